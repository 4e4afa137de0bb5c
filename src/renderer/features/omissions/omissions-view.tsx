import { EyeOff, Flag } from 'lucide-react'
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import type { Omission } from '#core/findings/omission.ts'
import { analysisState } from '#renderer/services/analysis-runner.ts'
import { useCaseQuery, useObservable } from '#renderer/services/case-context.tsx'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { draft } from '#renderer/services/passage-text/marking.ts'
import {
  useDocumentsOf,
  useSummaries,
  type Summaries,
} from '#renderer/services/passage-text/use-documents.ts'
import { useOmissions } from '#renderer/services/passage-text/use-proposals.ts'
import { useWalkCommands } from '#renderer/services/passage-text/use-walk-commands.ts'
import { comparePassages, openDocument } from '#renderer/services/workspace.ts'
import { listFindings } from '#renderer/store/queries/judgements.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SelectField } from '#renderer/ui/fields.tsx'
import { DenseList } from '#renderer/ui/list-box.tsx'
import { ListAndDetail, ListFilter, ListView } from '#renderer/ui/list-view.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { OmissionDetail } from './omission-detail.tsx'
import {
  countWords,
  findingsOn,
  fitsFilter,
  placesOf,
  subjectLabel,
  subjectOptions,
  type OmissionFilter,
} from './omission-rows.ts'
import { changeFilter, FRESH, omissionsState } from './state.ts'
import { headOf, useMarking } from './use-marking.ts'

/** What several reports of a story tell and others of it leave out. */
export function OmissionsView() {
  const omissions = useOmissions()
  const summaries = useSummaries()
  if (omissions === undefined || summaries === undefined) return <ListView busy />
  return <Omissions omissions={omissions ?? NONE} isAnalysed={omissions !== null} summaries={summaries} />
}

const NONE: readonly Omission[] = []

function Omissions({
  omissions,
  isAnalysed,
  summaries,
}: {
  readonly omissions: readonly Omission[]
  readonly isAnalysed: boolean
  readonly summaries: Summaries
}) {
  const { current, filter } = useObservable(omissionsState)
  const shown = useMemo(
    () => omissions.filter((one) => fitsFilter(one, filter, summaries)),
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
  readonly omissions: readonly Omission[]
  readonly summaries: Summaries
}) {
  const names = omissions.filter(({ kind }) => kind === 'name').length
  return (
    <ListFilter>
      <SelectField
        label="Kind"
        hideLabel
        value={filter.kind}
        onChange={(kind) => changeFilter({ kind })}
        options={[
          { id: 'all' as const, label: `All kinds (${omissions.length})` },
          { id: 'statement' as const, label: `Statements (${omissions.length - names})` },
          { id: 'name' as const, label: `Names (${names})` },
        ]}
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
        options={() => subjectOptions(omissions, summaries)}
      />
    </ListFilter>
  )
}

