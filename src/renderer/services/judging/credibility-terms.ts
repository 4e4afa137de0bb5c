import credibility from '#resources/vocabularies/credibility-grades.json'
import { CREDIBILITY_GRADES, type CredibilityGrade } from '#core/credibility/credibility.ts'

/** A credibility grade in words. */
export type CredibilityTerm = {
  readonly id: CredibilityGrade
  readonly label: string
  readonly description: string
}

/** The grades, 1 to 5 from most to least credible; 6 stands apart: it cannot be judged. */
export const CREDIBILITY_TERMS: readonly CredibilityTerm[] = CREDIBILITY_GRADES.map((id) => {
  const term = credibility.grades.find((grade) => grade.id === String(id))
  return { id, label: term?.label ?? String(id), description: term?.description ?? '' }
})
