import { Spline } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { LeftOut, Match, MatchKind } from '#core/matching/match.ts'
import { analysisState } from '#renderer/services/analysis-runner.ts'
import { useObservable } from '#renderer/services/case-context.tsx'
import { shortNameOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import { kindLabel, MATCH_KINDS, oddsWords } from '#renderer/services/passage-text/match-words.ts'
import { useAnalysis } from '#renderer/services/passage-text/use-analysis.ts'
import { useDocuments, type Documents } from '#renderer/services/passage-text/use-documents.ts'
import { useWalkCommands } from '#renderer/services/passage-text/use-walk-commands.ts'
import { comparePassages, inspect, workspace } from '#renderer/services/workspace.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SearchField, SelectField } from '#renderer/ui/fields.tsx'
import { DenseList } from '#renderer/ui/list-box.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { LeftOutList } from './left-out-list.tsx'
import './matches.css'

const ALL = 'all'
const LEFT_OUT = 'left-out'

/** Every pair of passages that report the same thing, surest first. */
export function MatchesView() {
  const analysis = useAnalysis()
  const documents = useDocuments()
  const { inspected } = useObservable(workspace)
  const [query, setQuery] = useState('')
  const [kind, setKind] = useState<Shown>(ALL)
  const [document, setDocument] = useState<string>(ALL)
  const matches = analysis?.matches
  const sorted = useMemo(() => (matches ?? []).toSorted((a, b) => b.score - a.score), [matches])
  const leftOut = useMemo(
    () => (analysis?.leftOut ?? []).filter((line) => fitsLeftOut(line, query, document)),
    [analysis, query, document],
  )
  const shown = useMemo(
    () => sorted.filter((match) => fits(match, { query, kind, document }, documents)),
    [sorted, query, kind, document, documents],
  )
  const places = useMemo(() => new Map(shown.map((match, index) => [match.id, index])), [shown])
  const ids = useMemo(() => shown.map((match) => match.id), [shown])
  const current = inspected.kind === 'match' ? inspected.id : null
  const select = useCallback((id: string) => inspect({ kind: 'match', id }), [])
  const open = useCallback(
    (id: string) => {
      const match = shown.find((one) => one.id === id)
      if (match) comparePassages(match.a, match.b, { kind: 'match', id })
    },
    [shown],
  )
  useWalkCommands('Matches', ids, current, select, open)
  if (analysis === undefined || documents === undefined) return <div className="matches" aria-busy />
  return (
    <div className="matches">
      <PanelHeader title="Matches" subtitle={countWords(shown.length, sorted.length, analysis?.complete)} />
      {sorted.length === 0 && (analysis?.leftOut ?? []).length === 0 ? (
        <NoMatches analysed={analysis !== null} documents={documents.size} />
      ) : (
        <>
          <div className="matches-filter">
            <SearchField label="Filter by words" value={query} onChange={setQuery} />
            <SelectField
              label="Kind"
              hideLabel
              value={kind}
              onChange={setKind}
              options={[
                { id: ALL, label: 'All kinds' },
                ...MATCH_KINDS,
                { id: LEFT_OUT, label: `Left out as boilerplate (${analysis?.leftOut.length ?? 0})` },
              ]}
            />
            <SelectField
              label="Document"
              hideLabel
              value={document}
              onChange={setDocument}
              options={[
                { id: ALL, label: 'All documents' },
                ...[...documents.values()].map((one) => ({ id: one.id, label: titleOf(one) })),
              ]}
            />
          </div>
          {kind === LEFT_OUT ? (
            leftOut.length === 0 ? (
              <EmptyState
                title="Nothing left out"
                text="A line or sentence that three documents of one outlet carry is listed here instead of as a match."
              />
            ) : (
              <LeftOutList lines={leftOut} documents={documents} />
            )
          ) : (
            <DenseList
              label="Matches"
              items={shown}
              rowHeight={92}
              selected={current === null ? [] : [current]}
              onSelect={([id]) => {
                if (id !== undefined) select(id)
              }}
              onAction={open}
              // Numbered, so that letters typed here stay commands instead of jumping to a row.
              textOf={(match) => `${(places.get(match.id) ?? 0) + 1}: ${quoteOf(match.a, documents)}`}
              dependencies={[documents]}
              empty={<EmptyState title="No match fits the filter" />}
            >
              {(match) => <MatchRow match={match} documents={documents} />}
            </DenseList>
          )}
        </>
      )}
    </div>
  )
}

function MatchRow({ match, documents }: { readonly match: Match; readonly documents: Documents }) {
  const phrases = match.reasons.filter((reason) => reason.kind !== 'score').length
  const within = match.a.document === match.b.document
  return (
    <div className="match-row">
      <div className="match-row-head">
        <Badge tone={match.kind}>{kindLabel(match.kind)}</Badge>
        <span>{oddsWords(match.score)}</span>
        <span>{phrases === 1 ? '1 reason' : `${phrases} reasons`}</span>
        {within ? <span>within one document</span> : null}
      </div>
      {[match.a, match.b].map((passage, index) => {
        const document = documents.get(passage.document)
        return (
          <div key={index}>
            <p className="match-row-origin" dir="auto">
              {document ? shortNameOf(document) : ''}
            </p>
            <p className="match-row-quote" dir="auto">
              {quoteOf(passage, documents)}
            </p>
          </div>
        )
      })}
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

const LONGEST_QUOTE = 400

function quoteOf(passage: Match['a'], documents: Documents): string {
  const text = documents.get(passage.document)?.text ?? ''
  return text.slice(passage.start, Math.min(passage.end, passage.start + LONGEST_QUOTE))
}

/** What the list shows: matches of all kinds or one, or what is no match. */
type Shown = MatchKind | typeof ALL | typeof LEFT_OUT

type Filter = { readonly query: string; readonly kind: Shown; readonly document: string }

function fitsLeftOut(line: LeftOut, query: string, document: string): boolean {
  if (document !== ALL && line.passages.every((passage) => passage.document !== document)) return false
  return line.text.toLowerCase().includes(query.trim().toLowerCase())
}

function fits(match: Match, filter: Filter, documents: Documents | undefined): boolean {
  if (filter.kind !== ALL && match.kind !== filter.kind) return false
  const sides = [match.a, match.b]
  if (filter.document !== ALL && sides.every((side) => side.document !== filter.document)) return false
  const words = filter.query.trim().toLowerCase()
  if (words === '') return true
  return sides.some(({ document, start, end }) =>
    documents?.get(document)?.text.slice(start, end).toLowerCase().includes(words),
  )
}

function countWords(shown: number, all: number, complete: boolean | undefined): string {
  const count = shown === all ? `${all} matches` : `${shown} of ${all} matches`
  return complete === false ? `${count}; too much to compare everything` : count
}
