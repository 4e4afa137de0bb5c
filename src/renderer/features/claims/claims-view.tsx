import { Table2 } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { otherAccounts, ROW_ORDERS, type MatrixRow, type RowOrder } from '#core/comparison/claim-row.ts'
import type { MatrixColumn } from '#core/comparison/matrix-columns.ts'
import { useAnalysisShare } from '#renderer/services/analysis-share.ts'
import { NothingRead } from '#renderer/ui/nothing-read.tsx'
import { useCase, useObservable } from '#renderer/services/case-context.tsx'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { perform } from '#renderer/services/perform.ts'
import { comparePassages, inspect, openDocument, workspace } from '#renderer/services/workspace.ts'
import { checkCell, uncheckCell } from '#renderer/store/actions/names.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SearchField, SelectField, type Option } from '#renderer/ui/fields.tsx'
import type { GridPlace } from '#renderer/ui/grid/steps.ts'
import { ListFilter, ListView } from '#renderer/ui/list-view.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { arrangeColumns, arrangeRows, kindsOf } from './arrange-rows.ts'
import { cellStates, checkedCell } from './cell-state.ts'
import { ClaimGrid } from './claim-grid.tsx'
import {
  cellInspected,
  claimsState,
  EVERY,
  type ClaimsState,
  type ColumnChoice,
  type RowChoice,
} from './state.ts'
import { useClaimMatrix, type CaseMatrix } from './use-claim-matrix.ts'
import { cellWords } from './words.ts'
import '#renderer/ui/grid/grid.css'
import './claims.css'

const ROWS: readonly Option<RowChoice>[] = [
  { id: 'all', label: 'All rows' },
  { id: 'conflicts', label: 'Rows in conflict' },
  { id: 'shared', label: 'Said by several documents' },
]
const COLUMNS: readonly Option<ColumnChoice>[] = [
  { id: 'all', label: 'All documents as columns' },
  { id: 'speaking', label: 'Only documents that say something' },
]
const ORDER_LABELS: Readonly<Record<RowOrder, string>> = {
  conflicts: 'Conflicts first',
  documents: 'Said most often first',
  name: 'By name',
}
const ORDERS: readonly Option<RowOrder>[] = ROW_ORDERS.map((id) => ({ id, label: ORDER_LABELS[id] }))

/** What every document says of every subject: rows that do not agree stand out. */
export function ClaimsView() {
  const matrix = useClaimMatrix()
  if (matrix === undefined) return <ListView busy />
  if (matrix === null || matrix.rows.length === 0) return <Nothing analysed={matrix !== null} />
  return <Matrix matrix={matrix} />
}

function Matrix({ matrix }: { readonly matrix: CaseMatrix }) {
  const held = useObservable(claimsState)
  const state = useMemo(() => stillThere(held, matrix), [held, matrix])
  const rows = useMemo(() => arrangeRows(matrix.rows, state), [matrix.rows, state])
  const columns = useMemo(
    () => arrangeColumns(matrix.columns, rows, state.columns),
    [matrix.columns, rows, state.columns],
  )
  const current = useMemo((): GridPlace => {
    const row = rows.findIndex(({ id }) => id === state.row)
    const column = columns.findIndex(({ document }) => document === state.column)
    return { row: Math.max(0, row), column: Math.max(0, column) }
  }, [rows, columns, state.row, state.column])
  const move = useCallback(
    (place: GridPlace) => {
      const row = rows[place.row]
      const column = columns[place.column]
      if (!row || !column) return
      claimsState.update((now) => ({ ...now, row: row.id, column: column.document }))
      inspect(cellInspected(row.id, column.document))
    },
    [rows, columns],
  )
  const open = useCallback(
    (place: GridPlace) => {
      move(place)
      openCell(matrix, rows[place.row], columns[place.column])
    },
    [move, matrix, rows, columns],
  )
  const openRow = useCallback((index: number) => openDiscrepancy(rows[index]), [rows])
  useMatrixCommands({ matrix, rows, columns, current, move, open, openRow })
  const conflicts = matrix.rows.filter(({ discrepancies }) => discrepancies.length > 0).length
  const row = rows[current.row]
  const column = columns[current.column]
  return (
    <ListView>
      <PanelHeader
        title="Claims"
        subtitle={`${countWords(rows.length, matrix.rows.length)} of what ${matrix.columns.length} documents assert; ${conflicts} in conflict`}
        actions={
          <SelectField
            label="Order"
            hideLabel
            value={state.order}
            options={ORDERS}
            onChange={(order) => change({ order })}
          />
        }
      />
      <Filters matrix={matrix} state={state} />
      {row && column ? (
        <>
          <ClaimGrid
            matrix={matrix}
            rows={rows}
            columns={columns}
            current={current}
            onMove={move}
            onOpen={open}
            onOpenRow={openRow}
          />
          <footer className="grid-current-place">
            <p>{cellWords(row, column, cellStates(matrix, row)(column.document), matrix.entities)}</p>
            <p className="claims-key muted" aria-hidden>
              <span className="claim-key-checked">absent (checked)</span> is your note;{' '}
              <span>not checked</span> means nobody looked
            </p>
          </footer>
        </>
      ) : (
        <EmptyState icon={Table2} title="No row fits the filter" text="Empty the filter to see all rows." />
      )}
    </ListView>
  )
}

