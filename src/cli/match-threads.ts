import { availableParallelism } from 'node:os'
import { parentPort, Worker } from 'node:worker_threads'
import type { TaskPool } from '#core/matching/match-tasks.ts'
import { taskPool, type TaskThread, type ThreadResult, threadWork } from '#core/matching/task-pool.ts'

/** More threads would each need memory of their own, and gain little. */
const MOST_THREADS = 8

/** How many threads this machine can give to the search for matches. */
export function threadsHere(): number {
  return Math.min(MOST_THREADS, availableParallelism())
}

/** In a thread that `startThreads` started: does tasks until it is ended. */
export function serveTasks(): void {
  const port = parentPort
  if (!port) return
  port.on(
    'message',
    threadWork((result, transfer) => port.postMessage(result, transfer)),
  )
}

/** Threads that search a case together. */
export type Threads = { readonly pool: TaskPool; readonly end: () => void }

/**
 * Starts threads.
 *
 * @param program a file that calls `serveTasks` when it is run in a thread
 */
export function startThreads(program: string | URL, count: number): Threads {
  const workers = Array.from({ length: count }, () => new Worker(program))
  return {
    pool: taskPool(workers.map(threadOf)),
    end: () => {
      for (const worker of workers) void worker.terminate()
    },
  }
}

function threadOf(worker: Worker): TaskThread {
  return {
    send: (message) => worker.postMessage(message),
    answer: () =>
      new Promise((resolve, reject) => {
        worker.once('error', reject)
        worker.once('message', (result: ThreadResult) => {
          worker.off('error', reject)
          resolve(result)
        })
      }),
  }
}
