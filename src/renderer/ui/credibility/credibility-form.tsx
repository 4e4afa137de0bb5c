import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { needsException, type CredibilityGrade } from '#core/credibility/credibility.ts'
import { Button } from '../button.tsx'
import { TextArea } from '../fields.tsx'
import './credibility.css'

/** The grades in words, in their order. */
export type CredibilityTerms = readonly {
  readonly id: CredibilityGrade
  readonly label: string
  readonly description: string
}[]

/** What the analyst gave. */
export type GivenCredibility = {
  readonly grade: CredibilityGrade
  readonly reason: string
  readonly exception: string
}

/** Grades with a reason; 1 without two independent sources needs a reason of its own, which every dossier prints. */
export function CredibilityForm({
  terms,
  independent,
  onCancel,
  onGrade,
}: {
  readonly terms: CredibilityTerms
  readonly independent: number
  readonly onCancel: () => void
  readonly onGrade: (given: GivenCredibility) => Promise<void>
}) {
  const [grade, setGrade] = useState<CredibilityGrade | null>(null)
  const [reason, setReason] = useState('')
  const [exception, setException] = useState('')
  const isException = grade !== null && needsException(grade, independent)
  const isReady = grade !== null && reason.trim() !== '' && (!isException || exception.trim() !== '')
  const save = (): void => {
    if (grade === null || !isReady) return
    void onGrade({ grade, reason: reason.trim(), exception: isException ? exception.trim() : '' })
  }
  return (
    <div
      className="credibility-form"
      onKeyDownCapture={(event) => {
        const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isReady
        if (!saves && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        if (saves) save()
        else onCancel()
      }}
      onKeyDown={(event) => {
        const pressed = terms.find(({ id }) => String(id) === event.key)
        if (!pressed || event.ctrlKey || event.metaKey || event.altKey) return
        if (event.target instanceof HTMLTextAreaElement) return
        event.preventDefault()
        event.stopPropagation()
        setGrade(pressed.id)
      }}
    >
      <RadioGroup
        className="credibility-choices"
        aria-label="Credibility"
        value={grade === null ? null : String(grade)}
        onChange={(chosen) => setGrade(terms.find(({ id }) => String(id) === chosen)?.id ?? null)}
      >
        {terms.map(({ id, label, description }, index) => (
          <Radio key={id} value={String(id)} className="credibility-choice" autoFocus={index === 0}>
            <span className="credibility-grade" data-grade={id}>
              {id}
            </span>
            <span>
              <span className="credibility-label">{label}</span>
              <span className="field-help">{description}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <TextArea
        label="Reason (required)"
        description="What you base it on, whoever published it."
        rows={2}
        value={reason}
        onChange={setReason}
        isRequired
      />
      {isException ? (
        <TextArea
          label="Why it counts as confirmed (required)"
          description={`The reports of this account come to ${independent} independent ${independent === 1 ? 'source' : 'sources'}; 1 asks for two. Every dossier prints this reason.`}
          rows={2}
          value={exception}
          onChange={setException}
          isRequired
        />
      ) : null}
      <div className="credibility-buttons">
        <Button size="small" onPress={onCancel}>
          Cancel
        </Button>
        <Button size="small" variant="primary" isDisabled={!isReady} onPress={save}>
          Save
        </Button>
      </div>
    </div>
  )
}
