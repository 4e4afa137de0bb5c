import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import {
  atRest,
  dropFiles,
  focused,
  openInbox,
  show,
  start,
  status,
  undecidedCount,
  waitForQuiet,
  waitForStatus,
} from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'

const LATER = `Minister repeats his account of the dam

Harbour Post, 24 March 2023

“This was not a fault in a machine. Somebody carried 90 kilograms of charge up that ladder,” Interior Minister Corvin Dahl said again on Friday.

Oruk el-Savani, the chief of Veth’ar Daroun, was not available for comment. At least 9 people were killed in Issara when the gates gave way.
`

/** The chosen words of a select. */
function chosen(page: Page, label: string): Locator {
  return page
    .getByLabel('Work area')
    .getByRole('button', { name: new RegExp(label, 'u') })
    .first()
}

async function pick(page: Page, label: string, option: RegExp): Promise<void> {
  await chosen(page, label).click()
  await page.getByRole('option', { name: option }).click()
}

/** After a choice the letters judge again: the focus is in the list. */
async function listFocused(page: Page): Promise<void> {
  await focused(page, '[role="row"]')
}

async function matchCount(page: Page): Promise<number> {
  return Number(/(\d+) match/u.exec(await status(page).innerText())?.[1] ?? 0)
}

function proposals(page: Page): Locator {
  return page.getByRole('grid', { name: 'Proposals' }).getByRole('row')
}

async function summaries(page: Page): Promise<string[]> {
  const labels = await proposals(page).evaluateAll((rows) =>
    rows.map((row) => row.getAttribute('aria-label')),
  )
  return labels.map((label) => (label ?? '').replace(/^\d+: /u, '')).toSorted()
}

describe.skipIf(!canLaunch())('the inbox', () => {
  it('takes severity, difference and decision by key, and shows what was held and why nothing is left', async () => {
    const { page } = await start({ dataDir: await sampleFolder() })
    await waitForStatus(page, /[1-9]\d* undecided/u)
    await openInbox(page, 'by keys')
    const all = await undecidedCount(page)
    await expect.poll(() => proposals(page).count()).toBe(all)

    // Severity, what the difference is, and the decision; the next one is there.
    await page.keyboard.press('3')
    await chosen(page, '3: Minor').waitFor()
    await page.keyboard.press('d')
    await page.keyboard.press('Enter')
    await focused(page, '[role="listbox"] [role="option"]')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await listFocused(page)
    await page.keyboard.press('y')
    await waitForStatus(page, new RegExp(`${all - 1} undecided`, 'u'))
    await show(page, 'Findings')
    await page.getByLabel('Work area').getByRole('row').first().click()
    const inspector = page.getByLabel('Inspector')
    await inspector.getByText('Minor').first().waitFor()
    await inspector.getByText('Overtaken by an update').first().waitFor()
    await pick(page, 'Any severity', /^Critical/u)
    await page.getByLabel('Work area').getByText('No finding fits the filter').waitFor()

    // Taken back, it is the one that is shown again, and not the next.
    await openInbox(page)
    const chosenRow = proposals(page).and(page.locator('[aria-selected="true"]'))
    const taken = await chosenRow.getAttribute('aria-label')
    await page.keyboard.press('n')
    await waitForStatus(page, new RegExp(`${all - 2} undecided`, 'u'))
    await expect.poll(() => chosenRow.getAttribute('aria-label')).not.toBe(taken)
    await page.keyboard.press('Control+z')
    await waitForStatus(page, new RegExp(`${all - 1} undecided`, 'u'))
    await expect.poll(() => chosenRow.getAttribute('aria-label')).toBe(taken)

    // Held, listed as held, and with the same key open again.
    await page.keyboard.press('h')
    await waitForStatus(page, new RegExp(`${all - 2} undecided`, 'u'))
    await pick(page, 'To decide', /^Held \(1\)/u)
    await listFocused(page)
    await expect.poll(() => proposals(page).count()).toBe(1)
    await page.getByLabel('Work area').getByRole('article').getByText('Held').first().waitFor()
    // What it would be confirmed with is kept with the decision, over a reload too, and when it is open again.
    await page.keyboard.press('4')
    await chosen(page, '4: Cosmetic').waitFor()
    await atRest(page)
    await page.reload()
    await waitForStatus(page, new RegExp(`${all - 2} undecided`, 'u'))
    await openInbox(page)
    await pick(page, 'To decide', /^Held \(1\)/u)
    await listFocused(page)
    await chosen(page, '4: Cosmetic').waitFor()
    await page.keyboard.press('h')
    await waitForStatus(page, new RegExp(`${all - 1} undecided`, 'u'))

    // One confirmed can be judged otherwise where it stands.
    await pick(page, 'Held', /^Confirmed \(1\)/u)
    await listFocused(page)
    await page.keyboard.press('1')
    await chosen(page, '1: Critical').waitFor()
    await page.keyboard.press('Control+z')
    await chosen(page, '3: Minor').waitFor()

    // By kind, with counts.
    await pick(page, 'Confirmed', /^All \(/u)
    await pick(page, 'All kinds', /^Role of a person \(\d\)/u)
    await expect.poll(() => proposals(page).count()).toBeLessThan(all)
    expect(await proposals(page).count()).toBeGreaterThan(0)
  })

  it('does not bring back what was dismissed when one document more says the same', async () => {
    const dataDir = await sampleFolder()
    const { page } = await start({ dataDir })
    await waitForStatus(page, /[1-9]\d* undecided/u)
    await openInbox(page)
    const dismissed = await summaries(page)
    for (let left = dismissed.length; left > 0; left--) {
      await page.keyboard.press('n')
      if (left > 1) await waitForStatus(page, new RegExp(`${left - 1} undecided`, 'u'))
    }
    await waitForStatus(page, /\b0 undecided/u)
    const matches = await matchCount(page)
    const folder = join(dataDir, 'more')
    mkdirSync(folder)
    writeFileSync(join(folder, 'later.txt'), LATER)
    await dropFiles(page, [join(folder, 'later.txt')])
    await waitForStatus(page, /7 documents/u)
    // It says what others say, so there are more matches; the proposals are those of all seven once it is quiet.
    await expect.poll(() => matchCount(page)).toBeGreaterThan(matches)
    await waitForQuiet(page)
    await pick(page, 'To decide', /^Dismissed/u)
    // What is asked stays; one text more may only change the word for it.
    await expect.poll(async () => (await summaries(page)).length).toBe(dismissed.length)
    await pick(page, 'Dismissed', /^To decide/u)
    await atRest(page)
    const open = (await proposals(page).count()) === 0 ? [] : await summaries(page)
    expect(open.filter((summary) => dismissed.includes(summary))).toEqual([])
  })
})
