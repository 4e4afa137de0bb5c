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

/**
 * Applies changes to the tables, inside the caller's transaction, and tells how each table's row count moved. Of a row
 * that changes several times only the last state is written, so that a long journal is replayed quickly.
 */
export async function applyChanges(
  db: CaseDatabase,
  changes: readonly RowChange[],
): Promise<ReadonlyMap<CaseTable, number>> {
  const moved = new Map<CaseTable, number>()
  const last = new Map<CaseTable, Map<string, unknown>>()
  for (const { table, key, before, after } of changes) {
    const rows = last.get(table) ?? new Map<string, unknown>()
    rows.set(key, after ?? null)
    last.set(table, rows)
    const step = Number(after != null) - Number(before != null)
    moved.set(table, (moved.get(table) ?? 0) + step)
  }
  for (const [table, rows] of last) {
    const gone = [...rows].flatMap(([key, row]) => (row === null ? [key] : []))
    const kept = [...rows.values()].filter((row) => row !== null)
    if (gone.length > 0) await db.table(table).bulkDelete(gone)
    if (kept.length > 0) await db.table(table).bulkPut(kept)
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
