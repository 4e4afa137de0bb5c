import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { newCase, show, showByKeys, start, waitForSample } from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'
import { sharedApp } from './support/shared.ts'

const openWindow = sharedApp(() => sampleFolder('file'), waitForSample)

describe.skipIf(!canLaunch())('independence', () => {
  it('counts sources, says why two reports are one, and opens both side by side by key', async () => {
    const { page } = await openWindow()
    await showByKeys(page, 'g i', 'Independence')
    const work = page.getByLabel('Work area')
    await work.getByText('6 reports, 5 independent', { exact: false }).waitFor()
    await work.getByText('2 reports, one source').waitFor()
    const tie = work.getByRole('row').filter({ hasText: 'characters of unquoted text in common' })
    await expect.poll(() => tie.count()).toBe(1)
    expect(await tie.innerText()).toMatch(/the first appeared later/u)
    for (let row = 0; row < 3; row++) await page.keyboard.press('j')
    await expect.poll(() => tie.getAttribute('aria-selected')).toBe('true')
    await page.getByLabel('Inspector').getByText('SHA-256').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: /^Left: /u }).waitFor()
    await page.getByRole('region', { name: /^Right: /u }).waitFor()
  })

  it('lets the analyst count reports apart and as one by key, with undo, over a restart and in the dossier', async () => {
    const dataDir = await sampleFolder()
    const first = await start({ dataDir })
    let { page } = first
    await waitForSample(page)
    await showByKeys(page, 'g i', 'Independence')
    const work = page.getByLabel('Work area')
    await work.getByText('6 reports, 5 independent', { exact: false }).waitFor()
    // The first report of the one source is counted apart.
    await page.keyboard.press('j')
    await page.keyboard.press('s')
    await page.getByRole('dialog').getByRole('textbox', { name: 'Why' }).fill('Its own reporter was there.')
    await page.keyboard.press('Control+Enter')
    await work.getByText('6 reports, 6 independent', { exact: false }).waitFor()
    await work.getByText('Its own reporter was there.', { exact: false }).waitFor()
    await page.keyboard.press('Control+z')
    await work.getByText('6 reports, 5 independent', { exact: false }).waitFor()
    await page.keyboard.press('Control+Shift+z')
    await work.getByText('6 reports, 6 independent', { exact: false }).waitFor()
    // Three others are counted as one, by mouse.
    const documents = work.getByRole('row').filter({ hasText: /20\d\d-/u })
    await documents.nth(0).click()
    await documents.nth(2).click({ modifiers: ['Shift'] })
    await work.getByText('3 reports chosen').waitFor()
    await work.getByRole('button', { name: /^Count as one source/u }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Count as one' }).click()
    await work.getByText('6 reports, 4 independent', { exact: false }).waitFor()
    await work.getByText('3 reports, one source').waitFor()
    await first.kill()

    const again = await start({ dataDir })
    page = again.page
    await waitForSample(page)
    await showByKeys(page, 'g i', 'Independence')
    const view = page.getByLabel('Work area')
    await view.getByText('6 reports, 4 independent', { exact: false }).waitFor()
    const decision = view.getByRole('row').filter({ hasText: /^One source: /u })
    await decision.click()
    await page.keyboard.press('Delete')
    await view.getByText('6 reports, 6 independent', { exact: false }).waitFor()
    await show(page, 'History')
    await page.getByLabel('Work area').getByText('Take back a decision about sources').first().waitFor()

    await show(page, 'Dossier')
    await page.getByLabel('Title').fill('Sources')
    await page.getByText('Markdown', { exact: true }).click()
    await page.keyboard.press('Control+e')
    await page
      .getByText(/^Exported /u)
      .first()
      .waitFor()
    const text = readFileSync(join(again.downloads, 'sources.md'), 'utf8')
    expect(text).toContain('## Independence of the reports')
    expect(text).toContain('6 reports, 6 independent')
    expect(text).toMatch(/counted apart from \d: Its own reporter was there/u)
  })

  it('says what to do in an empty case', async () => {
    const { page } = await openWindow()
    await newCase(page, 'Empty')
    await showByKeys(page, 'g i', 'Independence')
    await page.getByText('No reports yet').waitFor()
  })
})
