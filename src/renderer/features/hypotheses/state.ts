import { ofCase } from '#renderer/services/case-state.ts'
import type { Observable } from '#renderer/services/observable.ts'
import type { Inspected } from '#renderer/services/workspace.ts'

/** How the matrix stands; kept while other views are shown. */
export type HypothesesState = {
  readonly order: 'added' | 'telling'
  /** The cell under the cursor, by what it shows; `null` for the heads. */
  readonly hypothesis: string | null
  readonly evidence: string | null
}

export const hypothesesState: Observable<HypothesesState> = ofCase<HypothesesState>({
  order: 'added',
  hypothesis: null,
  evidence: null,
})

/** What the inspector shows of a place in the matrix: a cell, or what a head names. */
export function inspectedAt(hypothesis: string | null, evidence: string | null): Inspected {
  if (hypothesis !== null && evidence !== null) {
    return { kind: 'hypothesis-cell', id: `${hypothesis} ${evidence}` }
  }
  if (hypothesis !== null) return { kind: 'hypothesis', id: hypothesis }
  return evidence === null ? { kind: 'nothing' } : { kind: 'evidence', id: evidence }
}
