import { directionOf } from '#core/text/direction.ts'
import { Check, Inbox, Pause, X } from 'lucide-react'
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import type { Passage } from '#core/documents/source-document.ts'
import { awaitsDecision } from '#core/findings/carry-decisions.ts'
import { useAnalysisShare } from '#renderer/services/analysis-share.ts'
import { NothingRead } from '#renderer/ui/nothing-read.tsx'
import { useCaseQuery, useObservable } from '#renderer/services/case-context.tsx'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { labelOf, SEVERITY_TERMS, SEVERITY_TONES, TYPE_TERMS } from '#renderer/services/passage-text/terms.ts'
import { againstWords, sideSources } from '#renderer/services/passage-text/side-sources.ts'
import { useSummaries, type Summaries } from '#renderer/services/passage-text/use-documents.ts'
import { useAnalysed } from '#renderer/services/passage-text/use-proposals.ts'
import { inbox, type Inbox as InboxState, type InboxFilter } from '#renderer/services/judging/inbox.ts'
import { useWalkCommands } from '#renderer/services/passage-text/use-walk-commands.ts'
import { comparePassages, inspect } from '#renderer/services/workspace.ts'
import { listBothTiers } from '#renderer/store/queries/judgements.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SelectField } from '#renderer/ui/fields.tsx'
import { WalkedList } from '#renderer/ui/walked-list.tsx'
import { ListAndDetail, ListView } from '#renderer/ui/list-view.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { nextUndecided } from '#renderer/services/next-undecided.ts'
import { DiscrepancyDetail } from './discrepancy-detail.tsx'
import { backToList } from './back-to-list.ts'
import {
  isListed,
  PossibleToggle,
  possibleWords,
  tierGroups,
  usePossibleCommand,
  type Row,
} from './possible-tier.tsx'
import { RowSources } from './row-sources.tsx'
import { sinceWords } from './since-words.ts'
import { decisionWords, useJudging } from './use-judging.ts'
import { useReturned } from './use-returned.ts'
import { useSeverity, useVerdict } from './use-verdict.ts'
import './discrepancies.css'

/** The inbox of proposals: read, decide, and the next one is there. */
export function DiscrepanciesView() {
  const all = useCaseQuery(listBothTiers)
  const summaries = useSummaries()
  const { current, filter, type, possible } = useObservable(inbox)
  const rows = useMemo(
    (): readonly Row[] => (all ?? []).map((judged) => ({ id: judged.discrepancy.id, ...judged })),
    [all],
  )
  const listed = useMemo(() => rows.filter((row) => isListed(row, possible)), [rows, possible])
  const shown = useMemo(
    () =>
      rows.filter(
        (row) =>
          row.id === current || (isListed(row, possible) && fitsState(row, filter) && fitsType(row, type)),
      ),
    [rows, filter, type, possible, current],
  )
  const groups = useMemo(() => tierGroups(shown), [shown])
  const ids = useMemo(() => shown.map((row) => row.id), [shown])
  const chosen = shown.find((row) => row.id === current) ?? shown[0] ?? null
  const select = useCallback((id: string) => inbox.update((now) => ({ ...now, current: id })), [])
  const open = useCallback((id: string) => openSides(rows.find((row) => row.id === id)), [rows])
  useReturned(`${filter} ${type} ${String(possible)}`, ids, select)
  useWalkCommands('Triage', ids, chosen?.id ?? null, select, open)
  const decide = useDecisions(chosen, shown, select)
  usePossibleCommand(rows)
  const sure = rows.filter(({ tier }) => tier === 'sure')
  const left = sure.filter(awaitsDecision).length
  if (all === undefined || summaries === undefined) return <ListView busy />
  return (
    <ListView>
      <PanelHeader
        title="Discrepancies"
        subtitle={
          rows.length === 0 ? 'Proposals of the program' : `${left} to decide of ${sure.length} proposed`
        }
        actions={
          rows.length === 0 ? undefined : (
            <div className="inbox-filters">
              <PossibleToggle rows={rows} />
              <SelectField
                label="Kind"
                hideLabel
                value={type}
                options={typeOptions(listed, filter)}
                onChange={(next) => {
                  inbox.update((now) => ({ ...now, type: next, current: null }))
                  backToList()
                }}
              />
              <SelectField
                label="Show"
                hideLabel
                value={filter}
                options={stateOptions(listed, type)}
                onChange={(next) => {
                  inbox.update((now) => ({ ...now, filter: next, current: null }))
                  backToList()
                }}
              />
            </div>
          )
        }
      />
      {rows.length === 0 ? (
        <Nothing />
      ) : chosen === null ? (
        <EmptyState
          icon={Inbox}
          title={
            sure.length === 0 ? 'Nothing proposed' : left === 0 ? 'All decided' : 'None of this kind here'
          }
          text={`${
            sure.length === 0
              ? 'Nothing was found of which most of its like were right in the texts tried.'
              : left === 0
                ? 'Every proposal has been confirmed, dismissed or held. Show all to look at them again.'
                : 'Choose another kind or state above.'
          }${possible || listed.length === rows.length ? '' : ` Press P for ${possibleWords(rows.length - listed.length)}.`}`}
        />
      ) : (
        <ListAndDetail
          chosen={chosen.id}
          list={
            <WalkedList
              label="Proposals"
              {...(groups.length > 1 || groups[0]?.id === 'possible' ? { groups } : { items: shown })}
              estimatedRowHeight={84}
              chosen={chosen.id}
              onChoose={select}
              onAction={open}
              wordsOf={(row) => row.discrepancy.summary}
              moreOf={(row) => whoWords(row, summaries)}
            >
              {(row) => <InboxRow row={row} summaries={summaries} />}
            </WalkedList>
          }
          detail={<DiscrepancyDetail judged={chosen} hasKeys {...decide} />}
        />
      )}
    </ListView>
  )
}

