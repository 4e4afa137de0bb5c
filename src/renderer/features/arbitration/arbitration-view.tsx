import { GitMerge } from 'lucide-react'
import { kindWords } from '#core/merging/difference-words.ts'
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { useCase, useCaseQuery, useObservable } from '#renderer/services/case-context.tsx'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { perform } from '#renderer/services/perform.ts'
import { useWalkCommands } from '#renderer/services/passage-text/use-walk-commands.ts'
import { settleDifference } from '#renderer/store/merging/settle.ts'
import {
  listDifferences,
  listJudgements,
  listMergedCases,
  stateOf,
  type NamedDifference,
} from '#renderer/store/queries/differences.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SelectField } from '#renderer/ui/fields.tsx'
import { DenseList } from '#renderer/ui/list-box.tsx'
import { ListAndDetail, ListFilter, ListView } from '#renderer/ui/list-view.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { AgreementTable } from './agreement-table.tsx'
import { canBothStand, DifferenceDetail } from './difference-detail.tsx'
import { openConcern } from './open-concern.ts'
import { arbitrationState, mergeDialog, type ShownDifferences } from './state.ts'
import './arbitration.css'

/** What colleagues whose cases were merged judged differently: both accounts, and the choice between them. */
export function ArbitrationView() {
  const differences = useCaseQuery(listDifferences)
  const kinds = useCaseQuery(listJudgements)
  const merged = useCaseQuery(listMergedCases)
  const { current, shown } = useObservable(arbitrationState)
  const listed = useMemo(() => (differences ?? []).filter((one) => isShown(one, shown)), [differences, shown])
  if (differences === undefined || kinds === undefined || merged === undefined) return <ListView busy />
  const open = differences.filter((one) => stateOf(one) === 0).length
  const chosen = listed.find(({ id }) => id === current) ?? listed[0] ?? null
  return (
    <ListView>
      <PanelHeader
        title="Arbitration"
        subtitle={
          merged.length === 0
            ? 'Where colleagues judged differently'
            : `${open === 0 ? 'Nothing' : open} to decide; merged: ${merged.map(({ name }) => name).join(', ')}`
        }
      />
      <AgreementTable kinds={kinds} />
      {differences.length === 0 ? (
        <Nothing hasMerged={merged.length > 0} />
      ) : (
        <>
          <Filter differences={differences} shown={shown} />
          {chosen === null ? (
            <EmptyState
              icon={GitMerge}
              title={shown === 'open' ? 'Everything is decided' : 'Nothing of this kind'}
              actions={<Button onPress={() => show('all')}>Show all</Button>}
            />
          ) : (
            <Chosen chosen={chosen} listed={listed} />
          )}
        </>
      )}
    </ListView>
  )
}

const SHOWN: readonly ShownDifferences[] = ['open', 'decided', 'agreed']

function isShown(difference: NamedDifference, shown: ShownDifferences): boolean {
  return shown === 'all' || SHOWN.indexOf(shown) === stateOf(difference)
}

function show(shown: ShownDifferences): void {
  arbitrationState.update((now) => ({ ...now, shown, current: null }))
}

function Filter({
  differences,
  shown,
}: {
  readonly differences: readonly NamedDifference[]
  readonly shown: ShownDifferences
}) {
  const count = (which: ShownDifferences): number => differences.filter((one) => isShown(one, which)).length
  return (
    <ListFilter>
      <SelectField
        label="Which"
        hideLabel
        value={shown}
        onChange={show}
        options={[
          { id: 'all' as const, label: `All (${differences.length})` },
          { id: 'open' as const, label: `To be decided (${count('open')})` },
          { id: 'decided' as const, label: `Decided (${count('decided')})` },
          { id: 'agreed' as const, label: `Agreed (${count('agreed')})` },
        ]}
      />
    </ListFilter>
  )
}

