import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import {
  BATCH,
  dropFiles,
  focused,
  libraryRow,
  newCase,
  newDataFolder,
  start,
  waitForSample,
  waitForStatus,
} from './support/case.ts'
import { batchFolder, sampleFolder } from './support/prepared.ts'
import { sharedApp } from './support/shared.ts'

let dataDir = ''
/** For tests that import into a new case of their own: each finds that of the one before open. */
const openWindow = sharedApp(
  async () => (dataDir = await sampleFolder('file')),
  (page) => waitForStatus(page, /[1-9]\d* documents?/u),
)

describe.skipIf(!canLaunch())('importing', () => {
  it('opens the sample case at the first start, analysed', async () => {
    const { page } = await start({ dataDir: newDataFolder() })
    await waitForSample(page)
    await expect.poll(() => page.getByLabel('Library').getByRole('row').count()).toBeGreaterThanOrEqual(6)
  })

  it('imports what is dropped, shows duplicates and problems, and keeps originals', async () => {
    const { page } = await openWindow()
    await newCase(page, 'Ferry blockade')
    const names = readdirSync(BATCH).toSorted()
    await dropFiles(
      page,
      names.map((name) => join(BATCH, name)),
    )
    await waitForStatus(page, /3 documents/u)

    const library = page.getByLabel('Library')
    await library.getByText('2 files were not imported').waitFor()
    await libraryRow(page, 'What the ferry pilots saw').getByText('imported 2×').waitFor()

    const caseFolder = readdirSync(join(dataDir, 'cases')).find((name) => {
      return (
        existsSync(join(dataDir, 'cases', name, 'vault')) &&
        readdirSync(join(dataDir, 'cases', name, 'vault')).length === 3
      )
    })
    expect(caseFolder).toBeDefined()
  })

  it('refuses a dropped file that is too large, and takes the others', async () => {
    const folder = newDataFolder()
    const [large, small] = [join(folder, 'large.txt'), join(folder, 'small.txt')]
    writeFileSync(large, Buffer.alloc(60_000_000, 'x'))
    writeFileSync(small, 'Quay closed\n\nThe harbour office closed the quay at noon.\n')
    const { page } = await openWindow()
    await newCase(page, 'Large files')
    await dropFiles(page, [large, small])
    await waitForStatus(page, /1 document/u)
    await page
      .getByRole('alert')
      .getByText(/1 document added.*1 file could not be imported/u)
      .waitFor()
    await page.getByLabel('Library').getByRole('button', { name: 'Show' }).click()
    await page.getByRole('dialog').getByText('more than 50 MB').waitFor()
  })

  it('parts readers’ comments from the article and finds what the file says of itself', async () => {
    const { page } = await start({ dataDir: newDataFolder(), files: [BATCH] })
    await waitForStatus(page, /3 documents/u)
    await libraryRow(page, 'Ferry Blockade Ends').dblclick()
    const article = page.getByLabel('Work area')
    await article.getByText('The harbour office counted fourteen boats').waitFor()
    expect(await article.getByText('my cousin works at the harbour').isVisible()).toBe(false)
    await article.getByRole('button', { name: /Readers’ comments/u }).click()
    await article.getByText('my cousin works at the harbour').waitFor()

    await libraryRow(page, 'What the ferry pilots saw').dblclick()
    const inspector = page.getByLabel('Inspector')
    await inspector.getByText('The Oswin Sheet').first().waitFor()
    await inspector.getByText('Per Halloran').first().waitFor()
    await inspector.getByText('2031-11-04').first().waitFor()
  })

  it('lets the analyst correct what was found, undo that, and redo it', async () => {
    const { page } = await start({ dataDir: newDataFolder(), files: [BATCH] })
    await waitForStatus(page, /3 documents/u)
    await libraryRow(page, 'Islanders Cheer').dblclick()
    const inspector = page.getByLabel('Inspector')
    await inspector.getByRole('button', { name: 'Edit outlet' }).click()
    await inspector.getByRole('textbox', { name: 'Outlet' }).fill('Evening Oar')
    await page.keyboard.press('Enter')
    await page.getByLabel('Library').getByText('Evening Oar').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByLabel('Library').getByText('Evening Oar').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+Shift+z')
    await page.getByLabel('Library').getByText('Evening Oar').waitFor()
  })

  it('takes the chosen document out of the case by key and by command, keeps the focus in the list, and undoes it', async () => {
    const { page } = await start({ dataDir: await batchFolder() })
    await waitForStatus(page, /3 documents/u)
    await libraryRow(page, 'Ferry Blockade Ends').click()
    await page.keyboard.press('Delete')
    await waitForStatus(page, /2 documents/u)
    await focused(page, 'aside [role="row"]')
    await page.keyboard.press('Control+z')
    await waitForStatus(page, /3 documents/u)
    await libraryRow(page, 'Islanders Cheer').click()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.type('take the chosen')
    await page.keyboard.press('Enter')
    await waitForStatus(page, /2 documents/u)
    expect(await libraryRow(page, 'Islanders Cheer').count()).toBe(0)
  })

  it('imports files chosen in a dialog', async () => {
    const { page, runtime } = await openWindow()
    if (runtime === 'electron') return // its dialog belongs to the system and takes no keys from outside
    await newCase(page, 'By dialog')
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('Control+o')
    await (await chooser).setFiles([join(BATCH, 'ferry-morning.txt'), join(BATCH, 'ferry-evening.txt')])
    await waitForStatus(page, /2 documents/u)
  })

  it('stops when it is told to, keeps what was read, and takes it back as one step', async () => {
    const folder = join(newDataFolder(), 'many')
    mkdirSync(folder, { recursive: true })
    for (let index = 0; index < 1500; index++) {
      const text = `Report ${index} from the quay\n\nOn day ${index} the harbour office of Oswin counted ${index + 3} boats.\n`
      writeFileSync(join(folder, `report-${String(index).padStart(4, '0')}.txt`), text)
    }
    const { page } = await start({ dataDir: newDataFolder(), files: [folder] })
    await waitForStatus(page, /[1-9]\d* documents/u)
    await page.getByLabel('Library').getByRole('button', { name: 'Cancel' }).click()
    const told = await page.getByText(/^\d+ documents? added\. .*cancelled/u).innerText()
    const imported = Number(/^\d+/u.exec(told)?.[0])
    expect(imported).toBeGreaterThan(0)
    expect(imported).toBeLessThan(1500)
    await page.keyboard.press('Control+z')
    await waitForStatus(page, /^0 documents|No documents/u)
    await page.keyboard.press('Control+Shift+z')
    await waitForStatus(page, new RegExp(`${imported} documents?`, 'u'))
  })
})
