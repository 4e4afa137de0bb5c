import { Check, EyeOff, Flag, X } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import type { JudgedOmission } from '#core/findings/judged-omissions.ts'
import { useAnalysisShare } from '#renderer/services/analysis-share.ts'
import { NothingRead } from '#renderer/ui/nothing-read.tsx'
import { useObservable } from '#renderer/services/case-context.tsx'
import { nextUndecided } from '#renderer/services/next-undecided.ts'
import { draft } from '#renderer/services/passage-text/marking.ts'
import {
  useDocumentsOf,
  useSummaries,
  type Summaries,
} from '#renderer/services/passage-text/use-documents.ts'
import { useFindings } from '#renderer/services/passage-text/use-marked.ts'
import { useOmissions } from '#renderer/services/passage-text/use-proposals.ts'
import { useWalkCommands } from '#renderer/services/passage-text/use-walk-commands.ts'
import { comparePassages, openDocument } from '#renderer/services/workspace.ts'
import type { OmissionVerdict } from '#renderer/store/actions/omissions.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SelectField } from '#renderer/ui/fields.tsx'
import { WalkedList } from '#renderer/ui/walked-list.tsx'
import { ListAndDetail, ListFilter, ListView } from '#renderer/ui/list-view.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { OmissionDetail } from './omission-detail.tsx'
import {
  countWords,
  findingsOn,
  fitsFilter,
  fitsState,
  isDismissed,
  isKept,
  placesOf,
  subjectLabel,
  subjectOptions,
  type OmissionFilter,
  type OmissionState,
} from './omission-rows.ts'
import { changeFilter, FRESH, omissionsState } from './state.ts'
import { useDeciding } from './use-deciding.ts'
import { headOf, useMarking } from './use-marking.ts'
import { useOmissionKeys } from './use-omission-keys.ts'

/** What several reports of a story tell and others of it leave out. */
export function OmissionsView() {
  const omissions = useOmissions()
  const summaries = useSummaries()
  if (omissions === undefined || summaries === undefined) return <ListView busy />
  return <Omissions omissions={omissions ?? NONE} isAnalysed={omissions !== null} summaries={summaries} />
}

const NONE: readonly JudgedOmission[] = []

/** A row of the list. */
type Row = JudgedOmission & { readonly id: string }

function Omissions({
  omissions,
  isAnalysed,
  summaries,
}: {
  readonly omissions: readonly JudgedOmission[]
  readonly isAnalysed: boolean
  readonly summaries: Summaries
}) {
  const { current, filter } = useObservable(omissionsState)
  const shown = useMemo(
    () =>
      omissions
        .filter((one) => fitsFilter(one, filter, summaries))
        .map((one): Row => ({ ...one, id: one.omission.id })),
    [omissions, filter, summaries],
  )
  const ids = useMemo(() => shown.map(({ id }) => id), [shown])
  const chosen = shown.find(({ id }) => id === current) ?? shown[0] ?? null
  return (
    <ListView>
      <PanelHeader
        title="Omissions"
        subtitle={
          omissions.length === 0
            ? 'What several reports tell and others leave out'
            : `${shown.length} of ${omissions.length} shown: told by two reports or more, and not by others of the story`
        }
      />
      {omissions.length === 0 ? (
        <Nothing documents={summaries.size} isAnalysed={isAnalysed} />
      ) : (
        <>
          <Filters filter={filter} omissions={omissions} summaries={summaries} />
          {chosen === null ? (
            <EmptyState
              icon={EyeOff}
              title="Nothing fits the filter"
              text="Nothing that several other reports tell is missing there, as far as it was checked."
              actions={<Button onPress={() => changeFilter(FRESH)}>Show all omissions</Button>}
            />
          ) : (
            <Chosen chosen={chosen} shown={shown} ids={ids} summaries={summaries} />
          )}
        </>
      )}
    </ListView>
  )
}

function Filters({
  filter,
  omissions,
  summaries,
}: {
  readonly filter: OmissionFilter
  readonly omissions: readonly JudgedOmission[]
  readonly summaries: Summaries
}) {
  const inState = omissions.filter((one) => fitsState(one, filter.state))
  const names = inState.filter(({ omission }) => omission.kind === 'name').length
  return (
    <ListFilter>
      <SelectField
        label="Kind"
        hideLabel
        value={filter.kind}
        onChange={(kind) => changeFilter({ kind })}
        options={[
          { id: 'all' as const, label: `All kinds (${inState.length})` },
          { id: 'statement' as const, label: `Statements (${inState.length - names})` },
          { id: 'name' as const, label: `Names (${names})` },
        ]}
      />
      <SelectField
        label="State"
        hideLabel
        value={filter.state}
        onChange={(state) => changeFilter({ state })}
        options={STATES.map(({ id, label }) => ({
          id,
          label: `${label} (${omissions.filter((one) => fitsState(one, id)).length})`,
        }))}
      />
      <SelectField
        label="Side"
        hideLabel
        value={filter.role}
        onChange={(role) => changeFilter({ role })}
        options={[
          { id: 'absent' as const, label: 'Left out by' },
          { id: 'reported' as const, label: 'Told by' },
          { id: 'any' as const, label: 'Told or left out by' },
        ]}
      />
      <PickField
        label="Outlet or document"
        chosen={{ id: filter.of, label: subjectLabel(filter.of, summaries) }}
        onChange={(of) => changeFilter({ of })}
        options={() =>
          subjectOptions(
            omissions.map(({ omission }) => omission),
            summaries,
          )
        }
      />
    </ListFilter>
  )
}

