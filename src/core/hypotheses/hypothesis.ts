import type { AnchoredPassage } from '../anchoring/selectors.ts'
import type { CredibilityGrade, CredibilityTarget } from '../credibility/credibility.ts'

/** One answer to the question, set against the others. */
export type Hypothesis = {
  readonly id: string
  readonly text: string
  /** 1 for the first; ties keep the order in which they were made. */
  readonly order: number
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly author: string
}

export const EVIDENCE_WEIGHTS = ['low', 'medium', 'high'] as const
export type EvidenceWeight = (typeof EVIDENCE_WEIGHTS)[number]

/** One piece of evidence or one argument, a row of the matrix. */
export type Evidence = {
  readonly id: string
  readonly text: string
  readonly passages: readonly AnchoredPassage[]
  /** The claim or account whose credibility grade it has, also when that is graded anew; `null` for none. */
  readonly graded: CredibilityTarget | null
  /** The grade given here; counts where `graded` has none. */
  readonly credibility: CredibilityGrade | null
  readonly relevance: EvidenceWeight
  readonly order: number
  readonly createdAt: string
  readonly author: string
}

/**
 * How a piece of evidence goes with a hypothesis: very consistent, consistent, neutral, inconsistent, very inconsistent,
 * or not applicable, which is not neutral: it says nothing either way.
 */
export const CELL_RATINGS = ['CC', 'C', 'N', 'I', 'II', 'NA'] as const
export type CellRating = (typeof CELL_RATINGS)[number]

/** A cell of the matrix. A cell that nobody rated has no row: that is not the same as neutral. */
export type HypothesisCell = {
  readonly id: string
  readonly hypothesis: string
  readonly evidence: string
  readonly rating: CellRating
  /** Passages that show why. */
  readonly passages: readonly AnchoredPassage[]
  readonly note: string
  readonly ratedAt: string
  readonly author: string
}

/** How much weight a credibility grade gives, and what low, medium and high count. Edited by the analyst. */
export type WeightTable = {
  readonly low: number
  readonly medium: number
  readonly high: number
  /** By grade 1 to 6; evidence without a grade counts as 6. */
  readonly byGrade: readonly [
    EvidenceWeight,
    EvidenceWeight,
    EvidenceWeight,
    EvidenceWeight,
    EvidenceWeight,
    EvidenceWeight,
  ]
}

/**
 * The weights of the PARC tool (Good, Shrager, Stefik, Pirolli and Card, technical description of ACH 1.1): low 1/√2,
 * medium 1, high √2. Credibility 6 and no grade count as medium: what is unknown neither adds weight nor takes it.
 */
export const DEFAULT_WEIGHTS: WeightTable = {
  low: Math.SQRT1_2,
  medium: 1,
  high: Math.SQRT2,
  byGrade: ['high', 'high', 'medium', 'low', 'low', 'medium'],
}

/** What a matrix is made of. */
export type Matrix = {
  readonly hypotheses: readonly Hypothesis[]
  readonly evidence: readonly Evidence[]
  readonly cells: readonly HypothesisCell[]
  readonly weights: WeightTable
}
