import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { canLaunch } from './support/app.ts'
import {
  focused,
  newDataFolder,
  show,
  showByKeys,
  start,
  waitForSample,
  waitForStatus,
} from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'
import { sharedApp } from './support/shared.ts'

const openWindow = sharedApp(() => sampleFolder('file'), waitForSample)

describe.skipIf(!canLaunch())('the page of an outlet', () => {
  it('is reached and left by key, and its sheet is answered, undone and redone by key', async () => {
    const { page } = await openWindow()
    await showByKeys(page, 'g o', 'Outlets')
    const work = page.getByLabel('Work area')
    await work.getByRole('row').filter({ hasText: 'The Strait Herald' }).waitFor()
    for (let row = 0; row < 10; row++) {
      await page.keyboard.press('j')
      const chosen = work.getByRole('row', { selected: true })
      if ((await chosen.innerText()).includes('The Strait Herald')) break
    }
    await page.keyboard.press('o')
    const sheet = page.getByRole('article', { name: 'The Strait Herald' })
    await sheet.waitFor()
    await sheet.getByText('Militia leader denies').first().waitFor()
    await sheet.getByText(/Base: \d+ of its own statements/u).waitFor()

    await sheet.getByRole('button', { name: 'Answer: Side in the conflict' }).focus()
    await page.keyboard.press('Enter')
    await focused(page, 'input, textarea')
    await page.keyboard.type('Its leaders take the part of the river authority.')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Sides with the government' }).click()
    await page.keyboard.press('Control+Enter')
    const answer = sheet.locator('.sheet-value').filter({ hasText: 'Sides with the government' })
    await answer.waitFor()
    await sheet.getByText('take the part of the river authority', { exact: false }).first().waitFor()
    const changes = sheet.getByRole('region', { name: 'Changes' })
    await changes.getByText('Note on the sheet of The Strait Herald').waitFor()

    await page.keyboard.press('Control+z')
    await answer.waitFor({ state: 'detached' })
    await changes.getByText('(undone)').waitFor()
    await page.keyboard.press('Control+Shift+z')
    await answer.waitFor()

    await page.keyboard.press('Escape')
    await work.getByRole('grid', { name: 'Outlets' }).waitFor()
  })

  it('shows the values of raters side by side, each on its scale, and says what is wrong with a list', async () => {
    const { page } = await openWindow()
    const folder = temporaryFolder()
    await showByKeys(page, 'g o', 'Outlets')
    const work = page.getByLabel('Work area')
    await work.getByRole('row').filter({ hasText: 'The Strait Herald' }).waitFor()
    const good = join(folder, 'watch.csv')
    writeFileSync(
      good,
      [
        'outlet,rater,measure,value,scale,date,licence',
        'The Strait Herald,Harbour Watch,accuracy,71,"0 to 100, higher is better",2030-11,CC BY 4.0',
        'The Strait Herald,Press Mirror,bias,leans left,five words,2029,unknown',
        'Some Other Paper,Press Mirror,bias,centre,five words,2029,unknown',
        'The Strait Herald,Press Mirror,bias,,five words,2029,unknown',
      ].join('\n'),
    )
    const choose = async (file: string): Promise<void> => {
      const chooser = page.waitForEvent('filechooser')
      await work.getByRole('button', { name: 'Import ratings…' }).click()
      await (await chooser).setFiles(file)
    }
    await choose(good)
    const dialog = page.getByRole('dialog')
    await dialog.getByText('watch.csv, line 5').waitFor()
    await dialog.getByText('“value” is empty', { exact: false }).waitFor()
    await dialog.getByText('1 line is about other outlets', { exact: false }).waitFor()
    await dialog.getByRole('button', { name: 'Add 2 values' }).click()
    await dialog.waitFor({ state: 'detached' })

    // The list tells at once what was brought.
    const rated = work.getByRole('row').filter({ hasText: 'The Strait Herald' })
    await rated.getByText('Harbour Watch: accuracy 71').waitFor()
    await rated.click()
    await page.keyboard.press('Enter')
    const raters = page.getByRole('region', { name: 'Ratings side by side' })
    await raters
      .getByRole('row')
      .filter({ hasText: 'Harbour Watch' })
      .getByText('71', { exact: true })
      .waitFor()
    await raters.getByRole('row').filter({ hasText: 'Press Mirror' }).getByText('leans left').waitFor()
    expect(await raters.getByRole('row').filter({ hasText: 'Press Mirror' }).innerText()).toMatch(
      /2029.*unknown/su,
    )
    await page.keyboard.press('Control+z')
    await raters.getByText('Nobody has rated it yet', { exact: false }).waitFor()

    await page.keyboard.press('Escape')
    const bad = join(folder, 'broken.json')
    writeFileSync(bad, '{\n  "ratings": [\n    {"outlet": "A",}\n  ]\n}')
    await choose(bad)
    await dialog.getByText('broken.json, line 3').waitFor()
    await dialog.getByText('Nothing in this file could be read as a rating.').waitFor()
    await dialog.getByText('1 problem', { exact: true }).waitFor()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await dialog.waitFor({ state: 'detached' })
  })

  it('open by their letter after a click, whatever letter their names begin with', async () => {
    const dataDir = newDataFolder()
    const folder = join(dataDir, 'reports')
    mkdirSync(folder, { recursive: true })
    for (const outlet of ['Orla Post', 'Jarrow Times']) {
      const head = `---\ntitle: From ${outlet}\noutlet: ${outlet}\nlanguage: en\n---`
      writeFileSync(join(folder, `${outlet}.md`), `${head}\n\nNobody on the quay had expected it.\n`)
    }
    const { page } = await start({ dataDir, files: [folder] })
    await waitForStatus(page, /2 documents/u)
    await show(page, 'Outlets')
    const work = page.getByLabel('Work area')
    const rows = work.getByRole('row')
    await rows.filter({ hasText: 'Jarrow Times' }).click()
    await rows.filter({ hasText: 'Jarrow Times' }).and(page.locator('[aria-selected="true"]')).waitFor()
    await page.keyboard.press('j')
    await rows.filter({ hasText: 'Orla Post' }).and(page.locator('[aria-selected="true"]')).waitFor()
    await page.keyboard.press('o')
    await work.getByRole('heading', { name: 'Orla Post' }).waitFor()
  })
})
