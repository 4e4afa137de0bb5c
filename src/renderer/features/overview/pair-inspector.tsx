import { Columns2 } from 'lucide-react'
import type { DocumentId } from '#core/documents/source-document.ts'
import type { BriefMatch } from '#renderer/store/pack-matches.ts'
import type { DocumentSummary } from '#renderer/store/queries/documents.ts'
import { originOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import { kindLabel, oddsWords } from '#renderer/services/passage-text/match-words.ts'
import { useDocumentsOf, useSummaries } from '#renderer/services/passage-text/use-documents.ts'
import { useMatchesOf } from '#renderer/services/passage-text/use-proposals.ts'
import { compareDocuments, comparePassages } from '#renderer/services/workspace.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PanelHeader, PanelSection } from '#renderer/ui/panel.tsx'
import { sideIn } from '#renderer/services/passage-text/shared-text.ts'
import { pairOf } from './state.ts'
import { useSharedTexts } from '#renderer/services/passage-text/use-shared-texts.ts'
import { countWords, shareWords } from './words.ts'
import './overview.css'

/** Beyond so many the list is cut: nobody reads them here, and the compare view walks through all. */
const MOST_LISTED = 200

/** Two documents and the list of what they share, in the order of the first. */
export function PairInspector({ id }: { readonly id: string }) {
  const [rowId, columnId] = pairOf(id)
  const documents = useSummaries()
  // The other text and the matches are read ahead: side by side is one key away.
  const text = useDocumentsOf([rowId, columnId])?.get(rowId)?.text ?? ''
  useMatchesOf([rowId])
  const shared = useSharedTexts()
  if (!documents || !shared) return null
  const row = documents.get(rowId)
  const column = documents.get(columnId)
  if (!row || !column) {
    return <EmptyState title="This pair is gone" text="One of its documents was removed from the case." />
  }
  const there = shared.get(rowId)?.get(columnId)
  const back = shared.get(columnId)?.get(rowId)
  const matches = there?.matches ?? []
  const own = rowId === columnId
  return (
    <>
      <PanelHeader
        title={own ? 'Within one document' : 'Two documents'}
        subtitle={matches.length === 0 ? 'No matches' : countWords(matches.length)}
      />
      <PanelSection>
        <PairSide document={row} share={there?.share ?? 0} own={own} />
        {own ? null : <PairSide document={column} share={back?.share ?? 0} own={false} />}
        <Button size="small" icon={Columns2} onPress={() => compareDocuments(rowId, columnId)}>
          Open side by side
        </Button>
      </PanelSection>
      {matches.length === 0 ? null : (
        <PanelSection title="What they share">
          <ul className="pair-matches">
            {matches.slice(0, MOST_LISTED).map((match) => (
              <li key={match.id}>
                <PairMatch match={match} row={rowId} text={text} />
              </li>
            ))}
          </ul>
          {matches.length > MOST_LISTED ? (
            <p className="muted">and {matches.length - MOST_LISTED} more, in the compare view</p>
          ) : null}
        </PanelSection>
      )}
    </>
  )
}

function PairSide({
  document,
  share,
  own,
}: {
  readonly document: DocumentSummary
  readonly share: number
  readonly own: boolean
}) {
  return (
    <p className="pair-side">
      <strong dir="auto">{originOf(document).join(' · ')}</strong>
      <span className="muted truncate" dir="auto">
        {titleOf(document)}
      </span>
      <span>
        {shareWords(share)} of its text is {own ? 'repeated' : 'shared'}
      </span>
    </p>
  )
}

const LONGEST_QUOTE = 280

function PairMatch({
  match,
  row,
  text,
}: {
  readonly match: BriefMatch
  readonly row: DocumentId
  /** Of the row's document. */
  readonly text: string
}) {
  const left = sideIn(match, row)
  const right = left === match.a ? match.b : match.a
  return (
    <button
      type="button"
      className="pair-match"
      title="Open side by side"
      onClick={() => comparePassages(left, right, { kind: 'match', id: match.id })}
    >
      <span className="pair-match-head">
        <Badge tone={match.kind}>{kindLabel(match.kind)}</Badge>
        <span className="muted">{oddsWords(match.score)}</span>
      </span>
      <span className="pair-match-quote" dir="auto">
        {text.slice(left.start, Math.min(left.end, left.start + LONGEST_QUOTE))}
      </span>
    </button>
  )
}
