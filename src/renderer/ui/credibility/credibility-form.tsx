import { useState, type ReactNode } from 'react'
import { needsException, type CredibilityGrade } from '#core/credibility/credibility.ts'
import { TextArea } from '../fields.tsx'
import { GradeForm } from '../grade-form.tsx'
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
  const [exception, setException] = useState('')
  const isException = grade !== null && needsException(grade, independent)
  return (
    <GradeForm
      label="Credibility"
      terms={terms}
      chip={chipOf}
      reasonHelp="What you base it on, whoever published it."
      saveLabel="Save"
      grade={grade}
      onGrade={setGrade}
      isReady={!isException || exception.trim() !== ''}
      onCancel={onCancel}
      onSave={(given, reason) =>
        void onGrade({ grade: given, reason, exception: isException ? exception.trim() : '' })
      }
    >
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
    </GradeForm>
  )
}

function chipOf(grade: CredibilityGrade): ReactNode {
  return (
    <span className="credibility-grade" data-grade={grade}>
      {grade}
    </span>
  )
}
