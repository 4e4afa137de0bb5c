import { useMemo } from 'react'
import { ROW_ORDERS, type MatrixRow } from '#core/comparison/claim-row.ts'
import type { MatrixColumn } from '#core/comparison/matrix-columns.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { perform } from '#renderer/services/perform.ts'
import { checkCell, uncheckCell } from '#renderer/store/actions/names.ts'
import type { GridPlace } from '#renderer/ui/grid/steps.ts'
import { cellStates, checkedCell } from './cell-state.ts'
import { changeClaims, claimsState, toggleFolded } from './state.ts'
import type { CaseMatrix } from './use-claim-matrix.ts'

/** What keys and the palette do with the matrix. */
export function useMatrixCommands({
  matrix,
  rows,
  columns,
  canFold,
  current,
  move,
  open,
  openRow,
}: {
  readonly matrix: CaseMatrix
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  /** Whether there is something that compares nothing. */
  readonly canFold: boolean
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
        id: 'claims.fold',
        label: 'Show or fold away what compares nothing',
        group,
        keys: 'e',
        enabled: canFold,
        run: toggleFolded,
      },
      {
        id: 'claims.order',
        label: 'Next order of the rows',
        group,
        keys: 's',
        run: () => {
          const at = ROW_ORDERS.indexOf(claimsState.get().order)
          changeClaims({ order: ROW_ORDERS[(at + 1) % ROW_ORDERS.length] ?? 'conflicts' })
        },
      },
    ]
  }, [matrix, rows, columns, canFold, current, move, open, openRow, store])
  useCommands(list)
}