const STATES: readonly { readonly id: OmissionState; readonly label: string }[] = [
  { id: 'open', label: 'Not dismissed' },
  { id: 'undecided', label: 'To decide' },
  { id: 'kept', label: 'Kept' },
  { id: 'dismissed', label: 'Dismissed' },
  { id: 'all', label: 'All' },
]

function Chosen({
  chosen,
  shown,
  ids,
  summaries,
}: {
  readonly chosen: Row
  readonly shown: readonly Row[]
  readonly ids: readonly string[]
  readonly summaries: Summaries
}) {
  const { place, typed } = useObservable(omissionsState)
  const { omission } = chosen
  const all = useFindings()
  const marked = useMemo(
    () => new Map(shown.map((one) => [one.id, findingsOn(one.omission, all ?? [])])),
    [shown, all],
  )
  const involved = [...omission.reported, ...omission.absent, ...omission.partly].map(
    ({ document }) => document,
  )
  const documents = useDocumentsOf(involved)
  const mark = useMarking()
  const deciding = useDeciding()
  const note = typed?.id === chosen.id ? typed.text : (chosen.decision?.reason ?? '')
  const select = useCallback(
    (id: string) => omissionsState.update((now) => ({ ...now, current: id, place: 0 })),
    [],
  )
  const places = placesOf(omission)
  const at = Math.min(place, places.length - 1)
  const choose = (next: number): void => {
    omissionsState.update((now) => ({ ...now, current: chosen.id, place: next }))
    document.querySelector(`[data-place="${next}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const decide = async (verdict: OmissionVerdict): Promise<void> => {
    if (!documents) return
    const open = new Set(shown.filter(({ decision }) => decision === null).map(({ id }) => id))
    const next = nextUndecided(ids, chosen.id, (id) => open.has(id))
    const decided = await deciding.decide(chosen, verdict, note.trim(), documents)
    if (decided && next !== null) select(next)
  }
  const actions = {
    onMark: () => {
      if (documents) void mark(omission, documents)
    },
    onKeep: () => void decide('confirmed'),
    onDismiss: () => void decide('dismissed'),
    onNote: (text: string) => omissionsState.update((now) => ({ ...now, typed: { id: chosen.id, text } })),
    onExplain: () => {
      const words = note.trim()
      if (chosen.decision && words !== chosen.decision.reason) void deciding.explain(chosen, words)
    },
    onWrite: () => document.querySelector<HTMLInputElement>('.omission-note-field input')?.focus(),
    onTag: () => {
      const passage = places[at]?.kind === 'reported' ? places[at].passage : omission.reported[0]
      if (passage) draft.set({ kind: 'tag', passage })
    },
    onCompare: () => {
      const [told] = omission.reported
      const [lacking] = omission.absent
      const head = lacking && documents?.get(lacking.document)
      if (told && lacking && head) comparePassages(told, lacking.nearest ?? headOf(head))
    },
    onRead: () => {
      const passage = places[at]?.passage
      if (passage) openDocument(passage.document, passage)
    },
    onStep: (by: 1 | -1) => {
      if (places[at + by]) choose(at + by)
    },
    onChoose: choose,
  }
  useWalkCommands('Omissions', ids, chosen.id, select, actions.onCompare, 'Open side by side')
  useOmissionKeys(actions)
  return (
    <ListAndDetail
      chosen={chosen.id}
      list={
        <WalkedList
          label="Omissions"
          items={shown}
          estimatedRowHeight={76}
          chosen={chosen.id}
          onChoose={select}
          onAction={actions.onCompare}
          wordsOf={(one) =>
            `${one.omission.name === '' ? 'Statement' : one.omission.name}, ${countWords(one.omission)}`
          }
        >
          {(one) => <RowWords judged={one} isMarked={(marked.get(one.id)?.length ?? 0) > 0} />}
        </WalkedList>
      }
      detail={
        documents === undefined ? null : (
          <OmissionDetail
            judged={chosen}
            note={note}
            documents={documents}
            summaries={summaries}
            findings={marked.get(chosen.id) ?? []}
            place={at}
            actions={actions}
          />
        )
      }
    />
  )
}

function RowWords({ judged, isMarked }: { readonly judged: Row; readonly isMarked: boolean }) {
  const { omission } = judged
  const [lead] = omission.reported
  const documents = useDocumentsOf(lead && omission.name === '' ? [lead.document] : [])
  const words = lead ? (documents?.get(lead.document)?.text.slice(lead.start, lead.end) ?? '') : ''
  return (
    <div className="list-row">
      <span className="list-row-line">
        <Badge>{omission.name === '' ? 'Statement' : 'Named'}</Badge>
        <span className="truncate">{countWords(omission)}</span>
        <span className="list-row-end">
          {isKept(judged) ? <Check size={13} aria-label="Kept" /> : null}
          {isDismissed(judged) ? <X size={13} aria-label="Dismissed" /> : null}
          {isMarked ? <Flag size={13} aria-label="Finding made" /> : null}
        </span>
      </span>
      <span className={omission.name === '' ? 'list-row-words list-row-quote' : 'list-row-words'} dir="auto">
        {omission.name === '' ? words : omission.name}
      </span>
    </div>
  )
}

function Nothing({ documents, isAnalysed }: { readonly documents: number; readonly isAnalysed: boolean }) {
  const share = useAnalysisShare()
  return (
    <NothingRead
      icon={EyeOff}
      doing="Comparing what is told"
      share={share}
      otherwise={
        documents > 2 && isAnalysed
          ? {
              title: 'No omissions found',
              text: 'Nothing that two independent reports of a story tell is missing from another report of it, as far as the words show. English texts are checked.',
            }
          : {
              title: documents > 2 ? 'Not compared yet' : 'Nothing to compare yet',
              text: 'It takes three reports of one story: what two of them tell and the third leaves out is listed here.',
            }
      }
    />
  )
}
