import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { newDataFolder, show, start, waitForStatus } from './support/case.ts'

const REPORTS = [
  ['Divers raise the bell', 'date: 2031-05-04'],
  ['The mill is sold', ''],
  ['A choir on the pier', ''],
] as const

describe.skipIf(!canLaunch())('documents without a date', () => {
  it('are dated one after the other where they stand, by key and by button, and undone', async () => {
    const dataDir = newDataFolder()
    const folder = join(dataDir, 'reports')
    mkdirSync(folder, { recursive: true })
    for (const [index, [title, date]] of REPORTS.entries()) {
      const head = `---\ntitle: ${title}\noutlet: Quay Gazette\n${date}\nlanguage: en\n---`
      writeFileSync(join(folder, `report-${index}.md`), `${head}\n\nNobody on the quay had expected it.\n`)
    }
    const { page } = await start({ dataDir, files: [folder] })
    await waitForStatus(page, /3 documents/u)
    await show(page, 'Timeline')
    const list = page.getByRole('grid', { name: 'Timeline' })
    const headings = list.getByRole('rowheader')
    await expect.poll(() => headings.allInnerTexts()).toHaveLength(2)
    const undated = list.getByRole('button', { name: 'Date the document' })
    await expect.poll(() => undated.count()).toBe(2)

    // By key: the first without a day; what is no date is not taken; Escape leaves it.
    await page.keyboard.press('d')
    const field = list.getByRole('textbox', { name: 'Day of publication' })
    await field.and(page.locator(':focus')).waitFor()
    await page.keyboard.type('soon')
    await list.getByText('Not a date as').waitFor()
    await page.keyboard.press('Enter')
    await field.waitFor()
    await page.keyboard.press('Escape')
    await field.waitFor({ state: 'detached' })
    await expect.poll(() => undated.count()).toBe(2)

    await page.keyboard.press('d')
    await field.and(page.locator(':focus')).waitFor()
    await page.keyboard.type('2031-05-06')
    await page.keyboard.press('Enter')
    await list.getByText('Tuesday 6 May 2031').waitFor()
    await expect.poll(() => undated.count()).toBe(1)

    // The next one is chosen, with the focus; the button does the same.
    const chosen = list.locator('[aria-selected="true"]')
    await chosen.and(page.locator(':focus')).getByRole('button', { name: 'Date the document' }).waitFor()
    await undated.click()
    await field.and(page.locator(':focus')).waitFor()
    await page.keyboard.type('2031-05')
    await list.getByRole('button', { name: 'Save' }).click()
    await list.getByText('Published in 2031-05').waitFor()
    await field.waitFor({ state: 'detached' })

    await page.keyboard.press('Control+z')
    await list.getByText('Published in 2031-05').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await list.getByText('Tuesday 6 May 2031').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+Shift+z')
    await list.getByText('Tuesday 6 May 2031').waitFor()
  })
})
