import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { newCase, show, showByKeys, start, waitForSample } from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'
import { sharedApp } from './support/shared.ts'

const openWindow = sharedApp(() => sampleFolder('file'), waitForSample)

function claims(page: Page) {
  return page.getByRole('grid', { name: 'Claims' })
}

describe.skipIf(!canLaunch())('the claim matrix', () => {
  it('shows conflicts first, opens passages and the discrepancy, by key and by click', async () => {
    const { page } = await openWindow()
    await page.keyboard.press('Escape')
    await showByKeys(page, 'g a', 'Claims')
    const grid = claims(page)
    await grid.waitFor()
    await expect.poll(() => grid.getByRole('columnheader').count()).toBeGreaterThan(3)
    const first = grid.getByRole('gridcell', { name: /conflicting, side A/u }).first()
    await first.waitFor()

    // The cell that is described at first says something.
    await expect
      .poll(() => grid.locator('[aria-selected="true"]').getAttribute('aria-label'))
      .not.toMatch(/not checked|named/u)

    // Walked by key: the first row holds two accounts, and its letters say which.
    await grid.focus()
    await page.keyboard.press('Control+Home')
    const current = grid.locator('[aria-selected="true"]')
    await page.keyboard.press(']')
    await expect.poll(() => current.getAttribute('aria-label')).toMatch(/conflicting, side [AB]/u)
    const there = await current.getAttribute('aria-label')
    await page.keyboard.press(']')
    await expect.poll(() => current.getAttribute('aria-label')).not.toBe(there)
    await page.keyboard.press('[')
    await expect.poll(() => current.getAttribute('aria-label')).toBe(there)
    await page.keyboard.press('d')
    await page.getByLabel('Inspector').getByRole('heading', { name: 'Discrepancy', exact: true }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: /^Left: /u }).waitFor()
    await page.getByRole('region', { name: /^Right: /u }).waitFor()

    // The way back finds the same cell; a click shows its claims, another click opens the passage in the reader.
    await show(page, 'Claims')
    await expect.poll(() => current.getAttribute('aria-label')).toMatch(/conflicting, side/u)
    await page.getByLabel('Work area').getByRole('searchbox', { name: 'Filter by words' }).fill('mayor')
    const plain = grid
      .getByRole('gridcell', { name: /, post, in (?!.*(conflicting|checked)).*mayor/u })
      .first()
    await plain.click()
    await page.getByLabel('Inspector').getByRole('heading', { name: 'Asserted' }).waitFor()
    await page.getByLabel('Inspector').getByTitle('Show in the document').first().click()
    await page.getByLabel('Work area').getByText('mayor of Issara').first().waitFor()
  })

  it('keeps “absent (checked)” apart from “not checked”, over undo and a restart', async () => {
    const dataDir = await sampleFolder()
    const app = await start({ dataDir })
    const { page } = app
    await waitForSample(page)
    await show(page, 'Claims')
    const grid = claims(page)
    const unchecked = grid.getByRole('gridcell', { name: /: not checked\.$/u }).first()
    const label = (await unchecked.getAttribute('aria-label')) ?? ''
    await grid.getByRole('gridcell', { name: label, exact: true }).click()
    await page.getByLabel('Inspector').getByText('That does not mean that there is none.').waitFor()
    await page.keyboard.press('a')
    const checked = grid.getByRole('gridcell', { name: label.replace('not checked', 'absent, checked') })
    await checked.getByText('absent (checked)').waitFor()
    await page.keyboard.press('Control+z')
    await grid.getByRole('gridcell', { name: label, exact: true }).waitFor()
    await page.keyboard.press('Control+Shift+z')
    await checked.waitFor()
    await app.close()

    const again = await start({ dataDir })
    await again.page
      .getByRole('contentinfo', { name: 'Status' })
      .getByText(/6 documents/u)
      .waitFor()
    await show(again.page, 'Claims')
    await claims(again.page)
      .getByRole('gridcell', { name: /absent, checked/u })
      .waitFor()
  })

  it('folds away what compares nothing, by key and by button', async () => {
    const { page } = await openWindow()
    await show(page, 'Claims')
    const work = page.getByLabel('Work area')
    const folded = work.getByText(/^Folded away: \d+ rows? of one document alone/u)
    await folded.waitFor()
    const rows = async (): Promise<number> => Number(await claims(page).getAttribute('aria-rowcount'))
    const few = await rows()
    const told = Number(/\d+/u.exec((await folded.innerText()) ?? '')?.[0])
    await page.keyboard.press('e')
    await work.getByText(/^Shown, too: /u).waitFor()
    expect(await rows()).toBe(few + told)
    await work.getByRole('button', { name: /^Fold away/u }).click()
    await folded.waitFor()
    expect(await rows()).toBe(few)
    // The button keeps the focus, and says the other thing.
    await page.keyboard.press('Enter')
    await work.getByText(/^Shown, too: /u).waitFor()
  })

  it('filters rows and columns, changes their order, and says what to do in an empty case', async () => {
    const { page } = await openWindow()
    await show(page, 'Claims')
    const grid = claims(page)
    const heads = grid.getByRole('rowheader')
    await heads.first().waitFor()
    // The rows in view are drawn; the grid knows how many there are.
    const rows = async (): Promise<number> => Number(await claims(page).getAttribute('aria-rowcount'))
    const all = await rows()
    await page.getByLabel('Work area').getByRole('button', { name: /Rows/u }).click()
    await page.getByRole('option', { name: 'Rows in conflict' }).click()
    await expect.poll(rows).toBeLessThan(all)
    await page.getByLabel('Work area').getByRole('searchbox', { name: 'Filter by words' }).fill('zzz')
    await page.getByText('No row fits the filter').waitFor()
    await page.getByLabel('Work area').getByRole('searchbox', { name: 'Filter by words' }).fill('')
    await heads.first().waitFor()

    await newCase(page, 'Blank')
    await show(page, 'Claims')
    await page
      .getByText('Import documents: what they assert')
      .or(page.getByText('No claims found'))
      .first()
      .waitFor()
  })
})