function Chosen({
  chosen,
  listed,
}: {
  readonly chosen: NamedDifference
  readonly listed: readonly NamedDifference[]
}) {
  const { store } = useCase()
  const { reasons } = useObservable(arbitrationState)
  const ids = useMemo(() => listed.map(({ id }) => id), [listed])
  const select = useCallback((id: string) => arbitrationState.update((now) => ({ ...now, current: id })), [])
  const reason = reasons[chosen.id] ?? chosen.outcome?.reason ?? ''
  const settle = (choice: number | null): void => {
    if (chosen.agrees || (choice === null && !canBothStand(chosen))) return
    // The next one stands where this one stood, so that a hand on the keys can go on.
    arbitrationState.update((now) => ({ ...now, current: ids[ids.indexOf(chosen.id) + 1] ?? chosen.id }))
    void perform(store, settleDifference(store, chosen.id, choice, reason.trim()))
  }
  useSettleKeys(settle)
  const open = useCallback(
    (id: string) => {
      const concern = listed.find((one) => one.id === id)?.concern ?? null
      if (concern !== null) openConcern(concern)
    },
    [listed],
  )
  useWalkCommands('Arbitration', ids, chosen.id, select, open, 'Open what it is about')
  return (
    <ListAndDetail
      chosen={chosen.id}
      list={
        <DenseList
          label="Differences"
          items={listed}
          estimatedRowHeight={64}
          selected={[chosen.id]}
          onSelect={([id]) => {
            if (id !== undefined) select(id)
          }}
          onAction={open}
          textOf={(one) => `${ids.indexOf(one.id) + 1}: ${kindWords(one)}, ${one.about}`}
        >
          {(one) => <Row difference={one} />}
        </DenseList>
      }
      detail={
        <DifferenceDetail
          difference={chosen}
          reason={reason}
          onReason={(next) =>
            arbitrationState.update((now) => ({ ...now, reasons: { ...now.reasons, [chosen.id]: next } }))
          }
          onSettle={settle}
        />
      }
    />
  )
}

function Row({ difference }: { readonly difference: NamedDifference }) {
  const state = stateOf(difference)
  return (
    <div className="list-row">
      <span className="list-row-line">
        <span className="truncate">{kindWords(difference)}</span>
        <span className="list-row-end">
          <Badge tone={state === 0 ? 'warn' : 'neutral'}>{ROW_STATES[state]}</Badge>
        </span>
      </span>
      <span className="list-row-words" dir="auto">
        {difference.about === ''
          ? difference.accounts.map(({ author }) => author).join(', ')
          : difference.about}
      </span>
    </div>
  )
}

const ROW_STATES = ['Open', 'Decided', 'Agreed'] as const

/** 1 and 2 take an account, 3 lets both stand; registered once, doing what the latest drawing says. */
function useSettleKeys(settle: (choice: number | null) => void): void {
  const latest = useRef(settle)
  useLayoutEffect(() => {
    latest.current = settle
  })
  const list = useMemo((): readonly Command[] => {
    const group = 'Arbitration'
    return [
      {
        id: 'arbitration.first',
        label: 'Take the first account',
        group,
        keys: '1',
        run: () => latest.current(0),
      },
      {
        id: 'arbitration.second',
        label: 'Take the second account',
        group,
        keys: '2',
        run: () => latest.current(1),
      },
      {
        id: 'arbitration.both',
        label: 'Let both accounts stand',
        group,
        keys: '3',
        run: () => latest.current(null),
      },
    ]
  }, [])
  useCommands(list)
}

function Nothing({ hasMerged }: { readonly hasMerged: boolean }) {
  return (
    <EmptyState
      icon={GitMerge}
      title={hasMerged ? 'No differences' : 'Nothing was merged yet'}
      text={
        hasMerged
          ? 'Nothing in the merged cases was judged by two people in two ways.'
          : 'Merge a colleague’s case: nothing of either is lost, and what you judged differently is listed here with both accounts, and with how far you agree.'
      }
      actions={<Button onPress={() => mergeDialog.set(true)}>Merge another case…</Button>}
    />
  )
}
