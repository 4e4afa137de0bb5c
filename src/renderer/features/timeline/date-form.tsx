import { useEffect, useId, useRef, useState } from 'react'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { DATE_FORMS, dateProblem } from '#renderer/services/document-date.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/fields.tsx'

/** Candidates that are offered; more would be a list of its own. */
const MOST_OFFERED = 3

/** Says when a document appeared, in its row: Enter saves, Escape leaves it as it is. */
export function DateForm({
  document,
  onSave,
  onCancel,
}: {
  readonly document: SourceDocument
  readonly onSave: (published: string) => void
  readonly onCancel: () => void
}) {
  const { published } = document.meta
  const [draft, setDraft] = useState(published ?? '')
  const form = useRef<HTMLFormElement>(null)
  const help = useId()
  // Where the row was chosen just now, the list takes the focus to it first; and the row has grown.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      form.current?.scrollIntoView({ block: 'nearest' })
      if (!form.current?.contains(form.current.ownerDocument.activeElement))
        form.current?.querySelector('input')?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  const text = draft.trim()
  const problem = text === '' ? null : dateProblem(text)
  const offered = document.candidates
    .filter(({ field, value }) => field === 'published' && value !== published && dateProblem(value) === null)
    .slice(0, MOST_OFFERED)
  return (
    <form
      ref={form}
      className="timeline-date"
      onSubmit={(event) => {
        event.preventDefault()
        if (text !== '' && problem === null) onSave(text)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <TextField
        label="Day of publication"
        hideLabel
        placeholder="2024-05-17"
        value={draft}
        onChange={setDraft}
        autoFocus
        isInvalid={problem !== null}
        aria-describedby={help}
      />
      <Button size="small" type="submit" variant="primary" isDisabled={text === '' || problem !== null}>
        Save
      </Button>
      <Button size="small" onPress={onCancel}>
        Cancel
      </Button>
      {offered.map(({ value, source }) => (
        <Button key={`${source} ${value}`} size="small" variant="quiet" onPress={() => onSave(value)}>
          {value} <span className="muted">{source}</span>
        </Button>
      ))}
      <p id={help} role="status" className={problem === null ? 'field-help' : 'field-error'}>
        {problem ?? DATE_FORMS}
      </p>
    </form>
  )
}
