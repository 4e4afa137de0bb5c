import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { CDPSession, Locator, Page } from 'playwright-core'
import { launchApp, ROOT, type RunningApp } from '../e2e/support/app.ts'
import { LONG_TITLES, writeCase } from './window-case.ts'
import { memoryOf, openingTime, percentile, scrollAndCount, type Frames } from './window-measures.ts'

const ARTICLES = 10_000
/** How many pairs of ordinary articles are opened. */
const OPENED = 25
const SCROLLED = 24_000
const SPEED = 2400
const QUIET_MS = 15 * 60_000
const PREPARING_MS = 45 * 60_000

/**
 * `window [ARTICLES] [--fresh] [--profile FILE]`: imports so many invented articles and two of 300,000 characters into
 * the built app, and measures in its real window how frames come while the long pair is scrolled locked passage to
 * passage, and how long pairs of ordinary articles take to open; both idle and beside two busy loops. The case is kept
 * for the next run; `--fresh` makes it anew. Build the app first.
 */
async function main(args: readonly string[]): Promise<number> {
  const profileAt = args.indexOf('--profile')
  const profile = profileAt < 0 ? undefined : args[profileAt + 1]
  const numbers = args.filter((arg) => /^\d+$/u.test(arg))
  const articles = Number(numbers[0] ?? ARTICLES)
  const cache = join(ROOT, 'node_modules', '.cache', 'bench-window', String(articles))
  if (args.includes('--fresh')) rmSync(cache, { recursive: true, force: true })
  const { app, seconds } = await prepare(cache, articles)
  try {
    const { page } = app
    await page.setViewportSize({ width: 1440, height: 900 })
    const client = await page.context().newCDPSession(page)
    say(`${articles} articles and a pair of 300,000 characters, ${app.runtime}`)
    if (seconds.imported > 0)
      say(`import ${format(seconds.imported)} s, analysis ${format(seconds.analysed)} s`)
    say(`opening the case ${format(seconds.opened)} s; ${await statusOf(page)}`)
    // The case is analysed anew where the method has changed since it was made; the next run then finds it kept.
    await page.locator('[aria-label="Status"]:not([aria-busy="true"])').waitFor({ timeout: PREPARING_MS })
    await measure(page, client, (await quiet()) ? 'idle' : 'others at work')
    if (profile !== undefined) await writeProfile(page, client, profile)
    const busy = [busyLoop(), busyLoop()]
    try {
      await measure(page, client, 'two busy loops')
    } finally {
      for (const child of busy) child.kill('SIGKILL')
    }
    const { heap, nodes } = await memoryOf(client)
    say(`memory: ${format(heap / 2 ** 20)} MB of script heap, ${nodes} nodes`)
    return 0
  } catch (error) {
    await app.page.screenshot({ path: join(cache, 'failed.png') }).catch(() => undefined)
    throw error
  } finally {
    await app.close()
  }
}

type Prepared = {
  readonly app: RunningApp
  readonly seconds: { readonly imported: number; readonly analysed: number; readonly opened: number }
}

async function prepare(cache: string, articles: number): Promise<Prepared> {
  const dataDir = join(cache, 'data')
  const done = join(cache, 'done')
  let [imported, analysed] = [0, 0]
  if (!existsSync(done)) {
    rmSync(cache, { recursive: true, force: true })
    mkdirSync(cache, { recursive: true })
    const folder = join(cache, 'articles')
    writeCase(folder, articles)
    const app = await launchApp({ dataDir, files: [folder] })
    try {
      const begun = performance.now()
      await statusSays(app.page, new RegExp(`${articles + LONG_TITLES.length} documents`, 'u'))
      imported = (performance.now() - begun) / 1000
      await statusSays(app.page, /[1-9]\d* match/u)
      analysed = (performance.now() - begun) / 1000 - imported
    } finally {
      await app.close()
    }
    writeFileSync(done, '')
  }
  const begun = performance.now()
  const app = await launchApp({ dataDir })
  await statusSays(app.page, /[1-9]\d* match/u)
  return { app, seconds: { imported, analysed, opened: (performance.now() - begun) / 1000 } }
}

async function measure(page: Page, client: CDPSession, load: string): Promise<void> {
  say(`${load}: processors busy before the window works: ${format((await busyShare()) * 100)} %`)
  say(`${load}: from the list of matches a pair opens in ${timesWords(await openFromMatches(page))}`)
  say(`${load}: from the overview a pair opens in ${timesWords(await openFromOverview(page))}`)
  const long = await openLong(page)
  say(`${load}: the long pair opens in ${format(long)} ms with ${await countOf(page)} matches`)
  for (const [name, distance] of [
    ['from the top', SCROLLED],
    ['further down', SCROLLED],
    ['back up', -SCROLLED],
  ] as const) {
    const frames = await scrollAndCount(page, client, paneOf(page, 'Left'), distance, SPEED)
    say(`${load}: scrolling ${name}: ${framesWords(frames)}`)
  }
}

