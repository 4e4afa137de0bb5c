import { ListChecks, Pencil, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { CopyButton } from '#renderer/ui/copy-button.tsx'
import { TextField } from '#renderer/ui/fields.tsx'
import { MenuButton } from '#renderer/ui/menu.tsx'

/** One detail of a document that can be edited in place, or taken from what the file offers. */
export function EditableField({
  label,
  value,
  fileValue,
  isEdited,
  candidates,
  placeholder,
  copyLabel,
  description,
  problemOf,
  display = (text) => text,
  onSave,
}: {
  readonly label: string
  readonly value: string
  /** How the value reads while it is not edited. */
  readonly display?: (value: string) => string
  /** What the file said, for when it was edited. */
  readonly fileValue: string
  readonly isEdited: boolean
  readonly candidates: readonly { readonly value: string; readonly source: string }[]
  readonly placeholder: string
  readonly copyLabel?: string
  readonly description?: string
  /** Why a text cannot stand here; `null` when it can. */
  readonly problemOf: (text: string) => string | null
  readonly onSave: (value: string) => void
}) {
  const [draft, setDraft] = useState<string | null>(null)
  // The form goes and the pencil comes back: the focus must not fall out of the panel in between.
  const [wasEdited, setWasEdited] = useState(false)
  const edit = (): void => {
    setDraft(value)
    setWasEdited(true)
  }
  const problem = draft === null ? null : problemOf(draft)
  const save = (): void => {
    if (problem !== null) return
    if (draft !== null && draft.trim() !== value) onSave(draft.trim())
    setDraft(null)
  }
  if (draft !== null) {
    return (
      <div className="editable">
        <span className="editable-label">{label}</span>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setDraft(null)
          }}
        >
          <TextField
            label={label}
            hideLabel
            value={draft}
            onChange={setDraft}
            autoFocus
            isInvalid={problem !== null}
            errorMessage={problem ?? undefined}
            {...(description === undefined ? {} : { description })}
          />
          <div className="editable-actions">
            <Button size="small" onPress={() => setDraft(null)}>
              Cancel
            </Button>
            <Button size="small" variant="primary" isDisabled={problem !== null} onPress={save}>
              Save
            </Button>
          </div>
        </form>
      </div>
    )
  }
  const others = candidates.filter((candidate) => candidate.value !== value)
  return (
    <div className="editable">
      <span className="editable-label">{label}</span>
      <span className="editable-value">
        <span dir="auto" className={value === '' ? 'muted' : undefined}>
          {value === '' ? placeholder : display(value)}
        </span>
        {isEdited ? (
          <span className="editable-origin">
            edited; file: {fileValue === '' ? 'nothing' : `“${fileValue}”`}
          </span>
        ) : null}
      </span>
      <span className="editable-buttons">
        {copyLabel !== undefined && value !== '' ? <CopyButton label={copyLabel} text={value} /> : null}
        {isEdited ? (
          <IconButton
            label={`Put back what the file says (${label.toLowerCase()})`}
            icon={Undo2}
            size="small"
            onPress={() => onSave(fileValue)}
          />
        ) : null}
        {others.length > 0 ? (
          <MenuButton
            label={`Other values in the file (${label.toLowerCase()})`}
            icon={ListChecks}
            size="small"
            groups={[
              {
                id: 'candidates',
                title: 'Found in the file',
                items: others.map((candidate, index) => ({
                  id: String(index),
                  label: candidate.value,
                  description: candidate.source,
                  onAction: () => onSave(candidate.value),
                })),
              },
            ]}
          />
        ) : null}
        <IconButton
          label={`Edit ${label.toLowerCase()}`}
          icon={Pencil}
          size="small"
          autoFocus={wasEdited}
          onPress={edit}
        />
      </span>
    </div>
  )
}
