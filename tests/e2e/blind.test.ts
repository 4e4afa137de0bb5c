import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import {
  atRest,
  gradeByKey,
  openInbox,
  pressSequence,
  show,
  start,
  waitForSample,
  waitForStatus,
} from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'

/** What the case itself has on outlets, authors, addresses and files, read from the browser's database. */
async function tellingWords(page: Page): Promise<string[]> {
  return await page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) =>
      name?.startsWith('variorum-case') === true ? [name] : [],
    )
    const words = new Set<string>()
    const at = (value: unknown, key: string): unknown =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
    for (const name of names) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name)
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('not opened')))
      })
      const rows = await new Promise<unknown[]>((resolve) => {
        const request = db.transaction('documents').objectStore('documents').getAll()
        request.addEventListener('success', () => resolve(request.result))
      })
      db.close()
      for (const row of rows) {
        const meta = at(row, 'meta')
        const bylines = at(meta, 'bylines')
        const told = [at(meta, 'outlet'), at(meta, 'url'), at(at(row, 'provenance'), 'fileName')]
        for (const word of [...told, ...(Array.isArray(bylines) ? bylines : [])]) {
          if (typeof word === 'string') words.add(word)
        }
      }
    }
    return [...words]
  })
}

/** Words of the list that stand anywhere in the window: text, attributes, fields, title. */
async function leaks(page: Page, words: readonly string[]): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')].map((field) =>
      'value' in field ? String(field.value) : '',
    )
    return [document.title, document.documentElement.outerHTML, ...fields].join('\n').toLowerCase()
  })
  const flat = shown.replace(/<[^>]*>/gu, '').replace(/\s+/gu, ' ')
  return words.filter((word) => shown.includes(word.toLowerCase()) || flat.includes(word.toLowerCase()))
}

const LETTERS = ['r', 'c', 'v', 'm', 'q', 'a', 'n', 't', 'i', 'd', 'f', 'o', 'x', 'h', 's', 'y', 'l', 'b']

describe.skipIf(!canLaunch())('blind mode', () => {
  it('leaves no word in the window that tells a source, in any view, until accounts are graded', async () => {
    const { page } = await start({ dataDir: await sampleFolder() })
    await waitForSample(page)
    const words = await tellingWords(page)
    expect(words.length).toBeGreaterThan(10)
    await expect.poll(async () => (await leaks(page, words)).length).toBeGreaterThan(0)

    await page.keyboard.press('Control+Shift+l')
    await page.getByRole('button', { name: /^Blind: 6 sources hidden/u }).waitFor()
    await expect.poll(() => leaks(page, words)).toEqual([])

    // Every view, with the details of what is first in it, and what hangs over it.
    for (const letter of LETTERS) {
      await page.keyboard.press('Escape')
      await pressSequence(page, `g ${letter}`)
      await atRest(page)
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await atRest(page)
      expect(await leaks(page, words), `view g ${letter}`).toEqual([])
      const row = page.getByLabel('Work area').locator('[role="row"], [role="gridcell"], button').first()
      if (await row.isVisible()) await row.hover()
      await atRest(page)
      expect(await leaks(page, words), `hovering in view g ${letter}`).toEqual([])
    }

    // The reader with a document and its matches, two side by side, the details of a match, the palette, a search.
    const library = page.getByLabel('Library').getByRole('row')
    for (let index = 0; index < (await library.count()); index++) {
      await library.nth(index).click()
      await page.keyboard.press('Enter')
      await atRest(page)
      expect(await leaks(page, words), `document ${index}`).toEqual([])
    }
    await library.nth(1).click()
    await library.nth(3).click({ modifiers: ['Control'] })
    await page.keyboard.press('c')
    await page.getByRole('region', { name: /^Right: /u }).waitFor()
    expect(await leaks(page, words)).toEqual([])
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await atRest(page)
    expect(await leaks(page, words)).toEqual([])
    await page.keyboard.press('Escape')

    // A finding is confirmed and its accounts are graded: what is shown then is what was judged.
    await openInbox(page)
    await page.keyboard.press('y')
    await waitForStatus(page, /1 finding/u)
    await show(page, 'Findings')
    await page.getByLabel('Work area').getByRole('row').first().click()
    await page.getByRole('group', { name: 'Credibility of account A' }).waitFor()
    expect(await leaks(page, words)).toEqual([])
    for (const letter of ['A', 'B']) {
      const account = page.getByRole('group', { name: `Credibility of account ${letter}` })
      await account.getByRole('button', { name: /^Grade the credibility/u }).click()
      await gradeByKey(page, account, '4', 'As far as it goes.')
      if (letter === 'A') expect(await leaks(page, words)).toEqual([])
      await page.keyboard.press('Control+Enter')
      await account.getByText(', blind').waitFor()
    }
    await expect.poll(async () => (await leaks(page, words)).length).toBeGreaterThan(0)
    const shown = await leaks(page, words)
    expect(shown.length).toBeLessThan(words.length)
    // What was written while hidden is whole: the finding still has its own words.
    await page.getByRole('button', { name: /^Blind: \d+ sources hidden/u }).click()
    await page.getByRole('button', { name: /^Blind:/u }).waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('body').innerText()).not.toContain('█')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: /^Blind:/u }).waitFor()
  })

  it('is kept over a restart: nothing is shown before it is hidden', async () => {
    const dataDir = await sampleFolder()
    const first = await start({ dataDir })
    await waitForSample(first.page)
    const words = await tellingWords(first.page)
    await first.page.keyboard.press('Control+Shift+l')
    await first.page.getByRole('button', { name: /^Blind:/u }).waitFor()
    await first.kill()
    const { page } = await start({ dataDir })
    await page.getByRole('button', { name: /^Blind:/u }).waitFor()
    expect(await leaks(page, words)).toEqual([])
    await page.getByLabel('Library').getByRole('row').nth(1).click()
    await page.keyboard.press('Enter')
    await page.getByLabel('Work area').locator('.document-scroller').waitFor()
    expect(await leaks(page, words)).toEqual([])
  })
})
