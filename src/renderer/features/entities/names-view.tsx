import { Users } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import type { Assertions } from '#renderer/store/queries/proposals.ts'
import type { Entity, EntityKind } from '#core/claims/entity.ts'
import { firstDifference, byText } from '#core/base/order.ts'
import { analysisState } from '#renderer/services/analysis-runner.ts'
import { useAnalysisShare } from '#renderer/services/analysis-share.ts'
import { NothingRead } from '#renderer/ui/nothing-read.tsx'
import { useObservable } from '#renderer/services/case-context.tsx'
import { useAssertions } from '#renderer/services/passage-text/use-proposals.ts'
import { useWalkCommands } from '#renderer/services/passage-text/use-walk-commands.ts'
import { openDocument } from '#renderer/services/workspace.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SearchField, SelectField, type Option } from '#renderer/ui/fields.tsx'
import { WalkedList } from '#renderer/ui/walked-list.tsx'
import { ListAndDetail, ListFilter, ListView } from '#renderer/ui/list-view.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { NameDetail } from './name-detail.tsx'
import { NameRow } from './name-row.tsx'
import { namesState, type NamesState } from './state.ts'
import { counted, KIND_WORDS } from './words.ts'
import './names.css'

const KINDS: readonly EntityKind[] = ['person', 'organisation', 'place']
const KIND_OPTIONS: readonly Option<NamesState['kind']>[] = [
  { id: 'every', label: 'All kinds' },
  ...KINDS.map((id) => ({ id, label: KIND_WORDS[id].many })),
]

/** People, groups and places of the case with all their spellings; here the analyst says which are one. */
export function NamesView() {
  const analysis = useAssertions()
  if (analysis === undefined) return <ListView busy />
  if (analysis === null || analysis.entities.length === 0) return <Nothing analysed={analysis !== null} />
  return <Names analysis={analysis} />
}

function Names({ analysis }: { readonly analysis: Assertions }) {
  const { query, kind, current } = useObservable(namesState)
  const running = useObservable(analysisState).kind === 'running'
  const sorted = useMemo(
    () =>
      analysis.entities.toSorted((a, b) =>
        firstDifference(b.mentions.length - a.mentions.length, byText(a.name, b.name), byText(a.id, b.id)),
      ),
    [analysis.entities],
  )
  const shown = useMemo(() => sorted.filter((entity) => fits(entity, query, kind)), [sorted, query, kind])
  const groups = useMemo(
    () =>
      KINDS.map((one) => {
        const items = shown.filter((entity) => entity.kind === one)
        return { id: one, title: `${KIND_WORDS[one].many} (${items.length})`, items }
      }).filter(({ items }) => items.length > 0),
    [shown],
  )
  const ids = useMemo(() => groups.flatMap(({ items }) => items.map(({ id }) => id)), [groups])
  const chosen = shown.find(({ id }) => id === current) ?? groups[0]?.items[0] ?? null
  const select = useCallback((id: string) => namesState.update((now) => ({ ...now, current: id })), [])
  const open = useCallback(
    (id: string) => {
      const passage = sorted.find((entity) => entity.id === id)?.mentions[0]?.passage
      if (passage) openDocument(passage.document, passage)
    },
    [sorted],
  )
  useWalkCommands('Names', ids, chosen?.id ?? null, select, open, 'Open the first place that names it')
  return (
    <ListView>
      <PanelHeader
        title="Names"
        subtitle={`${countWords(shown.length, sorted.length)}, with every spelling found${running ? '; reading them anew…' : ''}`}
      />
      <ListAndDetail
        chosen={chosen?.id ?? ''}
        list={
          <>
            <ListFilter>
              <SearchField
                label="Filter names"
                value={query}
                onChange={(next) => namesState.update((now) => ({ ...now, query: next }))}
              />
              <SelectField
                label="Kind"
                hideLabel
                value={kind}
                options={KIND_OPTIONS}
                onChange={(next) => namesState.update((now) => ({ ...now, kind: next }))}
              />
            </ListFilter>
            <WalkedList
              label="Names"
              groups={groups}
              rowHeight={48}
              chosen={chosen?.id ?? null}
              onChoose={select}
              onAction={open}
              wordsOf={(entity) => entity.name}
              empty={<EmptyState title="No name fits the filter" />}
            >
              {(entity) => <NameRow entity={entity} />}
            </WalkedList>
          </>
        }
        detail={chosen ? <NameDetail entity={chosen} analysis={analysis} onShow={select} /> : null}
      />
    </ListView>
  )
}

function fits(entity: Entity, query: string, kind: NamesState['kind']): boolean {
  if (kind !== 'every' && entity.kind !== kind) return false
  const words = query.trim().toLowerCase()
  return words === '' || entity.forms.some((form) => form.toLowerCase().includes(words))
}

function countWords(shown: number, all: number): string {
  const names = counted(all, 'name')
  return shown === all ? names : `${shown} of ${names}`
}

function Nothing({ analysed }: { readonly analysed: boolean }) {
  const share = useAnalysisShare()
  return (
    <ListView>
      <PanelHeader title="Names" subtitle="People, groups and places" />
      <NothingRead
        icon={Users}
        doing="Reading the names"
        share={share}
        otherwise={
          analysed
            ? {
                title: 'No names found',
                text: 'The program found no people, groups or places in these documents. It reads names in English texts only.',
              }
            : {
                title: 'Not analysed yet',
                text: 'Import documents: the people, groups and places in them stand here with all their spellings.',
              }
        }
      />
    </ListView>
  )
}
