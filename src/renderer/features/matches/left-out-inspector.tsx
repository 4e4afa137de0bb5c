import { useMemo } from 'react'
import type { LeftOut } from '#core/matching/match.ts'
import { useDocumentsOf, wordsOfPassage } from '#renderer/services/passage-text/use-documents.ts'
import { useLeftOut } from '#renderer/services/passage-text/use-proposals.ts'
import { openDocument } from '#renderer/services/workspace.ts'
import { PassageQuote } from '#renderer/ui/document-text/passage-quote.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PanelHeader, PanelSection } from '#renderer/ui/panel.tsx'
import { documentsOf, reasonWords } from './left-out-words.ts'

/** Places whose texts are read; a footer stands in thousands. */
const MOST_LISTED = 40

/** One line that was left out as boilerplate: why, and every place that has it. */
export function LeftOutInspector({ id }: { readonly id: string }) {
  const all = useLeftOut()
  const line = all?.find((one) => one.id === id)
  if (all === undefined) return null
  if (!line) {
    return (
      <EmptyState
        title="This line is gone"
        text="The documents were compared anew since, and it is not left out any more."
      />
    )
  }
  return <Places line={line} />
}

function Places({ line }: { readonly line: LeftOut }) {
  const listed = useMemo(() => line.passages.slice(0, MOST_LISTED), [line])
  const documents = useDocumentsOf(listed.map(({ document }) => document))
  const more = line.passages.length - listed.length
  return (
    <>
      <PanelHeader
        title={line.unit === 'block' ? 'Line left out' : 'Stock sentence'}
        subtitle={`${line.outlet}, in ${documentsOf(line).length} documents`}
      />
      <PanelSection>
        <p>
          {line.outlet} {reasonWords(line)}.{' '}
          {line.unit === 'block'
            ? 'It takes no part in matching.'
            : 'Within the outlet it makes no match; with other outlets it is still compared.'}
        </p>
      </PanelSection>
      <PanelSection title="Where it stands">
        {listed.map((passage) => {
          const words = wordsOfPassage(documents, passage)
          return words ? (
            <PassageQuote
              key={`${passage.document} ${passage.start}`}
              {...words}
              onOpen={() => openDocument(passage.document, passage)}
            />
          ) : null
        })}
        {more > 0 ? <p className="muted">and {more} more places</p> : null}
      </PanelSection>
    </>
  )
}
