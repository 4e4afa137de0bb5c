import { err, ok, type Result } from '#core/base/result.ts'
import type { ImportItem, ImportSource } from './import-batch.ts'

/** What a window gets when it asks how an import goes. */
export type JobPage = {
  readonly items: readonly ImportItem[]
  readonly done: number
  readonly total: number
  readonly current: string | null
  readonly finished: boolean
}

type Job = {
  readonly total: number
  readonly controller: AbortController
  readonly ready: ImportItem[]
  current: string | null
  done: number
  finished: boolean
  wake: () => void
  more: () => void
}

/** How long an ask waits for something to happen, in milliseconds. */
const PATIENCE_MS = 250
/** A page holds at most this many items; the reader waits while more than this many are unasked for. */
const PAGE_ITEMS = 64
const PAGE_TEXT_UNITS = 8 * 1024 * 1024

/**
 * Imports under way. The window pulls pages at its own pace and the reading waits for it, so that a folder of any size
 * fits in memory. A job nobody asks about any more stands still; the next start knows nothing of it.
 */
export class ImportJobs {
  readonly #jobs = new Map<string, Job>()
  readonly #newId: () => string

  constructor(newId: () => string) {
    this.#newId = newId
  }

  /** Starts an import of `sources` by `read`, which tells by `onFile` which file it is at. */
  begin(
    sources: readonly ImportSource[],
    read: (signal: AbortSignal, onFile: (name: string) => void) => AsyncIterable<ImportItem>,
  ): string {
    const id = `job-${this.#newId()}`
    const nothing = (): void => undefined
    const job: Job = {
      total: sources.length,
      controller: new AbortController(),
      ready: [],
      current: null,
      done: 0,
      finished: false,
      wake: nothing,
      more: nothing,
    }
    this.#jobs.set(id, job)
    void this.#run(job, read)
    return id
  }

  async #run(
    job: Job,
    read: (signal: AbortSignal, onFile: (name: string) => void) => AsyncIterable<ImportItem>,
  ): Promise<void> {
    const { signal } = job.controller
    try {
      const items = read(signal, (name) => {
        job.current = name
      })
      for await (const item of items) {
        if (signal.aborted) break
        job.ready.push(item)
        job.done++
        job.wake()
        while (job.ready.length >= PAGE_ITEMS && !signal.aborted) {
          await new Promise<void>((resolve) => {
            job.more = resolve
          })
        }
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      job.ready.push({
        kind: 'failure',
        failure: { file: job.current ?? 'import', code: 'unreadable', message },
      })
    }
    job.current = null
    job.finished = true
    job.wake()
  }

  /** What finished since the last ask; waits a quarter of a second when nothing did. */
  async next(id: string): Promise<Result<JobPage, { code: 'not-found'; message: string }>> {
    const job = this.#jobs.get(id)
    if (!job) return err({ code: 'not-found', message: 'This import has ended.' })
    if (job.ready.length === 0 && !job.finished) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, PATIENCE_MS)
        job.wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    const items = takePage(job.ready)
    job.more()
    const finished = job.finished && job.ready.length === 0
    if (finished) this.#jobs.delete(id)
    return ok({
      items,
      done: job.done - job.ready.length,
      total: Math.max(job.total, job.done),
      current: job.current,
      finished,
    })
  }

  /** Stops an import after the file under way; what was read and not yet asked for is still handed out. */
  cancel(id: string): void {
    const job = this.#jobs.get(id)
    job?.controller.abort()
    job?.more()
  }

  /** Stops all imports. */
  cancelAll(): void {
    for (const id of this.#jobs.keys()) this.cancel(id)
  }
}

function takePage(ready: ImportItem[]): ImportItem[] {
  let units = 0
  let count = 0
  for (const item of ready) {
    if (count > 0 && units > PAGE_TEXT_UNITS) break
    units += item.kind === 'document' ? item.document.text.length : 0
    count++
  }
  return ready.splice(0, Math.min(count, PAGE_ITEMS))
}
