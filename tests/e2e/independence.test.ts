import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { newCase, newDataFolder, start, waitForSample } from './support/case.ts'

describe.skipIf(!canLaunch())('independence', () => {
  it('counts sources, says why two reports are one, and opens both side by side by key', async () => {
    const { page } = await start({ dataDir: newDataFolder() })
    await waitForSample(page)
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    const work = page.getByLabel('Work area')
    await work.getByText('6 reports, 5 independent', { exact: false }).waitFor()
    await work.getByText('2 reports, one source').waitFor()
    const tie = work.getByRole('row').filter({ hasText: 'characters of unquoted text in common' })
    expect(await tie.count()).toBe(1)
    expect(await tie.innerText()).toMatch(/the first appeared later/u)
    for (let row = 0; row < 3; row++) await page.keyboard.press('j')
    expect(await tie.getAttribute('aria-selected')).toBe('true')
    await page.getByLabel('Inspector').getByText('SHA-256').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: /^Left: /u }).waitFor()
    await page.getByRole('region', { name: /^Right: /u }).waitFor()
  })

  it('says what to do in an empty case', async () => {
    const { page } = await start({ dataDir: newDataFolder() })
    await waitForSample(page)
    await newCase(page, 'Empty')
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    await page.getByText('No reports yet').waitFor()
  })
})
