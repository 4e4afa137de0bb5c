import type { Analysis } from '#core/analysis/analysis.ts'
import type { AnalysisProgress, MatchedCase } from '#core/analysis/analyse.ts'
import type { DocumentId, SourceDocument } from '#core/documents/source-document.ts'
import type { NameDecision } from '#core/entities/name-decision.ts'

/**
 * Sent to a worker. The analysis worker keeps the documents it was sent: before an analysis it is told of those that
 * came, changed or went. A worker that is to `serve` does tasks of the search for matches, which come by the port.
 */
export type WorkerMessage =
  | {
      readonly kind: 'documents'
      readonly changed: readonly SourceDocument[]
      readonly removed: readonly DocumentId[]
    }
  | { readonly kind: 'threads'; readonly ports: readonly MessagePort[] }
  | { readonly kind: 'serve'; readonly port: MessagePort }
  | AnalysisRequest

/** Asks for an analysis of the documents sent before. */
export type AnalysisRequest = {
  readonly kind: 'analyse'
  readonly decisions: readonly NameDecision[]
  /** The matches of these same documents, where they are known already. */
  readonly matched: Pick<Analysis, 'matches' | 'possibleCounterparts' | 'complete' | 'uncompared'> | null
}

/** Sent back: some progress, a wish for threads, the matches as soon as they are known, then all or why there is nothing. */
export type AnalysisReply =
  | { readonly kind: 'progress'; readonly share: number; readonly stage: Parameters<AnalysisProgress>[1] }
  | { readonly kind: 'threads-wanted' }
  | {
      readonly kind: 'matched'
      readonly matched: MatchedCase
      readonly lengths: ReadonlyMap<DocumentId, number>
    }
  | {
      readonly kind: 'done'
      readonly analysis: Analysis
      /** UTF-16 units of each document's own reporting. */
      readonly lengths: ReadonlyMap<DocumentId, number>
    }
  | { readonly kind: 'failed'; readonly message: string }
