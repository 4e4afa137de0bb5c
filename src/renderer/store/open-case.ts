import { Dexie } from 'dexie'
import * as v from 'valibot'
import { err, ok, type Result } from '#core/base/result.ts'
import { CASE_TABLES, caseRowSchemas } from '#shared/formats/case-rows.ts'
import type { JournalEntry, JournalHead } from '#shared/formats/journal.ts'
import { applyEntry } from './case-store.ts'
import { CaseDatabase, caseDatabaseName, type StoreState } from './database.ts'

/** What opening had to do to bring the store level with the journal. */
export type Recovery =
  | { readonly kind: 'none' }
  | { readonly kind: 'replayed'; readonly entries: number }
  | { readonly kind: 'rebuilt'; readonly entries: number; readonly reason: string }

/** The journal as main keeps it. */
export type JournalSource = {
  readonly head: JournalHead
  readonly read: (
    from: number,
  ) => Promise<Result<{ entries: readonly JournalEntry[]; next: number | null }, { message: string }>>
}

/**
 * Opens a case's database and brings it level with the journal, which is the truth: missing entries are replayed; a
 * store that cannot be opened, is empty, has lost rows, or tells another story is deleted and rebuilt from entry 1. A
 * case is never opened empty while its journal is not.
 */
export async function openCaseDatabase(
  caseId: string,
  journal: JournalSource,
): Promise<Result<{ db: CaseDatabase; recovery: Recovery }, { message: string }>> {
  const name = caseDatabaseName(caseId)
  let db = new CaseDatabase(name)
  let reason = await openingProblem(db)
  const local = reason === null ? await db.state.get('head') : undefined
  if (reason === null) reason = await storeProblem(db, local, journal.head)
  if (reason !== null) {
    db.close()
    await Dexie.delete(name)
    db = new CaseDatabase(name)
    await db.open()
  }
  const from = reason === null ? (local?.seq ?? 0) + 1 : 1
  const replayed = await replay(db, journal, from)
  if (!replayed.ok) return replayed
  const entries = replayed.value
  if (reason !== null) return ok({ db, recovery: { kind: 'rebuilt', entries, reason } })
  if (entries === 0) return ok({ db, recovery: { kind: 'none' } })
  if (from === 1) return ok({ db, recovery: { kind: 'rebuilt', entries, reason: 'the store was empty' } })
  return ok({ db, recovery: { kind: 'replayed', entries } })
}

async function openingProblem(db: CaseDatabase): Promise<string | null> {
  try {
    await db.open()
    return null
  } catch (error) {
    if (error instanceof Dexie.VersionError) throw error
    return `the store could not be opened (${error instanceof Error ? error.name : 'unknown error'})`
  }
}

async function storeProblem(
  db: CaseDatabase,
  local: StoreState | undefined,
  head: JournalHead,
): Promise<string | null> {
  if (!local) return null
  if (local.seq > head.seq) return 'the store was ahead of the journal'
  if (local.seq === head.seq && local.hash !== head.hash)
    return 'the store and the journal told different stories'
  try {
    for (const table of CASE_TABLES) {
      const expected = local.counts[table] ?? 0
      const found = await db.table(table).count()
      if (found !== expected) return `${expected - found} rows of ${table} were missing from the store`
    }
  } catch (error) {
    return `the store could not be read (${error instanceof Error ? error.name : 'unknown error'})`
  }
  return null
}

async function replay(
  db: CaseDatabase,
  journal: JournalSource,
  from: number,
): Promise<Result<number, { message: string }>> {
  let count = 0
  let next: number | null = from <= journal.head.seq ? from : null
  while (next !== null) {
    const page = await journal.read(next)
    if (!page.ok) return page
    for (const entry of page.value.entries) {
      const problem = rowProblem(entry)
      if (problem !== null) return err({ message: problem })
      // Only the last entry carries the chain's hash; until then a crash simply replays again from here.
      const hash = entry.seq === journal.head.seq ? journal.head.hash : ''
      await applyEntry(db, entry, { seq: entry.seq, hash })
      count++
    }
    next = page.value.next
  }
  return ok(count)
}

/** The journal's rows cross a border: each must have the shape of its table. */
function rowProblem(entry: JournalEntry): string | null {
  for (const { table, key, after } of entry.changes) {
    if (after === null) continue
    const parsed = v.safeParse(caseRowSchemas[table], after)
    if (!parsed.success) {
      return `Entry ${entry.seq} of the journal holds a row of ${table} (${key}) that this version cannot read. A newer version of the program may have written it; nothing was changed.`
    }
  }
  return null
}
