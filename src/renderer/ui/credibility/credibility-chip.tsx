import type { CredibilityGrade } from '#core/credibility/credibility.ts'
import './credibility.css'

/** A credibility grade with its words. 6 is neutral: unknown is not bad. */
export function CredibilityChip({
  grade,
  label,
  withWords = true,
}: {
  readonly grade: CredibilityGrade | null
  readonly label: string
  readonly withWords?: boolean
}) {
  if (grade === null) return <span className="muted">Credibility not graded</span>
  return (
    <span className="credibility" title={`Credibility ${grade}: ${label}`}>
      <span className="credibility-grade" data-grade={grade}>
        {grade}
      </span>
      {withWords ? <span>{label}</span> : null}
    </span>
  )
}
