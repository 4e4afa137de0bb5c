import { HistoryIcon } from 'lucide-react'
import { useState } from 'react'
import type { JournalHeader } from '#renderer/store/database.ts'
import { listHistory } from '#renderer/store/queries/judgements.ts'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { DenseList } from '#renderer/ui/list-box.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { Time } from '#renderer/ui/time.tsx'
import type { EntryWords, FieldChange, Names } from '#renderer/services/entry-words.ts'
import { useEntryWords, useNames } from '#renderer/services/use-entry-words.ts'
import './history.css'

const PAGE = 500

/** Everything that was done in the case, newest first, as the journal notes it. */
export function HistoryView() {
  const [limit, setLimit] = useState(PAGE)
  const entries = useCaseQuery((db) => listHistory(db, limit), [limit])
  const names = useNames()
  if (entries === undefined) return null
  const items = entries.map((entry) => ({ ...entry, id: String(entry.seq) }))
  return (
    <>
      <PanelHeader
        title="History"
        subtitle="Every change, as the case’s journal notes it. Entries are never edited or deleted."
      />
      {items.length === 0 ? (
        <EmptyState
          icon={HistoryIcon}
          title="Nothing has happened yet"
          text="Import documents: from then on every change stands here with its time and author."
        />
      ) : (
        <>
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
            selectionMode="none"
            textOf={(entry) => `${entry.label}, ${entry.actor}`}
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
        <span className="history-details" title={words ? inFull(words) : undefined}>
          {words ? (
            <>
              {words.changes.map((change) => (
                <Change key={change.label} change={change} />
              ))}
              <bdi className="muted">{words.about}</bdi>
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
