import type { CaseRow, CaseTable } from '#shared/formats/case-rows.ts'
import type { RowChange } from '#shared/formats/journal.ts'
import type { CaseDatabase } from './database.ts'

/** A row that an action wants to stand after it; `null` deletes. The row before is read by the commit itself. */
export type RowWrite = {
  [T in CaseTable]: { readonly table: T; readonly key: string; readonly after: CaseRow<T> | null }
}[CaseTable]

/** A write of one table, checked against that table's row type. */
export function write<T extends CaseTable>(table: T, key: string, after: CaseRow<T> | null): RowWrite {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the mapped union is exactly this shape for each T; the compiler cannot see it for a generic T
  return { table, key, after } as RowWrite
}

/** Applies changes to the tables, inside the caller's transaction, and tells how each table's row count moved. */
export async function applyChanges(
  db: CaseDatabase,
  changes: readonly RowChange[],
): Promise<ReadonlyMap<CaseTable, number>> {
  const moved = new Map<CaseTable, number>()
  for (const { table, key, before, after } of changes) {
    if (after === null || after === undefined) await db.table(table).delete(key)
    else await db.table(table).put(after)
    const step = Number(after != null) - Number(before != null)
    moved.set(table, (moved.get(table) ?? 0) + step)
  }
  return moved
}

/** The changes that take changes back: in reverse order, before and after exchanged. */
export function invertChanges(changes: readonly RowChange[]): RowChange[] {
  return changes
    .toReversed()
    .map(({ table, key, before, after }) => ({ table, key, before: after, after: before }))
}

/** Row counts after a step. */
export function movedCounts(
  counts: Readonly<Partial<Record<CaseTable, number>>>,
  moved: ReadonlyMap<CaseTable, number>,
): Partial<Record<CaseTable, number>> {
  const next = { ...counts }
  for (const [table, step] of moved) next[table] = (next[table] ?? 0) + step
  return next
}
