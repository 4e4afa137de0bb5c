import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { newCase, show, showByKeys, waitForSample } from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'
import { sharedApp } from './support/shared.ts'

async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page
    .getByLabel('Work area')
    .getByRole('button', { name: new RegExp(field, 'u') })
    .click()
  await page.getByRole('option', { name: option }).first().click()
}

const openWindow = sharedApp(() => sampleFolder('file'), waitForSample)

describe.skipIf(!canLaunch())('the timeline', () => {
  it('lists publications by day, says how long nothing stands between, and opens a document', async () => {
    const { page } = await openWindow()
    await page.keyboard.press('Escape')
    await showByKeys(page, 'g t', 'Timeline')
    const list = page.getByRole('grid', { name: 'Timeline' })
    // What the reports tell of days that lie before, with the words that say when.
    await list.getByText('February 2023', { exact: true }).waitFor()
    const told = list
      .getByRole('row')
      .filter({ hasText: 'two sluice gates of the Halvern Dam were blown open' })
    await choose(page, 'Entries', 'What is told')
    await choose(page, 'Document', /Nine dead in Issara/u)
    await told.locator('strong', { hasText: 'before dawn on March 15' }).waitFor()
    await choose(page, 'Document', 'All documents')
    await choose(page, 'Entries', 'Publications')
    await list.getByText('Wednesday 15 March 2023').waitFor()
    await list.getByText('Wednesday 22 March 2023').waitFor()
    await list.getByText('Published at 17:05').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const chosen = list.locator('[aria-selected="true"]')
    await expect.poll(() => chosen.count()).toBe(1)
    await page.keyboard.press('k')
    await page.keyboard.press('o')
    await page
      .getByRole('button', { name: 'Read', exact: true })
      .and(page.locator('[aria-current="page"]'))
      .waitFor()
  })

  it('shows what fits a name or a document, and says what to do in an empty case', async () => {
    const { page } = await openWindow()
    await show(page, 'Timeline')
    await choose(page, 'Entries', 'Publications')
    const list = page.getByRole('grid', { name: 'Timeline' })
    const published = list.getByText(/^Published/u)
    await expect.poll(() => published.count()).toBe(6)
    await choose(page, 'Document', /The ladder at Halvern/u)
    await expect.poll(() => published.count()).toBe(1)
    await newCase(page, 'Blank')
    await show(page, 'Timeline')
    await page.getByText('Nothing on the timeline yet').waitFor()
  })
})
