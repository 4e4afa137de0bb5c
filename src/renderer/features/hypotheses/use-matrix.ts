import { useMemo } from 'react'
import type { Matrix } from '#core/hypotheses/hypothesis.ts'
import { scoreMatrix, type MatrixScores } from '#core/hypotheses/score.ts'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import { useAssessments } from '#renderer/services/judging/use-judging.ts'
import { loadMatrix } from '#renderer/store/queries/judging.ts'

/** The matrix of the case with what it comes to. */
export type ScoredMatrix = { readonly matrix: Matrix; readonly scores: MatrixScores }

/** Follows the matrix; `undefined` until it was read. */
export function useScoredMatrix(): ScoredMatrix | undefined {
  const matrix = useCaseQuery(loadMatrix)
  const assessments = useAssessments()
  return useMemo(
    () => (matrix && assessments ? { matrix, scores: scoreMatrix(matrix, assessments) } : undefined),
    [matrix, assessments],
  )
}
