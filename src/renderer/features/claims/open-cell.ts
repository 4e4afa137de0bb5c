import { otherAccounts, type MatrixRow } from '#core/comparison/claim-row.ts'
import type { MatrixColumn } from '#core/comparison/matrix-columns.ts'
import { comparePassages, inspect, openDocument, workspace } from '#renderer/services/workspace.ts'
import { cellStates } from './cell-state.ts'
import { cellInspected } from './state.ts'
import type { CaseMatrix } from './use-claim-matrix.ts'

/** Opens what a cell says beside the account it stands against, else alone. */
export function openCell(
  matrix: CaseMatrix,
  row: MatrixRow | undefined,
  column: MatrixColumn | undefined,
): void {
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
export function openDiscrepancy(row: MatrixRow | undefined): void {
  if (!row) return
  const { inspected } = workspace.get()
  const ids = row.discrepancies.map(({ id }) => id)
  const at = inspected.kind === 'discrepancy' ? ids.indexOf(inspected.id) : -1
  const id = ids[(at + 1) % ids.length]
  if (id !== undefined) inspect({ kind: 'discrepancy', id })
}