function evidenceOf({ sides }: Row['discrepancy']): readonly (readonly Passage[])[] {
  return sides.map(({ evidence }) => evidence)
}

function whoWords({ discrepancy }: Row, summaries: Summaries): string {
  return discrepancy.internal ? '' : againstWords(sideSources(evidenceOf(discrepancy), summaries))
}

function InboxRow({ row, summaries }: { readonly row: Row; readonly summaries: Summaries }) {
  const state = row.decision?.decision ?? null
  const severity = useSeverity(row)
  const Icon = state === 'confirmed' ? Check : state === 'dismissed' ? X : state === 'held' ? Pause : null
  return (
    <div className="list-row inbox-row" data-state={awaitsDecision(row) ? 'open' : state}>
      <span className="list-row-line">
        {awaitsDecision(row) ? (
          <Badge tone={SEVERITY_TONES[severity]}>{labelOf(SEVERITY_TERMS, severity)}</Badge>
        ) : null}
        <span className="truncate">{labelOf(TYPE_TERMS, row.discrepancy.type)}</span>
        {row.discrepancy.internal ? <Badge>One document</Badge> : null}
        {row.since?.kind === 'changed' ? <Badge tone="accent">Changed since</Badge> : null}
        {Icon ? (
          <span className="list-row-end">
            <Icon size={13} aria-hidden />
            {decisionWords(row.decision)}
          </span>
        ) : null}
      </span>
      <span className="list-row-words inbox-row-summary" dir={directionOf(row.discrepancy.summary)}>
        {row.discrepancy.summary}
      </span>
      <RowSources
        sources={sideSources(evidenceOf(row.discrepancy), summaries)}
        internal={row.discrepancy.internal}
      />
      {row.since === null ? null : (
        <span className="inbox-row-since" dir="auto">
          {sinceWords(row)}
        </span>
      )}
    </div>
  )
}

function Nothing() {
  const share = useAnalysisShare()
  const analysis = useAnalysed()
  const documents = useCaseQuery((db) => db.documents.count())
  return (
    <NothingRead
      icon={Inbox}
      doing="Comparing what is asserted"
      share={share}
      otherwise={
        analysis && documents
          ? {
              title: 'Nothing proposed',
              text: 'The program found no claims that cannot all be true. You can mark an inconsistency by hand: select words, press N, select the others, press N again.',
            }
          : {
              title: 'Nothing to judge yet',
              text: 'Import documents: claims in them that cannot all be true are proposed here for you to judge.',
            }
      }
    />
  )
}

