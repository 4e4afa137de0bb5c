import { Dexie } from 'dexie'
import * as v from 'valibot'
import { err, ok, type Result } from '#core/base/result.ts'
import { CASE_TABLES, caseRowSchemas } from '#shared/formats/case-rows.ts'
import type { JournalEntry, JournalHead } from '#shared/formats/journal.ts'
import { applyEntries } from './case-store.ts'
import { CaseDatabase, caseDatabaseName, type StoreState } from './database.ts'

/** What opening had to do to bring the store level with the journal. */
export type Recovery =
  | { readonly kind: 'none' }
  | { readonly kind: 'replayed'; readonly entries: number }
  /** The journal had lost entries that the store still held; they stand in it again. */
  | { readonly kind: 'handed-back'; readonly entries: number }
  | { readonly kind: 'rebuilt'; readonly entries: number; readonly reason: string }

/** The journal as main keeps it. */
export type JournalSource = {
  readonly head: JournalHead
  readonly read: (
    from: number,
  ) => Promise<Result<{ entries: readonly JournalEntry[]; next: number | null }, { message: string }>>
  /** Appends entries that the journal lost, if the chain's hash after them is `expected`. */
  readonly handBack: (
    after: number,
    entries: readonly JournalEntry[],
    expected: string,
  ) => Promise<Result<JournalHead, { message: string }>>
}

/**
 * Opens a case's database and brings it level with the journal, which is the truth: missing entries are replayed; a
 * store that cannot be opened, is empty, has lost rows, or tells another story is deleted and rebuilt from entry 1. A
 * case is never opened empty while its journal is not. Where the journal is the one that lost its end (a damaged or
 * deleted file), the store hands the entries back, and the chain's hash proves that they are the same.
 */
export async function openCaseDatabase(
  caseId: string,
  journal: JournalSource,
): Promise<Result<{ db: CaseDatabase; recovery: Recovery }, { message: string }>> {
  const name = caseDatabaseName(caseId)
  let db = new CaseDatabase(name)
  const found = await look(db)
  let reason = found.problem
  const returned = found.local ? await handBack(db, found.local, journal) : null
  if (found.local && returned === null && journal.head.seq === 0) return err({ message: JOURNAL_GONE })
  const head = returned ?? journal.head
  if (reason === null) reason = await storeProblem(db, found.local, head)
  if (reason !== null) {
    db.close()
    await Dexie.delete(name)
    db = new CaseDatabase(name)
    await db.open()
  }
  const from = reason === null ? (found.local?.seq ?? 0) + 1 : 1
  const replayed = await replay(db, { ...journal, head }, from)
  if (!replayed.ok) return replayed
  const entries = replayed.value
  if (reason !== null) return ok({ db, recovery: { kind: 'rebuilt', entries, reason } })
  if (returned) {
    return ok({ db, recovery: { kind: 'handed-back', entries: returned.seq - journal.head.seq } })
  }
  if (entries === 0) return ok({ db, recovery: { kind: 'none' } })
  if (from === 1) return ok({ db, recovery: { kind: 'rebuilt', entries, reason: 'the store was empty' } })
  return ok({ db, recovery: { kind: 'replayed', entries } })
}

const JOURNAL_GONE =
  'The journal of this case is empty or gone, but this window still has work in it that cannot be written back. Nothing was changed. Restore journal.ndjson in the folder of the case from a backup, then open the case again.'

/** Opens the store and reads where it stands; `problem` says why it could not, `local` is absent in a new store. */
async function look(db: CaseDatabase): Promise<{ problem: string | null; local: StoreState | undefined }> {
  try {
    await db.open()
    return { problem: null, local: await db.state.get('head') }
  } catch (error) {
    if (error instanceof Dexie.VersionError) throw error
    const name = error instanceof Error ? error.name : 'unknown error'
    return { problem: `the store could not be opened (${name})`, local: undefined }
  }
}

/**
 * Gives the journal the entries that it lost and the store still holds, and returns its new head; `null` where there
 * are none or where they are not proven to be the same.
 */
async function handBack(
  db: CaseDatabase,
  local: StoreState,
  journal: JournalSource,
): Promise<JournalHead | null> {
  if (local.seq <= journal.head.seq || local.hash === '') return null
  const headers = await db.journal.where('seq').above(journal.head.seq).sortBy('seq')
  const stored = await db.changes.bulkGet(headers.map(({ seq }) => seq))
  const entries = headers.flatMap((header, index): JournalEntry[] => {
    const changes = stored[index]?.changes
    return changes ? [{ ...header, changes: [...changes] }] : []
  })
  if (entries.length !== local.seq - journal.head.seq) return null
  const returned = await journal.handBack(journal.head.seq, entries, local.hash)
  return returned.ok ? returned.value : null
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
    const { entries } = page.value
    for (const entry of entries) {
      const problem = rowProblem(entry)
      if (problem !== null) return err({ message: problem })
    }
    const seq = entries.at(-1)?.seq
    if (seq === undefined) break
    // Only the last entry carries the chain's hash; until then a crash simply replays again from here.
    const hash = seq === journal.head.seq ? journal.head.hash : ''
    // A page of some megabytes in one transaction: one for each entry would wait for the disk fifty thousand times.
    await applyEntries(db, entries, { seq, hash })
    count += entries.length
    next = page.value.next
  }
  return ok(count)
}

/** The journal's rows cross a border: each must have the shape of its table. */
export function rowProblem(entry: JournalEntry): string | null {
  for (const { table, key, after } of entry.changes) {
    if (after === null) continue
    const parsed = v.safeParse(caseRowSchemas[table], after)
    if (!parsed.success) {
      return `Entry ${entry.seq} of the journal holds a row of ${table} (${key}) that this version cannot read. A newer version of the program may have written it; nothing was changed.`
    }
  }
  return null
}
