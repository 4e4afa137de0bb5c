import { checksOfRow, type CellCheck, type MatrixCell, type MatrixRow } from '#core/comparison/claim-row.ts'
import type { DocumentId, Passage } from '#core/documents/source-document.ts'
import type { CheckedCell } from '#renderer/store/actions/names.ts'
import type { CaseMatrix } from './use-claim-matrix.ts'

/**
 * What a cell shows: claims; the analyst's note that the document says nothing; that it names the subject but was not
 * looked into; nothing known. The note and the last two are never the same: nobody looked there.
 */
export type CellState =
  | { readonly kind: 'claims'; readonly cell: MatrixCell; readonly conflicting: boolean }
  | { readonly kind: 'checked'; readonly check: CellCheck }
  | { readonly kind: 'named'; readonly passages: readonly Passage[] }
  | { readonly kind: 'unchecked' }

/** Makes the state of each cell of a row; what concerns the whole row is worked out once. */
export function cellStates(
  matrix: Pick<CaseMatrix, 'checks' | 'mentions'>,
  row: MatrixRow,
): (document: DocumentId) => CellState {
  const checks = checksOfRow(row, matrix.checks)
  return (document) => {
    const cell = row.cells.get(document)
    if (cell) {
      return { kind: 'claims', cell, conflicting: cell.claims.some(({ sides }) => sides.length > 0) }
    }
    const check = checks.get(document)
    if (check) return { kind: 'checked', check }
    const passages = row.subjects.flatMap((subject) => matrix.mentions(subject, document))
    return passages.length > 0 ? { kind: 'named', passages } : { kind: 'unchecked' }
  }
}

/** How a check names the cell. */
export function checkedCell(row: MatrixRow, document: DocumentId): CheckedCell {
  return { document, subject: row.subjects[0] ?? '', name: row.name, attribute: row.attribute.id }
}