/** What the keys and the buttons do with the proposal that is shown. */
function useDecisions(chosen: Row | null, shown: readonly Row[], select: (id: string) => void) {
  const judging = useJudging()
  const judgement = useVerdict(chosen)
  const { verdict, set } = judgement
  const { typed } = useObservable(inbox)
  const reason = typed && typed.id === chosen?.id ? typed.text : (chosen?.decision?.reason ?? '')
  const underWay = useRef(new Set<string>())
  const run = useCallback(
    async (decide: (row: Row) => Promise<boolean>) => {
      if (!chosen || underWay.current.has(chosen.id)) return
      const open = new Set(shown.filter(awaitsDecision).map((row) => row.id))
      const rows = shown.map((row) => row.id)
      const next =
        nextUndecided(rows, chosen.id, (id) => open.has(id) && !underWay.current.has(id)) ?? chosen.id
      // On to the next one before this one is saved: a key that follows at once is meant for it.
      const goesOn = awaitsDecision(chosen)
      if (goesOn) select(next)
      underWay.current.add(chosen.id)
      const isDecided = await decide(chosen)
      underWay.current.delete(chosen.id)
      if (isDecided && !goesOn) select(next)
      if (!isDecided && goesOn && inbox.get().current === next) select(chosen.id)
    },
    [chosen, shown, select],
  )
  const words = reason.trim()
  const onConfirm = (): void => void run((row) => judging.confirm(row, words, verdict))
  const onDismiss = (): void => void run((row) => judging.dismiss(row, words, verdict))
  const onHold = (): void => void run((row) => judging.hold(row, words, verdict))
  const enabled = chosen !== null
  // The commands are registered once; what they do is that of the latest drawing.
  const latest = useRef({ onConfirm, onDismiss, onHold, set, finding: chosen?.decision?.finding ?? null })
  useLayoutEffect(() => {
    latest.current = { onConfirm, onDismiss, onHold, set, finding: chosen?.decision?.finding ?? null }
  })
  const list = useMemo((): readonly Command[] => {
    const group = 'Triage'
    const explain = (): void => {
      const { finding } = latest.current
      if (finding === null) focusReason()
      else inspect({ kind: 'finding', id: finding })
    }
    return [
      {
        id: 'triage.confirm',
        label: 'Confirm the proposal',
        group,
        keys: 'y',
        enabled,
        run: () => latest.current.onConfirm(),
      },
      {
        id: 'triage.dismiss',
        label: 'Dismiss the proposal',
        group,
        keys: 'n',
        enabled,
        run: () => latest.current.onDismiss(),
      },
      {
        id: 'triage.hold',
        label: 'Hold the proposal',
        group,
        keys: 'h',
        enabled,
        run: () => latest.current.onHold(),
      },
      { id: 'triage.reason', label: 'Write the reason', group, keys: 'm', enabled, run: explain },
      {
        id: 'triage.difference',
        label: 'Say what the difference is',
        group,
        keys: 'd',
        enabled,
        run: focusDisposition,
      },
      ...SEVERITY_TERMS.map(({ id, label }, index) => ({
        id: `triage.severity-${id}`,
        label: `Severity: ${label}`,
        group,
        keys: String(index + 1),
        enabled,
        run: () => latest.current.set({ severity: id }),
      })),
    ]
  }, [enabled])
  useCommands(list)
  return {
    reason,
    judgement,
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

function focusDisposition(): void {
  document.querySelectorAll<HTMLElement>('.discrepancy-verdict .select-button').item(1)?.focus()
}

type Option<Id extends string> = { readonly id: Id; readonly label: string }

const STATES: readonly Option<InboxFilter>[] = [
  { id: 'undecided', label: 'To decide' },
  { id: 'changed', label: 'Changed since judged' },
  { id: 'held', label: 'Held' },
  { id: 'dismissed', label: 'Dismissed' },
  { id: 'confirmed', label: 'Confirmed' },
  { id: 'grown', label: 'In more documents since' },
  { id: 'all', label: 'All' },
]

/** The states with how many proposals of the kind are in each. */
function stateOptions(rows: readonly Row[], type: InboxState['type']): readonly Option<InboxFilter>[] {
  const ofType = rows.filter((row) => fitsType(row, type))
  return STATES.map(({ id, label }) => ({
    id,
    label: `${label} (${ofType.filter((row) => fitsState(row, id)).length})`,
  }))
}

/** The kinds that occur, with how many proposals in the state are of each. */
function typeOptions(rows: readonly Row[], filter: InboxFilter): readonly Option<InboxState['type']>[] {
  const inState = rows.filter((row) => fitsState(row, filter))
  const count = (id: InboxState['type']): number => inState.filter((row) => fitsType(row, id)).length
  return [
    { id: 'all', label: `All kinds (${inState.length})` },
    ...TYPE_TERMS.filter(({ id }) => rows.some((row) => fitsType(row, id))).map(({ id, label }) => ({
      id,
      label: `${label} (${count(id)})`,
    })),
  ]
}

function fitsState(row: Row, filter: InboxFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'undecided':
      return awaitsDecision(row)
    case 'changed':
    case 'grown':
      return row.since?.kind === filter
    case 'held':
    case 'dismissed':
    case 'confirmed':
      return row.decision?.decision === filter && !awaitsDecision(row)
  }
}

function fitsType(row: Row, type: InboxState['type']): boolean {
  return type === 'all' || row.discrepancy.type === type
}

function openSides(row: Row | undefined): void {
  const first = row?.discrepancy.sides[0]?.evidence[0]
  const second = row?.discrepancy.sides[1]?.evidence[0]
  if (row && first && second) comparePassages(first, second, { kind: 'discrepancy', id: row.id })
}
