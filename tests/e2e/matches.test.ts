import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canLaunch, ROOT } from './support/app.ts'
import { libraryRow, newDataFolder, show, start, waitForStatus } from './support/case.ts'

const FOOTER = 'Subscribers may read the tide tables and ferry notices of the whole coast every morning.'
const REPORTS = [
  'The lock at Orla froze before dawn and forty barges waited below the weir.',
  'A choir from Tolva sang on the pier until the lamps went out.',
  'Divers raised the bell of the old customs house from the mud on Monday.',
  'Two brothers bought the mill and mean to grind rye again next autumn.',
]

/** Four reports of one outlet, three of which end with one line. */
function writeReports(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [index, report] of REPORTS.entries()) {
    const footer = index < 3 ? `\n\n${FOOTER}` : ''
    const head = `---\ntitle: Report ${index + 1}\noutlet: Quay Gazette\nlanguage: en\n---`
    writeFileSync(join(folder, `report-${index + 1}.md`), `${head}\n\n${report}${footer}\n`)
  }
}

describe.skipIf(!canLaunch())('the list of matches', () => {
  it('shows what was left out as boilerplate, with every place of it', async () => {
    const dataDir = newDataFolder()
    const folder = join(dataDir, 'reports')
    writeReports(folder)
    const { page } = await start({ dataDir, files: [folder] })
    await waitForStatus(page, /4 documents/u)
    await show(page, 'Matches')
    const work = page.getByLabel('Work area')
    await work.getByRole('button', { name: /Kind/u }).click()
    await page.getByRole('option', { name: 'Left out (1)' }).click()
    await work.getByText('1 line left out as boilerplate').waitFor()
    const row = work.getByRole('row')
    expect(await row.innerText()).toMatch(
      /Quay Gazette[^]*repeats it in 3 documents[^]*Subscribers may read/u,
    )

    await page.keyboard.press('Escape')
    await row.click()
    const details = page.getByLabel('Inspector')
    await details.getByText('Line left out').waitFor()
    const places = details.getByRole('button', { name: /Subscribers may read/u })
    await expect.poll(() => places.count()).toBe(3)
    await places.last().click()
    await page.locator('.document-scroller').getByText(FOOTER).waitFor()
  })

  it('lists possible counterparts apart from the matches, and for a sentence of a text', async () => {
    const fixture = (name: string): string => join(ROOT, 'tests/fixtures/possible/clearer-elsewhere', name)
    const { page } = await start({
      dataDir: newDataFolder(),
      files: [fixture('left.txt'), fixture('right.txt')],
    })
    await waitForStatus(page, /[1-9]\d* match/u)
    await show(page, 'Matches')
    const work = page.getByLabel('Work area')
    const details = page.getByLabel('Inspector')
    await work.getByText('2 matches', { exact: true }).waitFor()
    await work.getByRole('button', { name: /Kind/u }).click()
    await page.getByRole('option', { name: /^Possible \([1-9]\d*\)$/u }).click()
    await work.getByText(/^\d+ possible counterparts?$/u).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await details.getByText('Possible counterpart', { exact: true }).waitFor()

    await libraryRow(page, 'council accepts').dblclick()
    const text = page.locator('.document-scroller')
    await text.getByText('because the winter stores were empty').click()
    await page.keyboard.press('f')
    const row = details.getByRole('button', { name: /Empty stores had forced the agreement/u })
    await row.waitFor()
    // The likeliest of the other document comes first, this one behind it.
    await details
      .getByRole('button', { name: /closest there/u })
      .first()
      .and(page.locator(':focus'))
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await row.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Enter')
    await page.getByLabel('Pin two places to each other').waitFor()
    await row.and(page.locator('[aria-current="true"]')).waitFor()
    await page.keyboard.press('Shift+F')
    await page.getByRole('button', { name: '1 pin', exact: true }).waitFor()
    await row.getByText('Pinned').waitFor()
    await details.getByText('In the open documents').waitFor()
  })
})
