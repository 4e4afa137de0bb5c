import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { invariant } from '#core/base/invariant.ts'
import { canLaunch } from './support/app.ts'
import {
  confirmFirst,
  focused,
  libraryRow,
  newCase,
  openInbox,
  selectWords,
  show,
  showByKeys,
  start,
  switchCase,
  undecidedCount,
  waitForJournal,
  waitForStatus,
} from './support/case.ts'
import { batchFolder, sampleFolder } from './support/prepared.ts'
import { sharedApp } from './support/shared.ts'

const openSample = sharedApp(
  () => sampleFolder('file'),
  (page) => waitForStatus(page, /[1-9]\d* undecided/u),
)
const openBatch = sharedApp(
  () => batchFolder('file'),
  (page) => waitForStatus(page, /3 documents/u),
)

/** Takes back the one finding that a test made, so that the next one begins without. */
async function putBack(page: Page): Promise<void> {
  await page.keyboard.press('Control+z')
  await findingCount(page, 0)
}

const LEFT = 'The harbour office counted fourteen boats'
const RIGHT = 'put the number of boats at nineteen'

async function openBothFerries(page: Page): Promise<void> {
  await waitForStatus(page, /3 documents/u)
  await waitForStatus(page, /[1-9]\d* match/u)
  await libraryRow(page, 'Ferry Blockade Ends').click()
  await libraryRow(page, 'Islanders Cheer').click({ modifiers: ['Control'] })
  await page.keyboard.press('c')
  await pane(page, 'morning').getByText(LEFT).first().waitFor()
  await pane(page, 'evening').getByText('The harbour office put the number').first().waitFor()
}

function pane(page: Page, which: 'morning' | 'evening'): Locator {
  return page.getByRole('region', { name: which === 'morning' ? /Ferry Blockade Ends/u : /Islanders Cheer/u })
}

async function findingCount(page: Page, count: number): Promise<void> {
  await waitForStatus(page, new RegExp(`${count} findings?`, 'u'))
}

