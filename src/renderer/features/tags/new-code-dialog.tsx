import { useState } from 'react'
import type { Code } from '#core/codebook/code.ts'
import type { Codebook, PlacedCode } from '#core/codebook/codebook.ts'
import type { CodeColour } from '#core/reliability/outlet.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextArea, TextField } from '#renderer/ui/fields.tsx'
import { ColourChoice } from './colour-choice.tsx'
import { StandsUnder } from './stands-under.tsx'

/** Asks for a new code. */
export function NewCodeDialog({
  codebook,
  under,
  onClose,
  onAdd,
}: {
  readonly codebook: Codebook
  /** The code that is shown: the new one is proposed to stand beside or under it. */
  readonly under: PlacedCode | null
  readonly onClose: () => void
  readonly onAdd: (code: Omit<Code, 'id' | 'order'>) => Promise<void>
}) {
  const first = under === null ? null : under.depth === 0 ? under.id : under.parent
  const [parent, setParent] = useState(first)
  const [label, setLabel] = useState('')
  const [description, setDescription] = useState('')
  const [colour, setColour] = useState<CodeColour>(codebook.byId.get(first ?? '')?.colour ?? 'grey')
  const name = label.trim()
  const same = codebook.codes.find((code) => code.label.toLowerCase() === name.toLowerCase())
  const add = (): void => {
    if (name === '') return
    void onAdd({
      label: name,
      description: description.trim(),
      colour,
      parent,
      retired: false,
      mergedInto: null,
      origin: 'user',
      source: '',
    })
  }
  const above = codebook.byId.get(parent ?? '')
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSave={add}
      title="New code"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={name === ''} onPress={add}>
            Add code
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        value={label}
        onChange={setLabel}
        autoFocus
        isRequired
        {...(same ? { description: `There is “${[...same.path, same.label].join(' › ')}” already.` } : {})}
      />
      <StandsUnder codebook={codebook} code={null} parent={above ?? null} onChange={setParent} />
      <TextArea
        label="Meaning"
        description="When to use it, so that two people would use it alike."
        rows={2}
        value={description}
        onChange={setDescription}
      />
      <ColourChoice value={colour} onChange={setColour} />
    </Dialog>
  )
}
