import type { CellCheck } from '#core/comparison/claim-row.ts'
import type { CaseDatabase } from '../database.ts'

/** Cells of the claim matrix that were looked into. */
export async function listCellChecks(db: CaseDatabase): Promise<CellCheck[]> {
  return await db.cellChecks.toArray()
}
