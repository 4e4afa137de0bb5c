import { Check, Inbox, Pause, X } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { analysisState } from '#renderer/services/analysis-runner.ts'
import { useCaseQuery, useObservable } from '#renderer/services/case-context.tsx'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { labelOf, TYPE_TERMS } from '#renderer/services/passage-text/terms.ts'
import { useAnalysed } from '#renderer/services/passage-text/use-proposals.ts'
import { useWalkCommands } from '#renderer/services/passage-text/use-walk-commands.ts'
import { comparePassages } from '#renderer/services/workspace.ts'
import { listDiscrepancies, type JudgedDiscrepancy } from '#renderer/store/queries/judgements.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SelectField } from '#renderer/ui/fields.tsx'
import { DenseList } from '#renderer/ui/list-box.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { inbox, nextUndecided, type InboxFilter } from './current.ts'
import { DiscrepancyDetail } from './discrepancy-detail.tsx'
import { decisionWords, useJudging } from './use-judging.ts'
import './discrepancies.css'

const FILTERS: readonly { readonly id: InboxFilter; readonly label: string }[] = [
  { id: 'undecided', label: 'To decide' },
  { id: 'all', label: 'All' },
]

type Row = JudgedDiscrepancy & { readonly id: string }

/** The inbox of proposals: read, decide, and the next one is there. */
export function DiscrepanciesView() {
  const all = useCaseQuery(listDiscrepancies)
  const { current, filter } = useObservable(inbox)
  const rows = useMemo(
    (): readonly Row[] => (all ?? []).map((judged) => ({ id: judged.discrepancy.id, ...judged })),
    [all],
  )
  const shown = useMemo(
    () => rows.filter((row) => filter === 'all' || isOpen(row) || row.id === current),
    [rows, filter, current],
  )
  const ids = useMemo(() => shown.map((row) => row.id), [shown])
  const chosen = shown.find((row) => row.id === current) ?? shown[0] ?? null
  const select = useCallback((id: string) => inbox.update((now) => ({ ...now, current: id })), [])
  const open = useCallback((id: string) => openSides(rows.find((row) => row.id === id)), [rows])
  useWalkCommands('Triage', ids, chosen?.id ?? null, select, open)
  const decide = useDecisions(chosen, shown, select)
  const left = rows.filter(isOpen).length
  if (all === undefined) return <div className="discrepancies" aria-busy />
  return (
    <div className="discrepancies">
      <PanelHeader
        title="Discrepancies"
        subtitle={
          rows.length === 0 ? 'Proposals of the program' : `${left} to decide of ${rows.length} proposed`
        }
        actions={
          rows.length === 0 ? undefined : (
            <SelectField
              label="Show"
              hideLabel
              value={filter}
              options={FILTERS}
              onChange={(next) => inbox.update((now) => ({ ...now, filter: next }))}
            />
          )
        }
      />
      {rows.length === 0 ? (
        <Nothing />
      ) : chosen === null ? (
        <EmptyState
          icon={Inbox}
          title="All decided"
          text="Every proposal has been confirmed, dismissed or held. Show all to look at them again."
        />
      ) : (
        <div className="discrepancies-body">
          <div className="discrepancies-list">
            <DenseList
              label="Proposals"
              items={shown}
              estimatedRowHeight={64}
              selected={[chosen.id]}
              onSelect={([id]) => {
                if (id !== undefined) select(id)
              }}
              onAction={open}
              // Numbered, so that letters typed here stay commands instead of jumping to a row.
              textOf={(row) => `${ids.indexOf(row.id) + 1}: ${row.discrepancy.summary}`}
            >
              {(row) => <InboxRow row={row} />}
            </DenseList>
          </div>
          <div className="discrepancies-detail" key={chosen.id}>
            <DiscrepancyDetail judged={chosen} hasKeys {...decide} />
          </div>
        </div>
      )}
    </div>
  )
}

