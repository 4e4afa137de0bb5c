import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { TaskPool } from '#core/matching/search-case.ts'
import {
  type CaseData,
  createTaskRunner,
  type MatchTask,
  type MatchTaskResult,
} from '#core/matching/match-tasks.ts'

/** What the first message to a thread says it is for. */
const ROLE = 'match-tasks'

/** In a thread started by `threadPool`: does tasks until it is ended. False anywhere else. */
export function serveTasks(): boolean {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `threadPool` below gave
  const data = workerData as { role?: unknown; data: CaseData } | null
  if (!parentPort || data?.role !== ROLE) return false
  const port = parentPort
  const run = createTaskRunner(data.data)
  port.on('message', (task: MatchTask) => {
    const result = run(task)
    port.postMessage(result, transferOf(result))
  })
  return true
}

function transferOf(result: MatchTaskResult): ArrayBuffer[] {
  const { buffer } = result.kind === 'align' ? result.regions : result.pairs
  return buffer instanceof ArrayBuffer ? [buffer] : []
}

/** A pool of so many threads that run this very program; see `serveTasks`. Call the returned `end` when done. */
export function threadPool(program: string, threads: number): { readonly pool: TaskPool; end: () => void } {
  let workers: Worker[] = []
  const pool: TaskPool = async (data, tasks, onDone) => {
    if (workers.length === 0)
      workers = Array.from(
        { length: threads },
        () => new Worker(program, { workerData: { role: ROLE, data } }),
      )
    const results: MatchTaskResult[] = []
    let next = 0
    let done = 0
    await Promise.all(
      workers.map(async (worker) => {
        for (let own = next++; own < tasks.length; own = next++) {
          results[own] = await ask(worker, tasks[own])
          onDone(++done)
        }
      }),
    )
    return results
  }
  return {
    pool,
    end: () => {
      for (const worker of workers) void worker.terminate()
    },
  }
}

function ask(worker: Worker, task: MatchTask | undefined): Promise<MatchTaskResult> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (result: MatchTaskResult) => {
      worker.off('error', reject)
      resolve(result)
    })
    worker.postMessage(task)
  })
}
