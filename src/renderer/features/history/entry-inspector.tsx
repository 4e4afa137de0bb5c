import { HistoryIcon, Redo2, Undo2 } from 'lucide-react'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { RowChange } from '#shared/formats/journal.ts'
import { useCase, useCaseQuery } from '#renderer/services/case-context.tsx'
import { ask } from '#renderer/services/desk.ts'
import { redoUpTo, undoBackTo } from '#renderer/services/perform.ts'
import { inspect } from '#renderer/services/workspace.ts'
import { changesOf } from '#renderer/store/queries/judgements.ts'
import { stepsTo } from '#renderer/store/undo-stack.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CopyButton } from '#renderer/ui/copy-button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PanelHeader, PanelSection, PropertyList } from '#renderer/ui/panel.tsx'
import { fieldsOf, sumOf } from './row-fields.ts'
import './history.css'

/** Rows of one entry that are shown; the journal has all of them. */
const MOST_ROWS = 30

const KINDS = { do: 'Done', undo: 'Undone', redo: 'Redone' } as const

/** One entry of the journal as an auditor reads it: who, when, what, each row before and after, and the chain's sums. */
export function EntryInspector({ seq }: { readonly seq: number }) {
  const entry = useCaseQuery(async (db) => (await db.journal.get(seq)) ?? null, [seq])
  const changes = useCaseQuery((db) => changesOf(db, seq), [seq])
  if (entry === undefined || changes === undefined) return null
  if (entry === null || entry.seq !== seq) {
    return (
      <EmptyState icon={HistoryIcon} title="There is no such entry" text="The journal does not have it." />
    )
  }
  const { time, actor, action, label, kind, target, group } = entry
  return (
    <>
      <PanelHeader title={`Entry ${seq}`} subtitle={label} />
      <PanelSection>
        <PropertyList
          items={[
            { label: 'When', value: <time dateTime={time}>{time}</time> },
            { label: 'Who', value: actor || 'not named' },
            { label: 'Action', value: <code>{action}</code> },
            {
              label: 'Kind',
              value:
                target === null ? (
                  KINDS[kind]
                ) : (
                  <span>
                    {KINDS[kind]}{' '}
                    <Button
                      size="small"
                      variant="quiet"
                      onPress={() => inspect({ kind: 'entry', id: String(target) })}
                    >
                      entry {target}
                    </Button>
                  </span>
                ),
            },
            ...(group === null ? [] : [{ label: 'Part of', value: <code>{group}</code> }]),
          ]}
        />
        <Travel seq={seq} />
      </PanelSection>
      <Sums seq={seq} />
      <PanelSection title={changes.length === 1 ? 'One row changed' : `${changes.length} rows changed`}>
        {changes.slice(0, MOST_ROWS).map((change) => (
          <Row key={`${change.table} ${change.key}`} change={change} />
        ))}
        {changes.length > MOST_ROWS ? (
          <p className="muted">{changes.length - MOST_ROWS} more stand in the journal.</p>
        ) : null}
      </PanelSection>
    </>
  )
}

/** Goes back to before this entry, or forward past it. */
function Travel({ seq }: { readonly seq: number }) {
  const { store } = useCase()
  const stack = useSyncExternalStore(
    useCallback((listener) => store.subscribe(listener), [store]),
    () => store.stack,
  )
  const back = stepsTo(stack.undo, seq)
  const forward = stepsTo(stack.redo, seq)
  if (back !== null) {
    return (
      <div className="history-travel">
        <Button size="small" icon={Undo2} onPress={() => void undoBackTo(store, seq)}>
          {back === 1 ? 'Undo this' : `Undo this and the ${counted(back - 1)} after it`}
        </Button>
      </div>
    )
  }
  if (forward === null) {
    return <p className="muted">It is undone, or stands for an undoing; something else was done since.</p>
  }
  return (
    <div className="history-travel">
      <Button size="small" icon={Redo2} onPress={() => void redoUpTo(store, seq)}>
        {forward === 1 ? 'Bring this back' : `Bring this and the ${counted(forward - 1)} before it back`}
      </Button>
    </div>
  )
}

function counted(changes: number): string {
  return changes === 1 ? 'change' : `${changes} changes`
}

/** The sums that chain this entry to the one before it, as the journal on the disk has them. */
function Sums({ seq }: { readonly seq: number }) {
  const { info } = useCase()
  const [sums, setSums] = useState<{ readonly before: string; readonly after: string } | null>(null)
  useEffect(() => {
    let isGone = false
    void ask('journal:sums', { case: info.id, seq }).then((answer) => {
      if (!isGone && answer.ok) setSums(answer.value)
    })
    return () => {
      isGone = true
    }
  }, [info.id, seq])
  if (sums === null) return null
  return (
    <PanelSection title="In the chain">
      <PropertyList
        items={[
          { label: 'Sum before', value: <Sum sum={sums.before} /> },
          { label: 'Sum after', value: <Sum sum={sums.after} /> },
        ]}
      />
      <p className="muted">SHA-256 of the sum before and the entry, as the audit log of a package has it.</p>
    </PanelSection>
  )
}

function Sum({ sum }: { readonly sum: string }) {
  return (
    <span className="history-sum">
      <code>{sum}</code>
      <CopyButton label="Copy the sum" text={sum} />
    </span>
  )
}

function Row({ change }: { readonly change: RowChange }) {
  const { table, key, before, after } = change
  const [sums, setSums] = useState<readonly (string | null)[]>([])
  useEffect(() => {
    let isGone = false
    void Promise.all([sumOf(before), sumOf(after)]).then((both) => {
      if (!isGone) setSums(both)
    })
    return () => {
      isGone = true
    }
  }, [before, after])
  const what = before == null ? 'made' : after == null ? 'deleted' : 'changed'
  return (
    <section className="history-row-change" aria-label={`${table} ${key} ${what}`}>
      <h4>
        {table} <code>{key}</code> {what}
      </h4>
      <dl>
        {fieldsOf(change).map((field) => (
          <div key={field.name}>
            <dt>{field.name}</dt>
            <dd dir="auto">
              {field.before === null ? null : <del>{field.before}</del>}
              {field.before !== null && field.after !== null ? <span aria-hidden> → </span> : null}
              {field.after === null ? null : <ins>{field.after}</ins>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="muted history-sum">
        SHA-256 <code>{sums[0] ?? 'none'}</code> <span aria-hidden>→</span> <code>{sums[1] ?? 'none'}</code>
      </p>
    </section>
  )
}
