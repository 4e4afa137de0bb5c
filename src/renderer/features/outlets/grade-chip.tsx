import type { ReliabilityGrade } from '#core/reliability/outlet.ts'
import { gradeLabel } from './grades.ts'
import './outlets.css'

/** The grade of an outlet with its words. F is neutral: unknown is not bad. Nothing is shown as "Not graded". */
export function GradeChip({
  grade,
  withWords = true,
}: {
  readonly grade: ReliabilityGrade | null
  readonly withWords?: boolean
}) {
  if (grade === null) return <span className="muted">Not graded</span>
  return (
    <span className="grade" title={gradeLabel(grade)}>
      <span className={`grade-letter grade-${grade.toLowerCase()}`}>{grade}</span>
      {withWords ? <span>{gradeLabel(grade)}</span> : null}
    </span>
  )
}
