import { ArrowLeft } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { NO_OUTLET } from '#core/documents/display-title.ts'
import { assignOutlets } from '#core/reliability/outlets-of.ts'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { titleOf } from '#renderer/services/passage-text/document-words.ts'
import { useSummaries } from '#renderer/services/passage-text/use-documents.ts'
import { useMatchList, useReportingLengths } from '#renderer/services/passage-text/use-proposals.ts'
import { allTagDefinitions, BUILT_IN_TAGS, withDefinitions } from '#renderer/services/tagging.ts'
import { compareDocuments, openDocument } from '#renderer/services/workspace.ts'
import { listTags } from '#renderer/store/queries/outlets.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { GradeChip } from './grade-chip.tsx'
import { HistorySection } from './history-section.tsx'
import type { OutletRow } from './outlet-rows.ts'
import { RatersSection } from './raters-section.tsx'
import { RecordSection } from './record-section.tsx'
import { sharedWith } from './sharing.ts'
import { SheetSection } from './sheet-section.tsx'
import './outlet-page.css'

/** Everything the case knows of one outlet. */
export function OutletPage({
  row,
  rows,
  onBack,
  onShow,
}: {
  readonly row: OutletRow
  /** All outlets in the order of the list. */
  readonly rows: readonly OutletRow[]
  readonly onBack: () => void
  readonly onShow: (id: string) => void
}) {
  const { id, outlet, documents } = row
  const ids = useMemo(() => documents.map((document) => document.id), [documents])
  const page = useRef<HTMLElement>(null)
  usePageCommands(row, rows, onBack, onShow)
  // The keys that follow are meant for the page: it scrolls by them, and Tab goes on from its top.
  useEffect(() => page.current?.focus({ preventScroll: true }), [])
  return (
    <article className="outlet-page" aria-label={outlet.name} ref={page} tabIndex={-1}>
      <header className="outlet-page-head">
        <Button size="small" variant="quiet" icon={ArrowLeft} onPress={onBack}>
          All outlets <Kbd keys="Escape" />
        </Button>
        <h2 dir="auto">{outlet.name}</h2>
        <p className="muted">
          <GradeChip grade={row.rating?.grade ?? null} />
          <span>{counted(documents.length, 'document')}</span>
          {outlet.domains.length === 0 ? null : <bdi>{outlet.domains.join(', ')}</bdi>}
        </p>
      </header>
      <div className="outlet-columns">
        <div>
          <SheetSection outlet={outlet} />
          <RatersSection outletId={id} ratings={row.ratings} />
        </div>
        <div>
          <RecordSection outletId={id} documents={ids} />
          <Sharing outletId={id} rows={rows} onShow={onShow} />
          <Documents row={row} />
          <Tags row={row} />
          <HistorySection outletId={id} documents={ids} />
        </div>
      </div>
    </article>
  )
}

