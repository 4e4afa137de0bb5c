import { useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextArea } from '#renderer/ui/fields.tsx'

/** Asks for the words of a new hypothesis or piece of evidence. */
export function NameDialog({
  title,
  label,
  help,
  onSave,
  onClose,
}: {
  readonly title: string
  readonly label: string
  readonly help: string
  readonly onSave: (text: string) => void
  readonly onClose: () => void
}) {
  const [text, setText] = useState('')
  const words = text.trim()
  const save = (): void => {
    if (words !== '') onSave(words)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSave={save}
      title={title}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={words === ''} onPress={save}>
            Add
          </Button>
        </>
      }
    >
      <TextArea label={label} description={help} rows={3} value={text} onChange={setText} autoFocus />
    </Dialog>
  )
}
