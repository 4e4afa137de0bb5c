import { Table2 } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { ROW_ORDERS, type RowOrder } from '#core/comparison/claim-row.ts'
import { useAnalysisShare } from '#renderer/services/analysis-share.ts'
import { NothingRead } from '#renderer/ui/nothing-read.tsx'
import { useObservable } from '#renderer/services/case-context.tsx'
import { useInspectedAtFirst } from '#renderer/services/use-inspected-at-first.ts'
import { inspect } from '#renderer/services/workspace.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SelectField, type Option } from '#renderer/ui/fields.tsx'
import type { GridPlace } from '#renderer/ui/grid/steps.ts'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { ListView } from '#renderer/ui/list-view.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { arrangeMatrix, foldWords } from './arrange-matrix.ts'
import { cellStates } from './cell-state.ts'
import { ClaimFilters } from './claim-filters.tsx'
import { ClaimGrid } from './claim-grid.tsx'
import { openCell, openDiscrepancy } from './open-cell.ts'
import { cellInspected, changeClaims, claimsState, EVERY, toggleFolded, type ClaimsState } from './state.ts'
import { useClaimMatrix, type CaseMatrix } from './use-claim-matrix.ts'
import { useMatrixCommands } from './use-matrix-commands.ts'
import { cellWords } from './words.ts'
import '#renderer/ui/grid/grid.css'
import './claims.css'

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
  const { query, kind, document: only, rows: choice, order, folded } = state
  const { rows, columns, foldable } = useMemo(
    () => arrangeMatrix(matrix, { query, kind, document: only, rows: choice, order, folded }),
    [matrix, query, kind, only, choice, order, folded],
  )
  const left = foldWords(foldable, folded)
  const current = useMemo((): GridPlace => {
    const row = Math.max(
      0,
      rows.findIndex(({ id }) => id === state.row),
    )
    const column = columns.findIndex(({ document }) => document === state.column)
    if (column >= 0) return { row, column }
    // Of hundreds of documents the first may say nothing of it: begin at one that does.
    const telling = columns.findIndex(({ document }) => rows[row]?.cells.has(document))
    return { row, column: Math.max(0, telling) }
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
  useInspectedAtFirst(() => move(current))
  const open = useCallback(
    (place: GridPlace) => {
      move(place)
      openCell(matrix, rows[place.row], columns[place.column])
    },
    [move, matrix, rows, columns],
  )
  const openRow = useCallback((index: number) => openDiscrepancy(rows[index]), [rows])
  useMatrixCommands({ matrix, rows, columns, canFold: left !== '', current, move, open, openRow })
  const conflicts = matrix.rows.filter(({ discrepancies }) => discrepancies.length > 0).length
  const row = rows[current.row]
  const column = columns[current.column]
  const words =
    row && column ? cellWords(row, column, cellStates(matrix, row)(column.document), matrix.entities) : ''
  return (
    <ListView>
      <PanelHeader
        title="Claims"
        subtitle={`${countWords(rows.length, matrix.rows.length)} of what ${matrix.columns.length} documents assert; ${conflicts} in conflict`}
        actions={
          <SelectField
            label="Order"
            hideLabel
            value={order}
            options={ORDERS}
            onChange={(next) => changeClaims({ order: next })}
          />
        }
      />
      <ClaimFilters matrix={matrix} state={state} />
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
          {left === '' ? null : (
            <div className="claims-fold">
              <p className="muted">{left}</p>
              <Button size="small" variant="quiet" onPress={toggleFolded}>
                {folded ? 'Show' : 'Fold away'} <Kbd keys="e" />
              </Button>
            </div>
          )}
          <footer className="grid-current-place">
            <p title={words}>{words}</p>
            <p className="claims-key muted" aria-hidden>
              <span className="claim-key-checked">absent (checked)</span> is your note; <b>·</b> not checked:
              nobody looked
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
