import { BookOpenText, Columns2, GitCompareArrows } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { Passage } from '#core/documents/source-document.ts'
import { counterpartsAt } from '#renderer/services/passage-text/counterparts.ts'
import { comparePair, pairPieces } from '#renderer/services/passage-text/compare-pair.ts'
import type { DiffPiece } from '#renderer/services/passage-text/diff-marks.ts'
import { kindLabel, MATCH_KINDS, oddsWords } from '#renderer/services/passage-text/match-words.ts'
import { useMatch } from '#renderer/services/passage-text/use-proposals.ts'
import {
  useDocumentsOf,
  wordsOfPassage,
  type PassageWords,
} from '#renderer/services/passage-text/use-documents.ts'
import { comparePassages, inspect, openDocument } from '#renderer/services/workspace.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { DiffText } from '#renderer/ui/document-text/diff-text.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PanelHeader, PanelSection } from '#renderer/ui/panel.tsx'
import './matches.css'
import { MatchReasons } from './match-reasons.tsx'

/** One match: what kind, how sure, why, and where its words differ. */
export function MatchInspector({ id }: { readonly id: string }) {
  const match = useMatch(id)
  const documents = useDocumentsOf(match ? [match.a.document, match.b.document] : [])
  const left = match && wordsOfPassage(documents, match.a)
  const right = match && wordsOfPassage(documents, match.b)
  const pair = useMemo(() => {
    const a = match && documents?.get(match.a.document)
    const b = match && documents?.get(match.b.document)
    return a && b ? comparePair(a, match.a, b, match.b) : null
  }, [match, documents])
  if (match === undefined || documents === undefined) return null
  if (!match || !left || !right || !pair) {
    return (
      <EmptyState
        title="This match is gone"
        text="The documents were compared anew since, and these passages no longer match."
      />
    )
  }
  const { diff } = pair
  const same = diff.segments.every((segment) => segment.kind === 'equal')
  const salient = diff.segments.some((segment) => segment.salient.length > 0)
  const turned = pair.left.turning.length > 0 || pair.right.turning.length > 0
  return (
    <>
      <PanelHeader title="Match" subtitle={oddsWords(match.score)} />
      <PanelSection>
        <p className="match-kind">
          <Badge tone={match.kind}>{kindLabel(match.kind)}</Badge>
          <span className="muted">{MATCH_KINDS.find((kind) => kind.id === match.kind)?.description}</span>
        </p>
        <Button
          size="small"
          icon={Columns2}
          onPress={() => comparePassages(match.a, match.b, { kind: 'match', id })}
        >
          Open side by side
        </Button>
      </PanelSection>
      <PanelSection title={same ? 'The words are the same' : 'Where the words differ'}>
        <DiffSide words={left} passage={match.a}>
          <DiffText pieces={pairPieces(pair, 'left')} side="left" />
        </DiffSide>
        <DiffSide words={right} passage={match.b}>
          <DiffText pieces={pairPieces(pair, 'right')} side="right" />
        </DiffSide>
        {same ? null : (
          <p className="match-legend">
            <Legend pieces={[...pairPieces(pair, 'left'), ...pairPieces(pair, 'right')]} />
            {salient ? (
              <>
                , <span className="mark-diff-salient match-frame">framed</span> changes a number, name,
                negation or certainty
              </>
            ) : null}
            .
          </p>
        )}
        {turned ? (
          <p className="match-legend">
            Beside the passage, <span className="mark-diff-salient match-frame">framed</span>: a negation or a
            certainty that the other account lacks.
          </p>
        ) : null}
        {diff.complete ? null : <p className="muted">A part was too different to compare word by word.</p>}
      </PanelSection>
      <PanelSection title="Why these were matched">
        <MatchReasons reasons={match.reasons} />
      </PanelSection>
    </>
  )
}

function Legend({ pieces }: { readonly pieces: readonly DiffPiece[] }) {
  const changed = pieces.filter((piece) => piece.changed)
  return (
    <>
      {changed.some((piece) => piece.rewritten !== true) ? (
        <>
          <del className="mark-diff-removed">struck</del> only in the first,{' '}
          <ins className="mark-diff-added">underlined</ins> only in the second
        </>
      ) : null}
      {changed.some((piece) => piece.rewritten === true) ? (
        <>
          {changed.some((piece) => piece.rewritten !== true) ? ', ' : null}
          <span className="mark-diff-rewritten">dotted</span> told in other words
        </>
      ) : null}
    </>
  )
}

function DiffSide({
  words,
  passage,
  children,
}: {
  readonly words: PassageWords
  readonly passage: Passage
  readonly children: ReactNode
}) {
  return (
    <div className="match-side">
      <div className="match-side-head">
        <span>
          <strong dir="auto">{words.origin}</strong>
          <span dir="auto" className="muted">
            {words.title}
          </span>
        </span>
        <IconButton
          label="Possible counterparts of this sentence"
          icon={GitCompareArrows}
          size="small"
          onPress={() => inspect(counterpartsAt(passage))}
        />
        <IconButton
          label="Open in the reader"
          icon={BookOpenText}
          size="small"
          onPress={() => openDocument(passage.document, passage)}
        />
      </div>
      {children}
    </div>
  )
}
