import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { canLaunch } from './support/app.ts'
import { showByKeys, waitForSample } from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'
import { sharedApp } from './support/shared.ts'

const openWindow = sharedApp(() => sampleFolder('file'), waitForSample)

describe.skipIf(!canLaunch())('the codebook', () => {
  it('gains, renames, merges and retires codes by key; undo brings them back', async () => {
    const { page } = await openWindow()
    await showByKeys(page, 'g b', 'Tags')
    const work = page.getByLabel('Work area')
    const codes = work.getByRole('grid', { name: 'Codes' })
    await codes.getByText('Rhetoric').waitFor()

    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('River words')
    await page.keyboard.press('Control+Enter')
    await codes.getByText('River words').waitFor()
    const detail = page.getByRole('article', { name: 'River words' })
    await detail.waitFor()
    await detail.locator('.colour-swatch').nth(1).click()
    await detail.getByRole('textbox', { name: 'Name' }).fill('River talk')
    await page.keyboard.press('Enter')
    await codes.getByText('River talk').waitFor()
    await codes.focus()

    await codes.getByText('River talk').click()
    await page.keyboard.press('m')
    await dialog.getByRole('searchbox', { name: 'Find a code' }).fill('slogan')
    await page.keyboard.press('Control+Enter')
    await codes.getByText('River talk').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await codes.getByText('River talk').waitFor()
    await page.keyboard.press('Control+z')
    await codes.getByText('River words').waitFor()
    await page.keyboard.press('Control+Shift+z')
    await codes.getByText('River talk').click()
    await page.getByRole('article', { name: 'River talk' }).getByRole('button', { name: 'Retire' }).click()
    await codes.getByText('River talk').waitFor({ state: 'detached' })
    await work.getByText('Show retired codes').click()
    await codes.getByText('River talk').waitFor()
  })

  it('takes in a taxonomy, says what is wrong with another, and is saved as .qdc', async () => {
    const { page, downloads, runtime } = await openWindow()
    const folder = temporaryFolder()
    await showByKeys(page, 'g b', 'Tags')
    const work = page.getByLabel('Work area')
    const codes = work.getByRole('grid', { name: 'Codes' })
    await codes.getByText('Rhetoric').waitFor()
    const bring = async (name: string, text: string): Promise<void> => {
      writeFileSync(join(folder, name), text)
      const chooser = page.waitForEvent('filechooser')
      await work.getByRole('button', { name: 'Import…' }).click()
      await (await chooser).setFiles(join(folder, name))
    }
    await bring('broken.qdc', '<CodeBook>\n<Codes>\n<Code name="x"/>\n</Codes></CodeBook>')
    await page.getByText('broken.qdc, line 3', { exact: false }).waitFor()
    const taxonomy = {
      namespace: 'quay',
      predicates: [{ value: 'mood', expanded: 'Mood of the quay' }],
      values: [{ predicate: 'mood', entry: [{ value: 'grim', expanded: 'Grim' }] }],
    }
    await bring('machinetag.json', JSON.stringify(taxonomy))
    await page.getByText('3 codes added from machinetag.json.').waitFor()
    await work.getByRole('searchbox', { name: 'Filter codes' }).fill('grim')
    await codes.getByText('quay › Mood of the quay › Grim').waitFor()
    if (runtime === 'electron') return // its save dialog belongs to the system and takes no keys from outside
    await work.getByRole('button', { name: 'Export…' }).click()
    await page.getByText(/^Saved .*\.qdc/u).waitFor()
    const [file] = readdirSync(downloads)
    const saved = readFileSync(join(downloads, file ?? ''), 'utf8')
    expect(saved).toContain('urn:QDA-XML:codebook:1.0')
    expect(saved).toContain('name="Grim"')
  })
})
