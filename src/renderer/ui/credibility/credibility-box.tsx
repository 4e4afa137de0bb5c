import { useState } from 'react'
import type { Assessment, CredibilityGrade } from '#core/credibility/credibility.ts'
import { Button } from '../button.tsx'
import { Time } from '../time.tsx'
import { CredibilityChip } from './credibility-chip.tsx'
import { CredibilityForm, type CredibilityTerms, type GivenCredibility } from './credibility-form.tsx'
import './credibility.css'

/** The credibility in force, its history, and a form to grade anew. */
export function CredibilityBox({
  name,
  history,
  terms,
  counted,
  independent,
  onGrade,
}: {
  /** What is graded, for those who hear the buttons: "account A". */
  readonly name: string
  /** Newest first. */
  readonly history: readonly Assessment[]
  readonly terms: CredibilityTerms
  /** How many reports say so, in words. */
  readonly counted: string
  readonly independent: number
  readonly onGrade: (given: GivenCredibility) => Promise<boolean>
}) {
  const [isGrading, setGrading] = useState(false)
  // The form goes and the button comes back: the focus must not fall out of the panel in between.
  const [takesFocus, setTakesFocus] = useState(false)
  const close = (): void => {
    setGrading(false)
    setTakesFocus(true)
  }
  const [current, ...earlier] = history
  const labelOf = (grade: CredibilityGrade): string => terms.find(({ id }) => id === grade)?.label ?? ''
  return (
    <div className="credibility-box" role="group" aria-label={`Credibility of ${name}`}>
      <p className="credibility-line">
        <span className="credibility-count">{counted}</span>
        {isGrading ? null : (
          <Button
            size="small"
            variant={current ? 'quiet' : 'default'}
            autoFocus={takesFocus}
            aria-label={
              current ? `Grade the credibility of ${name} anew` : `Grade the credibility of ${name}`
            }
            onPress={() => setGrading(true)}
          >
            {current ? 'Grade anew' : 'Grade credibility'}
          </Button>
        )}
      </p>
      {isGrading ? (
        <CredibilityForm
          terms={terms}
          independent={independent}
          onCancel={close}
          onGrade={async (given) => {
            if (await onGrade(given)) close()
          }}
        />
      ) : null}
      {current && !isGrading ? (
        <>
          <CredibilityChip grade={current.grade} label={labelOf(current.grade)} />
          <Record one={current} />
        </>
      ) : null}
      {earlier.length === 0 || isGrading ? null : (
        <details className="credibility-earlier">
          <summary>
            {earlier.length} earlier {earlier.length === 1 ? 'grade' : 'grades'}
          </summary>
          <ol>
            {earlier.map((one) => (
              <li key={one.id}>
                <CredibilityChip grade={one.grade} label={labelOf(one.grade)} />
                <Record one={one} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

function Record({ one }: { readonly one: Assessment }) {
  return (
    <>
      <p dir="auto">{one.reason}</p>
      {one.exception === '' ? null : (
        <p dir="auto" className="credibility-exception">
          Graded 1 with {one.independent} independent {one.independent === 1 ? 'source' : 'sources'}:{' '}
          {one.exception}
        </p>
      )}
      <p className="muted">
        <Time iso={one.gradedAt} /> by {one.author}
        {one.blind ? ', blind' : ''}
      </p>
    </>
  )
}
