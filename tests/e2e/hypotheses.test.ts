import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import {
  confirmFirst,
  gradeByKey,
  libraryRow,
  selectWords,
  show,
  showByKeys,
  start,
  waitForSample,
} from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'

async function addBy(page: Page, key: string, words: string): Promise<void> {
  await page.keyboard.press(key)
  await page.getByRole('dialog').getByRole('textbox').fill(words)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const score = async (page: Page, column: number): Promise<string> =>
  (await page.getByRole('columnheader').nth(column).locator('strong').textContent()) ?? ''

describe.skipIf(!canLaunch())('hypotheses', () => {
  it('are set against evidence by keys alone: rated, weighed, undone, and what flips them is said', async () => {
    const dataDir = await sampleFolder()
    const { page, downloads } = await start({ dataDir })
    await waitForSample(page)

    // Evidence out of a text.
    await libraryRow(page, 'Who Opened The Gates?').click()
    await page.keyboard.press('Enter')
    const reading = page.locator('.document-scroller')
    await reading.waitFor()
    const words = ((await reading.locator('p').nth(2).textContent()) ?? '').slice(0, 24).trim()
    await selectWords(page, reading, words)
    await page.keyboard.press('v')
    await page.getByRole('dialog').getByText('Use as evidence').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('Added to the evidence').waitFor()

    await showByKeys(page, 'g y', 'Hypotheses')
    const grid = page.getByRole('grid', { name: 'Evidence against hypotheses' })
    await grid.getByText(words, { exact: false }).waitFor()
    await addBy(page, 'a', 'The guard opened the gates')
    await addBy(page, 'a', 'The flood broke the gates')
    await addBy(page, 'e', 'The locks were found undamaged')
    await addBy(page, 'e', 'Nobody was seen at the wheel')

    await grid.getByText('Nobody was seen at the wheel').waitFor()

    // Nothing leads before anything is rated.
    await expect.poll(() => grid.getByText('nothing rated yet').count()).toBe(2)
    expect(await page.getByRole('region', { name: 'What would change the first place' }).count()).toBe(0)

    // The cells, by keys: the same key again makes it stronger.
    await grid.focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    for (const keys of [['i'], ['c'], ['n']]) {
      for (const key of keys) await page.keyboard.press(key)
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('c')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('i')
    await grid.getByRole('gridcell', { name: 'E2 with H2: Inconsistent' }).waitFor()
    await page.keyboard.press('i')
    await grid.getByRole('gridcell', { name: 'E2 with H2: Very inconsistent' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('-')
    await grid.getByRole('gridcell', { name: 'E3 with H2: Not applicable' }).waitFor()
    await expect.poll(async () => [await score(page, 1), await score(page, 2)]).toEqual(['1.000', '2.000'])
    await page.getByText('Without E2, H2 comes before H1.').waitFor()

    // Why, with a passage, and the credibility of the evidence: the score follows, undo takes it back.
    await page.keyboard.press('ArrowUp')
    const inspector = page.getByLabel('Inspector')
    await page.keyboard.press('Enter')
    await inspector.getByRole('textbox', { name: 'Why' }).fill('A broken gate has broken locks.')
    await page.keyboard.press('Control+Enter')
    await grid.getByText('A broken gate has broken locks.').waitFor()
    await grid.focus()
    await page.keyboard.press('Home')
    await inspector.getByText('Evidence 2').waitFor()
    await inspector
      .getByRole('button', { name: /Credibility/u })
      .first()
      .press('Enter')
    await page.getByRole('option', { name: /^5:/u }).click()
    await expect.poll(() => score(page, 2)).toBe('1.414')
    await grid.focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => score(page, 2)).toBe('2.000')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => score(page, 2)).toBe('1.414')

    // The weights are shown and can be changed.
    await page.keyboard.press('w')
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.getByRole('textbox', { name: 'High' }).inputValue()).toBe('1.4142')
    await dialog.getByRole('textbox', { name: 'Low' }).fill('0.5')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => score(page, 2)).toBe('1.000')

    // Another order, by key and back by button; the numbers follow, and the cursor goes along.
    const second = grid.getByRole('rowheader').nth(1)
    await expect.poll(() => second.textContent()).toContain('The locks were found undamaged')
    await grid.focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => second.textContent()).toContain('Nobody was seen at the wheel')
    await inspector.getByText('Evidence 3').waitFor()
    await inspector.getByRole('button', { name: /^Move up/u }).click()
    await expect.poll(() => second.textContent()).toContain('The locks were found undamaged')

    await show(page, 'Dossier')
    await page.getByLabel('Title').fill('Gates')
    await page.getByRole('checkbox', { name: /^JSON/u }).press('Space')
    await page.keyboard.press('Control+e')
    await page
      .getByText(/^Exported /u)
      .first()
      .waitFor()
    const html = readFileSync(join(downloads, 'gates.html'), 'utf8')
    expect(html).toContain('Competing hypotheses')
    expect(html).toContain('A broken gate has broken locks.')
    const json: unknown = JSON.parse(readFileSync(join(downloads, 'gates.json'), 'utf8'))
    expect(json).toMatchObject({
      hypotheses: {
        hypotheses: [{ inconsistency: 1 }, { inconsistency: 1 }],
        evidence: [{ passages: [{ quote: expect.stringContaining(words) }] }, { credibility: 5 }, {}],
      },
    })
  })

  it('take accounts of findings with their credibility', async () => {
    const { page } = await start({ dataDir: await sampleFolder() })
    await waitForSample(page)
    await confirmFirst(page)
    const account = page.getByRole('group', { name: 'Credibility of account B' })
    await account.getByRole('button', { name: /^Grade the credibility/u }).click()
    await gradeByKey(page, account, '4', 'It does not follow.')
    await page.keyboard.press('Control+Enter')
    // “Doubtful” stands in the form as well, and the button below moves when the form goes.
    await account.getByRole('radio').first().waitFor({ state: 'detached' })
    await account.getByText('Doubtful').waitFor()
    await page.getByRole('button', { name: 'Use account B as evidence' }).click()
    await page.getByText('Added to the evidence').waitFor()
    await show(page, 'Hypotheses')
    await page.getByRole('rowheader').getByTitle('Credibility 4: Doubtful').waitFor()
    await page.getByRole('rowheader').getByText('weight 0.71').waitFor()
  })
})

