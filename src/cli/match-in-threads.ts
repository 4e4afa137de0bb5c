import { byText } from '#core/base/order.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { matchDocuments, matchDocumentsIn } from '#core/matching/match-documents.ts'
import type { MatchResult } from '#core/matching/match.ts'
import { isWorthThreads } from '#core/matching/task-pool.ts'
import { startThreads, threadsHere } from './match-threads.ts'

/**
 * The matches of documents in order of their ids, found in as many threads as the machine has where there are many
 * documents. The number of threads changes nothing (rule M18).
 *
 * @param program the file that threads run (`match-thread.ts`, built)
 */
export async function matchInThreads(
  program: URL,
  documents: readonly SourceDocument[],
  count: number = threadsHere(),
): Promise<MatchResult> {
  const ordered = documents.toSorted((a, b) => byText(a.id, b.id))
  if (count < 2 || !isWorthThreads(ordered.length)) return matchDocuments(ordered)
  const threads = startThreads(program, count)
  try {
    return await matchDocumentsIn(threads.pool, ordered)
  } finally {
    threads.end()
  }
}
