import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import {
  openInbox,
  show,
  start,
  switchCase,
  undecidedCount,
  waitForQuiet,
  waitForSample,
  waitForStatus,
} from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'

async function fromPalette(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').or(dialog.getByRole('searchbox')).first().fill(command)
  await page.keyboard.press('Enter')
}

async function workAs(page: Page, name: string): Promise<void> {
  await fromPalette(page, 'Set the analyst')
  await page.getByRole('dialog').getByRole('textbox').fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function fromCaseMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /^Case: /u }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

describe.skipIf(!canLaunch())('a colleague’s case', () => {
  it('is merged, differences are decided by key, kept on record, undone and kept over a restart', async () => {
    const dataDir = await sampleFolder()
    const first = await start({ dataDir })
    const { page } = first
    await waitForSample(page)
    if (first.runtime === 'electron') return // its dialogs belong to the system and take no keys from outside
    await fromCaseMenu(page, 'Save as a file…')
    await page.getByText(/^Saved the case as/u).waitFor()
    const [name = ''] = readdirSync(first.downloads).filter((file) => file.endsWith('.variorum'))

    await workAs(page, 'Ines Marr')
    await openInbox(page)
    await page.keyboard.press('y')
    await waitForStatus(page, /1 finding/u)

    // The colleague has the case as it was, and dismisses the same proposal.
    const chooser = page.waitForEvent('filechooser')
    await fromCaseMenu(page, 'Open a case file…')
    await (await chooser).setFiles([join(first.downloads, name)])
    await page.getByText(/^Opened “.*” from its file$/u).waitFor()
    await fromCaseMenu(page, 'Rename…')
    await page.getByRole('dialog').getByRole('textbox').fill('Of Tomas')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Case: Of Tomas' }).waitFor()
    await workAs(page, 'Tomas Lind')
    await waitForStatus(page, /[1-9]\d* matches/u)
    await waitForQuiet(page)
    await openInbox(page)
    // Where the list stands is kept over cases: to its beginning, where the colleague began, too.
    for (let step = 0; step < 15; step++) await page.keyboard.press('k')
    const before = await undecidedCount(page)
    await page.keyboard.press('n')
    await expect.poll(() => undecidedCount(page)).toBe(before - 1)

    await workAs(page, 'Ines Marr')
    await switchCase(page, 'Sample case')
    await waitForStatus(page, /1 finding/u)
    await fromCaseMenu(page, 'Merge another case…')
    await page.getByRole('dialog').getByRole('button', { name: 'Merge Of Tomas' }).click()
    await page.getByText(/^Merged “Of Tomas”: 1 to decide/u).waitFor()
    const area = page.getByLabel('Work area')
    await area.getByRole('heading', { name: 'Arbitration' }).waitFor()
    await area.getByText('Tomas Lind', { exact: true }).waitFor()
    await area.getByText('Ines Marr', { exact: true }).waitFor()
    await expect.poll(() => area.getByText('differs', { exact: true }).count()).toBe(2)
    const agreement = area.getByRole('region', { name: 'Agreement' })
    await agreement.getByRole('row', { name: /Proposals.*Ines Marr and Tomas Lind 1 0 % 0\.00/u }).waitFor()

    // To the proposal that the two differ about, whatever the inbox shows, and back.
    const about = await area.locator('.list-detail-head h3').innerText()
    await area.getByRole('button', { name: /^Open the proposal/u }).click()
    await area.getByRole('heading', { name: 'Discrepancies' }).waitFor()
    await area.getByRole('article').getByRole('heading', { name: about }).waitFor()
    await show(page, 'Arbitration')
    await area.getByText('Tomas Lind', { exact: true }).waitFor()

    const accounts = await area.locator('.account').allInnerTexts()
    const dismissed = accounts.findIndex((words) => words.includes('Tomas Lind')) + 1
    await page.keyboard.press(String(dismissed))
    await area.getByText(/^Decided by Ines Marr/u).waitFor()
    await waitForStatus(page, /0 findings/u)
    await page.keyboard.press('Control+z')
    await waitForStatus(page, /1 finding/u)
    await area.getByText('To be decided', { exact: true }).waitFor()
    await page.keyboard.press('Control+Shift+z')
    await area.getByText(/^Decided by Ines Marr/u).waitFor()

    await fromCaseMenu(page, 'Merge another case…')
    await page.getByRole('dialog').getByRole('button', { name: 'Merge Of Tomas' }).click()
    await page.getByText('holds nothing that is not here already').waitFor()
    await first.close()

    const again = await start({ dataDir })
    await show(again.page, 'Arbitration')
    await again.page.getByText(/^Decided by Ines Marr/u).waitFor()
    await expect.poll(() => again.page.locator('.account').count()).toBe(2)
  })
})
