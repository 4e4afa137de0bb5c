import { useEffect, useRef, useState } from 'react'
import type { Passage } from '#core/documents/source-document.ts'
import type { Finding } from '#core/findings/finding.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { notify } from '#renderer/services/notices.ts'
import { labelOf, sideLetter, TYPE_TERMS } from '#renderer/services/passage-text/terms.ts'
import { useDocumentsOf, wordsOfPassage } from '#renderer/services/passage-text/use-documents.ts'
import { useFindings } from '#renderer/services/passage-text/use-marked.ts'
import { perform, undoNow } from '#renderer/services/perform.ts'
import { inspect } from '#renderer/services/workspace.ts'
import { addFindingSide, anchorPassages, sideWith } from '#renderer/store/actions/findings.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { PassageQuote } from '#renderer/ui/document-text/passage-quote.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { valueOf } from './hand-mark.ts'

type Props = {
  readonly passage: Passage
  /** Where it goes; `null`, or the id of a finding that is gone: the analyst chooses. */
  readonly finding: string | null
  /** Hears whether the words were added. */
  readonly onClose: (done: boolean) => void
}

/** Selected words become one more side of a finding: at once where it is known of which, else after asking. */
export function AddSide({ passage, finding: wanted, onClose }: Props) {
  const findings = useFindings()
  const add = useAddSide(passage, onClose)
  const known = findings?.find(({ id }) => id === wanted) ?? null
  const begun = useRef(false)
  useEffect(() => {
    if (!known || begun.current) return
    begun.current = true
    void add(known)
  }, [known, add])
  if (!findings || known) return null
  return <Chooser passage={passage} findings={findings} onAdd={add} onClose={() => onClose(false)} />
}

function useAddSide(passage: Passage, onClose: Props['onClose']): (finding: Finding) => Promise<void> {
  const { store } = useCase()
  return async (finding) => {
    const [anchored] = await anchorPassages(store.db, [passage])
    if (!anchored) {
      onClose(false)
      return
    }
    const there = sideWith(finding.sides, anchored)
    if (there >= 0) {
      notify('info', `These words are in side ${sideLetter(there)} of the finding already.`)
      onClose(false)
      return
    }
    const side = { value: valueOf(anchored.quote.exact), passages: [anchored] }
    if (!(await perform(store, addFindingSide(store, finding.id, side)))) {
      onClose(false)
      return
    }
    inspect({ kind: 'finding', id: finding.id })
    notify('success', `Added as side ${sideLetter(finding.sides.length)} of the finding`, undoNow(store))
    onClose(true)
  }
}

function Chooser({
  passage,
  findings,
  onAdd,
  onClose,
}: {
  readonly passage: Passage
  /** Changed last first. */
  readonly findings: readonly Finding[]
  readonly onAdd: (finding: Finding) => Promise<void>
  readonly onClose: () => void
}) {
  const [picked, setPicked] = useState<string | null>(null)
  const documents = useDocumentsOf([passage.document])
  const words = wordsOfPassage(documents, passage)
  const finding = findings.find(({ id }) => id === picked) ?? findings[0]
  const save = (): void => {
    if (finding) void onAdd(finding)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Add as a side of a finding"
      onSave={save}
      footer={
        <>
          <Button onPress={onClose}>Back to the text</Button>
          <Button variant="primary" autoFocus isDisabled={!finding} onPress={save}>
            Add
          </Button>
        </>
      }
    >
      {finding ? (
        <div className="mark-form">
          {words ? <PassageQuote {...words} /> : null}
          <PickField
            label="Finding"
            options={() =>
              findings.map(({ id, summary, type }) => ({
                id,
                label: summary || labelOf(TYPE_TERMS, type),
                description: labelOf(TYPE_TERMS, type),
              }))
            }
            chosen={{ id: finding.id, label: finding.summary || labelOf(TYPE_TERMS, finding.type) }}
            onChange={setPicked}
          />
        </div>
      ) : (
        <EmptyState
          title="No findings yet"
          text="Confirm a proposed discrepancy, or mark two passages with N. Then more sides can be added."
        />
      )}
    </Dialog>
  )
}
