import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { Rating, ReliabilityGrade } from '#core/reliability/outlet.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextArea } from '#renderer/ui/fields.tsx'
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
  // The form goes and the button comes back: the focus must not fall out of the panel in between.
  const [takesFocus, setTakesFocus] = useState(false)
  const close = (): void => {
    setGrading(false)
    setTakesFocus(true)
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
          onCancel={close}
          onRate={async (grade, reason) => {
            if (await onRate(grade, reason)) close()
          }}
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

function GradeForm({
  onCancel,
  onRate,
}: {
  readonly onCancel: () => void
  readonly onRate: (grade: ReliabilityGrade, reason: string) => Promise<void>
}) {
  const [grade, setGrade] = useState<ReliabilityGrade | null>(null)
  const [reason, setReason] = useState('')
  const isReady = grade !== null && reason.trim() !== ''
  return (
    <div
      className="grade-form"
      onKeyDownCapture={(event) => {
        const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isReady
        if (!saves && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        if (saves && grade !== null) void onRate(grade, reason.trim())
        else onCancel()
      }}
    >
      <RadioGroup
        className="grade-choices"
        aria-label="Grade"
        value={grade}
        onChange={(id) => setGrade(GRADE_TERMS.find((term) => term.id === id)?.id ?? null)}
      >
        {GRADE_TERMS.map(({ id, label, description }, index) => (
          <Radio key={id} value={id} className="grade-choice" autoFocus={index === 0}>
            <span className={`grade-letter grade-${id.toLowerCase()}`}>{id}</span>
            <span>
              <span className="grade-choice-label">{label}</span>
              <span className="field-help">{description}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <TextArea
        label="Reason (required)"
        description="What you base it on. Printed with the grade."
        rows={2}
        value={reason}
        onChange={setReason}
        isRequired
      />
      <div className="outlet-save">
        <Button size="small" onPress={onCancel}>
          Cancel
        </Button>
        <Button
          size="small"
          variant="primary"
          isDisabled={!isReady}
          onPress={() => {
            if (grade !== null) void onRate(grade, reason.trim())
          }}
        >
          Grade
        </Button>
      </div>
    </div>
  )
}
