import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { libraryRow, selectWords, show, start, waitForStatus } from './support/case.ts'
import { batchFolder } from './support/prepared.ts'

const LEFT = 'The harbour office counted fourteen boats'
const RIGHT = 'put the number of boats at nineteen'
const THIRD = 'The harbour office put the number'

function pane(page: Page, name: RegExp): Locator {
  return page.getByRole('region', { name })
}

async function markTwoSides(page: Page): Promise<void> {
  await waitForStatus(page, /3 documents/u)
  await waitForStatus(page, /[1-9]\d* match/u)
  await libraryRow(page, 'Ferry Blockade Ends').click()
  await libraryRow(page, 'Islanders Cheer').click({ modifiers: ['Control'] })
  await page.keyboard.press('c')
  await pane(page, /Ferry Blockade Ends/u)
    .getByText(LEFT)
    .first()
    .waitFor()
  await pane(page, /Islanders Cheer/u)
    .getByText(THIRD)
    .first()
    .waitFor()
  await selectWords(page, pane(page, /Ferry Blockade Ends/u), LEFT)
  await page.keyboard.press('n')
  await selectWords(page, pane(page, /Islanders Cheer/u), RIGHT)
  await page.keyboard.press('n')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Control+Enter')
  await waitForStatus(page, /1 finding/u)
}

/** What each side says, in their order. */
async function sides(page: Page): Promise<string[]> {
  const fields = page.getByLabel('Inspector').getByRole('textbox', { name: /^What side/u })
  return await fields.evaluateAll((all) => all.map((field) => ('value' in field ? String(field.value) : '')))
}

async function expectSides(page: Page, wanted: readonly string[]): Promise<void> {
  await expect.poll(() => sides(page)).toEqual(wanted)
}

describe.skipIf(!canLaunch())('sides of a finding', () => {
  it('are added by key, toolbar and palette, moved and removed; undone, redone and kept over a kill', async () => {
    const dataDir = await batchFolder()
    const first = await start({ dataDir })
    const { page } = first
    await markTwoSides(page)
    const inspector = page.getByLabel('Inspector')

    // By key, in the compare view.
    await selectWords(page, pane(page, /Islanders Cheer/u), THIRD)
    await page.keyboard.press('e')
    await expectSides(page, [LEFT, RIGHT, THIRD])
    // The same words are no further side.
    await selectWords(page, pane(page, /Islanders Cheer/u), THIRD)
    await page.keyboard.press('e')
    await page.getByText('in side C of the finding already').waitFor()
    await expectSides(page, [LEFT, RIGHT, THIRD])

    // By the toolbar, in another document, after the inspector has shown something else.
    await libraryRow(page, 'Ferry Blockade Ends').click()
    await page.keyboard.press('Enter')
    const reading = page.locator('.document-scroller')
    await reading.getByText(LEFT).first().waitFor()
    await selectWords(page, reading, 'fourteen boats')
    await page
      .getByRole('toolbar', { name: 'Selected words' })
      .getByRole('button', { name: /Add as a side/u })
      .click()
    await expectSides(page, [LEFT, RIGHT, THIRD, 'fourteen boats'])

    // By the palette.
    await selectWords(page, reading, 'The harbour office')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('as a side of the finding')
    await page.keyboard.press('Enter')
    await expectSides(page, [LEFT, RIGHT, THIRD, 'fourteen boats', 'The harbour office'])

    await inspector.getByRole('button', { name: 'Move side C up' }).click()
    await expectSides(page, [LEFT, THIRD, RIGHT, 'fourteen boats', 'The harbour office'])
    await inspector.getByRole('button', { name: 'Remove side E' }).click()
    await expectSides(page, [LEFT, THIRD, RIGHT, 'fourteen boats'])

    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z')
    await expectSides(page, [LEFT, RIGHT, THIRD, 'fourteen boats'])
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+Shift+z')
    await expectSides(page, [LEFT, THIRD, RIGHT, 'fourteen boats'])

    // All of them beside each other.
    await inspector.getByRole('button', { name: 'Compare 4' }).click()
    await pane(page, /^Pane 4/u).waitFor()
    await show(page, 'History')
    await page.getByLabel('Work area').getByText('Add a side to a finding').first().waitFor()

    await first.kill()
    rmSync(join(dataDir, 'browser'), { recursive: true, force: true })
    const again = await start({ dataDir })
    await waitForStatus(again.page, /1 finding/u)
    await show(again.page, 'Findings')
    await again.page.getByLabel('Work area').getByRole('row').first().click()
    await expectSides(again.page, [LEFT, THIRD, RIGHT, 'fourteen boats'])
  })

  it('asks of which finding where none was looked at', async () => {
    const dataDir = await batchFolder()
    const first = await start({ dataDir })
    await markTwoSides(first.page)
    await first.close()
    const { page } = await start({ dataDir })
    await waitForStatus(page, /1 finding/u)
    await libraryRow(page, 'Ferry Blockade Ends').click()
    await page.keyboard.press('Enter')
    const reading = page.locator('.document-scroller')
    await reading.getByText(LEFT).first().waitFor()
    await selectWords(page, reading, 'fourteen boats')
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: 'Add as a side of a finding' })
    await dialog.getByText('fourteen boats').first().waitFor()
    await page.keyboard.press('Control+Enter')
    await expectSides(page, [LEFT, RIGHT, 'fourteen boats'])
  })

  it('are all in the dossier, in every format that prints them', async () => {
    const running = await start({ dataDir: await batchFolder() })
    const { page } = running
    await markTwoSides(page)
    await selectWords(page, pane(page, /Islanders Cheer/u), THIRD)
    await page.keyboard.press('e')
    await expectSides(page, [LEFT, RIGHT, THIRD])
    await show(page, 'Dossier')
    const work = page.getByLabel('Work area')
    await work.getByRole('textbox', { name: 'Title' }).fill('Three accounts')
    for (const format of ['Markdown', 'JSON', 'Table (CSV)', 'Word document']) {
      const box = work.getByRole('checkbox', { name: new RegExp(`^${format.replace(/\W.*/u, '')}`, 'u') })
      if (!(await box.isChecked())) await work.getByText(format, { exact: true }).click()
    }
    if (running.runtime === 'electron') return // its save dialog belongs to the system
    await work
      .getByRole('button', { name: /Export/u })
      .first()
      .click()
    await page
      .getByText(/Exported/u)
      .first()
      .waitFor()
    const files = readdirSync(running.downloads)
    expect(files.map((name) => name.replace(/^.*\./u, '')).toSorted()).toEqual([
      'csv',
      'docx',
      'html',
      'json',
      'md',
    ])
    for (const name of files) {
      const bytes = readFileSync(join(running.downloads, name))
      const text = name.endsWith('.docx')
        ? strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
        : bytes.toString('utf8')
      // Words that differ are marked one by one, so that tags stand between them.
      const words = text.replaceAll(/<[^>]*>|[*_\\]/gu, '')
      for (const side of [LEFT, RIGHT, THIRD]) expect(words, `${name}: ${side}`).toContain(side)
    }
  })
})