function Chosen({
  chosen,
  shown,
  ids,
  summaries,
}: {
  readonly chosen: Omission
  readonly shown: readonly Omission[]
  readonly ids: readonly string[]
  readonly summaries: Summaries
}) {
  const { place } = useObservable(omissionsState)
  const all = useCaseQuery(listFindings)
  const marked = useMemo(
    () => new Map(shown.map((one) => [one.id, findingsOn(one, all ?? [])])),
    [shown, all],
  )
  const involved = [...chosen.reported, ...chosen.absent, ...chosen.partly].map(({ document }) => document)
  const documents = useDocumentsOf(involved)
  const mark = useMarking()
  const select = useCallback(
    (id: string) => omissionsState.update((now) => ({ ...now, current: id, place: 0 })),
    [],
  )
  const places = placesOf(chosen)
  const at = Math.min(place, places.length - 1)
  const choose = (next: number): void => {
    omissionsState.update((now) => ({ ...now, current: chosen.id, place: next }))
    document.querySelector(`[data-place="${next}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const actions = {
    onMark: () => {
      if (documents) void mark(chosen, documents)
    },
    onTag: () => {
      const passage = places[at]?.kind === 'reported' ? places[at].passage : chosen.reported[0]
      if (passage) draft.set({ kind: 'tag', passage })
    },
    onCompare: () => {
      const [told] = chosen.reported
      const [lacking] = chosen.absent
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
  useKeys(actions)
  return (
    <ListAndDetail
      chosen={chosen.id}
      list={
        <DenseList
          label="Omissions"
          items={shown}
          estimatedRowHeight={76}
          selected={[chosen.id]}
          onSelect={([id]) => {
            if (id !== undefined) select(id)
          }}
          onAction={actions.onCompare}
          // Numbered, so that letters typed here stay commands instead of jumping to a row.
          textOf={(one) =>
            `${ids.indexOf(one.id) + 1}: ${one.name === '' ? 'Statement' : one.name}, ${countWords(one)}`
          }
        >
          {(one) => <Row omission={one} isMarked={(marked.get(one.id)?.length ?? 0) > 0} />}
        </DenseList>
      }
      detail={
        documents === undefined ? null : (
          <OmissionDetail
            omission={chosen}
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

function Row({ omission, isMarked }: { readonly omission: Omission; readonly isMarked: boolean }) {
  const [lead] = omission.reported
  const documents = useDocumentsOf(lead && omission.name === '' ? [lead.document] : [])
  const words = lead ? (documents?.get(lead.document)?.text.slice(lead.start, lead.end) ?? '') : ''
  return (
    <div className="list-row">
      <span className="list-row-line">
        <Badge>{omission.name === '' ? 'Statement' : 'Named'}</Badge>
        <span className="truncate">{countWords(omission)}</span>
        {isMarked ? (
          <span className="list-row-end" title="You made a finding of it">
            <Flag size={13} aria-label="Finding made" />
          </span>
        ) : null}
      </span>
      <span className={omission.name === '' ? 'list-row-words list-row-quote' : 'list-row-words'} dir="auto">
        {omission.name === '' ? words : omission.name}
      </span>
    </div>
  )
}

/** Keys for what the buttons do; registered once, doing what the latest drawing says. */
function useKeys(actions: {
  readonly onMark: () => void
  readonly onTag: () => void
  readonly onRead: () => void
  readonly onStep: (by: 1 | -1) => void
}): void {
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  const list = useMemo((): readonly Command[] => {
    const group = 'Omissions'
    return [
      {
        id: 'omissions.mark',
        label: 'Make a finding of it',
        group,
        keys: 'n',
        run: () => latest.current.onMark(),
      },
      {
        id: 'omissions.tag',
        label: 'Tag the words that tell it',
        group,
        keys: 't',
        run: () => latest.current.onTag(),
      },
      {
        id: 'omissions.read',
        label: 'Read the place in its document',
        group,
        keys: 'r',
        run: () => latest.current.onRead(),
      },
      {
        id: 'omissions.place.next',
        label: 'Next place',
        group,
        keys: ']',
        palette: false,
        run: () => latest.current.onStep(1),
      },
      {
        id: 'omissions.place.previous',
        label: 'Place before',
        group,
        keys: '[',
        palette: false,
        run: () => latest.current.onStep(-1),
      },
    ]
  }, [])
  useCommands(list)
}

function Nothing({ documents, isAnalysed }: { readonly documents: number; readonly isAnalysed: boolean }) {
  const state = useObservable(analysisState)
  if (state.kind === 'running') {
    return (
      <EmptyState
        icon={EyeOff}
        title="Comparing what is told"
        text={<ProgressBar label="Comparing what is told" hideLabel share={state.share} />}
      />
    )
  }
  if (documents > 2 && isAnalysed) {
    return (
      <EmptyState
        icon={EyeOff}
        title="No omissions found"
        text="Nothing that two independent reports of a story tell is missing from another report of it, as far as the words show. English texts are checked."
      />
    )
  }
  return (
    <EmptyState
      icon={EyeOff}
      title={documents > 2 ? 'Not compared yet' : 'Nothing to compare yet'}
      text="It takes three reports of one story: what two of them tell and the third leaves out is listed here."
    />
  )
}
