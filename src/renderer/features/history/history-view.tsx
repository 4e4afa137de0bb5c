import { HistoryIcon } from 'lucide-react'
import { useState } from 'react'
import type { JournalHeader } from '#renderer/store/database.ts'
import { historyFacets, listHistory, type HistoryFilter } from '#renderer/store/queries/judgements.ts'
import { useCaseQuery, useObservable } from '#renderer/services/case-context.tsx'
import { inspect, workspace } from '#renderer/services/workspace.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SearchField, SelectField } from '#renderer/ui/fields.tsx'
import { DenseList } from '#renderer/ui/list-box.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { Time } from '#renderer/ui/time.tsx'
import type { EntryWords, FieldChange, Names } from '#renderer/services/entry-words.ts'
import { useEntryWords, useNames } from '#renderer/services/use-entry-words.ts'
import { ChainResult, CheckButton, useChainCheck } from './chain-check.tsx'
import { historyFilter } from './state.ts'
import './history.css'

const PAGE = 500
const ALL = 'all'

/** Kinds of things that actions are about, in words; others are called by their own word. */
const SUBJECT_WORDS: Readonly<Record<string, string>> = {
  blind: 'Blind mode',
  case: 'The case',
  cell: 'Cells',
  code: 'Codebook',
  credibility: 'Credibility',
  difference: 'Arbitration',
  discrepancy: 'Proposals',
  document: 'Documents',
  evidence: 'Evidence',
  finding: 'Findings',
  hypothesis: 'Hypotheses',
  import: 'Imports',
  memo: 'Memos',
  names: 'Names',
  omission: 'Omissions',
  outlet: 'Outlets',
  pin: 'Pins',
  redaction: 'Redactions',
  reply: 'Right of reply',
  sources: 'Independence',
  tag: 'Tags',
  weights: 'Weights of evidence',
}

/** Everything that was done in the case, newest first, as the journal notes it. */
export function HistoryView() {
  const [limit, setLimit] = useState(PAGE)
  const filter = useObservable(historyFilter)
  const { inspected } = useObservable(workspace)
  const entries = useCaseQuery((db) => listHistory(db, limit, filter), [limit, filter])
  const facets = useCaseQuery(historyFacets)
  const names = useNames()
  const [chain, checkChain] = useChainCheck()
  if (entries === undefined || facets === undefined) return null
  const items = entries.map((entry) => ({ ...entry, id: String(entry.seq) }))
  const isWhole = filter.actor === '' && filter.subject === '' && filter.words.trim() === ''
  const change = (part: Partial<HistoryFilter>): void => {
    historyFilter.set({ ...filter, ...part })
    setLimit(PAGE)
  }
  return (
    <>
      <PanelHeader
        title="History"
        subtitle={
          isWhole
            ? `${facets.count} ${facets.count === 1 ? 'entry' : 'entries'}, as the case’s journal notes them. They are never edited or deleted.`
            : `${items.length}${items.length === limit ? ' or more' : ''} of ${facets.count} entries`
        }
        actions={facets.count === 0 ? undefined : <CheckButton state={chain} onCheck={checkChain} />}
      />
      <ChainResult state={chain} entries={facets.count} />
      {facets.count === 0 ? (
        <EmptyState
          icon={HistoryIcon}
          title="Nothing has happened yet"
          text="Import documents: from then on every change stands here with its time and author."
        />
      ) : (
        <>
          <div className="history-filters">
            <SearchField
              label="Filter the history"
              value={filter.words}
              onChange={(words) => change({ words })}
            />
            <SelectField
              label="About what"
              hideLabel
              value={filter.subject === '' ? ALL : filter.subject}
              options={[
                { id: ALL, label: 'About anything' },
                ...facets.subjects.map((id) => ({ id, label: SUBJECT_WORDS[id] ?? id })),
              ]}
              onChange={(id) => change({ subject: id === ALL ? '' : id })}
            />
            <SelectField
              label="By whom"
              hideLabel
              value={filter.actor === '' ? ALL : filter.actor}
              options={[
                { id: ALL, label: 'By anybody' },
                ...facets.actors.filter((actor) => actor !== '').map((id) => ({ id, label: id })),
              ]}
              onChange={(id) => change({ actor: id === ALL ? '' : id })}
            />
          </div>
          <div className="history-row history-head" aria-hidden>
            <span>No.</span>
            <span>When</span>
            <span>Who</span>
            <span>What</span>
          </div>
          <DenseList
            label="History"
            items={items}
            rowHeight={46}
            selected={inspected.kind === 'entry' ? [inspected.id] : []}
            onSelect={([id]) => inspect(id === undefined ? { kind: 'nothing' } : { kind: 'entry', id })}
            textOf={(entry) => `${entry.label}, ${entry.actor}`}
            empty={
              <EmptyState title="No entry is like that" text="Choose other words, or take the filter away." />
            }
          >
            {(entry) => <HistoryRow entry={entry} names={names} />}
          </DenseList>
          {entries.length === limit ? (
            <div className="history-more">
              <Button onPress={() => setLimit(limit + PAGE)}>Show older entries</Button>
            </div>
          ) : null}
        </>
      )}
    </>
  )
}

function HistoryRow({ entry, names }: { readonly entry: JournalHeader; readonly names: Names | undefined }) {
  const words = useEntryWords(entry.seq, names)
  return (
    <div className="history-row">
      <span className="history-number">{entry.seq}</span>
      <Time iso={entry.time} className="history-number" />
      <span className="truncate" dir="auto" title={entry.actor}>
        {entry.actor}
      </span>
      <span className="history-what">
        <span className="history-line" title={entry.action}>
          <bdi className="truncate">{entry.label}</bdi>
          {entry.kind === 'do' ? null : (
            <Badge tone={entry.kind === 'undo' ? 'warn' : 'accent'}>
              {entry.kind === 'undo' ? 'undone' : 'redone'}
              {entry.target === null ? '' : `: no. ${entry.target}`}
            </Badge>
          )}
        </span>
        {/* Words alone are cut at their own end, whichever way they run. */}
        <span
          className="history-details"
          title={words ? inFull(words) : undefined}
          dir={words?.changes.length === 0 ? 'auto' : undefined}
        >
          {words ? (
            <>
              {words.changes.map((change) => (
                <Change key={change.label} change={change} />
              ))}
              {words.changes.length === 0 ? (
                <span className="muted">{words.about}</span>
              ) : (
                <bdi className="muted">{words.about}</bdi>
              )}
            </>
          ) : null}
        </span>
      </span>
    </div>
  )
}

function Change({ change: { label, from, to } }: { readonly change: FieldChange }) {
  return (
    <span className="history-change">
      <span className="muted">{label}:</span>
      {from === null ? null : (
        <del>
          <bdi>{from}</bdi>
        </del>
      )}
      {from !== null && to !== null ? <span aria-hidden>→</span> : null}
      {to === null ? null : <bdi>{to}</bdi>}
    </span>
  )
}

function inFull({ about, changes }: EntryWords): string {
  const lines = changes.map(({ label, from, to }) => `${label}: ${[from, to].filter(Boolean).join(' → ')}`)
  return [...lines, about].filter(Boolean).join('\n')
}
