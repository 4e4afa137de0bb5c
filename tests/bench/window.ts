import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { Worker } from 'node:worker_threads'
import type { Page } from 'playwright-core'
import { launchApp, type RunningApp } from '../e2e/support/app.ts'
import { inventedArticles, inventedParagraph, numbers } from './invented.ts'

/** Two documents of about so many characters with so many passages in common. */
const LONG_TEXT = 300_000
const SHARED_PASSAGES = 2000
const SCROLL_MS = 6000
/** Time between two turns of the wheel by 100 pixels: some 3,000 pixels a second. */
const WHEEL_MS = 30
const OPENINGS = 15
/** One frame at 60 a second, with the jitter of a clock that counts in tenths of milliseconds. */
const FRAME_MS = 1000 / 60 + 0.5

/**
 * `window [DOCUMENTS]` (default 10,000): drives the built app from outside and prints what a user would feel. Frames:
 * the times between animation frames while the wheel turns over one of two long documents side by side. Opening: from
 * the key that opens a match to the second frame that shows both passages, over 15 matches. Each once with the machine
 * idle and once with a busy loop on every core but one.
 */
async function main(argument: string | undefined): Promise<number> {
  const size = argument === undefined ? 10_000 : Number(argument)
  if (!Number.isInteger(size) || size < 2) {
    process.stderr.write('usage: window [DOCUMENTS]\n')
    return 2
  }
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'))
  try {
    if (process.argv[3] !== 'open') await measureScrolling(folder)
    await measureOpening(folder, size)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return 0
}

async function measureScrolling(folder: string): Promise<void> {
  const files = join(folder, 'long')
  mkdirSync(files)
  for (const [name, text] of Object.entries(longTexts())) writeFileSync(join(files, `${name}.txt`), text)
  const app = await launchApp({ dataDir: join(folder, 'long-data'), files: [files] })
  await app.page.setViewportSize({ width: 1920, height: 1080 })
  const matches = await analysed(app.page, 2, 300_000)
  await openFirstMatch(app.page)
  for (const busy of [false, true]) {
    const stop = busy ? keepBusy() : () => undefined
    const frames = await framesWhileScrolling(app.page)
    stop()
    const late = frames.filter((frame) => frame > FRAME_MS).length / frames.length
    print(`scroll, ${busy ? 'busy' : 'idle'}`, {
      matches,
      frames: frames.length,
      p50: quantile(frames, 0.5),
      p95: quantile(frames, 0.95),
      worst: Math.max(...frames),
      'late %': late * 100,
    })
  }
  print('scroll, memory', { MB: await heap(app.page) })
  await app.close()
}

async function measureOpening(folder: string, size: number): Promise<void> {
  const files = join(folder, 'many')
  mkdirSync(files)
  for (const [index, lines] of inventedArticles(size).entries())
    writeFileSync(join(files, `${String(index).padStart(6, '0')}.txt`), lines.join('\n\n'))
  const begun = performance.now()
  let app: RunningApp = await launchApp({ dataDir: join(folder, 'many-data'), files: [files] })
  const matches = await analysed(app.page, size, 3_600_000)
  print('import and analysis', { documents: size, matches, seconds: (performance.now() - begun) / 1000 })
  await app.close()
  const started = performance.now()
  app = await launchApp({ dataDir: join(folder, 'many-data') })
  await analysed(app.page, size, 600_000)
  print('start', { documents: size, ms: performance.now() - started })
  await app.page.setViewportSize({ width: 1920, height: 1080 })
  for (const busy of [false, true]) {
    const stop = busy ? keepBusy() : () => undefined
    const times = await openingTimes(app.page)
    stop()
    print(`open a pair, ${busy ? 'busy' : 'idle'}`, {
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      worst: Math.max(...times),
    })
  }
  print('open a pair, memory', { MB: await heap(app.page) })
  await app.close()
}

/** Two texts of shared sentences with a sentence of its own after each; every tenth shared one has moved. */
function longTexts(): Readonly<Record<'north' | 'south', string>> {
  const next = numbers(11)
  const sentence = (words: number): string =>
    `${inventedParagraph(next).replaceAll('.', '').split(' ').slice(0, words).join(' ')}.`
  const shared = Array.from({ length: SHARED_PASSAGES }, () => sentence(11))
  const order = shared.map((_, index) => index)
  const moved = order.map((index) => (index % 10 === 0 ? (index + 200) % SHARED_PASSAGES : index))
  const write = (places: readonly number[]): string =>
    places
      .map((index) => {
        const line = shared[index] ?? ''
        return `${line} ${sentence(Math.round((LONG_TEXT / SHARED_PASSAGES - line.length) / 6.5))}`
      })
      .join('\n\n')
  return { north: write(order), south: write(moved) }
}

async function analysed(page: Page, documents: number, timeout: number): Promise<number> {
  const status = page.getByRole('contentinfo', { name: 'Status' })
  await status
    .getByText(new RegExp(`^${documents.toLocaleString('en')} documents|^${documents} documents`, 'u'))
    .first()
    .waitFor({ timeout })
  const counted = status.getByText(/[1-9][\d,]* matches/u).first()
  await counted.waitFor({ timeout })
  return Number(/([\d,]+) matches/u.exec((await counted.textContent()) ?? '')?.[1]?.replaceAll(',', '') ?? 0)
}

async function openFirstMatch(page: Page): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press('m')
  await page.getByLabel('Work area').getByRole('row').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('o')
  await page.locator('.compare-panes').waitFor()
  await page.waitForTimeout(1500)
}

