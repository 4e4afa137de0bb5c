import type { CaseData, MatchTask, MatchTaskResult } from './match-tasks.ts'
import type { TaskPool } from './search-case.ts'

/** A thread that does tasks of one case at a time, one after the other. */
export type TaskThread = {
  /** Hands the thread a case; the tasks that follow are of it. */
  readonly take: (data: CaseData) => void
  readonly run: (task: MatchTask) => Promise<MatchTaskResult>
}

/** What is sent to a thread: a case, then tasks of it. Each task is answered with its result. */
export type ThreadMessage =
  | { readonly kind: 'case'; readonly data: CaseData }
  | { readonly kind: 'task'; readonly task: MatchTask }

/** Cases of fewer documents are searched sooner than threads have started. */
const FEWEST_DOCUMENTS = 300

/** Whether sharing out the work on so many documents pays. */
export function isWorthThreads(documents: number): boolean {
  return documents >= FEWEST_DOCUMENTS
}

/** Shares tasks out among threads: whichever is free does the next (rule M18). */
export function taskPool(threads: readonly TaskThread[]): TaskPool {
  let known: CaseData | null = null
  return async (data, tasks, onDone) => {
    if (data !== known) for (const thread of threads) thread.take(data)
    known = data
    const results: MatchTaskResult[] = []
    let next = 0
    let done = 0
    await Promise.all(
      threads.map(async (thread) => {
        for (let own = next++; own < tasks.length; own = next++) {
          const task = tasks[own]
          if (task) results[own] = await thread.run(task)
          onDone(++done)
        }
      }),
    )
    return results
  }
}

/** The memory of a result that may be handed over instead of copied. */
export function transferOf(result: MatchTaskResult): ArrayBuffer[] {
  const { buffer } = result.kind === 'align' ? result.regions : result.pairs
  return buffer instanceof ArrayBuffer ? [buffer] : []
}
