import { cutDocuments, type CutResult, type CutTask } from './cut-documents.ts'
import {
  type CaseData,
  createTaskRunner,
  type MatchTask,
  type MatchTaskResult,
  type TaskPool,
  type TaskRunner,
} from './match-tasks.ts'

/** What is sent to a thread: a part to cut, or a case, then tasks of it. Each task is answered with its result. */
export type ThreadMessage =
  | { readonly kind: 'case'; readonly data: CaseData }
  | { readonly kind: 'task'; readonly task: ThreadTask }
type ThreadTask = CutTask | MatchTask

/** What a thread answers a task with. */
export type ThreadResult = CutResult | MatchTaskResult

/** A thread that does one task at a time, one after the other. */
export type TaskThread = {
  readonly send: (message: ThreadMessage) => void
  /** Resolves with the next answer. */
  readonly answer: () => Promise<ThreadResult>
}

/** Cases of fewer documents are searched sooner than threads have started. */
const FEWEST_DOCUMENTS = 300

/** Whether sharing out the work on so many documents pays. */
export function isWorthThreads(documents: number): boolean {
  return documents >= FEWEST_DOCUMENTS
}

/**
 * What a thread does with the messages that come to it.
 *
 * @param answer called with the result of each task, and the memory that may be handed over instead of copied
 */
export function threadWork(
  answer: (result: ThreadResult, transfer: ArrayBuffer[]) => void,
): (message: ThreadMessage) => void {
  let run: TaskRunner | null = null
  const give = (result: ThreadResult): void => answer(result, transferOf(result))
  return (message) => {
    if (message.kind === 'case') run = createTaskRunner(message.data)
    else if (message.task.kind === 'cut') give(cutDocuments(message.task))
    else if (run) give(run(message.task))
  }
}

/** Shares tasks out among threads: whichever is free does the next (rule M18). */
export function taskPool(threads: readonly TaskThread[]): TaskPool {
  let known: CaseData | null = null
  const shareOut = async (
    count: number,
    task: (index: number) => ThreadTask | undefined,
    onResult: (index: number, result: ThreadResult) => void,
  ): Promise<void> => {
    let next = 0
    await Promise.all(
      threads.map(async (thread) => {
        for (let own = next++; own < count; own = next++) {
          const given = task(own)
          if (!given) continue
          thread.send({ kind: 'task', task: given })
          onResult(own, await thread.answer())
        }
      }),
    )
  }
  return {
    cut: (parts, task, take) => {
      const waiting = new Map<number, CutResult>()
      let taken = 0
      return shareOut(parts, task, (part, result) => {
        if (result.kind !== 'cut') return
        waiting.set(part, result)
        for (let ready = waiting.get(taken); ready; ready = waiting.get(taken)) {
          waiting.delete(taken++)
          take(ready)
        }
      })
    },
    search: async (data, tasks, onDone) => {
      if (data !== known) for (const thread of threads) thread.send({ kind: 'case', data })
      known = data
      const results: MatchTaskResult[] = []
      let done = 0
      await shareOut(
        tasks.length,
        (index) => tasks[index],
        (index, result) => {
          if (result.kind !== 'cut') results[index] = result
          onDone(++done)
        },
      )
      return results
    },
  }
}

function transferOf(result: ThreadResult): ArrayBuffer[] {
  return buffersOf(result).flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []))
}

function buffersOf(result: ThreadResult): readonly ArrayBufferView[] {
  if (result.kind === 'align') return [result.regions]
  if (result.kind === 'candidates') return [result.pairs]
  const chunks = result.packed.chunks.flatMap(({ words, gaps, lengths, flags, repeats }) => [
    words,
    gaps,
    lengths,
    flags,
    repeats,
  ])
  return [result.languageOfWord, result.sentences, ...chunks]
}
