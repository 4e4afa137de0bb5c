import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { newDataFolder, show, start, waitForSample } from './support/case.ts'

function panes(page: Page): { left: Locator; right: Locator } {
  return {
    left: page.getByRole('region', { name: /^Left: /u }),
    right: page.getByRole('region', { name: /^Right: /u }),
  }
}

/** Where the first mark of the active match stands in a pane, in pixels below the pane's upper edge. */
async function activeTop(pane: Locator): Promise<number> {
  return await pane.evaluate((element) => {
    const mark = element.querySelector('.mark-active-match, .mark-active')
    if (!mark) return Number.NaN
    return mark.getBoundingClientRect().top - element.getBoundingClientRect().top
  })
}

describe.skipIf(!canLaunch())('comparing', () => {
  it('opens a match side by side, both passages on one line, with their words compared', async () => {
    const { page } = await start({ dataDir: newDataFolder() })
    await waitForSample(page)
    await show(page, 'Matches')
    await page.getByLabel('Work area').getByRole('row').first().dblclick()
    const { left, right } = panes(page)
    await left.waitFor()
    await right.waitFor()
    await page.waitForTimeout(600)
    const [a, b] = [await activeTop(left), await activeTop(right)]
    expect(Math.abs(a - b)).toBeLessThan(32)
    await page
      .getByLabel('Inspector')
      .getByText('Where the words differ')
      .or(page.getByLabel('Inspector').getByText('Same words'))
      .first()
      .waitFor()
  })

  it('walks the matches by key and keeps both panes together while scrolling', async () => {
    const { page } = await start({ dataDir: newDataFolder() })
    await waitForSample(page)
    await show(page, 'Matches')
    await page.getByLabel('Work area').getByRole('row').first().dblclick()
    const { left, right } = panes(page)
    await left.waitFor()
    for (let step = 0; step < 3; step++) {
      await page.keyboard.press(']')
      await page.waitForTimeout(400)
      const [a, b] = [await activeTop(left), await activeTop(right)]
      expect(Math.abs(a - b)).toBeLessThan(32)
    }
    const before = await right.evaluate((element) => element.scrollTop)
    await left.hover()
    await page.mouse.wheel(0, -400)
    await page.waitForTimeout(400)
    const after = await right.evaluate((element) => element.scrollTop)
    expect(after).not.toBe(before)

    await page.keyboard.press('l')
    const held = await right.evaluate((element) => element.scrollTop)
    await left.hover()
    await page.mouse.wheel(0, 300)
    await page.waitForTimeout(400)
    expect(await right.evaluate((element) => element.scrollTop)).toBe(held)
  })

  it('shows a document beside itself', async () => {
    const { page } = await start({ dataDir: newDataFolder() })
    await waitForSample(page)
    await page.getByLabel('Library').getByRole('row').filter({ hasText: 'Nine dead in Issara' }).click()
    await page.getByRole('button', { name: 'Document actions' }).click()
    await page.getByRole('menuitem', { name: 'Compare with itself' }).click()
    const { left, right } = panes(page)
    await left.getByText('Nine dead in Issara').first().waitFor()
    await right.getByText('Nine dead in Issara').first().waitFor()
  })
})
