import type { CellCheck } from '#core/comparison/claim-row.ts'
import type { CaseDatabase } from '../database.ts'

/** Cells of the claim matrix that were looked into. */
export async function listCellChecks(db: CaseDatabase): Promise<CellCheck[]> {
  return await db.cellChecks.toArray()
}

/** Ids of the proposals that the analyst dismissed. */
export async function dismissedDiscrepancies(db: CaseDatabase): Promise<ReadonlySet<string>> {
  return new Set(await db.decisions.where('decision').equals('dismissed').primaryKeys())
}
