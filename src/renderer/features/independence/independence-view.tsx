import { FileText, Gavel, GitFork, Link2, Merge, Split, Undo2 } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { TIED_BY, tieWords } from '#core/independence/tie-words.ts'
import { useCase, useObservable } from '#renderer/services/case-context.tsx'
import { useCommands } from '#renderer/services/commands.ts'
import { useSources, type CaseSources } from '#renderer/services/judging/use-judging.ts'
import { originOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import { useSummaries, type Summaries } from '#renderer/services/passage-text/use-documents.ts'
import { useWalkCommands } from '#renderer/services/passage-text/use-walk-commands.ts'
import { performAndTell } from '#renderer/services/perform.ts'
import { dropSourceDecision } from '#renderer/store/actions/sources.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { compareDocuments, inspect, openDocument } from '#renderer/services/workspace.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { DenseList, type ListGroup } from '#renderer/ui/list-box.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { chosenRows } from './independence-state.ts'
import {
  sourceChoice,
  sourceOverview,
  type SourceChoice,
  type SourceRow,
  type SourceSection,
} from './source-rows.ts'
import './independence.css'

/** How many of the reports are sources of their own, why the others are not, and what the analyst says of it. */
export function IndependenceView() {
  const documents = useSummaries()
  const sources = useSources()
  if (documents === undefined || sources === undefined) return <div className="independence" aria-busy />
  return <Independence documents={documents} sources={sources} />
}

function Independence({
  documents,
  sources,
}: {
  readonly documents: Summaries
  readonly sources: CaseSources
}) {
  const { store } = useCase()
  const overview = useMemo(
    () => sourceOverview(documents, sources.ties, sources.decisions),
    [documents, sources],
  )
  const { reports, independent, clusters, tied, alone, decided } = overview
  const kept = useObservable(chosenRows)
  const [dialog, setDialog] = useState<'together' | 'apart' | null>(null)
  const rows = useMemo(
    () =>
      new Map([...tied.flatMap((section) => section.rows), ...alone, ...decided].map((row) => [row.id, row])),
    [tied, alone, decided],
  )
  const ids = useMemo(() => [...rows.keys()], [rows])
  const chosen = useMemo(() => kept.filter((id) => rows.has(id)), [kept, rows])
  const choice = useMemo(
    () =>
      sourceChoice(
        chosen.flatMap((id) => rows.get(id) ?? []),
        clusters,
      ),
    [chosen, rows, clusters],
  )
  const select = useCallback(
    (all: readonly string[]) => {
      chosenRows.set(all)
      const row = rows.get(all.at(-1) ?? '')
      if (row?.kind === 'document') inspect({ kind: 'document', id: row.document.id })
      if (row?.kind === 'tie') inspect({ kind: 'document', id: row.from.id })
    },
    [rows],
  )
  const open = useCallback(
    (id: string) => {
      const row = rows.get(id)
      if (row?.kind === 'document') openDocument(row.document.id)
      if (row?.kind === 'tie') openTie(row)
    },
    [rows],
  )
  const takeBack = useCallback(() => {
    if (choice.decision)
      void performAndTell(store, dropSourceDecision(choice.decision.id), 'Decision taken back')
  }, [choice, store])
  const selectOne = useCallback((id: string) => select([id]), [select])
  useWalkCommands(
    'Independence',
    ids,
    chosen.at(-1) ?? null,
    selectOne,
    open,
    'Open the document, or both of a tie',
  )
  const canSplit = choice.documents.length > 0 && choice.others.length > 0
  useCommands(
    useMemo(
      () => [
        {
          id: 'independence.merge',
          label: 'Count the chosen reports as one source',
          group: 'Independence',
          keys: 'm',
          enabled: choice.canMerge,
          run: () => setDialog('together'),
        },
        {
          id: 'independence.split',
          label: 'Count the chosen reports apart',
          group: 'Independence',
          keys: 's',
          enabled: canSplit,
          run: () => setDialog('apart'),
        },
        {
          id: 'independence.take-back',
          label: 'Take back the chosen decision',
          group: 'Independence',
          keys: 'Delete',
          enabled: choice.decision !== null,
          run: takeBack,
        },
      ],
      [choice, canSplit, takeBack],
    ),
  )
  const groups = useMemo(
    () => [
      ...tied.map((section): ListGroup<SourceRow> => ({
        id: section.cluster.id,
        title: <SectionTitle section={section} />,
        items: section.rows,
      })),
      {
        id: 'alone',
        title: tied.length === 0 ? 'Nothing ties any of these to another' : 'Nothing ties these to another',
        items: alone,
      },
      { id: 'decided', title: 'Your decisions', items: decided },
    ],
    [tied, alone, decided],
  )
  return (
    <div className="independence">
      <PanelHeader
        title="Independence"
        subtitle={`${counted(reports, 'report')}, ${independent} independent as far as the texts show`}
      />
      {reports === 0 ? (
        <EmptyState
          icon={GitFork}
          title="No reports yet"
          text="Import documents: those that share text, a credit or an origin stand here together, as one source."
        />
      ) : (
        <>
          <div className="source-actions">
            <Button
              size="small"
              icon={Merge}
              isDisabled={!choice.canMerge}
              onPress={() => setDialog('together')}
            >
              Count as one source <Kbd keys="m" />
            </Button>
            <Button size="small" icon={Split} isDisabled={!canSplit} onPress={() => setDialog('apart')}>
              Count apart <Kbd keys="s" />
            </Button>
            {choice.decision === null ? (
              <span className="muted">{chosenWords(choice)}</span>
            ) : (
              <Button size="small" icon={Undo2} onPress={takeBack}>
                Take back this decision <Kbd keys="Delete" />
              </Button>
            )}
          </div>
          <p className="source-measure muted">{TIED_BY}</p>
          <DenseList
            label="Reports by source"
            groups={groups.filter(({ items }) => items.length > 0)}
            estimatedRowHeight={44}
            selectionMode="multiple"
            selected={chosen}
            onSelect={select}
            onAction={open}
            textOf={rowWords}
          >
            {(row) => <Row row={row} />}
          </DenseList>
        </>
      )}
      {dialog === null ? null : (
        <DecideDialog kind={dialog} choice={choice} onClose={() => setDialog(null)} />
      )}
    </div>
  )
}

function chosenWords({ documents, canMerge, others }: SourceChoice): string {
  if (documents.length === 0) return 'Choose reports: Control or Shift chooses several.'
  if (canMerge || others.length > 0) return `${counted(documents.length, 'report')} chosen`
  return documents.length === 1 ? 'A source of its own already.' : 'One source already.'
}

function rowWords(row: SourceRow): string {
  switch (row.kind) {
    case 'document':
      return titleOf(row.document)
    case 'tie':
      return tieWords(row.tie)
    case 'decision':
      return decisionWords(row)
  }
}

function decisionWords({ decision, documents, others }: Extract<SourceRow, { kind: 'decision' }>): string {
  const named = (all: readonly SourceRowDocument[]): string =>
    all.map(nameOf).join(', ') || 'reports that are gone'
  return decision.decision === 'together'
    ? `One source: ${named(documents)}`
    : `Apart: ${named(documents)} from ${named(others)}`
}

/** Both documents side by side; where the tie names a place, that document at it. */
function openTie({ tie, from, on }: Extract<SourceRow, { kind: 'tie' }>): void {
  const [place] = tie.passages
  if (tie.kind === 'cites' && place) openDocument(place.document, place)
  else compareDocuments(from.id, on.id)
}

function SectionTitle({ section: { cluster } }: { readonly section: SourceSection }) {
  return (
    <span>
      {cluster.documents.length} reports, one source
      {cluster.circular ? '; they name each other in a circle' : ''}
    </span>
  )
}

function Row({ row }: { readonly row: SourceRow }) {
  if (row.kind === 'document') {
    return (
      <div className="source-row">
        <FileText size={15} aria-hidden />
        <span className="source-title truncate" dir="auto">
          {titleOf(row.document)}
        </span>
        <span className="source-origin truncate" dir="auto">
          {originOf(row.document).join(' · ')}
        </span>
      </div>
    )
  }
  if (row.kind === 'decision') {
    const { reason, author, decidedAt } = row.decision
    return (
      <div className="source-row source-tie">
        <Gavel size={15} aria-hidden />
        <span className="source-words">
          <span className="truncate" dir="auto">
            {decisionWords(row)}
          </span>
          <span className="source-why" dir="auto">
            {reason === '' ? 'No reason given' : reason} ({author}, {decidedAt.slice(0, 10)})
          </span>
        </span>
      </div>
    )
  }
  const { tie, from, on } = row
  return (
    <div className="source-row source-tie">
      <Link2 size={15} aria-hidden />
      <span className="source-words">
        <span className="truncate">
          <bdi>{nameOf(from)}</bdi> {tie.directed ? '→' : '↔'} <bdi>{nameOf(on)}</bdi>
        </span>
        <span className="source-why" dir="auto">
          {tieWords(tie)}
        </span>
      </span>
    </div>
  )
}

function nameOf(document: SourceRowDocument): string {
  return document.meta.outlet ?? titleOf(document)
}

type SourceRowDocument = Extract<SourceRow, { kind: 'document' }>['document']

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
