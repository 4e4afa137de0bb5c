import { firstDifference } from '../base/order.ts'
import { newestFirst, targetKey, type Assessment, type CredibilityGrade } from '../credibility/credibility.ts'
import type { CellRating, Evidence, EvidenceWeight, Matrix } from './hypothesis.ts'

/** How a hypothesis stands. */
export type HypothesisScore = {
  readonly hypothesis: string
  /** Weighted inconsistency: 0 where nothing speaks against it. */
  readonly inconsistency: number
  /** Pieces of evidence that speak against it, for it, and that are not rated yet. */
  readonly against: number
  readonly consistent: number
  readonly unrated: number
  /** 1 for the least inconsistent; hypotheses that are level share a rank. */
  readonly rank: number
}

/** What a piece of evidence weighs and how well it tells the hypotheses apart. */
export type EvidenceScore = {
  readonly evidence: string
  /** The grade in force, `null` for none. */
  readonly grade: CredibilityGrade | null
  readonly credibility: EvidenceWeight
  /** Weight of credibility times weight of relevance. */
  readonly weight: number
  /** What it adds to the score of each hypothesis, in their order. */
  readonly adds: readonly number[]
  /** The widest gap between what it adds to two hypotheses that it was rated for; 0: it tells none apart. */
  readonly diagnosticity: number
}

export type MatrixScores = {
  /** In the order of the matrix. */
  readonly hypotheses: readonly HypothesisScore[]
  /** In the order of the matrix. */
  readonly evidence: readonly EvidenceScore[]
}

/** Scores that differ by less are level: three decimals are shown, and sums of roots are not exact. */
export const LEVEL = 0.0005

/**
 * Scores a matrix (docs/methods/hypotheses.md, H2 to H5): only inconsistency counts. Neutral, not applicable and unrated
 * cells add nothing, nor do consistent ones, since much evidence goes with every hypothesis.
 */
export function scoreMatrix(matrix: Matrix, assessments: readonly Assessment[] = []): MatrixScores {
  const rated = new Map(
    matrix.cells.map((cell) => [`${cell.hypothesis} ${cell.evidence}`, cell.rating] as const),
  )
  const grades = gradesByTarget(assessments)
  const evidence = matrix.evidence.map((one): EvidenceScore => {
    const grade = gradeOf(one, grades)
    const credibility = matrix.weights.byGrade[(grade ?? 6) - 1] ?? 'medium'
    const weight = matrix.weights[credibility] * matrix.weights[one.relevance]
    const ratings = matrix.hypotheses.map(({ id }) => rated.get(`${id} ${one.id}`))
    const adds = ratings.map((rating) => inconsistencyOf(rating) * weight)
    const told = adds.filter((_, index) => ratings[index] !== undefined && ratings[index] !== 'NA')
    const diagnosticity = told.length < 2 ? 0 : Math.max(...told) - Math.min(...told)
    return { evidence: one.id, grade, credibility, weight, adds, diagnosticity }
  })
  const sums = matrix.hypotheses.map((_, index) => sum(evidence.map(({ adds }) => adds[index] ?? 0)))
  const hypotheses = matrix.hypotheses.map(({ id }, index): HypothesisScore => {
    const inconsistency = sums[index] ?? 0
    const ratings = matrix.evidence.map((one) => rated.get(`${id} ${one.id}`))
    return {
      hypothesis: id,
      inconsistency,
      against: ratings.filter((rating) => inconsistencyOf(rating) > 0).length,
      consistent: ratings.filter((rating) => rating === 'C' || rating === 'CC').length,
      unrated: ratings.filter((rating) => rating === undefined).length,
      rank: 1 + sums.filter((other) => other < inconsistency - LEVEL).length,
    }
  })
  return { hypotheses, evidence }
}

/** The rows of the matrix, those that tell the hypotheses apart best first, the rest in the order of the matrix. */
export function byDiagnosticity(
  evidence: readonly Evidence[],
  scores: readonly EvidenceScore[],
): readonly Evidence[] {
  const of = new Map(scores.map(({ evidence: id, diagnosticity }) => [id, diagnosticity]))
  return evidence.toSorted((a, b) => {
    const gap = (of.get(b.id) ?? 0) - (of.get(a.id) ?? 0)
    return firstDifference(Math.abs(gap) < LEVEL ? 0 : gap, a.order - b.order)
  })
}

/** What a rating counts: 1 for inconsistent, 2 for very inconsistent, else nothing (H2). */
function inconsistencyOf(rating: CellRating | undefined): number {
  return rating === 'II' ? 2 : rating === 'I' ? 1 : 0
}

function gradesByTarget(assessments: readonly Assessment[]): ReadonlyMap<string, CredibilityGrade> {
  const grades = new Map<string, CredibilityGrade>()
  for (const { target, grade } of newestFirst(assessments)) {
    const key = targetKey(target)
    if (!grades.has(key)) grades.set(key, grade)
  }
  return grades
}

function gradeOf(
  { graded, credibility }: Evidence,
  grades: ReadonlyMap<string, CredibilityGrade>,
): CredibilityGrade | null {
  return (graded ? grades.get(targetKey(graded)) : undefined) ?? credibility
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
