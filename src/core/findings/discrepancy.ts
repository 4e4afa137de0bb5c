import type { Passage } from '../documents/source-document.ts'
import type { Disposition, FindingType } from './finding-types.ts'

/** One of the accounts that cannot all be true. */
export type DiscrepancySide = {
  /** What this side asserts, normalised: "leader of Kestrel Front". */
  readonly value: string
  /** Claim ids. */
  readonly claims: readonly string[]
  readonly evidence: readonly Passage[]
}

/** Proposed by the program: claims that cannot all be true. Never a judgement; see `Finding`. */
export type Discrepancy = {
  /** Made from type, subject and sides, so that a re-run gives the same one the same id. */
  readonly id: string
  readonly type: FindingType
  readonly summary: string
  /** 0 to 1: how sure the program is that an analyst would call it an inconsistency; see `calibratedScore`. */
  readonly score: number
  /** How many like it were tried to learn that; absent where the score is the rule's own. */
  readonly tried?: number
  /** Whether all sides stand in one document. */
  readonly internal: boolean
  readonly sides: readonly DiscrepancySide[]
  /** Sentences: the rule, how the names were joined, and what could make it no conflict. */
  readonly explanation: readonly string[]
  /** What the difference probably is, where the texts say: a later report with a higher count is `superseded-update`. */
  readonly hint?: Disposition
}
