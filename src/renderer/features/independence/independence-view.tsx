import { FileText, GitFork, Link2 } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { tieWords } from '#core/independence/tie-words.ts'
import type { SourceTie } from '#core/independence/tie.ts'
import { useObservable } from '#renderer/services/case-context.tsx'
import { originOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import { useSummaries, type Summaries } from '#renderer/services/passage-text/use-documents.ts'
import { useTies } from '#renderer/services/passage-text/use-proposals.ts'
import { useWalkCommands } from '#renderer/services/passage-text/use-walk-commands.ts'
import { compareDocuments, inspect, openDocument } from '#renderer/services/workspace.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { DenseList, type ListGroup } from '#renderer/ui/list-box.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { chosenRow } from './independence-state.ts'
import { sourceOverview, type SourceRow, type SourceSection } from './source-rows.ts'
import './independence.css'

/** How many of the reports are sources of their own, and why the others are not. */
export function IndependenceView() {
  const documents = useSummaries()
  const ties = useTies()
  if (documents === undefined || ties === undefined) return <div className="independence" aria-busy />
  return <Independence documents={documents} ties={ties ?? NO_TIES} />
}

const NO_TIES: readonly SourceTie[] = []

function Independence({
  documents,
  ties,
}: {
  readonly documents: Summaries
  readonly ties: readonly SourceTie[]
}) {
  const overview = useMemo(() => sourceOverview(documents, ties), [documents, ties])
  const { reports, independent, tied, alone } = overview
  const current = useObservable(chosenRow)
  const rows = useMemo(
    () => new Map([...tied.flatMap((section) => section.rows), ...alone].map((row) => [row.id, row])),
    [tied, alone],
  )
  const ids = useMemo(() => [...rows.keys()], [rows])
  const select = useCallback(
    (id: string) => {
      chosenRow.set(id)
      const row = rows.get(id)
      if (row) inspect({ kind: 'document', id: row.kind === 'tie' ? row.from.id : row.document.id })
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
  const chosen = current !== null && rows.has(current) ? current : null
  useWalkCommands('Independence', ids, chosen, select, open, 'Open the document, or both of a tie')
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
    ],
    [tied, alone],
  )
  return (
    <div className="independence">
      <PanelHeader
        title="Independence"
        subtitle={`${counted(reports, 'report')}, ${independent} independent as far as the texts show: no wording, credit or origin in common`}
      />
      {reports === 0 ? (
        <EmptyState
          icon={GitFork}
          title="No reports yet"
          text="Import documents: those that share text, a credit or an origin stand here together, as one source."
        />
      ) : (
        <DenseList
          label="Reports by source"
          groups={groups.filter(({ items }) => items.length > 0)}
          estimatedRowHeight={44}
          selected={chosen === null ? [] : [chosen]}
          onSelect={([id]) => {
            if (id !== undefined) select(id)
          }}
          onAction={open}
          textOf={(row) => (row.kind === 'document' ? titleOf(row.document) : tieWords(row.tie))}
        >
          {(row) => <Row row={row} />}
        </DenseList>
      )}
    </div>
  )
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
