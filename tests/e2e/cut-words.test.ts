import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { show, start, waitForSample } from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'

describe.skipIf(!canLaunch())('words that are cut off', () => {
  it('are told whole where the pointer rests, and only there and then', async () => {
    const { page } = await start({ dataDir: await sampleFolder() })
    await waitForSample(page)
    await page.setViewportSize({ width: 1280, height: 800 })
    await show(page, 'Matches')
    const quote = page.getByLabel('Work area').locator('.match-row-quote')
    await quote.first().waitFor()
    const cut = (): Promise<number> =>
      quote.evaluateAll((all) => all.findIndex((one) => one.scrollHeight > one.clientHeight + 2))
    await expect.poll(cut).toBeGreaterThan(-1)
    const long = quote.nth(await cut())
    const told = (): Promise<string | null> => long.getAttribute('title')
    expect(await told()).toBeNull()
    await long.hover()
    await expect.poll(told).toBe(await long.innerText())
    await page.getByLabel('Library').getByRole('searchbox').hover()
    await expect.poll(told).toBeNull()
    // What is pressed may hide the words.
    await long.hover()
    await expect.poll(told).not.toBeNull()
    await page.keyboard.press('Shift')
    await expect.poll(told).toBeNull()
  })
})
