import { useLayoutEffect, useRef, useState } from 'react'
import { TextArea, TextField } from './fields.tsx'

/** What of a key press in a field matters; the press goes on to the window, for the keys of the app. */
type FieldKey = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly continuePropagation: () => void
}

/** How long the fingers rest before what was typed is saved, in milliseconds. */
const REST_MS = 2000

/**
 * A text that saves itself: while the typing rests, when the field is left, when it vanishes, and with Control and
 * Enter. Escape brings back what was saved. Blanks at the ends are not saved.
 */
export function AutosaveText({
  label,
  value,
  onSave,
  rows = 1,
  placeholder = '',
  description,
  hideLabel = false,
  type = 'text',
}: {
  readonly label: string
  readonly value: string
  /** `visit` is one id from entering the field to leaving it, so that undo can take its typing back as one. */
  readonly onSave: (text: string, visit: string) => void
  /** One line by default. */
  readonly rows?: number
  readonly placeholder?: string
  readonly description?: string
  readonly hideLabel?: boolean
  /** `date` for a day, ISO 8601; of one line only. */
  readonly type?: 'text' | 'date'
}) {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  const [sent, setSent] = useState<string | null>(null)
  const visit = useRef('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (value !== known) {
    setKnown(value)
    if (value !== sent) {
      // Changed elsewhere: by undo, or by another view. What was sent itself comes back while more is being typed.
      setText(value)
      setSent(null)
    }
  }
  const save = (): void => {
    const words = text.trim()
    if (words === value || words === sent) return
    setSent(words)
    onSave(words, visit.current)
  }
  const latest = useRef(save)
  useLayoutEffect(() => {
    latest.current = save
  })
  useLayoutEffect(
    () => () => {
      clearTimeout(timer.current)
      latest.current()
    },
    [],
  )
  const field = {
    label,
    hideLabel,
    value: text,
    onChange: (next: string) => {
      setText(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => latest.current(), REST_MS)
    },
    onFocus: () => {
      visit.current = `typing-${crypto.randomUUID()}`
    },
    onBlur: save,
    placeholder,
    ...(description === undefined ? {} : { description }),
    onKeyDown: (event: FieldKey) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || rows === 1)) save()
      if (event.key === 'Escape') setText(value)
      event.continuePropagation()
    },
  }
  return rows === 1 ? <TextField {...field} type={type} /> : <TextArea {...field} rows={rows} />
}
