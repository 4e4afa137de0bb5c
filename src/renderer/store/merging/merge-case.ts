import { ok, type Result } from '#core/base/result.ts'
import { stableId } from '#core/base/stable-id.ts'
import { isSame } from '#core/merging/account.ts'
import { mergeRows } from '#core/merging/merge-rows.ts'
import type { MergeDifference, MergeResult, MergeSide } from '#core/merging/merge-types.ts'
import { isCaseTable, type CaseRow } from '#shared/formats/case-rows.ts'
import type { JournalEntry } from '#shared/formats/journal.ts'
import type { CaseStore, SaveFailure } from '../case-store.ts'
import type { CaseDatabase } from '../database.ts'
import { write, type RowWrite } from '../rows.ts'
import { MERGE_POLICIES } from './policies.ts'
import { commonGround, fingerprintOf, holds, MERGE_ACTION, replay } from './replay.ts'

/** Another case, with its whole history. */
export type OtherCase = {
  readonly id: string
  readonly name: string
  readonly entries: readonly JournalEntry[]
}

/** What a merge brought. */
export type MergeReport = {
  /** Rows that are new here or changed. */
  readonly rows: number
  readonly documents: number
  /** Judgements that differ, and those that agree. */
  readonly differing: number
  readonly agreeing: number
}

/** Work on the store is handed over in pieces of about so many UTF-16 units of JSON. */
const PIECE = 4_000_000

/**
 * Merges another case into the one that is open (rules G1 to G8). Written in pieces that are undone together; a crash in
 * between leaves a part, and merging again completes it. Originals are not moved here.
 */
export async function mergeCase(
  store: CaseStore,
  other: OtherCase,
): Promise<Result<MergeReport, SaveFailure>> {
  await store.settled()
  const mine = await historyOf(store.db)
  const last = other.entries.at(-1)
  const known = await store.db.mergedCases.toArray()
  if (!last || known.some((part) => part.seq === last.seq && holds(other.entries, part))) return ok(NOTHING)
  const [left, right] = [replay(mine), replay(other.entries)]
  const merged = mergeSides(
    left,
    right,
    commonGround(mine, other.entries, { mine: known, theirs: mergedIn(right) }),
  )
  const writes = writesOf(left, merged)
  const entry = fingerprintOf(last)
  const id = stableId('merged', [other.id, last.seq, entry])
  const row: CaseRow<'mergedCases'> = {
    id,
    case: other.id,
    name: other.name,
    seq: last.seq,
    entry,
    mergedAt: store.now(),
    author: store.actor(),
  }
  for (const piece of pieces([...writes, write('mergedCases', id, row)])) {
    const saved = await store.commit({
      action: MERGE_ACTION,
      label: `Merge “${other.name}”`,
      group: id,
      plan: () => piece,
    })
    if (!saved.ok) return saved
  }
  return ok({
    rows: writes.length,
    documents: writes.filter(({ table }) => table === 'texts').length,
    differing: merged.differences.filter(({ agrees }) => !agrees).length,
    agreeing: merged.differences.filter(({ agrees }) => agrees).length,
  })
}

const NOTHING: MergeReport = { rows: 0, documents: 0, differing: 0, agreeing: 0 }

/** Merges two states, with what was decided between them before. Pure; the sides may change places. */
function mergeSides(a: MergeSide, b: MergeSide, base: ReturnType<typeof commonGround>): MergeResult {
  const [left, right] = [differencesIn(a), differencesIn(b)]
  const kept = ({ id }: MergeDifference): 'a' | 'b' | null => {
    const [one, other] = [left.get(id), right.get(id)]
    if (!one || !other) return one ? 'a' : other ? 'b' : null
    return (one.outcome?.decidedAt ?? '') >= (other.outcome?.decidedAt ?? '') ? 'a' : 'b'
  }
  return mergeRows(a, b, {
    base,
    kept,
    policyOf: (table) => (isCaseTable(table) ? MERGE_POLICIES[table] : { by: 'quiet', unjudged: [] }),
  })
}

/** The whole history of the case that is open. */
async function historyOf(db: CaseDatabase): Promise<JournalEntry[]> {
  const [headers, stored] = await Promise.all([
    db.journal.orderBy('seq').toArray(),
    db.changes.orderBy('seq').toArray(),
  ])
  const changes = new Map(stored.map((row) => [row.seq, row.changes]))
  return headers.map((header) => ({ ...header, changes: [...(changes.get(header.seq) ?? [])] }))
}

/** The rows to write so that the case that is open becomes the merged one. */
function writesOf(mine: MergeSide, { rows, differences }: MergeResult): RowWrite[] {
  const writes: RowWrite[] = []
  for (const [table, merged] of rows) {
    if (!isCaseTable(table)) continue
    const before = mine.rows.get(table)
    for (const [key, row] of merged)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows stay in the table they came from, and were checked when they were read
      if (!isSame(before?.get(key), row)) writes.push(write(table, key, row as never))
    for (const key of before?.keys() ?? []) if (!merged.has(key)) writes.push(write(table, key, null))
  }
  const known = rows.get('differences')
  for (const difference of differences)
    if (known?.has(difference.id) !== true)
      writes.push(
        write('differences', difference.id, {
          ...difference,
          accounts: [...difference.accounts],
          outcome: null,
        }),
      )
  return writes
}

function differencesIn({ rows }: MergeSide): ReadonlyMap<string, CaseRow<'differences'>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rows of this very table
  return (rows.get('differences') ?? new Map()) as ReadonlyMap<string, CaseRow<'differences'>>
}

function mergedIn({ rows }: MergeSide): readonly CaseRow<'mergedCases'>[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rows of this very table
  return [...(rows.get('mergedCases')?.values() ?? [])] as unknown as readonly CaseRow<'mergedCases'>[]
}

function* pieces(writes: readonly RowWrite[]): Generator<RowWrite[]> {
  let piece: RowWrite[] = []
  let size = 0
  for (const one of writes) {
    piece.push(one)
    size += JSON.stringify(one.after).length
    if (size < PIECE) continue
    yield piece
    piece = []
    size = 0
  }
  if (piece.length > 0) yield piece
}
