import { useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/fields.tsx'
import { catalogue } from './session.ts'
import { changeSettings, settings } from './settings.ts'

/** Sets the name that changes are noted under. */
export function AnalystDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState(settings.get().analyst)
  const save = (): void => {
    void changeSettings(catalogue, { analyst: name.trim() })
    onClose()
  }
  return (
    <NameDialog
      title="Your name"
      name={name}
      onName={setName}
      onClose={onClose}
      onSave={save}
      saveLabel="Save"
    >
      Findings, grades and the history note it from now on. It stays on this computer and in what you export.
    </NameDialog>
  )
}

/** A dialog that asks for one name. */
export function NameDialog({
  title,
  name,
  onName,
  onClose,
  onSave,
  saveLabel,
  isRequired = false,
  children,
}: {
  readonly title: string
  readonly name: string
  readonly onName: (name: string) => void
  readonly onClose: () => void
  readonly onSave: () => void
  readonly saveLabel: string
  readonly isRequired?: boolean
  readonly children?: string
}) {
  const isMissing = isRequired && name.trim() === ''
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={isMissing} onPress={onSave}>
            {saveLabel}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isMissing) onSave()
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={onName}
          autoFocus
          maxLength={120}
          {...(children === undefined ? {} : { description: children })}
        />
      </form>
    </Dialog>
  )
}
