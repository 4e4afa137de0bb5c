import { Newspaper } from 'lucide-react'
import { useState } from 'react'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { useCaseQuery, useObservable } from '#renderer/services/case-context.tsx'
import { allTagDefinitions, BUILT_IN_TAGS, withDefinitions } from '#renderer/services/tagging.ts'
import { inspect, workspace } from '#renderer/services/workspace.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SearchField } from '#renderer/ui/fields.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { GradeChip } from './grade-chip.tsx'
import { listOutletRows } from './outlet-rows.ts'
import './outlets.css'

/** Who published the documents: how many, how reliable, and which leanings. */
export function OutletsView() {
  const rows = useCaseQuery(listOutletRows)
  const definitions = useCaseQuery(allTagDefinitions) ?? BUILT_IN_TAGS
  const { inspected } = useObservable(workspace)
  const [query, setQuery] = useState('')
  if (rows === undefined) return null
  const words = query.trim().toLowerCase()
  const shown = rows.filter(({ outlet }) =>
    [outlet.name, ...outlet.domains].join('\n').toLowerCase().includes(words),
  )
  return (
    <>
      <PanelHeader
        title="Outlets"
        subtitle="Who published the documents, and how far you rely on them"
        actions={
          rows.length > 8 ? (
            <SearchField label="Filter outlets" value={query} onChange={setQuery} />
          ) : undefined
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
            selectedKeys={inspected.kind === 'outlet' ? [inspected.id] : []}
            onSelectionChange={(keys) => {
              const [id] = keys === 'all' ? [] : keys
              if (typeof id === 'string') inspect({ kind: 'outlet', id })
            }}
          >
            <TableHeader>
              <Column isRowHeader>Outlet</Column>
              <Column>Documents</Column>
              <Column>Reliability</Column>
              <Column>Tags</Column>
            </TableHeader>
            <TableBody items={shown} dependencies={[definitions]}>
              {(row) => (
                <Row id={row.id} textValue={row.outlet.name}>
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
        </div>
      )}
    </>
  )
}
