import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { show, start, waitForStatus } from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'

describe.skipIf(!canLaunch())('the rows of the inbox', () => {
  it('name who differs from whom, as the proposal does beside them', async () => {
    const { page } = await start({ dataDir: await sampleFolder() })
    await waitForStatus(page, /[1-9]\d* undecided/u)
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    const work = page.getByLabel('Work area')
    await work.getByText('Why this was proposed').first().waitFor()
    const rows = page.getByRole('grid', { name: 'Proposals' }).getByRole('row')
    const sides = work.getByRole('region', { name: /^Side [AB]$/u })
    const told = new Set<string>()
    for (const [index, row] of (await rows.all()).entries()) {
      if (index > 0) await page.keyboard.press('j')
      await row.and(page.locator('[aria-selected="true"]')).waitFor()
      const summary = await work.getByRole('article').getAttribute('aria-label')
      expect(await row.getAttribute('aria-label')).toContain(summary ?? 'a summary')
      const letters = row.getByText(/^[AB]$/u)
      if ((await letters.count()) === 0) {
        await row.getByText('One document', { exact: true }).waitFor()
        continue
      }
      expect(await letters.count()).toBe(2)
      for (const side of [0, 1]) {
        const name = await letters.nth(side).locator('xpath=following-sibling::*').first().innerText()
        await sides.nth(side).getByText(name).first().waitFor()
        told.add(name)
      }
    }
    expect(told.size).toBeGreaterThan(2)
    expect(await rows.first().getAttribute('aria-description')).toMatch(/ against /u)

    // The finding that comes of one names them, too, and a filter there outlasts a visit to another view.
    const first = rows.first()
    await first.click()
    await first.and(page.locator('[aria-selected="true"]')).waitFor()
    const names = await first
      .getByText(/^[AB]$/u)
      .locator('xpath=following-sibling::*[1]')
      .allInnerTexts()
    expect(names.length).toBe(2)
    await page.keyboard.press('y')
    await waitForStatus(page, /1 finding/u)
    await show(page, 'Findings')
    const finding = work.getByRole('row').first()
    for (const name of names) await finding.getByText(name, { exact: true }).waitFor()
    await work.getByRole('searchbox', { name: 'Filter findings' }).fill('zzz')
    await work.getByText('No finding fits the filter').waitFor()
    await show(page, 'Discrepancies')
    await work.getByText('Why this was proposed').first().waitFor()
    await show(page, 'Findings')
    await work.getByText('No finding fits the filter').waitFor()
  })
})