function InboxRow({ row }: { readonly row: Row }) {
  const state = row.decision?.decision ?? null
  const Icon = state === 'confirmed' ? Check : state === 'dismissed' ? X : state === 'held' ? Pause : null
  return (
    <div className="inbox-row" data-state={state ?? 'open'}>
      <span className="inbox-row-line">
        <span>{labelOf(TYPE_TERMS, row.discrepancy.type)}</span>
        {row.discrepancy.internal ? <Badge tone="warn">One document</Badge> : null}
        {Icon ? (
          <span className="inbox-row-state">
            <Icon size={13} aria-hidden />
            {decisionWords(row.decision)}
          </span>
        ) : null}
      </span>
      <span className="inbox-row-summary" dir="auto">
        {row.discrepancy.summary}
      </span>
    </div>
  )
}

function Nothing() {
  const state = useObservable(analysisState)
  const analysis = useAnalysed()
  const documents = useCaseQuery((db) => db.documents.count())
  if (state.kind === 'running') {
    return (
      <EmptyState
        icon={Inbox}
        title="Comparing what is asserted"
        text={<ProgressBar label="Comparing what is asserted" hideLabel share={state.share} />}
      />
    )
  }
  return (
    <EmptyState
      icon={Inbox}
      title={analysis && documents ? 'Nothing proposed' : 'Nothing to judge yet'}
      text={
        analysis && documents
          ? 'The program found no claims that cannot all be true. You can mark an inconsistency by hand: select words, press N, select the others, press N again.'
          : 'Import documents: claims in them that cannot all be true are proposed here for you to judge.'
      }
    />
  )
}

/** What the keys and the buttons do with the proposal that is shown. */
function useDecisions(chosen: Row | null, shown: readonly Row[], select: (id: string) => void) {
  const judging = useJudging()
  const { typed } = useObservable(inbox)
  const reason = typed && typed.id === chosen?.id ? typed.text : (chosen?.decision?.reason ?? '')
  const run = useCallback(
    async (decide: (row: Row) => Promise<boolean>) => {
      if (!chosen) return
      const open = new Set(shown.filter(isOpen).map((row) => row.id))
      const rows = shown.map((row) => row.id)
      const next = nextUndecided(rows, chosen.id, (id) => open.has(id))
      if (await decide(chosen)) select(next ?? chosen.id)
    },
    [chosen, shown, select],
  )
  const words = reason.trim()
  const onConfirm = useCallback(() => void run((row) => judging.confirm(row, words)), [run, judging, words])
  const onDismiss = useCallback(() => void run((row) => judging.dismiss(row, words)), [run, judging, words])
  const onHold = useCallback(() => void run((row) => judging.hold(row, words)), [run, judging, words])
  const enabled = chosen !== null
  const list = useMemo((): readonly Command[] => {
    const group = 'Triage'
    return [
      { id: 'triage.confirm', label: 'Confirm the proposal', group, keys: 'y', enabled, run: onConfirm },
      { id: 'triage.dismiss', label: 'Dismiss the proposal', group, keys: 'n', enabled, run: onDismiss },
      { id: 'triage.hold', label: 'Hold the proposal', group, keys: 'h', enabled, run: onHold },
      { id: 'triage.reason', label: 'Write the reason', group, keys: 'm', enabled, run: focusReason },
    ]
  }, [enabled, onConfirm, onDismiss, onHold])
  useCommands(list)
  return {
    reason,
    onReason: (text: string) => {
      if (chosen) inbox.update((now) => ({ ...now, typed: { id: chosen.id, text } }))
    },
    onExplain: () => {
      if (chosen?.decision && words !== chosen.decision.reason) void judging.explain(chosen, words)
    },
    onConfirm,
    onDismiss,
    onHold,
  }
}

function focusReason(): void {
  document.querySelector<HTMLInputElement>('.discrepancy-reason input')?.focus()
}

function isOpen(row: Row): boolean {
  return row.decision === null
}

function openSides(row: Row | undefined): void {
  const first = row?.discrepancy.sides[0]?.evidence[0]
  const second = row?.discrepancy.sides[1]?.evidence[0]
  if (row && first && second) comparePassages(first, second, { kind: 'discrepancy', id: row.id })
}
