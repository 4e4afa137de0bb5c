import { useState, type ReactNode } from 'react'
import type { Rating, ReliabilityGrade } from '#core/reliability/outlet.ts'
import { Button } from '#renderer/ui/button.tsx'
import { GradeForm } from '#renderer/ui/grade-form.tsx'
import { PanelSection } from '#renderer/ui/panel.tsx'
import { Time } from '#renderer/ui/time.tsx'
import { GradeChip } from './grade-chip.tsx'
import { GRADE_TERMS } from './grades.ts'

/** The grade in force, its history, and a form to grade anew. A grade needs its reason. */
export function GradeSection({
  ratings,
  onRate,
}: {
  /** Oldest first. */
  readonly ratings: readonly Rating[]
  readonly onRate: (grade: ReliabilityGrade, reason: string) => Promise<boolean>
}) {
  const [isGrading, setGrading] = useState(false)
  const [chosen, setChosen] = useState<ReliabilityGrade | null>(null)
  // The form goes and the button comes back: the focus must not fall out of the panel in between.
  const [takesFocus, setTakesFocus] = useState(false)
  const close = (): void => {
    setGrading(false)
    setChosen(null)
    setTakesFocus(true)
  }
  const save = async (grade: ReliabilityGrade, reason: string): Promise<void> => {
    if (await onRate(grade, reason)) close()
  }
  const history = ratings.toReversed()
  return (
    <PanelSection
      title="Reliability"
      actions={
        isGrading ? undefined : (
          <Button
            size="small"
            variant={history.length === 0 ? 'default' : 'quiet'}
            autoFocus={takesFocus}
            onPress={() => setGrading(true)}
          >
            {history.length === 0 ? 'Grade' : 'Grade anew'}
          </Button>
        )
      }
    >
      {isGrading ? (
        <GradeForm
          label="Grade"
          terms={GRADE_TERMS}
          chip={chipOf}
          reasonHelp="What you base it on. Printed with the grade."
          saveLabel="Grade"
          grade={chosen}
          onGrade={setChosen}
          onCancel={close}
          onSave={(grade, reason) => void save(grade, reason)}
        />
      ) : null}
      {history.length === 0 && !isGrading ? (
        <p className="muted">
          Not graded. Not the same as F, which says that you looked and could not judge.
        </p>
      ) : null}
      <ol className="grade-history">
        {history.map((rating, index) => (
          <li key={rating.id} className={index === 0 ? undefined : 'grade-earlier'}>
            <GradeChip grade={rating.grade} />
            <p dir="auto">{rating.reason}</p>
            <p className="muted">
              {index === 0 ? 'In force since' : 'Given'} <Time iso={rating.ratedAt} /> by {rating.author}
            </p>
          </li>
        ))}
      </ol>
    </PanelSection>
  )
}

function chipOf(grade: ReliabilityGrade): ReactNode {
  return <span className={`grade-letter grade-${grade.toLowerCase()}`}>{grade}</span>
}
