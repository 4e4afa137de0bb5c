import type { Analysis } from '#core/analysis/analysis.ts'
import type { AnalysisProgress } from '#core/analysis/analyse.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'

/** Sent to the analysis worker: all documents of the case, in any order. */
export type AnalysisRequest = { readonly documents: readonly SourceDocument[] }

/** Sent back: some progress, then the proposals or why there are none. */
export type AnalysisReply =
  | { readonly kind: 'progress'; readonly share: number; readonly stage: Parameters<AnalysisProgress>[1] }
  | { readonly kind: 'done'; readonly analysis: Analysis }
  | { readonly kind: 'failed'; readonly message: string }
