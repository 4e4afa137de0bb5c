import { analyse } from '#core/analysis/analyse.ts'
import { createCaseMatcher } from '#core/analysis/case-matcher.ts'
import { byText } from '#core/base/order.ts'
import type { DocumentId, SourceDocument } from '#core/documents/source-document.ts'
import { CALIBRATION } from '#core/findings/calibration/calibration.ts'
import { reportingLength } from '#core/independence/shared-prose.ts'
import type { TaskPool } from '#core/matching/match-tasks.ts'
import { searchCase, searchCaseIn } from '#core/matching/search-case.ts'
import { isWorthThreads, taskPool } from '#core/matching/task-pool.ts'
import type { AnalysisReply, AnalysisRequest, WorkerMessage } from './analysis-messages.ts'
import { serveTasks, threadAt } from './match-threads.ts'

/** How much of the work the search for matches is taken to be. */
const SHARE_OF_MATCHING = 0.6

/** The case as the window sent it. */
const documents = new Map<DocumentId, SourceDocument>()
/** Called with the threads that the window started. */
let giveThreads: (pool: TaskPool) => void = () => undefined

const reply = (message: AnalysisReply): void => self.postMessage(message)

/** The case as it was when it was analysed last, so that one document more costs little. */
const match = createCaseMatcher(async (searched, options) => {
  const onProgress = (done: number, total: number): void =>
    reply({ kind: 'progress', share: (SHARE_OF_MATCHING * done) / total, stage: 'matching' })
  if (!isWorthThreads(searched.length)) return searchCase(searched, { ...options, onProgress })
  const pool = await new Promise<TaskPool>((resolve) => {
    giveThreads = resolve
    reply({ kind: 'threads-wanted' })
  })
  return searchCaseIn(pool, searched, { ...options, onProgress })
})

/**
 * Analyses away from the window's thread. One request at a time; the window ends the worker to cancel. The same program
 * serves as a thread of the search for matches.
 */
self.addEventListener('message', ({ data: message }: MessageEvent<WorkerMessage>) => {
  switch (message.kind) {
    case 'documents':
      for (const document of message.changed) documents.set(document.id, document)
      for (const id of message.removed) documents.delete(id)
      break
    case 'threads':
      giveThreads(taskPool(message.ports.map(threadAt)))
      break
    case 'serve':
      serveTasks(message.port)
      break
    case 'analyse':
      void analyseAll(message)
  }
})

async function analyseAll({ decisions, matched }: AnalysisRequest): Promise<void> {
  try {
    const ordered = [...documents.values()].toSorted((a, b) => byText(a.id, b.id))
    const found = matched ?? (await match(ordered))
    const lengths = new Map(ordered.map((document) => [document.id, reportingLength(document)]))
    const analysis = analyse(ordered, {
      match: () => found,
      decisions,
      calibration: CALIBRATION,
      onProgress: (share, stage) => {
        if (stage !== 'matching') reply({ kind: 'progress', share, stage })
      },
      // Matches that the window sent are kept there.
      onMatched: (now) => {
        if (!matched) reply({ kind: 'matched', matched: now, lengths })
      },
    })
    reply({ kind: 'done', analysis, lengths })
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}