describe.skipIf(!canLaunch())('redaction', () => {
  it('keeps marked words out of a public dossier, and in the internal one', async () => {
    const { page, downloads } = await start({ dataDir: await sampleFolder() })
    await waitForSample(page)
    await libraryRow(page, 'Who Opened The Gates?').click()
    await page.keyboard.press('Enter')
    const reading = page.locator('.document-scroller')
    await reading.waitFor()
    const words = ((await reading.locator('p').nth(2).textContent()) ?? '').slice(0, 24).trim()
    await selectWords(page, reading, words)
    await page.keyboard.press('x')
    await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('private')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Redacted in public dossiers').first().waitFor()
    await show(page, 'Dossier')
    await page.getByLabel('Title').fill('Gates')
    await page.getByRole('checkbox', { name: /^JSON/u }).press('Space')
    await page.keyboard.press('Control+e')
    await page
      .getByText(/^Exported /u)
      .first()
      .waitFor()
    expect(readFileSync(join(downloads, 'gates.json'), 'utf8')).toContain(words)
    await page.getByRole('button', { name: /For whom/u }).click()
    await page.getByRole('option', { name: /^The public/u }).click()
    await page.getByLabel(`Take back the redaction of “${words}`).first().waitFor()
    await page.getByLabel('Title').fill('Open gates')
    await page.keyboard.press('Control+e')
    await page
      .getByText(/^Exported .*open-gates\.json/u)
      .first()
      .waitFor()
    expect(readFileSync(join(downloads, 'open-gates.json'), 'utf8')).not.toContain(words)
    expect(readFileSync(join(downloads, 'open-gates.html'), 'utf8')).not.toContain(words)
  })
})
