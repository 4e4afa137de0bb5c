import type { CDPSession, Locator, Page } from 'playwright-core'

/** Times between frames while something went on, in milliseconds. */
export type Frames = {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly worst: number
  /** Share of the frames that came later than a screen of 60 Hz shows them, 0 to 1. */
  readonly late: number
  /** Time that scripts, styles and layout took on the window's thread per frame. */
  readonly work: number
  /** Tasks of the window's thread beyond 50 ms. */
  readonly longTasks: number
}

/** A frame is late when the one before it was shown longer than one refresh of 60 Hz and what timers round off. */
const LATE_MS = 1000 / 60 + 1

/** Scrolls an element with real wheel input, as smoothly as a finger, and counts the window's frames meanwhile. */
export async function scrollAndCount(
  page: Page,
  client: CDPSession,
  target: Locator,
  pixels: number,
  speed: number,
): Promise<Frames> {
  const box = await target.boundingBox()
  if (!box) throw new Error('what shall be scrolled is not drawn')
  await client.send('Performance.enable')
  const before = await taskTime(client)
  await page.evaluate(() => {
    const held = { frames: [] as number[], long: 0, on: true }
    Object.assign(globalThis, { benchFrames: held })
    const observer = new PerformanceObserver((list) => (held.long += list.getEntries().length))
    observer.observe({ entryTypes: ['longtask'] })
    const tick = (time: number): void => {
      held.frames.push(time)
      if (held.on) requestAnimationFrame(tick)
      else observer.disconnect()
    }
    requestAnimationFrame(tick)
  })
  await client.send('Input.synthesizeScrollGesture', {
    x: Math.round(box.x + box.width / 2),
    y: Math.round(box.y + box.height / 2),
    yDistance: -pixels,
    speed,
    gestureSourceType: 'mouse',
  })
  const { frames, long } = await page.evaluate(() => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- put there above
    const held = (globalThis as unknown as { benchFrames: { frames: number[]; long: number; on: boolean } })
      .benchFrames
    held.on = false
    return held
  })
  const work = (await taskTime(client)) - before
  const steps = frames.slice(1).map((time, index) => time - (frames[index] ?? time))
  return {
    count: steps.length,
    p50: percentile(steps, 0.5),
    p95: percentile(steps, 0.95),
    worst: Math.max(...steps),
    late: steps.filter((step) => step > LATE_MS).length / Math.max(1, steps.length),
    work: (work * 1000) / Math.max(1, steps.length),
    longTasks: long,
  }
}

async function taskTime(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
}

/** Memory of the window: bytes of the script heap after collecting, and how many nodes it draws. */
export async function memoryOf(
  client: CDPSession,
): Promise<{ readonly heap: number; readonly nodes: number }> {
  await client.send('HeapProfiler.collectGarbage')
  const { metrics } = await client.send('Performance.getMetrics')
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes') }
}

/**
 * How long it takes from a key being pressed until two panes with marked matches have been painted, in milliseconds.
 * `press` must cause one keydown.
 */
export async function openingTime(page: Page, press: () => Promise<void>): Promise<number> {
  const measured = page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const pressed = (event: KeyboardEvent): void => {
          const began = event.timeStamp
          const look = (): void => {
            const scrollers = [...document.querySelectorAll('.compare .document-scroller')]
            const inView = (scroller: Element): boolean => {
              const view = scroller.getBoundingClientRect()
              return [...scroller.querySelectorAll('[class*="mark-match-"]')].some((mark) => {
                const box = mark.getBoundingClientRect()
                return box.bottom > view.top && box.top < view.bottom
              })
            }
            const ready = scrollers.length === 2 && scrollers.every(inView)
            if (!ready && performance.now() - began < 20_000) {
              requestAnimationFrame(look)
              return
            }
            if (!ready) {
              reject(new Error('no matches were shown'))
              return
            }
            // What this frame draws has been painted when the next task runs.
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel()
              port1.addEventListener('message', () => resolve(performance.now() - began))
              port1.start()
              port2.postMessage(0)
            })
          }
          requestAnimationFrame(look)
        }
        addEventListener('keydown', pressed, { capture: true, once: true })
      }),
  )
  await page.waitForTimeout(50)
  await press()
  return await measured
}

/** The value that a share of the sorted values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}