async function framesWhileScrolling(page: Page): Promise<number[]> {
  const box = await page.locator('.compare-panes').boundingBox()
  if (!box) throw new Error('the compare view is not shown')
  await page.mouse.move(box.x + 120, box.y + box.height / 2)
  const frames = page.evaluate(
    async (duration) =>
      await new Promise<number[]>((resolve) => {
        const found: number[] = []
        const begun = performance.now()
        let last = begun
        const step = (now: number): void => {
          found.push(now - last)
          last = now
          if (now - begun < duration) requestAnimationFrame(step)
          else resolve(found.slice(1))
        }
        requestAnimationFrame(step)
      }),
    SCROLL_MS,
  )
  const until = performance.now() + SCROLL_MS
  let direction = 1
  for (let turns = 0; performance.now() < until; turns++) {
    if (turns % 100 === 99) direction = -direction
    await page.mouse.wheel(0, 100 * direction)
    await page.waitForTimeout(WHEEL_MS)
  }
  return await frames
}

/** Milliseconds from the key that opens a match to the second frame that shows both passages. */
async function openingTimes(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < OPENINGS; round++) {
    await page.keyboard.press('g')
    await page.keyboard.press('m')
    await page.getByLabel('Work area').getByRole('row').first().waitFor()
    for (let step = 0; step <= round % 5; step++) await page.keyboard.press('j')
    await page.waitForTimeout(300)
    const time = page.evaluate(
      async () =>
        await new Promise<number>((resolve) => {
          let begun = 0
          addEventListener('keydown', () => (begun = performance.now()), { once: true, capture: true })
          const look = (): void => {
            const panes = document.querySelectorAll('.compare-panes [data-marks]')
            if (begun > 0 && panes.length > 1) requestAnimationFrame(() => resolve(performance.now() - begun))
            else requestAnimationFrame(look)
          }
          requestAnimationFrame(look)
        }),
    )
    await page.keyboard.press('o')
    times.push(await time)
  }
  return times
}

async function heap(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page)
  const { usedSize } = await client.send('Runtime.getHeapUsage')
  await client.detach()
  return usedSize / 2 ** 20
}

/** Turns busy loops on every core but one until the returned function is called. */
function keepBusy(): () => void {
  const workers = Array.from({ length: 2 }, () => new Worker('for (;;) {}', { eval: true }))
  return () => {
    for (const worker of workers) void worker.terminate()
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function print(what: string, figures: Readonly<Record<string, number>>): void {
  const parts = Object.entries(figures).map(([name, value]) => `${name} ${Number(value.toFixed(1))}`)
  process.stdout.write(`${what.padEnd(22)} ${parts.join('  ')}\n`)
}

process.exitCode = await main(process.argv[2])
process.exit()
