import { useMemo } from 'react'
import { SearchField, SelectField, type Option } from '#renderer/ui/fields.tsx'
import { ListFilter } from '#renderer/ui/list-view.tsx'
import { kindsOf } from './arrange-matrix.ts'
import { changeClaims, EVERY, type ClaimsState, type RowChoice } from './state.ts'
import type { CaseMatrix } from './use-claim-matrix.ts'

const ROWS: readonly Option<RowChoice>[] = [
  { id: 'all', label: 'All rows' },
  { id: 'conflicts', label: 'Rows in conflict' },
]

/** What narrows the rows down. */
export function ClaimFilters({
  matrix,
  state,
}: {
  readonly matrix: CaseMatrix
  readonly state: ClaimsState
}) {
  const kinds = useMemo(() => [{ id: EVERY, label: 'All kinds' }, ...kindsOf(matrix.rows)], [matrix.rows])
  const documents = useMemo(
    () => [
      { id: EVERY, label: 'All documents' },
      ...matrix.columns.map(({ document, outletName, title }) => ({
        id: document,
        label: title,
        description: outletName,
      })),
    ],
    [matrix.columns],
  )
  return (
    <ListFilter>
      <SearchField
        label="Filter by words"
        value={state.query}
        onChange={(query) => changeClaims({ query })}
      />
      <SelectField
        label="Rows"
        hideLabel
        value={state.rows}
        options={ROWS}
        onChange={(rows) => changeClaims({ rows })}
      />
      <SelectField
        label="Kind"
        hideLabel
        value={state.kind}
        options={kinds}
        onChange={(kind) => changeClaims({ kind })}
      />
      <SelectField
        label="Document"
        hideLabel
        value={state.document}
        options={documents}
        onChange={(document) => changeClaims({ document })}
      />
    </ListFilter>
  )
}
