import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { invariant } from '#core/base/invariant.ts'
import { ImportJobs, type JobPage } from '#main/import/import-jobs.ts'
import type { ImportItem, ImportSource } from '#main/import/import-batch.ts'

function sources(count: number): ImportSource[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `file-${index}.txt`,
    size: 1,
    load: () => Promise.resolve(new Uint8Array(1)),
  }))
}

const failureOf = (name: string): ImportItem => ({
  kind: 'failure',
  failure: { file: name, code: 'empty', message: 'The file is empty.' },
})

async function pageOf(jobs: ImportJobs, id: string): Promise<JobPage> {
  const page = await jobs.next(id)
  invariant(page.ok, 'the job is there')
  return page.value
}

/** Waits until a number grows no more, however often what is under way had its turn. */
async function standstill(count: () => number): Promise<void> {
  for (let before = -1; before !== count();) {
    before = count()
    // All promises that can be settled are settled between two turns of the event loop.
    await nextTurn()
  }
}

describe('ImportJobs', () => {
  it('hands out every item once, in order, and ends', async () => {
    let ids = 0
    const jobs = new ImportJobs(() => String(++ids))
    const files = sources(300)
    const id = jobs.begin(files, async function* (_signal, onFile) {
      for (const { name } of files) {
        onFile(name)
        yield await Promise.resolve(failureOf(name))
      }
    })
    const seen: string[] = []
    for (;;) {
      const page = await pageOf(jobs, id)
      for (const item of page.items) if (item.kind === 'failure') seen.push(item.failure.file)
      expect(page.total).toBe(300)
      expect(page.done).toBe(seen.length)
      if (page.finished) break
    }
    expect(seen).toEqual(files.map(({ name }) => name))
    expect(await jobs.next(id)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('reads no further ahead than the window takes', async () => {
    const jobs = new ImportJobs(() => '1')
    let read = 0
    const id = jobs.begin(sources(1000), async function* () {
      for (; read < 1000; read++) yield await Promise.resolve(failureOf('x'))
    })
    await standstill(() => read)
    const ahead = read
    expect(ahead).toBeGreaterThan(0)
    expect(ahead).toBeLessThan(100)
    const { items } = await pageOf(jobs, id)
    await standstill(() => read)
    expect(read).toBe(ahead + items.length)
    jobs.cancel(id)
  })

  it('stops at a cancel, keeps what was read, and reports an import that breaks', async () => {
    let ids = 0
    const jobs = new ImportJobs(() => String(++ids))
    const cancelled = jobs.begin(sources(2), async function* (signal) {
      yield failureOf('first')
      await new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve())
      })
      yield failureOf('second')
    })
    const first = await pageOf(jobs, cancelled)
    expect(first.items).toHaveLength(1)
    jobs.cancel(cancelled)
    const rest = await pageOf(jobs, cancelled)
    expect([rest.items.length, rest.finished]).toEqual([0, true])

    // oxlint-disable-next-line require-yield -- it breaks before its first item
    const broken = jobs.begin(sources(1), async function* (_signal, onFile): AsyncGenerator<ImportItem> {
      onFile('bad.txt')
      await Promise.reject(new Error('disk gone'))
    })
    const page = await pageOf(jobs, broken)
    expect(page.items).toEqual([
      { kind: 'failure', failure: { file: 'bad.txt', code: 'unreadable', message: 'disk gone' } },
    ])
  })
})
