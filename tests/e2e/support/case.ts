import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { invariant } from '#core/base/invariant.ts'
import { launchApp, ROOT, type LaunchOptions, type RunningApp } from './app.ts'

export const BATCH = join(ROOT, 'tests', 'fixtures', 'e2e', 'batch')

/** How long a test waits for what it expects: for what hangs, not for what is slow on a busy machine. */
export const PATIENCE_MS = 120_000

const running: RunningApp[] = []
/** How long a folder is there: for one test, or for all tests of a file. */
export type Life = 'test' | 'file'
const folders: Readonly<Record<Life, string[]>> = { test: [], file: [] }

/** Ends the apps that a test started; of one that failed, told by its name, it keeps what their windows looked like. */
export async function endApps(failed: string | null): Promise<void> {
  for (const [index, app] of running.splice(0).entries()) {
    if (failed !== null) await keepPicture(app, `${failed} ${index}`)
    await app.kill().catch(() => undefined)
  }
}

export function removeFolders(life: Life): void {
  for (const folder of folders[life].splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** Keeps what the window looked like when a test gave up. */
export async function keepPicture(app: RunningApp, name: string): Promise<void> {
  const path = join(ROOT, 'test-results', `${name.replace(/[^\w]+/gu, '-').slice(0, 60)}.png`)
  await app.page.screenshot({ path, timeout: 3000 }).catch(() => undefined)
}

/** A new data folder, removed after the test, or after the file. */
export function newDataFolder(life: Life = 'test'): string {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-e2e-'))
  folders[life].push(folder)
  return folder
}

/** Starts the app; it is ended after the test whatever happens. */
export async function start(options: LaunchOptions): Promise<RunningApp> {
  const app = await launchApp(options)
  running.push(app)
  app.page.setDefaultTimeout(PATIENCE_MS)
  return app
}

/** The status line at the bottom, which counts what the case holds. */
export function status(page: Page): Locator {
  return page.getByRole('contentinfo', { name: 'Status' })
}

/** Waits until the status line says this. */
export async function waitForStatus(page: Page, text: string | RegExp): Promise<void> {
  await status(page).getByText(text).first().waitFor()
}

/** Waits until nothing is imported or compared any more; call it once the status line tells that this has begun. */
export async function waitForQuiet(page: Page): Promise<void> {
  await page.locator('footer[aria-label="Status"]:not([aria-busy="true"])').waitFor()
}

/** Waits until the first start's sample case has been imported and analysed. */
export async function waitForSample(page: Page): Promise<void> {
  await waitForStatus(page, /6 documents/u)
  await waitForStatus(page, /[1-9]\d* matches/u)
  await waitForQuiet(page)
}

/** How many proposals the status line says nobody has decided. */
export async function undecidedCount(page: Page): Promise<number> {
  return Number(/(\d+) undecided/u.exec(await status(page).innerText())?.[1] ?? 0)
}

/** Waits until a journal on the disk has the words. */
export async function waitForJournal(dataDir: string, words: string): Promise<void> {
  const cases = join(dataDir, 'cases')
  const journals = (): string =>
    readdirSync(cases)
      .map((name) => readFileSync(join(cases, name, 'journal.ndjson'), 'utf8'))
      .join('')
  await expect.poll(journals).toContain(words)
}

/** Makes a new, empty case by its menu. */
export async function newCase(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Case: /u }).click()
  await page.getByRole('menuitem', { name: 'New case…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `Case: ${name}` }).waitFor()
}

/** Opens another of the cases by the menu of cases, and waits until it is the one that is open. */
export async function switchCase(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Case: /u }).click()
  await page
    .getByRole('menuitemradio', { name: new RegExp(name, 'u') })
    .or(page.getByRole('menuitem', { name: new RegExp(name, 'u') }))
    .first()
    .click()
  await page.getByRole('button', { name: `Case: ${name}` }).waitFor()
}

/** Shows one of the views by its tab, and waits until it stands: keys that follow are meant for it. */
export async function show(page: Page, view: string): Promise<void> {
  await viewTab(page, view).click()
  await viewStands(page, view)
}

/** Shows one of the views by its keys, such as `g d` or `Alt+5`, and waits until it stands. */
export async function showByKeys(page: Page, keys: string, view: string): Promise<void> {
  await pressSequence(page, keys)
  await viewStands(page, view)
}

/** Presses keys that belong together, one close upon the other as fingers do: the program waits a second at most. */
export async function pressSequence(page: Page, keys: string): Promise<void> {
  await Promise.all(keys.split(' ').map((key) => page.keyboard.press(key)))
}

function viewTab(page: Page, view: string): Locator {
  return page.getByLabel('Views').getByRole('button', { name: new RegExp(`^${view}`, 'u') })
}

/** Waits until a view is the one that is shown and has read from the store what it shows. */
async function viewStands(page: Page, view: string): Promise<void> {
  await viewTab(page, view).and(page.locator('[aria-current="page"]')).waitFor()
  await page.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null)
}

