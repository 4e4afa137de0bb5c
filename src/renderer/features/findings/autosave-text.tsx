import { useState } from 'react'
import { TextArea, TextField } from '#renderer/ui/fields.tsx'

/** What of a key press in a field matters; the press goes on to the window, for the keys of the app. */
type FieldKey = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly continuePropagation: () => void
}

/** A text that is saved when the field is left, or with Control and Enter. Escape brings back what was saved. */
export function AutosaveText({
  label,
  value,
  onSave,
  rows = 1,
  placeholder = '',
  description,
  hideLabel = false,
}: {
  readonly label: string
  readonly value: string
  readonly onSave: (text: string) => void
  /** One line by default. */
  readonly rows?: number
  readonly placeholder?: string
  readonly description?: string
  readonly hideLabel?: boolean
}) {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  if (value !== known) {
    // Changed elsewhere: by undo, or by another view.
    setKnown(value)
    setText(value)
  }
  const save = (): void => {
    if (text !== value) onSave(text)
  }
  const field = {
    label,
    hideLabel,
    value: text,
    onChange: setText,
    onBlur: save,
    placeholder,
    ...(description === undefined ? {} : { description }),
    onKeyDown: (event: FieldKey) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || rows === 1)) save()
      if (event.key === 'Escape') setText(value)
      event.continuePropagation()
    },
  }
  return rows === 1 ? <TextField {...field} /> : <TextArea {...field} rows={rows} />
}
