import { Plus, X } from 'lucide-react'
import { passageOf } from '#core/anchoring/anchor.ts'
import type { AnchoredPassage } from '#core/anchoring/selectors.ts'
import { useCase, useObservable } from '#renderer/services/case-context.tsx'
import { useDocumentsOf, wordsOfPassage } from '#renderer/services/passage-text/use-documents.ts'
import { openDocument, workspace } from '#renderer/services/workspace.ts'
import { anchorPassages } from '#renderer/store/actions/findings.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { PassageQuote } from '#renderer/ui/document-text/passage-quote.tsx'

/** The passages that evidence or a cell cites; selected words are added by a button. */
export function CitedPassages({
  passages,
  onChange,
}: {
  readonly passages: readonly AnchoredPassage[]
  readonly onChange: (passages: readonly AnchoredPassage[]) => void
}) {
  const { store } = useCase()
  const { selection } = useObservable(workspace)
  const documents = useDocumentsOf(passages.map(({ document }) => document))
  const add = async (): Promise<void> => {
    if (!selection) return
    const { document, start, end } = selection
    onChange([...passages, ...(await anchorPassages(store.db, [{ document, start, end }]))])
  }
  return (
    <>
      {passages.map((passage) => {
        const words = wordsOfPassage(documents, passageOf(passage))
        return (
          <PassageQuote
            key={`${passage.document} ${passage.position.start} ${passage.position.end}`}
            quote={passage.quote.exact}
            before={words?.before ?? ''}
            after={words?.after ?? ''}
            origin={words?.origin ?? 'Document removed'}
            title={words?.title ?? ''}
            {...(words ? { onOpen: () => openDocument(passage.document, passageOf(passage)) } : {})}
            actions={
              <IconButton
                label="Remove this passage"
                icon={X}
                size="small"
                onPress={() => onChange(passages.filter((one) => one !== passage))}
              />
            }
          />
        )
      })}
      <div>
        <Button size="small" icon={Plus} isDisabled={!selection} onPress={() => void add()}>
          Cite the selected words
        </Button>
      </div>
    </>
  )
}
