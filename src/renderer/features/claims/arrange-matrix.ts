import { kindLabel } from '#core/comparison/attribute-of.ts'
import { sortRows, type MatrixRow } from '#core/comparison/claim-row.ts'
import { orderColumns, type MatrixColumn } from '#core/comparison/matrix-columns.ts'
import { cellStates } from './cell-state.ts'
import { EVERY, type ClaimsChoice } from './state.ts'
import type { CaseMatrix } from './use-claim-matrix.ts'

/** What of the matrix is shown, and how much of it is left out because it compares nothing (rule G9). */
export type ArrangedMatrix = {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  /** Left out while they are folded, and what could be while they are not. */
  readonly foldable: { readonly rows: number; readonly columns: number }
}

/** The rows that fit every choice and their columns, in their order. */
export function arrangeMatrix(
  matrix: Pick<CaseMatrix, 'rows' | 'columns' | 'checks' | 'mentions'>,
  state: ClaimsChoice,
): ArrangedMatrix {
  const fitting = arrangeRows(matrix.rows, state)
  const isSearched = state.query.trim() !== '' || state.document !== EVERY
  const compared = isSearched ? fitting : fitting.filter(isCompared)
  // Where nothing is compared at all, what there is is better than nothing.
  const foldedRows = compared.length === 0 ? fitting : compared
  const rows = state.folded ? foldedRows : fitting
  const columns = orderColumns(matrix.columns, isSearched ? rows : matrix.rows, state.order)
  const speaking = speakingColumns(matrix, columns, rows)
  return {
    rows,
    columns: state.folded ? speaking : columns,
    foldable: { rows: fitting.length - foldedRows.length, columns: columns.length - speaking.length },
  }
}

/** What is left out, or could be, in words; empty where that is nothing. */
export function foldWords({ rows, columns }: ArrangedMatrix['foldable'], folded: boolean): string {
  const parts = [
    rows === 0 ? '' : `${rows === 1 ? '1 row' : `${rows} rows`} of one document alone`,
    columns === 0
      ? ''
      : `${columns === 1 ? '1 document that says' : `${columns} documents that say`} nothing of these rows`,
  ].filter((part) => part !== '')
  if (parts.length === 0) return ''
  return `${folded ? 'Folded away: ' : 'Shown, too: '}${parts.join(', ')}`
}

function arrangeRows(
  rows: readonly MatrixRow[],
  { query, kind, document, rows: choice, order }: ClaimsChoice,
): readonly MatrixRow[] {
  const words = query.trim().toLowerCase()
  const fits = (row: MatrixRow): boolean =>
    (kind === EVERY || row.kind === kind) &&
    (document === EVERY || row.cells.has(document)) &&
    (choice !== 'conflicts' || row.discrepancies.length > 0) &&
    (words === '' || saysWords(row, words))
  const shown = rows.filter(fits)
  return order === 'conflicts' ? shown : sortRows(shown, order)
}

/** Whether something stands beside something else in a row. */
function isCompared({ cells, discrepancies }: MatrixRow): boolean {
  return cells.size > 1 || discrepancies.length > 0
}

function saysWords({ name, attribute, cells }: MatrixRow, words: string): boolean {
  if (`${name} ${attribute.label}`.toLowerCase().includes(words)) return true
  for (const { claims } of cells.values())
    if (claims.some(({ text }) => text.toLowerCase().includes(words))) return true
  return false
}

/** The columns with a cell in which more is known than that nobody looked. */
function speakingColumns(
  matrix: Pick<CaseMatrix, 'checks' | 'mentions'>,
  columns: readonly MatrixColumn[],
  rows: readonly MatrixRow[],
): readonly MatrixColumn[] {
  const silent = new Set(columns.map(({ document }) => document))
  for (const row of rows) {
    if (silent.size === 0) break
    const stateOf = cellStates(matrix, row)
    for (const document of silent) {
      if (stateOf(document).kind !== 'unchecked') silent.delete(document)
    }
  }
  return columns.filter(({ document }) => !silent.has(document))
}

/** The kinds of claims that the rows hold, for a choice. */
export function kindsOf(
  rows: readonly MatrixRow[],
): readonly { readonly id: string; readonly label: string }[] {
  return [...new Set(rows.map(({ kind }) => kind))].map((kind) => {
    const label = kindLabel(kind)
    return { id: kind, label: label.charAt(0).toUpperCase() + label.slice(1) }
  })
}
