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
import './history.css'

const PAGE = 500

/** Everything that was done in the case, newest first, as the journal notes it. */
export function HistoryView() {
  const [limit, setLimit] = useState(PAGE)
  const entries = useCaseQuery((db) => listHistory(db, limit), [limit])
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
            rowHeight={28}
            selectionMode="none"
            textOf={(entry) => `${entry.label}, ${entry.actor}`}
          >
            {(entry) => <HistoryRow entry={entry} />}
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

function HistoryRow({ entry }: { readonly entry: JournalHeader }) {
  return (
    <div className="history-row">
      <span className="history-number">{entry.seq}</span>
      <Time iso={entry.time} className="history-number" />
      <span className="truncate" dir="auto">
        {entry.actor}
      </span>
      <span className="history-what">
        <span className="truncate" dir="auto">
          {entry.label}
        </span>
        {entry.kind === 'do' ? null : (
          <Badge tone={entry.kind === 'undo' ? 'warn' : 'accent'}>
            {entry.kind === 'undo' ? 'undone' : 'redone'}
            {entry.target === null ? '' : `: no. ${entry.target}`}
          </Badge>
        )}
        <span className="muted mono">{entry.action}</span>
      </span>
    </div>
  )
}