/** A choice that was made in another case, or of what has gone since, is no choice. */
function stillThere(state: ClaimsState, { rows, columns }: CaseMatrix): ClaimsState {
  const document = columns.some((column) => column.document === state.document) ? state.document : EVERY
  const kind = rows.some((row) => row.kind === state.kind) ? state.kind : EVERY
  return { ...state, document, kind }
}

function Filters({ matrix, state }: { readonly matrix: CaseMatrix; readonly state: ClaimsState }) {
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
      <SearchField label="Filter by words" value={state.query} onChange={(query) => change({ query })} />
      <SelectField
        label="Rows"
        hideLabel
        value={state.rows}
        options={ROWS}
        onChange={(rows) => change({ rows })}
      />
      <SelectField
        label="Kind"
        hideLabel
        value={state.kind}
        options={kinds}
        onChange={(kind) => change({ kind })}
      />
      <SelectField
        label="Document"
        hideLabel
        value={state.document}
        options={documents}
        onChange={(document) => change({ document })}
      />
      <SelectField
        label="Columns"
        hideLabel
        value={state.columns}
        options={COLUMNS}
        onChange={(columns) => change({ columns })}
      />
    </ListFilter>
  )
}

function useMatrixCommands({
  matrix,
  rows,
  columns,
  current,
  move,
  open,
  openRow,
}: {
  readonly matrix: CaseMatrix
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  readonly current: GridPlace
  readonly move: (place: GridPlace) => void
  readonly open: (place: GridPlace) => void
  readonly openRow: (row: number) => void
}): void {
  const { store } = useCase()
  const list = useMemo((): readonly Command[] => {
    const group = 'Claims'
    const row = rows[current.row]
    const column = columns[current.column]
    const cell = row && column ? cellStates(matrix, row)(column.document) : null
    const go = (by: 1 | -1): void => {
      const next = current.row + by
      if (next >= 0 && next < rows.length) move({ ...current, row: next })
    }
    // In a large case most cells of a row are empty: these go from one claim of it to the next.
    const leap = (by: 1 | -1): void => {
      for (let at = current.column + by; at >= 0 && at < columns.length; at += by) {
        if (row?.cells.has(columns[at]?.document ?? '')) return move({ ...current, column: at })
      }
    }
    return [
      {
        id: 'claims.leap',
        label: 'Next claim of the row',
        group,
        keys: ']',
        palette: false,
        run: () => leap(1),
      },
      { id: 'claims.back', label: 'Claim before', group, keys: '[', palette: false, run: () => leap(-1) },
      { id: 'claims.next', label: 'Next row', group, keys: 'j', palette: false, run: () => go(1) },
      { id: 'claims.previous', label: 'Row before', group, keys: 'k', palette: false, run: () => go(-1) },
      {
        id: 'claims.open',
        label: 'Open the passage of the cell',
        group,
        keys: 'o',
        enabled: cell?.kind === 'claims' || cell?.kind === 'named',
        run: () => open(current),
      },
      {
        id: 'claims.discrepancy',
        label: 'Show the discrepancy of the row',
        group,
        keys: 'd',
        enabled: (row?.discrepancies.length ?? 0) > 0,
        run: () => openRow(current.row),
      },
      {
        id: 'claims.check',
        label: cell?.kind === 'checked' ? 'Take “absent (checked)” back' : 'Note: absent (checked)',
        group,
        keys: 'a',
        enabled: cell !== null && cell.kind !== 'claims',
        run: () => {
          if (!row || !column || !cell || cell.kind === 'claims') return
          const action =
            cell.kind === 'checked'
              ? uncheckCell(cell.check.id)
              : checkCell(store, checkedCell(row, column.document))
          void perform(store, action)
        },
      },
      {
        id: 'claims.order',
        label: 'Next order of the rows',
        group,
        keys: 's',
        run: () => {
          const at = ROW_ORDERS.indexOf(claimsState.get().order)
          change({ order: ROW_ORDERS[(at + 1) % ROW_ORDERS.length] ?? 'conflicts' })
        },
      },
    ]
  }, [matrix, rows, columns, current, move, open, openRow, store])
  useCommands(list)
}

