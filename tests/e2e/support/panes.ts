import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { atRest } from './case.ts'

/** Goes on to the next match of the compare view by its key, if there is one, and waits until the panes stand there. */
export async function walkOn(page: Page): Promise<void> {
  const place = page.locator('.compare-count')
  const before = await place.innerText()
  const [, at, count] = /^(\d+) of (\d+)$/u.exec(before) ?? []
  await page.keyboard.press(']')
  if (at === undefined || at !== count) await expect.poll(() => place.innerText()).not.toBe(before)
  await atRest(page)
}