/** Opens pairs from the list of matches, each a few rows further down; the match shown beside the list is read by then. */
async function openFromMatches(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let at = 0; at < OPENED; at++) {
    await showView(page, 'Matches')
    const rows = page.getByLabel('Work area').getByRole('row')
    await rows.first().waitFor()
    if (at === 0) await rows.first().click()
    for (let step = 0; step < 5; step++) await page.keyboard.press('j')
    await page.waitForTimeout(250)
    times.push(await openingTime(page, 'in view', async () => await page.keyboard.press('o')))
    await page.waitForTimeout(200)
  }
  return times
}

/** Opens pairs from the overview, cell by cell down the diagonal; their texts and matches have not been read before. */
async function openFromOverview(page: Page): Promise<number[]> {
  const times: number[] = []
  await showView(page, 'Overview')
  const grid = page.getByRole('grid', { name: 'Shared text' })
  await grid.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  const steps = OPENED * 6
  for (let step = 0; step < steps && times.length < OPENED; step++) {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    const told = await grid.locator('[aria-selected="true"]').getAttribute('aria-label')
    // The two long ones are measured by themselves.
    if (!/: [1-9]\d? match/u.test(told ?? '')) continue
    await page.waitForTimeout(250)
    times.push(await openingTime(page, 'anywhere', async () => await page.keyboard.press('Enter')))
    await page.waitForTimeout(200)
    await showView(page, 'Overview')
    await grid.focus()
  }
  return times
}

async function openLong(page: Page): Promise<number> {
  const rows = page.getByLabel('Library').getByRole('row')
  await page.getByLabel('Library').getByRole('searchbox').fill('The long record')
  await page.waitForTimeout(500)
  await showView(page, 'Matches')
  const [one, other] = LONG_TITLES
  await rows.filter({ hasText: one }).click()
  await rows.filter({ hasText: other }).click({ modifiers: ['ControlOrMeta'] })
  await page.waitForTimeout(300)
  const time = await openingTime(page, 'in view', async () => await page.keyboard.press('c'))
  await page.getByLabel('Library').getByRole('searchbox').fill('')
  await page.waitForTimeout(1500)
  return time
}

async function writeProfile(page: Page, client: CDPSession, file: string): Promise<void> {
  await client.send('Profiler.enable')
  await client.send('Profiler.start')
  await openFromMatches(page)
  await openLong(page)
  await scrollAndCount(page, client, paneOf(page, 'Left'), SCROLLED / 2, SPEED)
  const { profile } = await client.send('Profiler.stop')
  writeFileSync(file, JSON.stringify(profile))
}

async function showView(page: Page, view: string): Promise<void> {
  await page
    .getByLabel('Views')
    .getByRole('button', { name: new RegExp(`^${view}`, 'u') })
    .click()
}

function paneOf(page: Page, side: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${side}: `, 'u') })
}

async function countOf(page: Page): Promise<string> {
  return /\d+(?= match)/u.exec(await page.locator('.compare-count').innerText())?.[0] ?? 'some'
}

async function statusOf(page: Page): Promise<string> {
  return (await page.getByRole('contentinfo', { name: 'Status' }).innerText()).replaceAll('\n', ' ')
}

async function statusSays(page: Page, words: RegExp): Promise<void> {
  const status = page.getByRole('contentinfo', { name: 'Status' })
  await status.getByText(words).first().waitFor({ timeout: PREPARING_MS })
}

function timesWords(times: readonly number[]): string {
  return (
    `p50 ${format(percentile(times, 0.5))} ms, p95 ${format(percentile(times, 0.95))} ms, ` +
    `worst ${format(Math.max(...times))} ms (${times.length} pairs)`
  )
}

function framesWords(frames: Frames): string {
  return (
    `${frames.count} frames, p50 ${format(frames.p50)}, p95 ${format(frames.p95)}, worst ${format(frames.worst)} ms, ` +
    `${format(frames.late * 100)} % late, ${format(frames.work)} ms of work a frame, ${frames.longTasks} long tasks`
  )
}

/** How much of the time of all processors is used within a second, 0 to 1. */
async function busyShare(): Promise<number> {
  const before = processorTimes()
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const after = processorTimes()
  return 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all)
}

function processorTimes(): { readonly idle: number; readonly all: number } {
  let [idle, all] = [0, 0]
  for (const { times } of cpus()) {
    idle += times.idle
    all += times.user + times.nice + times.sys + times.idle + times.irq
  }
  return { idle, all }
}

/** Waits until nothing else works on the machine, for a quarter of an hour at most (a newer version analyses a kept case anew); whether it came to that. */
async function quiet(): Promise<boolean> {
  const begun = performance.now()
  while (performance.now() - begun < QUIET_MS) {
    if ((await busyShare()) <= 0.15) return true
    await new Promise((resolve) => setTimeout(resolve, 2000))
  }
  return false
}

function busyLoop(): ReturnType<typeof spawn> {
  return spawn(process.execPath, ['-e', 'for (;;) {}'], { stdio: 'ignore' })
}

function format(value: number): string {
  return value.toFixed(1)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

process.exitCode = await main(process.argv.slice(2))
