import { useState } from 'react'
import { useCase } from '#renderer/services/case-context.tsx'
import { notify } from '#renderer/services/notices.ts'
import { originOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import { perform, undoNow } from '#renderer/services/perform.ts'
import { mergeSources, splitSources } from '#renderer/store/actions/sources.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextArea } from '#renderer/ui/fields.tsx'
import type { SourceChoice } from './source-rows.ts'

/** Puts reports together or holds them apart, with the reason. */
export function DecideDialog({
  kind,
  choice,
  onClose,
}: {
  readonly kind: 'together' | 'apart'
  readonly choice: SourceChoice
  readonly onClose: () => void
}) {
  const { store } = useCase()
  const [reason, setReason] = useState('')
  const ids = choice.documents.map(({ id }) => id)
  const save = async (): Promise<void> => {
    const action =
      kind === 'together'
        ? mergeSources(store, ids, reason.trim())
        : splitSources(store, ids, choice.others, reason.trim())
    if (!(await perform(store, action))) return
    onClose()
    notify('info', kind === 'together' ? 'Counted as one source' : 'Counted apart', undoNow(store))
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSave={() => void save()}
      title={
        kind === 'together'
          ? `Count ${ids.length} reports as one source`
          : ids.length === 1
            ? 'Count this report as a source of its own'
            : `Count ${ids.length} reports apart from the others`
      }
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={() => void save()}>
            {kind === 'together' ? 'Count as one' : 'Count apart'}
          </Button>
        </>
      }
    >
      <div className="source-decide">
        <ul>
          {choice.documents.map((document) => (
            <li key={document.id}>
              <span dir="auto">{titleOf(document)}</span>{' '}
              <span className="muted" dir="auto">
                {originOf(document).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
        <p className="muted">
          {kind === 'together'
            ? 'With everything that is one source with any of them already.'
            : `Whatever ties them to the other ${choice.others.length === 1 ? 'report' : `${choice.others.length} reports`} of this source.`}{' '}
          Holds over every later analysis, until you take it back.
        </p>
        <TextArea
          label="Why"
          description="Printed in the dossier."
          rows={3}
          value={reason}
          onChange={setReason}
          autoFocus
        />
      </div>
    </Dialog>
  )
}
