import type { LeftOut } from '#core/matching/match.ts'
import { titleOf } from '#renderer/services/passage-text/document-words.ts'
import type { Summaries } from '#renderer/services/passage-text/use-documents.ts'
import { openDocument } from '#renderer/services/workspace.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { WalkedList } from '#renderer/ui/walked-list.tsx'
import { documentsOf, reasonWords } from './left-out-words.ts'

const MOST_NAMED = 6

/** The lines that outlets repeat under or in their articles, which are no matches: what, whose, and where. */
export function LeftOutList({
  lines,
  documents,
  current,
  onSelect,
}: {
  readonly lines: readonly LeftOut[]
  readonly documents: Summaries
  readonly current: string | null
  readonly onSelect: (id: string) => void
}) {
  return (
    <WalkedList
      label="Left out as boilerplate"
      items={lines}
      rowHeight={78}
      chosen={current}
      onChoose={onSelect}
      onAction={(id) => {
        const passage = lines.find((line) => line.id === id)?.passages[0]
        if (passage) openDocument(passage.document, passage)
      }}
      wordsOf={(line) => `${line.outlet}: ${line.text}`}
    >
      {(line) => (
        <div className="left-out-row">
          <div className="match-row-head">
            <Badge>{line.unit === 'block' ? 'Line' : 'Stock sentence'}</Badge>
            <bdi>{line.outlet}</bdi>
            <span>{reasonWords(line)}</span>
          </div>
          <p className="match-row-quote left-out-words" dir="auto">
            {line.text}
          </p>
          <p className="match-row-origin" dir="auto">
            {namesOf(line, documents)}
          </p>
        </div>
      )}
    </WalkedList>
  )
}

function namesOf(line: LeftOut, documents: Summaries): string {
  const names = documentsOf(line).map((id) => {
    const document = documents.get(id)
    return document ? titleOf(document) : id
  })
  const more = names.length - MOST_NAMED
  return more > 0 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more` : names.join(', ')
}
