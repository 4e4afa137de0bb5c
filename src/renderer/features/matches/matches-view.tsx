import { Spline } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import type { LeftOut, MatchKind, PossibleCounterpart } from '#core/matching/match.ts'
import { analysisState } from '#renderer/services/analysis-runner.ts'
import { useObservable } from '#renderer/services/case-context.tsx'
import { titleOf } from '#renderer/services/passage-text/document-words.ts'
import { kindLabel, MATCH_KINDS, oddsWords } from '#renderer/services/passage-text/match-words.ts'
import {
  documentOptions,
  useDocumentsOf,
  useSummaries,
  type Summaries,
} from '#renderer/services/passage-text/use-documents.ts'
import {
  useAnalysed,
  useLeftOut,
  useMatchList,
  usePossible,
} from '#renderer/services/passage-text/use-proposals.ts'
import { useWalkCommands } from '#renderer/services/passage-text/use-walk-commands.ts'
import { comparePassages, inspect, openDocument, workspace } from '#renderer/services/workspace.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SearchField, SelectField } from '#renderer/ui/fields.tsx'
import { WalkedList } from '#renderer/ui/walked-list.tsx'
import { ListFilter, ListView } from '#renderer/ui/list-view.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { LeftOutList } from './left-out-list.tsx'
import { sidesOf, type Sides } from './match-sides.ts'
import { ALL, changeMatches, LEFT_OUT, matchesState, POSSIBLE } from './matches-state.ts'
import { MatchSides } from './match-sides-row.tsx'
import { PossibleList } from './possible-list.tsx'
import { possibleCount } from './possible-words.ts'
import type { BriefMatch } from '#renderer/store/pack-matches.ts'
import { useCounterpartsCommand } from './use-counterparts-command.ts'
import { useMatchesWithWords } from './use-matches-with-words.ts'
import './matches.css'

/** Every pair of passages that report the same thing, surest first; apart from them what may, and what is left out. */
export function MatchesView() {
  const analysed = useAnalysed()
  const matches = useMatchList()
  const boilerplate = useLeftOut()
  const possible = usePossible()
  const documents = useSummaries()
  const { inspected } = useObservable(workspace)
  const { query, kind, document } = useObservable(matchesState)
  const sorted = useMemo(() => (matches ?? []).toSorted((a, b) => b.score - a.score), [matches])
  const leftOut = useMemo(
    () => (boilerplate ?? []).filter((line) => fitsLeftOut(line, query, document)),
    [boilerplate, query, document],
  )
  const fitting = useMemo(
    () =>
      kind === LEFT_OUT || kind === POSSIBLE ? [] : sorted.filter((match) => fits(match, kind, document)),
    [sorted, kind, document],
  )
  const likest = useMemo(
    () =>
      kind === POSSIBLE
        ? (possible ?? NO_PAIRS)
            .filter((pair) => touches(pair, document))
            .toSorted((a, b) => b.score - a.score)
        : NO_PAIRS,
    [possible, kind, document],
  )
  const pairs = useMatchesWithWords(likest, query)
  const shown = useMatchesWithWords(fitting, query)
  const ids = useMemo(() => shown.map((match) => match.id), [shown])
  const current = inspected.kind === 'match' ? inspected.id : null
  const currentLine = inspected.kind === 'left-out' ? inspected.id : null
  const select = useCallback((id: string) => inspect({ kind: 'match', id }), [])
  const selectLine = useCallback((id: string) => inspect({ kind: 'left-out', id }), [])
  const open = useCallback(
    (id: string) => {
      const match = shown.find((one) => one.id === id)
      if (match) comparePassages(match.a, match.b, { kind: 'match', id })
    },
    [shown],
  )
  const openLine = useCallback(
    (id: string) => {
      const passage = leftOut.find((line) => line.id === id)?.passages[0]
      if (passage) openDocument(passage.document, passage)
    },
    [leftOut],
  )
  const lineIds = useMemo(() => leftOut.map(({ id }) => id), [leftOut])
  const currentPair = inspected.kind === 'possible' ? inspected.id : null
  const selectPair = useCallback((id: string) => inspect({ kind: 'possible', id }), [])
  const openPair = useCallback(
    (id: string) => {
      const pair = pairs.find((one) => one.id === id)
      if (pair) comparePassages(pair.a, pair.b, { kind: 'possible', id })
    },
    [pairs],
  )
  const pairIds = useMemo(() => pairs.map(({ id }) => id), [pairs])
  const walked =
    kind === LEFT_OUT
      ? ([lineIds, currentLine, selectLine, openLine] as const)
      : kind === POSSIBLE
        ? ([pairIds, currentPair, selectPair, openPair] as const)
        : ([ids, current, select, open] as const)
  useWalkCommands('Matches', ...walked)
  const looked = shown.find(({ id }) => id === current) ?? pairs.find(({ id }) => id === currentPair)
  useCounterpartsCommand(looked?.a ?? null)
  if (analysed === undefined || matches === undefined || documents === undefined) return <ListView busy />
  return (
    <ListView>
      <PanelHeader
        title="Matches"
        subtitle={
          kind === LEFT_OUT
            ? leftOutWords(leftOut.length, boilerplate?.length ?? 0)
            : kind === POSSIBLE
              ? possibleCount(pairs.length, possible?.length ?? 0)
              : countWords(shown.length, sorted.length, analysed?.complete)
        }
      />
      {sorted.length === 0 && (boilerplate ?? []).length === 0 && (possible ?? []).length === 0 ? (
        <NoMatches analysed={analysed !== null} documents={documents.size} />
      ) : (
        <>
          <ListFilter>
            <SearchField
              label="Filter by words"
              value={query}
              onChange={(next) => changeMatches({ query: next })}
            />
            <SelectField
              label="Kind"
              hideLabel
              value={kind}
              onChange={(chosen) => {
                changeMatches({ kind: chosen })
                inspect({ kind: 'nothing' })
              }}
              options={[
                { id: ALL, label: 'All kinds' },
                ...MATCH_KINDS,
                { id: POSSIBLE, label: `Possible (${possible?.length ?? 0})` },
                { id: LEFT_OUT, label: `Left out (${boilerplate?.length ?? 0})` },
              ]}
            />
            <PickField
              label="Document"
              chosen={{ id: document, label: nameOf(document, documents) }}
              onChange={(next) => changeMatches({ document: next })}
              options={() => [{ id: ALL, label: 'All documents' }, ...documentOptions(documents)]}
            />
          </ListFilter>
          {kind === POSSIBLE ? (
            <PossibleList
              pairs={pairs}
              summaries={documents}
              current={currentPair}
              onSelect={selectPair}
              onOpen={openPair}
            />
          ) : kind === LEFT_OUT ? (
            leftOut.length === 0 ? (
              <EmptyState
                title="Nothing left out"
                text="A line or sentence that three documents of one outlet carry is listed here instead of as a match."
              />
            ) : (
              <LeftOutList
                lines={leftOut}
                documents={documents}
                current={currentLine}
                onSelect={selectLine}
              />
            )
          ) : (
            <WalkedList
              label="Matches"
              items={shown}
              rowHeight={92}
              chosen={current}
              onChoose={select}
              onAction={open}
              wordsOf={(match) =>
                sidesOf(match, documents)
                  .map(({ short }) => short)
                  .join(', ')
              }
              empty={<EmptyState title="No match fits the filter" />}
            >
              {(match) => <MatchRow match={match} summaries={documents} />}
            </WalkedList>
          )}
        </>
      )}
    </ListView>
  )
}