describe.skipIf(!canLaunch())('marking by hand', () => {
  it('takes six actions with the mouse, survives a kill, is edited, deleted, undone and redone', async () => {
    const dataDir = await batchFolder()
    const first = await start({ dataDir })
    const { page } = first
    await openBothFerries(page)

    await selectWords(page, pane(page, 'morning'), LEFT) // 1
    await page.keyboard.press('n') // 2
    await selectWords(page, pane(page, 'evening'), RIGHT) // 3
    await page.keyboard.press('n') // 4
    const dialog = page.getByRole('dialog')
    await dialog.getByText(LEFT).waitFor()
    await dialog.getByText('Amount', { exact: true }).click() // 5
    await page.keyboard.press('Control+Enter') // 6
    await findingCount(page, 1)

    await first.kill()
    rmSync(join(dataDir, 'browser'), { recursive: true, force: true })
    const again = await start({ dataDir })
    await findingCount(again.page, 1)
    await show(again.page, 'Findings')
    const work = again.page.getByLabel('Work area')
    await work.getByRole('row').or(work.getByRole('option')).first().click()
    const inspector = again.page.getByLabel('Inspector')
    await inspector.getByText(LEFT).first().waitFor()
    await inspector.getByText(RIGHT).first().waitFor()

    const note = inspector.getByRole('textbox', { name: 'Note' })
    await note.fill('The office itself gave both numbers.')
    await note.blur()
    await waitForJournal(dataDir, 'The office itself gave both numbers.')
    await inspector.getByRole('button', { name: /^Delete/u }).click()
    await findingCount(again.page, 0)
    await again.page.keyboard.press('Control+z')
    await findingCount(again.page, 1)
    await again.page.keyboard.press('Control+z')
    await again.page.keyboard.press('Control+z')
    await findingCount(again.page, 0)
    for (let step = 0; step < 2; step++) await again.page.keyboard.press('Control+Shift+z')
    await findingCount(again.page, 1)
    await show(again.page, 'Findings')
    await work.getByRole('row').or(work.getByRole('option')).first().click()
    await expect
      .poll(() => inspector.getByRole('textbox', { name: 'Note' }).inputValue())
      .toBe('The office itself gave both numbers.')
  })

  it('works by keyboard alone', async () => {
    const { page } = await openBatch()
    await openBothFerries(page)
    await pane(page, 'morning').focus()
    for (let sentence = 0; sentence < 3; sentence++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('n')
    await pane(page, 'evening').focus()
    for (let sentence = 0; sentence < 3; sentence++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('n')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Control+Enter')
    await findingCount(page, 1)
    await putBack(page)
  })
})

describe.skipIf(!canLaunch())('keys', () => {
  it('lead from the library into the text, from view to view, and each view into its list', async () => {
    const { page } = await openBatch()
    await libraryRow(page, 'Ferry Blockade Ends').click()
    await page.keyboard.press('Enter')
    await focused(page, '.document-scroller')
    for (let sentence = 0; sentence < 2; sentence++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('n')
    for (let sentence = 0; sentence < 2; sentence++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    // Saves from wherever the focus is, a button too.
    await dialog.getByRole('button', { name: 'Back to the text' }).focus()
    await page.keyboard.press('Control+Enter')
    await findingCount(page, 1)
    await focused(page, '.document-scroller')

    await showByKeys(page, 'Alt+5', 'Findings')
    await page.getByLabel('Work area').getByText('1 finding').waitFor()
    await focused(page, '[role="row"]')
    await showByKeys(page, 'g r', 'Read')
    await focused(page, '.document-scroller')
    await page.keyboard.press('Shift+F6')
    await focused(page, 'aside [role="row"]')
    await page.keyboard.press('F6')
    await focused(page, '.document-scroller')
    await putBack(page)
  })

  it('walk a list by letters and open the row that was walked to', async () => {
    const { page } = await openSample()
    await openInbox(page, 'by keys')
    await focused(page, '[role="row"]')
    const rows = page.getByRole('grid', { name: 'Proposals' }).getByRole('row')
    const summary = (await rows.nth(1).getAttribute('aria-label'))?.replace(/^\d+: /u, '')
    invariant(summary, 'there is a second proposal')
    await page.keyboard.press('j')
    await page.getByRole('article', { name: summary }).waitFor()
    await page.keyboard.press('Enter')
    await page
      .getByRole('complementary', { name: 'Inspector' })
      .getByRole('heading', { name: summary })
      .waitFor()
    await focused(page, '.document-scroller')
    await page.keyboard.press('Backspace')
    await page.getByRole('article', { name: summary }).waitFor()
    await focused(page, '[role="row"][aria-selected="true"]')
  })

  it('show the details that belong to the view, not those of the one before', async () => {
    const { page } = await openSample()
    await openInbox(page)
    await page.keyboard.press('y')
    await findingCount(page, 1)
    // The inbox keeps its room: nothing opens beside it.
    await expect.poll(() => page.getByRole('complementary', { name: 'Inspector' }).count()).toBe(0)
    await show(page, 'Findings')
    await page.getByLabel('Work area').getByRole('row').first().click()
    await page.getByLabel('Inspector').getByRole('heading', { name: 'Finding' }).waitFor()
    await show(page, 'Outlets')
    // Nothing is chosen there: the list has the whole width.
    await expect.poll(() => page.getByRole('complementary', { name: 'Inspector' }).count()).toBe(0)
    await show(page, 'Findings')
    await page.getByLabel('Inspector').getByRole('heading', { name: 'Finding' }).waitFor()
    await putBack(page)
  })
})

describe.skipIf(!canLaunch())('what is typed', () => {
  it('is saved when the fingers rest, when a key leads away and when another case is opened; undo takes a visit back', async () => {
    const dataDir = await sampleFolder()
    const first = await start({ dataDir })
    const { page } = first
    await waitForStatus(page, /[1-9]\d* undecided/u)
    await confirmFirst(page)
    const note = page.getByLabel('Inspector').getByRole('textbox', { name: 'Note' })

    await note.click()
    await page.keyboard.type('Asked both editors.')
    await showByKeys(page, 'Alt+1', 'Read')
    await note.waitFor({ state: 'detached' })
    await showByKeys(page, 'Alt+5', 'Findings')
    await note.waitFor()
    await expect.poll(() => note.inputValue()).toBe('Asked both editors.')

    // Two rests in one visit: saved twice, undone as one.
    await note.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' One')
    await waitForJournal(dataDir, 'Asked both editors. One')
    await page.keyboard.type(' answered.')
    await waitForJournal(dataDir, 'One answered.')
    await first.kill()
    const again = await start({ dataDir })
    await show(again.page, 'Findings')
    await again.page.getByLabel('Work area').getByRole('row').first().click()
    const kept = again.page.getByLabel('Inspector').getByRole('textbox', { name: 'Note' })
    await kept.waitFor()
    await expect.poll(() => kept.inputValue()).toBe('Asked both editors. One answered.')
    await again.page.keyboard.press('Control+z')
    await again.page.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(({ value }) => value === 'Asked both editors.'),
    )

    await kept.click()
    await again.page.keyboard.press('Control+End')
    await again.page.keyboard.type(' Twice.')
    await newCase(again.page, 'Another')
    await switchCase(again.page, 'Sample case')
    await show(again.page, 'Findings')
    await again.page.getByLabel('Work area').getByRole('row').first().click()
    await kept.waitFor()
    await expect.poll(() => kept.inputValue()).toBe('Asked both editors. Twice.')
  })

  it('into a mark stays while the analyst goes back to the text', async () => {
    const { page } = await openBatch()
    await openBothFerries(page)
    await selectWords(page, pane(page, 'morning'), LEFT)
    await page.keyboard.press('n')
    await selectWords(page, pane(page, 'evening'), RIGHT)
    await page.keyboard.press('n')
    const note = page.getByRole('dialog').getByRole('textbox', { name: 'Note' })
    await note.fill('Which of the two?')
    await page.getByRole('button', { name: 'Back to the text' }).click()
    await page.keyboard.press('n')
    await note.waitFor()
    await expect.poll(() => note.inputValue()).toBe('Which of the two?')
    await page.keyboard.press('Control+Enter')
    await findingCount(page, 1)
    await note.waitFor({ state: 'detached' })
    await putBack(page)
  })
})

describe.skipIf(!canLaunch())('triage', () => {
  it('keeps the reason of a confirmed proposal as the note of its finding', async () => {
    const { page } = await openSample()
    await openInbox(page, 'by keys')
    await page.keyboard.press('m')
    await focused(page, '.discrepancy-reason input')
    await page.keyboard.type('Both texts are of one week.')
    // Back to the list, where the letters judge.
    await page.keyboard.press('Enter')
    await focused(page, '[role="row"]')
    await page.keyboard.press('y')
    await findingCount(page, 1)
    await show(page, 'Findings')
    await page.getByLabel('Work area').getByRole('row').first().click()
    const note = page.getByLabel('Inspector').getByRole('textbox', { name: 'Note' })
    await expect.poll(() => note.inputValue()).toBe('Both texts are of one week.')

    await show(page, 'History')
    await page.getByLabel('Work area').getByText('Both texts are of one week.').waitFor()
    await putBack(page)
  })

  it('confirms and dismisses by key, and nothing dismissed comes back', async () => {
    const dataDir = await sampleFolder()
    const first = await start({ dataDir })
    const { page } = first
    await waitForStatus(page, /6 documents/u)
    await waitForStatus(page, /[1-9]\d* undecided/u)
    await openInbox(page, 'by keys')
    const before = await undecidedCount(page)
    // Faster than either is saved: the second key is meant for the second proposal.
    await page.keyboard.press('y')
    await page.keyboard.press('n')
    await waitForStatus(page, new RegExp(`${before - 2} undecided`, 'u'))
    await findingCount(page, 1)
    await page.keyboard.press('Enter')
    await first.close()

    const again = await start({ dataDir })
    await waitForStatus(again.page, new RegExp(`${before - 2} undecided`, 'u'))
    await findingCount(again.page, 1)
    await again.page.keyboard.press('Control+z')
    await waitForStatus(again.page, new RegExp(`${before - 1} undecided`, 'u'))
  })
})
