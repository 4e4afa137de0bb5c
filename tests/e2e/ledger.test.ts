import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { newCase, show, showByKeys, waitForSample, waitForStatus } from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'
import { sharedApp } from './support/shared.ts'

const openWindow = sharedApp(() => sampleFolder('file'), waitForSample)

const GATES = /We did not touch the gates/u

function work(page: Page): Locator {
  return page.getByLabel('Work area')
}

function rows(page: Page): Locator {
  return work(page).getByRole('grid', { name: 'Quotations' }).getByRole('row')
}

function witnesses(page: Page): Locator {
  return work(page).getByRole('list', { name: 'Witnesses' }).locator('> li')
}

describe.skipIf(!canLaunch())('the ledger of quotations', () => {
  it('shows who changed a statement, filters, compares and marks it', async () => {
    const { page } = await openWindow()
    await showByKeys(page, 'g q', 'Quotations')
    await expect.poll(() => rows(page).count()).toBe(4)

    await rows(page).filter({ hasText: GATES }).click()
    const cards = witnesses(page)
    await expect.poll(() => cards.count()).toBe(5)
    const altered = cards.filter({ hasText: 'Tidewatch' })
    await altered.getByText('Altered', { exact: true }).waitFor()
    await altered.getByText('lacks “not” (negation)').waitFor()
    await expect.poll(() => altered.locator('del.mark-diff-salient').allInnerTexts()).toEqual(['not'])
    await cards.filter({ hasText: 'Harbour Ledger' }).getByText('Truncated', { exact: true }).waitFor()
    await cards.filter({ hasText: 'Strait Herald' }).getByText('Reference').waitFor()

    // Keys: the next statement, its witnesses, side by side.
    await page.keyboard.press('j')
    await work(page)
      .getByRole('article', { name: /Somebody carried 90 kilograms/u })
      .waitFor()
    await page.keyboard.press('k')
    await work(page).getByRole('article', { name: GATES }).waitFor()
    await altered.click()
    await page.keyboard.press('o')
    await page.getByRole('region', { name: /Who Opened The Gates/u }).waitFor()
    await showByKeys(page, 'g q', 'Quotations')
    await expect.poll(() => altered.getAttribute('aria-current')).toBe('true')

    // A finding of the altered words, with both places and the type filled in.
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('We did touch the gates').first().waitFor()
    await expect.poll(() => dialog.getByRole('radio', { name: /^Altered quotation/u }).isChecked()).toBe(true)
    await page.keyboard.press('Control+Enter')
    await waitForStatus(page, /1 finding/u)

    // Any witness can be the one that the others are set against.
    await altered.getByRole('button', { name: 'Set others against this' }).click()
    await altered.getByText('Set against', { exact: true }).waitFor()
    const herald = cards.filter({ hasText: 'Strait Herald' })
    await expect.poll(() => herald.locator('ins.mark-diff-salient').allInnerTexts()).toContain('not')

    await page.getByRole('searchbox', { name: 'Filter by words' }).fill('forty')
    await work(page).getByText('No quotation fits the filter').waitFor()
    await work(page).getByRole('button', { name: 'Show all quotations' }).click()
    await rows(page).filter({ hasText: 'At least 40 families' }).waitFor()
    await expect.poll(() => rows(page).count()).toBeGreaterThan(4)

    await altered.waitFor()
    await altered.getByRole('button', { name: 'Read' }).click()
    await page
      .getByRole('region', { name: /Who Opened The Gates/u })
      .first()
      .waitFor()
  })

  it('says what to do in an empty case', async () => {
    const { page } = await openWindow()
    await newCase(page, 'Nothing yet')
    await show(page, 'Quotations')
    await work(page).getByText('No documents yet').waitFor()
    await work(page).getByText('Import two or more documents about one affair.').waitFor()
  })
})
