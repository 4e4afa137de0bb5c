import type { CDPSession, Locator, Page } from 'playwright-core'

/** Times between shown frames while something went on, in milliseconds. */
export type Frames = {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly worst: number
  /** Share of the refreshes of 60 Hz that no new frame was ready for, 0 to 1. */
  readonly late: number
  /** Time that scripts, styles, layout and painting took on the window's thread per frame. */
  readonly work: number
  /** Tasks of the window's thread beyond 50 ms. */
  readonly longTasks: number
}

const REFRESH_MS = 1000 / 60
/** Nothing else is traced: what is recorded costs time itself. */
const CATEGORIES = ['disabled-by-default-devtools.timeline.frame']

/**
 * Scrolls an element with real wheel input, as smoothly as a finger, and reads from the browser's trace when frames
 * reached the screen. Only frames that hold what the window's thread drew for them count: a pane that the compositor
 * moved alone, before the other followed, is late.
 */
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
  await page.evaluate(() => {
    const held = { long: 0 }
    Object.assign(globalThis, { benchTasks: held })
    new PerformanceObserver((list) => (held.long += list.getEntries().length)).observe({
      entryTypes: ['longtask'],
    })
  })
  const before = await taskTime(client)
  const events = await traced(client, async () => {
    await client.send('Input.synthesizeScrollGesture', {
      x: Math.round(box.x + box.width / 2),
      y: Math.round(box.y + box.height / 2),
      yDistance: -pixels,
      speed,
      gestureSourceType: 'mouse',
    })
  })
  const work = (await taskTime(client)) - before
  const longTasks = await page.evaluate(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- put there above
    () => (globalThis as unknown as { benchTasks: { long: number } }).benchTasks.long,
  )
  const frames = framesOf(events)
  return { ...frames, work: (work * 1000) / Math.max(1, frames.count), longTasks }
}

async function taskTime(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
}

type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly ts: number
  readonly pid: number
  readonly id2?: { readonly local?: string }
  readonly args?: {
    readonly frame_reporter?: { readonly state: string; readonly scroll_state: string }
  }
}

async function traced(client: CDPSession, run: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }): void => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the format of Chromium's traces
    for (const event of value as TraceEvent[]) events.push(event)
  }
  client.on('Tracing.dataCollected', collect)
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  })
  try {
    await run()
  } finally {
    const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve))
    await client.send('Tracing.end')
    await complete
    client.off('Tracing.dataCollected', collect)
  }
  return events
}

/** What the trace says of the frames of a scroll: when what the window's thread drew reached the screen. */
function framesOf(events: readonly TraceEvent[]): Omit<Frames, 'work' | 'longTasks'> {
  const begun = new Map<string, TraceEvent[]>()
  const shown: number[] = []
  // An end stands before the beginning that takes its id again at the same time.
  const reports = events
    .filter(({ name }) => name === 'PipelineReporter')
    .toSorted((a, b) => a.ts - b.ts || Number(a.ph === 'b') - Number(b.ph === 'b'))
  for (const event of reports) {
    const id = `${event.pid}:${event.id2?.local ?? ''}`
    if (event.ph === 'b') {
      begun.set(id, [...(begun.get(id) ?? []), event])
      continue
    }
    const report = begun.get(id)?.shift()?.args?.frame_reporter
    if (report?.state === 'STATE_PRESENTED_ALL' && report.scroll_state !== 'SCROLL_NONE') shown.push(event.ts)
  }
  // Several reports of one frame end together.
  const moments = [...new Set(shown)].toSorted((a, b) => a - b)
  const steps = moments.slice(1).map((at, index) => (at - (moments[index] ?? at)) / 1000)
  const refreshes = steps.map((step) => Math.max(1, Math.round(step / REFRESH_MS)))
  const all = refreshes.reduce((sum, count) => sum + count, 0)
  return {
    count: steps.length,
    p50: percentile(steps, 0.5),
    p95: percentile(steps, 0.95),
    worst: Math.max(...steps),
    late: (all - steps.length) / Math.max(1, all),
  }
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
 * `press` must cause one keydown. `where`: whether a match must be in view on both sides, or be marked somewhere.
 */
export async function openingTime(
  page: Page,
  where: 'in view' | 'anywhere',
  press: () => Promise<void>,
): Promise<number> {
  const measured = page.evaluate(
    (anywhere) =>
      new Promise<number>((resolve, reject) => {
        const pressed = (event: KeyboardEvent): void => {
          const began = event.timeStamp
          const look = (): void => {
            const scrollers = [...document.querySelectorAll('.compare .document-scroller')]
            const inView = (scroller: Element): boolean => {
              const view = scroller.getBoundingClientRect()
              return [...scroller.querySelectorAll('[class*="mark-match-"]')].some((mark) => {
                const box = mark.getBoundingClientRect()
                return anywhere || (box.bottom > view.top && box.top < view.bottom)
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
    where === 'anywhere',
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