/** Opens the inbox, by its tab or by keys, and waits until a proposal is there to be judged. */
export async function openInbox(page: Page, how: 'by tab' | 'by keys' = 'by tab'): Promise<void> {
  if (how === 'by tab') await show(page, 'Discrepancies')
  else await showByKeys(page, 'g d', 'Discrepancies')
  await page.getByLabel('Work area').getByText('Why this was proposed').first().waitFor()
}

/** Waits until the keyboard's focus is on something that fits. */
export async function focused(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector)
}

/** Confirms the proposal that is shown first and shows the finding that it became. */
export async function confirmFirst(page: Page): Promise<void> {
  await openInbox(page)
  await confirmShown(page)
}

/** Confirms the first proposal whose row holds these words, and shows the finding that it became. */
export async function confirmOf(page: Page, words: string): Promise<void> {
  await openInbox(page)
  const row = page
    .getByRole('grid', { name: 'Proposals' })
    .getByRole('row')
    .filter({ hasText: words })
    .first()
  await row.click()
  await row.and(page.locator('[aria-selected="true"]')).waitFor()
  await confirmShown(page)
}

async function confirmShown(page: Page): Promise<void> {
  await page.keyboard.press('y')
  await waitForStatus(page, /1 finding/u)
  await show(page, 'Findings')
  await page.getByLabel('Work area').getByRole('row').first().click()
  await page.getByLabel('Inspector').getByRole('heading', { name: 'Finding' }).waitFor()
}

/** Chooses one of the grades that a form offers, by its key, and gives the reason. */
export async function gradeByKey(page: Page, form: Locator, grade: string, reason: string): Promise<void> {
  await form.getByRole('radio').first().waitFor()
  await focused(page, 'input[type="radio"]')
  await page.keyboard.press(grade)
  await form.getByRole('textbox', { name: /^Reason/u }).fill(reason)
}

/** The row of a document in the library. */
export function libraryRow(page: Page, title: string): Locator {
  return page.getByLabel('Library').getByRole('row').filter({ hasText: title })
}

/**
 * Drops files from the disk on the window: real drag events with real paths, as the system sends them.
 */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  const at = { x: Math.round(size.width / 2), y: Math.round(size.height / 2) }
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, ...at, data })
  }
  await client.detach()
}

/** Frames without a change after which the window is at rest. */
const STILL_FRAMES = 12

/**
 * Waits until nothing has been drawn or scrolled for some frames and nothing is being read: views fill in steps, and
 * panes that follow another come a frame after it and may glide for some.
 */
export async function atRest(page: Page, stillFrames = STILL_FRAMES): Promise<void> {
  await page.evaluate(async (wanted) => {
    const places = (): string =>
      [...document.querySelectorAll('.document-scroller, [role="grid"]')]
        .map((one) => `${one.scrollTop} ${one.scrollLeft} ${one.scrollHeight}`)
        .join()
    let changed = false
    const observer = new MutationObserver(() => (changed = true))
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    let before = places()
    for (let still = 0, frames = 0; still < wanted; frames++) {
      if (frames > 2000) throw new Error('The window does not come to rest')
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const now = places()
      const isBusy = document.querySelector('[aria-busy="true"]') !== null
      still = changed || isBusy || now !== before ? 0 : still + 1
      changed = false
      before = now
    }
    observer.disconnect()
  }, stillFrames)
}

/** Selects words in an element with the mouse: presses at the first letter, moves, lets go after the last. */
export async function selectWords(page: Page, container: Locator, words: string): Promise<void> {
  await placeOf(container, words, 'bring into view')
  // Panes that scroll together come to rest some frames later; a hand would wait, too.
  await atRest(page)
  const box = await placeOf(container, words)
  invariant(box, `“${words}” stands in the pane`)
  await page.mouse.move(box.x1, box.y1)
  await page.mouse.down()
  await page.mouse.move(box.x2, box.y2, { steps: 6 })
  await page.mouse.up()
}

/** Where words stand on the screen: a point in the first and one in the last character. */
async function placeOf(
  container: Locator,
  words: string,
  how: 'leave' | 'bring into view' = 'leave',
): Promise<{ x1: number; y1: number; x2: number; y2: number } | null> {
  return await container.evaluate(
    (element, [wanted, scroll]) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const nodes: Text[] = []
      let text = ''
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!(node instanceof Text)) continue
        nodes.push(node)
        text += node.data
      }
      const first = text.indexOf(wanted)
      if (first < 0) return null
      const place = (offset: number): { node: Text; offset: number } | null => {
        let before = 0
        for (const node of nodes) {
          if (offset <= before + node.data.length) return { node, offset: offset - before }
          before += node.data.length
        }
        return null
      }
      const range = document.createRange()
      const [from, to] = [place(first + 1), place(first + wanted.length - 1)]
      if (!from || !to) return null
      range.setStart(from.node, from.offset - 1)
      range.setEnd(to.node, to.offset + 1)
      if (scroll === 'bring into view') from.node.parentElement?.scrollIntoView({ block: 'center' })
      const rects = [...range.getClientRects()]
      const [top, bottom] = [rects[0], rects.at(-1)]
      return top && bottom
        ? {
            x1: top.left + 0.5,
            y1: top.top + top.height / 2,
            x2: bottom.right - 0.5,
            y2: bottom.top + bottom.height / 2,
          }
        : null
    },
    [words, how] as const,
  )
}
