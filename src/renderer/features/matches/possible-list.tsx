import type { PossibleCounterpart } from '#core/matching/match.ts'
import { useDocumentsOf, type Summaries } from '#renderer/services/passage-text/use-documents.ts'
import { usePinned } from '#renderer/services/passage-text/use-pinned.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { WalkedList } from '#renderer/ui/walked-list.tsx'
import { sidesOf } from './match-sides.ts'
import { MatchSides } from './match-sides-row.tsx'
import { rankWords, sharedWords } from './possible-words.ts'

/** Sentences that may report the same thing though no match holds them, likest first. */
export function PossibleList({
  pairs,
  summaries,
  current,
  onSelect,
  onOpen,
}: {
  readonly pairs: readonly PossibleCounterpart[]
  readonly summaries: Summaries
  readonly current: string | null
  readonly onSelect: (id: string) => void
  readonly onOpen: (id: string) => void
}) {
  const isPinned = usePinned()
  return (
    <WalkedList
      label="Possible counterparts"
      items={pairs}
      rowHeight={92}
      chosen={current}
      onChoose={onSelect}
      onAction={onOpen}
      wordsOf={(pair) =>
        sidesOf(pair, summaries)
          .map(({ short }) => short)
          .join(', ')
      }
      empty={
        <EmptyState
          title="No possible counterpart fits"
          text="They are looked for in cases of up to some sixty documents, where no match holds two sentences that are like each other."
        />
      }
    >
      {(pair) => <PossibleRow pair={pair} summaries={summaries} isPinned={isPinned(pair)} />}
    </WalkedList>
  )
}

function PossibleRow({
  pair,
  summaries,
  isPinned,
}: {
  readonly pair: PossibleCounterpart
  readonly summaries: Summaries
  readonly isPinned: boolean
}) {
  const documents = useDocumentsOf([pair.a.document, pair.b.document])
  const within = pair.a.document === pair.b.document
  return (
    <div className="match-row">
      <div className="match-row-head">
        <Badge>Possible</Badge>
        {isPinned ? <Badge tone="accent">Pinned</Badge> : null}
        <span>{rankWords(pair)}</span>
        <span className="truncate" dir="auto">
          both: {sharedWords(pair.reasons)}
        </span>
        {within ? <span>within one document</span> : null}
      </div>
      <MatchSides pair={pair} summaries={summaries} documents={documents} />
    </div>
  )
}
