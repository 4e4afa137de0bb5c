import type { AnchoredPassage } from '../anchoring/selectors.ts'
import type { Passage } from '../documents/source-document.ts'
import type { Disposition, FindingStatus, FindingType, Severity } from './finding-types.ts'

/** One account, as the analyst recorded it. */
export type FindingSide = {
  /** What this side asserts, in the analyst's or the proposal's words; may be empty. */
  readonly value: string
  readonly passages: readonly AnchoredPassage[]
}

/** Whether a person found it or confirmed a proposal of the program. Never changes. */
export type FindingOrigin =
  | { readonly kind: 'hand' }
  | { readonly kind: 'discrepancy'; readonly discrepancy: string }

/** The analyst's judgement. */
export type Finding = {
  readonly id: string
  readonly type: FindingType
  readonly summary: string
  readonly sides: readonly FindingSide[]
  readonly severity: Severity
  readonly status: FindingStatus
  readonly disposition: Disposition
  readonly note: string
  readonly origin: FindingOrigin
  readonly author: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly updatedAt: string
}

/** What an analyst saw of a proposal when judging it, so that the same question is known again (rule K1). */
export type JudgedQuestion = {
  readonly type: FindingType
  readonly internal: boolean
  readonly summary: string
  readonly sides: readonly { readonly value: string; readonly evidence: readonly Passage[] }[]
}

/** What the analyst decided about a proposal. A dismissed proposal never comes back on a re-run. */
export type ProposalDecision = {
  /** The discrepancy's id, as it was when it was judged. */
  readonly id: string
  readonly decision: 'confirmed' | 'dismissed' | 'held'
  /** The finding it became, when confirmed. */
  readonly finding: string | null
  readonly reason: string
  readonly decidedAt: string
  readonly author: string
  /** Absent in decisions of older versions, which hold for a proposal of the same id only. */
  readonly judged?: JudgedQuestion
  /** What the analyst chose for a proposal that is not confirmed, to be confirmed with; absent where nothing was chosen. */
  readonly verdict?: Pick<Finding, 'severity' | 'disposition'>
}
