import { stableId } from '#core/base/stable-id.ts'
import { canonicalJson, isSame } from '#core/merging/account.ts'
import type { CaseRows, MergeSide, Row, Stamp } from '#core/merging/merge-types.ts'
import type { JournalEntry } from '#shared/formats/journal.ts'

/** The action under which a merge stands in the journal: who did it judged nothing of what came with it. */
export const MERGE_ACTION = 'case.merge'

/** The rows that a history leads to, and who touched each last. */
export function replay(entries: readonly JournalEntry[]): MergeSide {
  const rows = new Map<string, Map<string, Row>>()
  const touched = new Map<string, Stamp>()
  for (const { changes, action, actor, time } of entries)
    for (const { table, key, after } of changes) {
      const own = rows.get(table) ?? new Map<string, Row>()
      if (isRow(after)) own.set(key, after)
      else own.delete(key)
      rows.set(table, own)
      if (action !== MERGE_ACTION) touched.set(`${table} ${key}`, { author: actor, time })
    }
  return { rows, touched: (table, key) => touched.get(`${table} ${key}`) ?? NOBODY }
}

const NOBODY: Stamp = { author: '', time: '' }

function isRow(value: unknown): value is Row {
  return value !== null && typeof value === 'object'
}

/** What tells an entry from any other of its number. */
export function fingerprintOf(entry: JournalEntry): string {
  return stableId('entry', [canonicalJson(entry)])
}

/** Which part of a history another case has in it already. */
export type Merged = { readonly seq: number; readonly entry: string }

/**
 * The rows that two histories have in common: the state of the one that was merged into the other before, else what
 * they did together before they parted. Empty where they never met.
 *
 * @param merged parts of histories that `mine` took in, and those that `theirs` took in
 */
export function commonGround(
  mine: readonly JournalEntry[],
  theirs: readonly JournalEntry[],
  merged: { readonly mine: readonly Merged[]; readonly theirs: readonly Merged[] },
): CaseRows {
  const tookIn = Math.max(0, ...merged.mine.map((part) => (holds(theirs, part) ? part.seq : 0)))
  if (tookIn > 0) return replay(theirs.slice(0, tookIn)).rows
  const gave = Math.max(0, ...merged.theirs.map((part) => (holds(mine, part) ? part.seq : 0)))
  if (gave > 0) return replay(mine.slice(0, gave)).rows
  let shared = 0
  while (shared < Math.min(mine.length, theirs.length) && isSame(mine[shared], theirs[shared])) shared++
  return replay(mine.slice(0, shared)).rows
}

/** Whether a history begins with the part that was merged. */
export function holds(entries: readonly JournalEntry[], { seq, entry }: Merged): boolean {
  const last = entries[seq - 1]
  return last !== undefined && fingerprintOf(last) === entry
}
