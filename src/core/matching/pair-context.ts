import type { Background } from './background.ts'
import type { Run } from './exact-runs.ts'
import type { Snap } from './limits.ts'
import type { Side } from './run-partners.ts'
import type { Scratch } from './scratch.ts'
import type { WorkBudget } from './work-budget.ts'

/** Everything that the steps of aligning one pair of documents share. */
export type PairContext = {
  readonly left: Side
  readonly right: Side
  /** Whether a document is aligned with itself. */
  readonly same: boolean
  readonly runs: readonly Run[]
  readonly background: Background
  readonly scratch: Scratch
  /** What a match of this pair must weigh, in nats (rule M7). */
  readonly leastScore: number
  /** What the case asks of a pair of documents, whether or not this is one document and itself. */
  readonly caseScore: number
  /** Whether a small case asks less of what says something plainly: of statements, not of whole stretches. */
  readonly forReader: boolean
  /** How far limits move to those of sentences. */
  readonly snap: Snap
  readonly budget: WorkBudget
}
