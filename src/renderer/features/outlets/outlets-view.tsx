import { Newspaper } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { assignOutlets } from '#core/reliability/outlets-of.ts'
import { useCaseQuery, useObservable } from '#renderer/services/case-context.tsx'
import { allTagDefinitions, BUILT_IN_TAGS, withDefinitions } from '#renderer/services/tagging.ts'
import type { OutsideRating } from '#core/reliability/outside-rating.ts'
import { useWalkCommands } from '#renderer/services/passage-text/use-walk-commands.ts'
import { focusWork } from '#renderer/services/work-focus.ts'
import { inspect, workspace } from '#renderer/services/workspace.ts'
import { type DocumentSummary, listDocuments } from '#renderer/store/queries/documents.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SearchField } from '#renderer/ui/fields.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { GradeChip } from './grade-chip.tsx'
import { ImportRatings } from './import-ratings.tsx'
import { OutletPage } from './outlet-page.tsx'
import { outletPage, outletQuery } from './state.ts'
import { listOutletRows, type OutletRow } from './outlet-rows.ts'
import './outlets.css'

/** Who published the documents: the list, or the page of one of them. */
export function OutletsView() {
  const rows = useCaseQuery(listOutletRows)
  const open = useObservable(outletPage)
  const back = useCallback(() => {
    outletPage.set(null)
    focusWork()
  }, [])
  if (rows === undefined) return <div aria-busy />
  const row = open === null ? undefined : rows.find(({ id }) => id === open)
  return row ? (
    <OutletPage key={row.id} row={row} rows={rows} onBack={back} onShow={openPage} />
  ) : (
    <OutletList rows={rows} />
  )
}

/** How many documents each has, how reliable it is, and which leanings. */
function OutletList({ rows }: { readonly rows: readonly OutletRow[] }) {
  const definitions = useCaseQuery(allTagDefinitions) ?? BUILT_IN_TAGS
  const { inspected } = useObservable(workspace)
  const unnamed = useUnnamedDocuments()
  const query = useObservable(outletQuery)
  const words = query.trim().toLowerCase()
  const shown = useMemo(
    () =>
      rows.filter(({ outlet }) => [outlet.name, ...outlet.domains].join('\n').toLowerCase().includes(words)),
    [rows, words],
  )
  const current = inspected.kind === 'outlet' ? inspected.id : null
  const ids = useMemo(() => shown.map(({ id }) => id), [shown])
  const outlets = useMemo(() => rows.map(({ outlet }) => outlet), [rows])
  useWalkCommands('Outlets', ids, current, choose, openPage, 'Open the page of the outlet')
  return (
    <>
      <PanelHeader
        title="Outlets"
        subtitle="Who published the documents, and how far you rely on them"
        actions={
          <>
            {rows.length > 8 ? (
              <SearchField label="Filter outlets" value={query} onChange={outletQuery.set} />
            ) : null}
            {rows.length > 0 ? <ImportRatings outlets={outlets} /> : null}
          </>
        }
      />
      {rows.length === 0 ? (
        <EmptyState
          icon={Newspaper}
          title="No outlets yet"
          text="Outlets appear here as soon as documents name who published them. A document that names none gets its outlet in the inspector, under Details."
        />
      ) : (
        <div className="outlets-scroll">
          <Table
            className="table"
            aria-label="Outlets"
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={current === null ? [] : [current]}
            onSelectionChange={(keys) => {
              const [id] = keys === 'all' ? [] : keys
              if (typeof id === 'string') choose(id)
            }}
            onRowAction={(key) => openPage(String(key))}
          >
            <TableHeader>
              <Column isRowHeader>Outlet</Column>
              <Column>Documents</Column>
              <Column>Reliability</Column>
              <Column>Tags</Column>
            </TableHeader>
            <TableBody items={shown} dependencies={[definitions]}>
              {(row) => (
                // Numbered for the table's own search by letters: letters typed here stay commands.
                <Row id={row.id} textValue={`${ids.indexOf(row.id) + 1}: ${row.outlet.name}`}>
                  <Cell>
                    <span className="outlet-name" dir="auto">
                      {row.outlet.name}
                    </span>
                    {row.outlet.domains.length === 0 || row.outlet.domains[0] === row.outlet.name ? null : (
                      <span className="muted outlet-hosts">{row.outlet.domains.join(', ')}</span>
                    )}
                  </Cell>
                  <Cell className="table-number">{row.documents.length}</Cell>
                  <Cell>
                    <GradeChip grade={row.rating?.grade ?? null} />
                    <OutsideValues ratings={row.outside} />
                  </Cell>
                  <Cell>
                    <span className="outlet-tags">
                      {withDefinitions(row.tags, definitions).map(({ tag, definition }) => (
                        <Badge key={tag.id} tone="accent" title={tag.reason}>
                          {definition.label}
                        </Badge>
                      ))}
                    </span>
                  </Cell>
                </Row>
              )}
            </TableBody>
          </Table>
          <Unnamed documents={unnamed} />
        </div>
      )}
    </>
  )
}

/** So many values of other raters stand in a row; all are on the outlet's page. */
const MOST_VALUES = 2

/** What other raters say, below the case's own grade and never joined with it. */
function OutsideValues({ ratings }: { readonly ratings: readonly OutsideRating[] }) {
  const more = ratings.length - MOST_VALUES
  return (
    <>
      {ratings.slice(0, MOST_VALUES).map(({ id, rater, measure, value }) => (
        <span key={id} className="muted outlet-hosts" dir="auto">
          {rater}: {[measure, value].filter(Boolean).join(' ')}
        </span>
      ))}
      {more > 0 ? <span className="muted outlet-hosts">and {more} more</span> : null}
    </>
  )
}

/** Says that some documents belong to nobody yet, and leads to where that is mended. */
function Unnamed({ documents }: { readonly documents: readonly DocumentSummary[] }) {
  const [first] = documents
  if (!first) return null
  const many = documents.length !== 1
  return (
    <p className="outlets-unnamed">
      <span>
        {many ? `${documents.length} documents name` : '1 document names'} no outlet: no grade applies to{' '}
        {many ? 'them' : 'it'}.
      </span>
      <Button size="small" onPress={() => inspect({ kind: 'document', id: first.id })}>
        {many ? 'Name the first' : 'Name it'}
      </Button>
    </p>
  )
}

const NONE: readonly DocumentSummary[] = []

function useUnnamedDocuments(): readonly DocumentSummary[] {
  const documents = useCaseQuery(listDocuments)
  return useMemo(() => {
    if (!documents) return NONE
    const { byDocument } = assignOutlets(documents)
    return documents.filter(({ id }) => !byDocument.has(id))
  }, [documents])
}

function choose(id: string): void {
  inspect({ kind: 'outlet', id })
}

function openPage(id: string): void {
  choose(id)
  outletPage.set(id)
}
