import { useState } from 'react'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import { useEntryWords, useNames } from '#renderer/services/use-entry-words.ts'
import type { Names } from '#renderer/services/entry-words.ts'
import type { JournalHeader } from '#renderer/store/database.ts'
import { listOutletHistory } from '#renderer/store/queries/outlets.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Time } from '#renderer/ui/time.tsx'

const FIRST_SHOWN = 8

/** Every change that was made of what the case says of an outlet, as the journal notes it. */
export function HistorySection({
  outletId,
  documents,
}: {
  readonly outletId: string
  readonly documents: readonly string[]
}) {
  const entries = useCaseQuery(
    (db) => listOutletHistory(db, outletId, documents),
    [outletId, documents.join(' ')],
  )
  const names = useNames()
  const [all, setAll] = useState(false)
  const shown = all ? entries : entries?.slice(0, FIRST_SHOWN)
  return (
    <section className="outlet-part" aria-label="Changes">
      <h3>Changes</h3>
      {entries?.length === 0 ? <p className="muted">Nothing was noted of it yet.</p> : null}
      <ol className="outlet-history">
        {shown?.map((entry) => (
          <Entry key={entry.seq} entry={entry} names={names} />
        ))}
      </ol>
      {entries && entries.length > FIRST_SHOWN ? (
        <Button size="small" variant="quiet" onPress={() => setAll(!all)}>
          {all ? 'Show the newest only' : `Show all ${entries.length}`}
        </Button>
      ) : null}
    </section>
  )
}

function Entry({ entry, names }: { readonly entry: JournalHeader; readonly names: Names | undefined }) {
  const words = useEntryWords(entry.seq, names)
  const how = entry.kind === 'do' ? '' : entry.kind === 'undo' ? ' (undone)' : ' (redone)'
  return (
    <li>
      <span className="muted table-number">
        <Time iso={entry.time} /> · no. {entry.seq}
      </span>
      <span>
        <bdi>{entry.actor}</bdi>: {entry.label}
        {how}
        {words?.changes.map(({ label, from, to }) => (
          <span key={label} className="muted" dir="auto">
            {' '}
            {label}: {[from, to].filter(Boolean).join(' → ')}
          </span>
        ))}
      </span>
    </li>
  )
}