function openCell(matrix: CaseMatrix, row: MatrixRow | undefined, column: MatrixColumn | undefined): void {
  if (!row || !column) return
  const inspected = cellInspected(row.id, column.document)
  const state = cellStates(matrix, row)(column.document)
  if (state.kind === 'claims') {
    const shown = state.cell.claims.find(({ sides }) => sides.length > 0) ?? state.cell.claims[0]
    const [other] = otherAccounts(row, { ...state.cell, claims: shown ? [shown] : [] })
    if (shown && other) comparePassages(shown.claim.passage, other, inspected)
    else if (shown) showPassage(shown.claim.passage, inspected)
  } else if (state.kind === 'named') {
    const [first] = state.passages
    if (first) showPassage(first, inspected)
  }
}

/** Opens a passage in the reader, with the cell still in the inspector. */
function showPassage(
  passage: Parameters<typeof openDocument>[1],
  inspected: ReturnType<typeof cellInspected>,
): void {
  if (!passage) return
  openDocument(passage.document, passage)
  inspect(inspected)
}

/** Shows the discrepancy of a row in the inspector; again, the next one. */
function openDiscrepancy(row: MatrixRow | undefined): void {
  if (!row) return
  const { inspected } = workspace.get()
  const ids = row.discrepancies.map(({ id }) => id)
  const at = inspected.kind === 'discrepancy' ? ids.indexOf(inspected.id) : -1
  const id = ids[(at + 1) % ids.length]
  if (id !== undefined) inspect({ kind: 'discrepancy', id })
}

function change(next: Partial<ClaimsState>): void {
  claimsState.update((now) => ({ ...now, ...next }))
}

function countWords(shown: number, all: number): string {
  const rows = all === 1 ? '1 row' : `${all} rows`
  return shown === all ? rows : `${shown} of ${rows}`
}

function Nothing({ analysed }: { readonly analysed: boolean }) {
  const share = useAnalysisShare()
  return (
    <ListView>
      <PanelHeader title="Claims" subtitle="What documents assert, side by side" />
      <NothingRead
        icon={Table2}
        doing="Reading what is asserted"
        share={share}
        otherwise={
          analysed
            ? {
                title: 'No claims found',
                text: 'The program found nothing in these documents that it can set side by side. You can still mark inconsistencies by hand: select words and press N.',
              }
            : {
                title: 'Not analysed yet',
                text: 'Import documents: what they assert of the same people, groups and events stands here side by side.',
              }
        }
      />
    </ListView>
  )
}
