import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { newCase, show, showByKeys, waitForSample } from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'
import { sharedApp } from './support/shared.ts'

const openWindow = sharedApp(() => sampleFolder('file'), waitForSample)

describe.skipIf(!canLaunch())('the overview', () => {
  it('shows who shares text with whom, walked by key, and opens a pair', async () => {
    const { page } = await openWindow()
    await page.keyboard.press('Escape')
    await showByKeys(page, 'g v', 'Overview')
    const grid = page.getByRole('grid', { name: 'Shared text' })
    await expect.poll(() => grid.getByRole('rowheader').count()).toBe(6)
    await expect.poll(() => grid.getByRole('gridcell').count()).toBe(36)

    await grid.focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowRight')
    const current = grid.locator('[aria-selected="true"]')
    await expect
      .poll(() => current.getAttribute('aria-label'))
      .toMatch(/[1-9]\d* match(?:es)?, \d+% of the first/u)
    const told = (await current.getAttribute('aria-label')) ?? ''
    expect(await current.innerText()).toMatch(/^[1-9]\d*\s+\d+%$/u)
    const matches = Number(/(\d+) match/u.exec(told)?.[1])
    await page.getByLabel('Inspector').getByText('What they share').waitFor()
    await expect.poll(() => page.getByLabel('Inspector').getByRole('listitem').count()).toBe(matches)

    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: /^Left: /u }).waitFor()
    await page.getByRole('region', { name: /^Right: /u }).waitFor()

    // The way back finds the same pair, and a click opens another one.
    await show(page, 'Overview')
    await expect.poll(() => current.getAttribute('aria-label')).toBe(told)
    await grid
      .getByRole('gridcell', { name: /[1-9] match/u })
      .last()
      .click()
    await page.getByRole('region', { name: /^Left: /u }).waitFor()
  })

  it('keeps the pair while the order changes, and says what to do in an empty case', async () => {
    const { page } = await openWindow()
    await show(page, 'Overview')
    const grid = page.getByRole('grid', { name: 'Shared text' })
    await grid.focus()
    await page.keyboard.press('ArrowDown')
    const current = grid.locator('[aria-selected="true"]')
    const told = await current.getAttribute('aria-label')
    const heads = await grid.getByRole('rowheader').allInnerTexts()
    await page.getByRole('button', { name: /Order/u }).click()
    await page.getByRole('option', { name: 'By date' }).click()
    await expect.poll(() => grid.getByRole('rowheader').allInnerTexts()).not.toEqual(heads)
    await expect.poll(() => current.getAttribute('aria-label')).toBe(told)

    // The library tells how many documents its filter leaves.
    const library = page.getByLabel('Library')
    await library.getByRole('searchbox', { name: 'Filter documents' }).fill('Tidewatch')
    await library.getByRole('heading', { name: 'Documents (1 of 6)' }).waitFor()
    await library.getByRole('searchbox', { name: 'Filter documents' }).fill('')
    await library.getByRole('heading', { name: 'Documents (6)' }).waitFor()

    await newCase(page, 'Blank')
    await show(page, 'Overview')
    await page.getByText('Nothing to compare yet').waitFor()
  })
})
