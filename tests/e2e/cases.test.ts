import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { invariant } from '#core/base/invariant.ts'
import { canLaunch } from './support/app.ts'
import {
  BATCH,
  dropFiles,
  focused,
  libraryRow,
  newCase,
  newDataFolder,
  openInbox,
  show,
  start,
  switchCase,
  waitForSample,
  waitForStatus,
} from './support/case.ts'
import { batchFolder, sampleFolder } from './support/prepared.ts'

/** Saves the open case by the menu; gives the path of the file. */
async function saveCase(page: Page, downloads: string): Promise<string> {
  await page.getByRole('button', { name: /^Case: /u }).click()
  await page.getByRole('menuitem', { name: 'Save as a file…' }).click()
  await page.getByText(/^Saved the case as/u).waitFor()
  const [name] = readdirSync(downloads).filter((file) => file.endsWith('.variorum'))
  invariant(name, 'the case was saved')
  return join(downloads, name)
}

/** Gives the open case another name by its menu. */
async function renameCase(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Case: /u }).click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `Case: ${name}` }).waitFor()
}

/** Puts the open case into the trash by its menu. */
async function trashCase(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Case: /u }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await page.getByRole('button', { name: 'Move to the trash' }).click()
}

describe.skipIf(!canLaunch())('cases', () => {
  it('are created, switched, renamed, deleted and brought back', async () => {
    const { page } = await start({ dataDir: await sampleFolder() })
    await waitForSample(page)
    await show(page, 'History')
    const words = page.getByRole('searchbox', { name: 'Filter the history' })
    await words.fill('import')
    await newCase(page, 'Ferry blockade')
    await waitForStatus(page, /0 documents|No documents/u)
    await dropFiles(page, [join(BATCH, 'ferry-notes.md')])
    await waitForStatus(page, /1 document/u)
    // What a list is narrowed to belongs to its case.
    await show(page, 'History')
    await expect.poll(() => words.inputValue()).toBe('')

    await switchCase(page, 'Sample case')
    await waitForStatus(page, /6 documents/u)
    await show(page, 'History')
    await expect.poll(() => words.inputValue()).toBe('import')
    await switchCase(page, 'Ferry blockade')
    await waitForStatus(page, /1 document/u)

    await renameCase(page, 'Oswin ferry')

    await trashCase(page)
    await page.getByRole('button', { name: 'Case: Sample case' }).waitFor()
    await page.getByRole('button', { name: 'Restore' }).click()
    await page.getByRole('button', { name: 'Case: Oswin ferry' }).waitFor()
    await waitForStatus(page, /1 document/u)
  })

  it('are brought back and renamed back by undo, which leaves the case that is open alone', async () => {
    const { page } = await start({ dataDir: await sampleFolder() })
    await waitForSample(page)
    await newCase(page, 'Ferry blockade')
    await dropFiles(page, [join(BATCH, 'ferry-notes.md')])
    await waitForStatus(page, /1 document/u)
    await renameCase(page, 'Oswin ferry')
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: 'Case: Ferry blockade' }).waitFor()

    await trashCase(page)
    await page.getByRole('button', { name: 'Case: Sample case' }).waitFor()
    await waitForStatus(page, /6 documents/u)
    // The keys that follow have somewhere to go.
    await focused(page, 'main, main *')
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: 'Case: Ferry blockade' }).waitFor()
    await waitForStatus(page, /1 document/u)
    await switchCase(page, 'Sample case')
    await waitForStatus(page, /6 documents/u)
  })

  it('are brought back from the trash later, too', async () => {
    const dataDir = await batchFolder()
    const first = await start({ dataDir })
    await waitForStatus(first.page, /3 documents/u)
    await trashCase(first.page)
    await waitForStatus(first.page, /^0 documents/u)
    await first.close()

    const { page } = await start({ dataDir })
    await waitForStatus(page, /^0 documents/u)
    await page.getByRole('button', { name: /^Case: /u }).click()
    await page.getByRole('menuitem', { name: 'Restore a deleted case…' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Restore / })
      .click()
    await waitForStatus(page, /3 documents/u)
    await page.getByRole('button', { name: /^Case: /u }).click()
    await page.getByRole('menuitem', { name: 'Restore a deleted case…' }).click()
    await page.getByText('The trash is empty').waitFor()
  })

  it('go to another machine as one file, with what was judged and what can be undone', async () => {
    const here = await start({ dataDir: await sampleFolder() })
    await waitForSample(here.page)
    await openInbox(here.page, 'by keys')
    await here.page.keyboard.press('y')
    await waitForStatus(here.page, /1 finding/u)
    if (here.runtime === 'electron') return // its dialogs belong to the system and take no keys from outside
    const file = await saveCase(here.page, here.downloads)
    await here.close()

    const there = await start({ dataDir: await batchFolder() })
    await waitForStatus(there.page, /3 documents/u)
    await there.page.getByRole('button', { name: /^Case: /u }).click()
    const chooser = there.page.waitForEvent('filechooser')
    await there.page.getByRole('menuitem', { name: 'Open a case file…' }).click()
    await (await chooser).setFiles([file])
    await there.page.getByText(/^Opened “.*” from its file$/u).waitFor()
    await waitForStatus(there.page, /6 documents/u)
    await waitForStatus(there.page, /1 finding/u)
    await there.page.keyboard.press('Control+z')
    await waitForStatus(there.page, /0 findings/u)
    await there.page.keyboard.press('Control+Shift+z')
    await waitForStatus(there.page, /1 finding/u)
    await there.close()
  })

  it('survive the death of the program and of the whole browser profile', async () => {
    const dataDir = newDataFolder()
    const first = await start({ dataDir, files: [BATCH] })
    await waitForStatus(first.page, /3 documents/u)
    await first.kill()

    const second = await start({ dataDir })
    await waitForStatus(second.page, /3 documents/u)
    await second.kill()
    rmSync(join(dataDir, 'browser'), { recursive: true, force: true })

    const third = await start({ dataDir })
    await third.page.getByText(/rebuilt from its journal/u).waitFor()
    await waitForStatus(third.page, /3 documents/u)
    await libraryRow(third.page, 'Islanders Cheer').dblclick()
    await third.page
      .getByLabel('Work area')
      .getByText('The first ferry in eleven days docked at Oswin')
      .waitFor()
    expect(await third.close()).toBe(0)
  })

  it('lose nothing when a byte of the journal is damaged, or the journal is deleted', async () => {
    const dataDir = newDataFolder()
    const first = await start({ dataDir, files: [BATCH] })
    await waitForStatus(first.page, /3 documents/u)
    // The last file brings no document but an entry in the journal all the same.
    await first.page.getByText(/3 documents added/u).waitFor()
    await first.close()
    const [id] = readdirSync(join(dataDir, 'cases')).filter(
      (name) => statSync(join(dataDir, 'cases', name, 'journal.ndjson')).size > 0,
    )
    invariant(id, 'one case has a journal')
    const journal = join(dataDir, 'cases', id, 'journal.ndjson')
    const whole = readFileSync(journal)
    for (const harm of [
      () =>
        writeFileSync(
          journal,
          whole.map((byte, at) => (at === whole.length >> 1 ? byte ^ 1 : byte)),
        ),
      () => rmSync(journal),
    ]) {
      harm()
      const app = await start({ dataDir })
      await app.page
        .getByText(/written back to it\. Nothing is lost/u)
        .first()
        .waitFor()
      await waitForStatus(app.page, /3 documents/u)
      expect(await app.close()).toBe(0)
      expect(readFileSync(journal).equals(whole)).toBe(true)
    }
  })
})