function MatchRow({ match, summaries }: { readonly match: BriefMatch; readonly summaries: Summaries }) {
  const documents = useDocumentsOf([match.a.document, match.b.document])
  const phrases = match.reasons
  const within = match.a.document === match.b.document
  return (
    <div className="match-row">
      <div className="match-row-head">
        <Badge tone={match.kind}>{kindLabel(match.kind)}</Badge>
        <span>{oddsWords(match.score)}</span>
        {phrases === 0 ? null : <span>{phrases === 1 ? '1 reason' : `${phrases} reasons`}</span>}
        {within ? <span>within one document</span> : null}
      </div>
      <MatchSides pair={match} summaries={summaries} documents={documents} />
    </div>
  )
}

function NoMatches({ analysed, documents }: { readonly analysed: boolean; readonly documents: number }) {
  const state = useObservable(analysisState)
  if (state.kind === 'running') {
    return (
      <EmptyState
        icon={Spline}
        title="Comparing the documents"
        text={<ProgressBar label="Comparing the documents" hideLabel share={state.share} />}
      />
    )
  }
  if (documents < 2) {
    return (
      <EmptyState
        icon={Spline}
        title="Nothing to compare yet"
        text="Import two documents or more: passages that report the same thing appear here."
      />
    )
  }
  return (
    <EmptyState
      icon={Spline}
      title={analysed ? 'No matching passages' : 'Not compared yet'}
      text={analysed ? 'No two passages of this case report the same thing in similar words.' : undefined}
    />
  )
}

/** What the list shows: matches of all kinds or one, or what is no match. */

const NO_PAIRS: readonly PossibleCounterpart[] = []

function fitsLeftOut(line: LeftOut, query: string, document: string): boolean {
  if (document !== ALL && line.passages.every((passage) => passage.document !== document)) return false
  return line.text.toLowerCase().includes(query.trim().toLowerCase())
}

function nameOf(document: string, summaries: Summaries): string {
  const summary = summaries.get(document)
  return summary ? titleOf(summary) : 'All documents'
}

function fits(match: BriefMatch, kind: MatchKind | typeof ALL, document: string): boolean {
  if (kind !== ALL && match.kind !== kind) return false
  return touches(match, document)
}

function touches({ a, b }: Sides, document: string): boolean {
  return document === ALL || a.document === document || b.document === document
}

function leftOutWords(shown: number, all: number): string {
  const count = all === 1 ? '1 line' : `${all} lines`
  return `${shown === all ? count : `${shown} of ${count}`} left out as boilerplate`
}

function countWords(shown: number, all: number, complete: boolean | undefined): string {
  const matches = all === 1 ? '1 match' : `${all} matches`
  const count = shown === all ? matches : `${shown} of ${matches}`
  return complete === false ? `${count}; too much to compare everything` : count
}
