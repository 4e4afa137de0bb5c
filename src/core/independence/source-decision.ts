import { byText, firstDifference } from '../base/order.ts'
import type { DocumentId } from '../documents/source-document.ts'

/**
 * What the analyst decided about sources: that documents rest on one source, or that some of them do not rest on what
 * the others rest on. Held over every analysis, since documents are named by their bytes.
 */
export type SourceDecision = {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly decidedAt: string
  readonly author: string
  readonly reason: string
} & (
  | { readonly decision: 'together'; readonly documents: readonly DocumentId[] }
  | {
      readonly decision: 'apart'
      readonly documents: readonly DocumentId[]
      readonly others: readonly DocumentId[]
    }
)

/** Earlier decisions that a new one changes: dropped where `after` is `null`. */
export type DecisionChange = { readonly id: string; readonly after: SourceDecision | null }

/** What has to go when documents become one source: decisions that hold any of them apart (N8). */
export function changesForMerge(
  decisions: readonly SourceDecision[],
  documents: readonly DocumentId[],
): DecisionChange[] {
  const joined = new Set(documents)
  return decisions.flatMap((decision): DecisionChange[] => {
    if (decision.decision !== 'apart') return []
    const parts =
      decision.documents.some((id) => joined.has(id)) && decision.others.some((id) => joined.has(id))
    return parts ? [{ id: decision.id, after: null }] : []
  })
}

/** What has to go when documents leave the others: decisions that hold them together lose them (N8). */
export function changesForSplit(
  decisions: readonly SourceDecision[],
  documents: readonly DocumentId[],
  others: readonly DocumentId[],
): DecisionChange[] {
  const [leaving, staying] = [new Set(documents), new Set(others)]
  return decisions.flatMap((decision): DecisionChange[] => {
    if (decision.decision !== 'together') return []
    const held = decision.documents
    if (!held.some((id) => leaving.has(id)) || !held.some((id) => staying.has(id))) return []
    const left = held.filter((id) => !leaving.has(id))
    return [{ id: decision.id, after: left.length > 1 ? { ...decision, documents: left } : null }]
  })
}

/** Decisions oldest first; those of one instant by id. */
export function oldestFirst(decisions: readonly SourceDecision[]): SourceDecision[] {
  return decisions.toSorted((a, b) => firstDifference(byText(a.decidedAt, b.decidedAt), byText(a.id, b.id)))
}
