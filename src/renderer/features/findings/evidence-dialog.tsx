import { useState } from 'react'
import type { Passage } from '#core/documents/source-document.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { notify } from '#renderer/services/notices.ts'
import { perform, undoNow } from '#renderer/services/perform.ts'
import { anchorPassages } from '#renderer/store/actions/findings.ts'
import { addEvidence } from '#renderer/store/actions/hypotheses.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextArea } from '#renderer/ui/fields.tsx'
import { useSelectedWords } from './selected-words.ts'

/** Makes selected words evidence for the hypotheses. `onClose` hears whether it was done. */
export function EvidenceDialog({
  passage,
  onClose,
}: {
  readonly passage: Passage
  readonly onClose: (done: boolean) => void
}) {
  const { store } = useCase()
  const words = useSelectedWords(passage)
  const [typed, setTyped] = useState<string | null>(null)
  const text = (typed ?? words ?? '').trim()
  const save = async (): Promise<void> => {
    if (text === '') return
    const passages = await anchorPassages(store.db, [passage])
    const evidence = { text, passages, graded: null }
    if (!(await perform(store, addEvidence(store, store.newId('evidence'), evidence)))) return
    onClose(true)
    notify('info', 'Added to the evidence', undoNow(store))
  }
  if (words === undefined) return null
  return (
    <Dialog
      isOpen
      onClose={() => onClose(false)}
      onSave={() => void save()}
      title="Use as evidence"
      size="small"
      footer={
        <>
          <Button onPress={() => onClose(false)}>Cancel</Button>
          <Button variant="primary" isDisabled={text === ''} onPress={() => void save()}>
            Add
          </Button>
        </>
      }
    >
      <div className="mark-form">
        <TextArea
          label="What it says"
          description="In your words or in those of the text; the passage itself is cited."
          rows={3}
          value={typed ?? words}
          onChange={setTyped}
          autoFocus
        />
      </div>
    </Dialog>
  )
}
