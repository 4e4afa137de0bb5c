import { useState, type ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { Button } from './button.tsx'
import { TextArea } from './fields.tsx'
import './grade-form.css'

/** A grade of a scale in words. */
export type GradeTerm<Id extends string | number> = {
  readonly id: Id
  readonly label: string
  readonly description: string
}

/**
 * Grades with a reason, which must be given. Typing a grade chooses it, Control and Enter save, Escape leaves.
 *
 * @param children a further field that the grade asks for
 * @param isReady whether that is filled in
 */
export function GradeForm<Id extends string | number>({
  label,
  terms,
  chip,
  reasonHelp,
  saveLabel,
  grade,
  onGrade,
  isReady: isComplete = true,
  children,
  onCancel,
  onSave,
}: {
  readonly label: string
  readonly terms: readonly GradeTerm<Id>[]
  readonly chip: (id: Id) => ReactNode
  readonly reasonHelp: string
  readonly saveLabel: string
  readonly grade: Id | null
  readonly onGrade: (grade: Id) => void
  readonly isReady?: boolean
  readonly children?: ReactNode
  readonly onCancel: () => void
  readonly onSave: (grade: Id, reason: string) => void
}) {
  const [reason, setReason] = useState('')
  const isReady = grade !== null && reason.trim() !== '' && isComplete
  const choose = (id: string): boolean => {
    const chosen = terms.find((term) => String(term.id).toLowerCase() === id.toLowerCase())
    if (chosen) onGrade(chosen.id)
    return chosen !== undefined
  }
  const save = (): void => {
    if (grade !== null && isReady) onSave(grade, reason.trim())
  }
  return (
    <div
      className="grade-form"
      onKeyDownCapture={(event) => {
        const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isReady
        if (!saves && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        if (saves) save()
        else onCancel()
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return
        if (event.target instanceof HTMLTextAreaElement || !choose(event.key)) return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <RadioGroup
        className="grade-choices"
        aria-label={label}
        value={grade === null ? null : String(grade)}
        onChange={choose}
      >
        {terms.map((term, index) => (
          <Radio key={term.id} value={String(term.id)} className="grade-choice" autoFocus={index === 0}>
            {chip(term.id)}
            <span>
              <span className="grade-choice-label">{term.label}</span>
              <span className="field-help">{term.description}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <TextArea
        label="Reason (required)"
        description={reasonHelp}
        rows={2}
        value={reason}
        onChange={setReason}
        isRequired
      />
      {children}
      <div className="grade-buttons">
        <Button size="small" onPress={onCancel}>
          Cancel
        </Button>
        <Button size="small" variant="primary" isDisabled={!isReady} onPress={save}>
          {saveLabel}
        </Button>
      </div>
    </div>
  )
}
