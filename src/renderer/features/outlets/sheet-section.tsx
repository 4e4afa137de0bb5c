import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { Outlet } from '#core/reliability/outlet.ts'
import { sheetOf, type SheetAspect, type SheetEntry } from '#core/reliability/outlet-sheet.ts'
import { useCase, useCaseQuery } from '#renderer/services/case-context.tsx'
import { perform } from '#renderer/services/perform.ts'
import { noteOnSheet } from '#renderer/store/actions/outlets.ts'
import { listSheetEntries } from '#renderer/store/queries/outlets.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { SelectField, TextArea } from '#renderer/ui/fields.tsx'
import { Time } from '#renderer/ui/time.tsx'
import { answerLabel, SHEET_TERMS, type SheetTerm } from '#core/reliability/sheet-terms.ts'

const NONE: readonly SheetEntry[] = []

/** The sheet of an outlet: each question with the answer in force, who gave it when, and what was said before. */
export function SheetSection({ outlet }: { readonly outlet: Outlet }) {
  const { store } = useCase()
  const entries = useCaseQuery(listSheetEntries) ?? NONE
  const sheet = sheetOf(entries, outlet.id)
  const [editing, setEditing] = useState<SheetAspect | null>(null)
  // The form goes and the pencil comes back: the focus must not fall out of the sheet in between.
  const [returned, setReturned] = useState<SheetAspect | null>(null)
  const close = (): void => {
    setReturned(editing)
    setEditing(null)
  }
  return (
    <section className="outlet-part" aria-label="Sheet">
      <h3>Sheet</h3>
      <dl className="sheet">
        {SHEET_TERMS.map((term) => {
          const [now, ...earlier] = sheet.get(term.id) ?? NONE
          return (
            <div key={term.id} className="sheet-row">
              <dt title={term.description}>{term.label}</dt>
              <dd>
                {editing === term.id ? (
                  <SheetForm
                    term={term}
                    now={now}
                    onCancel={close}
                    onSave={async (answer) => {
                      if (await perform(store, noteOnSheet(store, outlet, term.id, answer))) close()
                    }}
                  />
                ) : (
                  <>
                    <Answer term={term} now={now} legacy={term.id === 'ownership' ? outlet.ownership : ''} />
                    {earlier.length === 0 ? null : <Earlier term={term} earlier={earlier} />}
                  </>
                )}
              </dd>
              {editing === term.id ? null : (
                <IconButton
                  label={`Answer: ${term.label}`}
                  icon={Pencil}
                  size="small"
                  autoFocus={returned === term.id}
                  onPress={() => setEditing(term.id)}
                />
              )}
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function Answer({
  term,
  now,
  legacy,
}: {
  readonly term: SheetTerm
  readonly now: SheetEntry | undefined
  /** What was noted before outlets had sheets. */
  readonly legacy: string
}) {
  if (!now) return legacy === '' ? <p className="muted">{term.description}</p> : <p dir="auto">{legacy}</p>
  const label = answerLabel(term, now.value)
  return (
    <>
      {label === '' ? null : <p className="sheet-value">{label}</p>}
      {now.note === '' ? null : <p dir="auto">{now.note}</p>}
      <p className="muted sheet-by">
        <bdi>{now.author}</bdi>, <Time iso={now.notedAt} />
      </p>
    </>
  )
}

function Earlier({ term, earlier }: { readonly term: SheetTerm; readonly earlier: readonly SheetEntry[] }) {
  return (
    <details className="sheet-earlier">
      <summary>{earlier.length === 1 ? '1 earlier answer' : `${earlier.length} earlier answers`}</summary>
      <ol>
        {earlier.map((entry) => (
          <li key={entry.id}>
            <span dir="auto">{[answerLabel(term, entry.value), entry.note].filter(Boolean).join(': ')}</span>
            <span className="muted">
              <bdi>{entry.author}</bdi>, <Time iso={entry.notedAt} />
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}

function SheetForm({
  term,
  now,
  onCancel,
  onSave,
}: {
  readonly term: SheetTerm
  readonly now: SheetEntry | undefined
  readonly onCancel: () => void
  readonly onSave: (answer: { readonly value: string; readonly note: string }) => Promise<void>
}) {
  const [value, setValue] = useState(now?.value ?? '')
  const [note, setNote] = useState(now?.note ?? '')
  const words = note.trim()
  const isReady = (value !== '' || words !== '') && (value !== now?.value || words !== now.note)
  const save = (): void => {
    if (isReady) void onSave({ value, note: words })
  }
  return (
    <div
      className="sheet-form"
      onKeyDownCapture={(event) => {
        const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
        // An open list of choices takes Escape for itself: it stands outside this form.
        if (!saves && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        if (saves) save()
        else onCancel()
      }}
    >
      <SelectField
        label={term.label}
        hideLabel
        options={[{ id: '', label: 'Answered in the note' }, ...term.choices]}
        value={value}
        onChange={setValue}
        description={term.description}
      />
      <TextArea
        label={`Note on ${term.label.toLowerCase()}`}
        hideLabel
        placeholder="What shows it: names, pages, what you looked at"
        rows={2}
        value={note}
        onChange={setNote}
        autoFocus
      />
      <div className="outlet-save">
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
