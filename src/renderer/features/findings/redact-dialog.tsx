import { useState } from 'react'
import type { Passage } from '#core/documents/source-document.ts'
import { useCase, useCaseView } from '#renderer/services/case-context.tsx'
import { notify } from '#renderer/services/notices.ts'
import { perform, undoNow } from '#renderer/services/perform.ts'
import { anchorPassages } from '#renderer/store/actions/findings.ts'
import { redactPassage } from '#renderer/store/actions/redactions.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/fields.tsx'
import { useSelectedWords } from './selected-words.ts'

/** Keeps words out of every public dossier. `onClose` hears whether it was done. */
export function RedactDialog({
  passage,
  onClose,
}: {
  readonly passage: Passage
  readonly onClose: (done: boolean) => void
}) {
  const { store } = useCase()
  const { mask } = useCaseView()
  const words = useSelectedWords(passage)
  const [reason, setReason] = useState('')
  const save = async (): Promise<void> => {
    const [anchored] = await anchorPassages(store.db, [passage])
    if (!anchored || !(await perform(store, redactPassage(store, anchored, reason.trim())))) return
    onClose(true)
    notify('info', 'Redacted in public dossiers', undoNow(store))
  }
  return (
    <Dialog
      isOpen
      onClose={() => onClose(false)}
      onSave={() => void save()}
      title="Redact in public dossiers"
      size="small"
      footer={
        <>
          <Button onPress={() => onClose(false)}>Cancel</Button>
          <Button variant="primary" onPress={() => void save()}>
            Redact
          </Button>
        </>
      }
    >
      <div className="mark-form">
        <blockquote className="tagged-words" dir="auto">
          {mask(words ?? '')}
        </blockquote>
        <p className="muted">
          These words will be unreadable wherever they stand, in every text and in everything that was
          written. The case itself and internal dossiers keep them.
        </p>
        <TextField label="Reason" value={reason} onChange={setReason} autoFocus />
      </div>
    </Dialog>
  )
}
