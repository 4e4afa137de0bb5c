import type { LeftOut } from '#core/matching/match.ts'
import { shortNameOf } from '#renderer/services/passage-text/document-words.ts'
import type { Summaries } from '#renderer/services/passage-text/use-documents.ts'
import { openDocument } from '#renderer/services/workspace.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { DenseList } from '#renderer/ui/list-box.tsx'

const MOST_NAMED = 6

/** The lines that outlets repeat under or in their articles, which are no matches: what, whose, and where. */
export function LeftOutList({
  lines,
  documents,
}: {
  readonly lines: readonly LeftOut[]
  readonly documents: Summaries
}) {
  return (
    <DenseList
      label="Left out as boilerplate"
      items={lines}
      estimatedRowHeight={72}
      selectionMode="none"
      onAction={(id) => {
        const passage = lines.find((line) => line.id === id)?.passages[0]
        if (passage) openDocument(passage.document, passage)
      }}
      textOf={(line) => `${line.outlet}: ${line.text}`}
    >
      {(line) => (
        <div className="left-out-row">
          <div className="match-row-head">
            <Badge>{line.unit === 'block' ? 'Line' : 'Stock sentence'}</Badge>
            <bdi>{line.outlet}</bdi>
            <span>{reasonWords(line)}</span>
          </div>
          <p className="match-row-quote" dir="auto">
            {line.text}
          </p>
          <p className="match-row-origin" dir="auto">
            {namesOf(line, documents)}
          </p>
        </div>
      )}
    </DenseList>
  )
}

function documentsOf(line: LeftOut): string[] {
  return [...new Set(line.passages.map((passage) => passage.document))]
}

function reasonWords(line: LeftOut): string {
  const count = documentsOf(line).length
  if (line.reason === 'names-publisher')
    return `in ${count} of its documents, and it names the outlet or an address`
  return line.unit === 'block'
    ? `repeated in ${count} of its documents`
    : `repeated in ${count} of its documents; compared with other outlets only`
}

function namesOf(line: LeftOut, documents: Summaries): string {
  const names = documentsOf(line).map((id) => {
    const document = documents.get(id)
    return document ? shortNameOf(document) : id
  })
  const more = names.length - MOST_NAMED
  return more > 0 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more` : names.join(', ')
}
