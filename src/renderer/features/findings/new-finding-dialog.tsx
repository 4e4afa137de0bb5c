import { useState } from 'react'
import type { Passage } from '#core/documents/source-document.ts'
import type { FindingType } from '#core/findings/finding-types.ts'
import { useCase, useObservable } from '#renderer/services/case-context.tsx'
import { ofCase } from '#renderer/services/case-state.ts'
import type { Observable } from '#renderer/services/observable.ts'
import { notify } from '#renderer/services/notices.ts'
import { lastType } from '#renderer/services/passage-text/marking.ts'
import { sideLetter, sideTone } from '#renderer/services/passage-text/terms.ts'
import { useDocumentsOf, wordsOfPassage } from '#renderer/services/passage-text/use-documents.ts'
import { useFindings } from '#renderer/services/passage-text/use-marked.ts'
import { perform, undoNow } from '#renderer/services/perform.ts'
import { inspect } from '#renderer/services/workspace.ts'
import { anchorPassages, markFinding } from '#renderer/store/actions/findings.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { PassageQuote } from '#renderer/ui/document-text/passage-quote.tsx'
import { TextArea, TextField } from '#renderer/ui/fields.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { summaryOf, valueOf } from './hand-mark.ts'
import { TypeChoice } from './type-choice.tsx'
import './findings.css'

/** What is typed into the dialog. Going back to the text, to look once more, loses nothing of it. */
type Unfinished = { readonly chosen: FindingType | null; readonly note: string; readonly summary: string }

const FRESH: Unfinished = { chosen: null, note: '', summary: '' }

const unfinished: Observable<Unfinished> = ofCase<Unfinished>(FRESH)

/** Forgets what was typed for a mark that was given up. */
export function forgetUnfinished(): void {
  unfinished.set(FRESH)
}

/** Two passages that do not agree become a finding. `onClose` hears whether it was saved. */
export function NewFindingDialog({
  sides,
  likely,
  onClose,
}: {
  readonly sides: readonly [Passage, Passage]
  /** The type it opens with, `null`: the one used last. */
  readonly likely: FindingType | null
  readonly onClose: (done: boolean) => void
}) {
  const { store } = useCase()
  const documents = useDocumentsOf(sides.map((side) => side.document))
  const earlier = useFindings()
  const { chosen, note, summary } = useObservable(unfinished)
  const write = (change: Partial<Unfinished>): void => unfinished.update((now) => ({ ...now, ...change }))
  const [saving, setSaving] = useState(false)
  const handMade = earlier?.find((finding) => finding.origin.kind === 'hand')?.type
  const type = chosen ?? likely ?? lastType.get() ?? handMade ?? 'identity-role'
  const words = sides.map((side) => wordsOfPassage(documents, side))
  const quotes = words.map((side) => side?.quote ?? '')
  const proposed = summaryOf(type, quotes)

  const save = async (): Promise<void> => {
    if (saving) return
    setSaving(true)
    const passages = await anchorPassages(store.db, sides)
    const id = store.newId('finding')
    const mark = {
      type,
      note: note.trim(),
      summary: summary.trim() || proposed,
      sides: passages.map((passage) => ({ value: valueOf(passage.quote.exact), passages: [passage] })),
    }
    const saved = await perform(store, markFinding(store, id, mark))
    setSaving(false)
    if (!saved) return
    lastType.set(type)
    unfinished.set(FRESH)
    inspect({ kind: 'finding', id })
    notify('success', 'Finding saved', undoNow(store))
    onClose(true)
  }
  return (
    <Dialog
      isOpen
      onClose={() => onClose(false)}
      title="Mark an inconsistency"
      size="large"
      onSave={() => void save()}
      footer={
        <>
          <span className="muted dialog-keys-hint">
            <Kbd keys="$mod+Enter" /> saves
          </span>
          <Button onPress={() => onClose(false)}>Back to the text</Button>
          <Button variant="primary" isDisabled={saving} onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className="mark-form">
        <div className="mark-sides">
          {words.map((side, index) =>
            side ? (
              <div key={index} className="mark-side">
                <Badge tone={sideTone(index)}>{sideLetter(index)}</Badge>
                <PassageQuote {...side} />
              </div>
            ) : null,
          )}
        </div>
        <TypeChoice value={type} onChange={(next) => write({ chosen: next })} />
        <TextField
          label="Summary"
          value={summary}
          onChange={(next) => write({ summary: next })}
          placeholder={proposed}
        />
        <TextArea
          label="Note"
          description="What does not agree, and what you know about it. Printed in the dossier."
          value={note}
          onChange={(next) => write({ note: next })}
          rows={2}
          autoFocus
        />
      </div>
    </Dialog>
  )
}
