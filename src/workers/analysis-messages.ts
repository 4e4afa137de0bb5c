import type { Analysis } from '#core/analysis/analysis.ts'
import type { AnalysisProgress } from '#core/analysis/analyse.ts'
import type { NameDecision } from '#core/entities/name-decision.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'

/** Sent to the analysis worker: all documents of the case, in any order, and what is known already. */
export type AnalysisRequest = {
  readonly documents: readonly SourceDocument[]
  readonly decisions: readonly NameDecision[]
  /** The matches of these same documents, where they are known already. */
  readonly matched: Pick<Analysis, 'matches' | 'complete'> | null
}

/** Sent back: some progress, then the proposals or why there are none. */
export type AnalysisReply =
  | { readonly kind: 'progress'; readonly share: number; readonly stage: Parameters<AnalysisProgress>[1] }
  | { readonly kind: 'done'; readonly analysis: Analysis }
  | { readonly kind: 'failed'; readonly message: string }