function Documents({ row: { documents } }: { readonly row: OutletRow }) {
  return (
    <section className="outlet-part" aria-label="Its documents">
      <h3>Its documents</h3>
      {documents.length === 0 ? <p className="muted">None in this case now.</p> : null}
      <ul className="outlet-lines">
        {documents.map((document) => (
          <li key={document.id}>
            <button type="button" className="record-open" onClick={() => openDocument(document.id)}>
              <span dir="auto">{titleOf(document)}</span>
            </button>
            <span className="muted table-number">{document.meta.published?.slice(0, 10) ?? 'no date'}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sharing({
  outletId,
  rows,
  onShow,
}: {
  readonly outletId: string
  readonly rows: readonly OutletRow[]
  readonly onShow: (id: string) => void
}) {
  const matches = useMatchList()
  const lengths = useReportingLengths()
  const summaries = useSummaries()
  const shared = useMemo(() => {
    if (!matches || !lengths || !summaries) return []
    const { byDocument } = assignOutlets([...summaries.values()])
    return sharedWith(outletId, byDocument, matches, lengths)
  }, [outletId, matches, lengths, summaries])
  return (
    <section className="outlet-part" aria-label="What it shares with whom">
      <h3>What it shares with whom</h3>
      {shared.length === 0 ? (
        <p className="muted">No passage of its documents stands in a document of another outlet.</p>
      ) : (
        <table className="facts-table">
          <thead>
            <tr>
              <th scope="col">Outlet</th>
              <th scope="col" title="Share of this outlet’s own text that stands in matches">
                Of its text
              </th>
              <th scope="col">Verbatim</th>
              <th scope="col">Near</th>
              <th scope="col">Reworded</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {shared.map(({ outlet, share, verbatim, near, reworded, pair }) => (
              <tr key={outlet ?? ''}>
                <th scope="row">
                  {outlet === null ? (
                    <span className="muted">{NO_OUTLET}</span>
                  ) : (
                    <button type="button" className="record-open" onClick={() => onShow(outlet)}>
                      <span dir="auto">{rows.find((row) => row.id === outlet)?.outlet.name ?? outlet}</span>
                    </button>
                  )}
                </th>
                <td className="table-number">{share < 0.005 ? '< 1' : Math.round(share * 100)} %</td>
                <td className="table-number">{verbatim}</td>
                <td className="table-number">{near}</td>
                <td className="table-number">{reworded}</td>
                <td>
                  <Button size="small" variant="quiet" onPress={() => compareDocuments(pair[0], pair[1])}>
                    Compare
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** Tags on the outlet, its documents and passages in them. */
function Tags({ row }: { readonly row: OutletRow }) {
  const definitions = useCaseQuery(allTagDefinitions) ?? BUILT_IN_TAGS
  const all = useCaseQuery(listTags) ?? []
  const own = new Map(row.documents.map((document) => [document.id, document]))
  const given = withDefinitions(
    all.filter(({ target }) =>
      target.kind === 'outlet'
        ? target.outlet === row.id
        : own.has(target.kind === 'document' ? target.document : target.passage.document),
    ),
    definitions,
  )
  return (
    <section className="outlet-part" aria-label="Tags on it and its documents">
      <h3>Tags on it and its documents</h3>
      {given.length === 0 ? <p className="muted">None yet.</p> : null}
      <ul className="outlet-tagged">
        {given.map(({ tag, definition }) => (
          <li key={tag.id}>
            <Badge tone="accent" title={definition.description}>
              {definition.label}
            </Badge>
            {tag.target.kind === 'passage' ? (
              <button
                type="button"
                className="record-open"
                onClick={() => {
                  if (tag.target.kind !== 'passage') return
                  const { document, position } = tag.target.passage
                  openDocument(document, { document, start: position.start, end: position.end })
                }}
              >
                <q dir="auto">{tag.target.passage.quote.exact}</q>
              </button>
            ) : (
              <span className="muted">
                {tag.target.kind === 'outlet' ? 'the outlet' : titleFor(own.get(tag.target.document))}
              </span>
            )}
            {tag.reason === '' ? null : (
              <span className="muted" dir="auto">
                {tag.reason}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function titleFor(document: OutletRow['documents'][number] | undefined): string {
  return document ? titleOf(document) : 'a document'
}

/** Escape goes back to the list; J and K go on to the next outlet's page. */
function usePageCommands(
  row: OutletRow,
  rows: readonly OutletRow[],
  onBack: () => void,
  onShow: (id: string) => void,
): void {
  useCommands(
    useMemo((): readonly Command[] => {
      const at = rows.findIndex(({ id }) => id === row.id)
      const go = (to: number): void => {
        const next = rows[to]
        if (next) onShow(next.id)
      }
      const group = 'Outlets'
      return [
        { id: 'outlets.next', label: 'Next', group, keys: 'j', palette: false, run: () => go(at + 1) },
        {
          id: 'outlets.previous',
          label: 'Previous',
          group,
          keys: 'k',
          palette: false,
          run: () => go(at - 1),
        },
        { id: 'outlets.back', label: 'Back to all outlets', group, keys: 'Escape', run: onBack },
      ]
    }, [row.id, rows, onBack, onShow]),
  )
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
