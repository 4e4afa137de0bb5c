import grades from '#resources/vocabularies/reliability-grades.json'
import { RELIABILITY_GRADES, type ReliabilityGrade } from '#core/reliability/outlet.ts'

/** A grade in words. */
export type GradeTerm = {
  readonly id: ReliabilityGrade
  readonly label: string
  readonly description: string
}

/** The grades, A to E from best to worst; F stands apart: it cannot be judged. */
export const GRADE_TERMS: readonly GradeTerm[] = RELIABILITY_GRADES.map((id) => {
  const term = grades.grades.find((grade) => grade.id === id)
  return { id, label: term?.label ?? id, description: term?.description ?? '' }
})

/** The words for a grade. */
export function gradeLabel(grade: ReliabilityGrade): string {
  return GRADE_TERMS.find(({ id }) => id === grade)?.label ?? grade
}
