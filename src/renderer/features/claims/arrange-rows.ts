import { kindLabel } from '#core/comparison/attribute-of.ts'
import { sortRows, type MatrixRow } from '#core/comparison/claim-row.ts'
import type { MatrixColumn } from '#core/comparison/matrix-columns.ts'
import { EVERY, type ClaimsState } from './state.ts'

/** The rows to show, in their order: those that fit every choice. */
export function arrangeRows(
  rows: readonly MatrixRow[],
  { query, kind, document, rows: choice, order }: ClaimsState,
): readonly MatrixRow[] {
  const words = query.trim().toLowerCase()
  const fits = (row: MatrixRow): boolean =>
    (kind === EVERY || row.kind === kind) &&
    (document === EVERY || row.cells.has(document)) &&
    (choice !== 'conflicts' || row.discrepancies.length > 0) &&
    (choice !== 'shared' || row.cells.size > 1) &&
    (words === '' || saysWords(row, words))
  const shown = rows.filter(fits)
  return order === 'conflicts' ? shown : sortRows(shown, order)
}

function saysWords({ name, attribute, cells }: MatrixRow, words: string): boolean {
  if (`${name} ${attribute.label}`.toLowerCase().includes(words)) return true
  for (const { claims } of cells.values())
    if (claims.some(({ text }) => text.toLowerCase().includes(words))) return true
  return false
}

/** The columns to show: all, or those of documents that say something in these rows. */
export function arrangeColumns(
  columns: readonly MatrixColumn[],
  rows: readonly MatrixRow[],
  choice: ClaimsState['columns'],
): readonly MatrixColumn[] {
  if (choice === 'all') return columns
  const speaking = new Set(rows.flatMap(({ cells }) => [...cells.keys()]))
  return columns.filter(({ document }) => speaking.has(document))
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
