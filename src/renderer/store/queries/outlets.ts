import type { BiasTag, Outlet, Rating } from '#core/reliability/outlet.ts'
import type { SheetEntry } from '#core/reliability/outlet-sheet.ts'
import type { OutsideRating } from '#core/reliability/outside-rating.ts'
import type { RowChange } from '#shared/formats/journal.ts'
import type { CaseDatabase, JournalHeader } from '../database.ts'

/** What the analyst recorded about outlets. Outlets that only documents name are derived by `core/reliability`. */
export async function listOutletRecords(db: CaseDatabase): Promise<Outlet[]> {
  return await db.outlets.orderBy('name').toArray()
}

/** All grades, oldest first. */
export async function listRatings(db: CaseDatabase): Promise<Rating[]> {
  return (await db.ratings.toArray()).toSorted((a, b) => (a.ratedAt < b.ratedAt ? -1 : 1))
}

/** All tags put on anything, oldest first. */
export async function listTags(db: CaseDatabase): Promise<BiasTag[]> {
  return (await db.tags.toArray()).toSorted((a, b) => (a.taggedAt < b.taggedAt ? -1 : 1))
}

/** All answers on the sheets of outlets. */
export async function listSheetEntries(db: CaseDatabase): Promise<SheetEntry[]> {
  return await db.sheetEntries.toArray()
}

/** All values of raters outside the case. */
export async function listOutsideRatings(db: CaseDatabase): Promise<OutsideRating[]> {
  return await db.outsideRatings.toArray()
}

/** Actions that can be about an outlet; an import's changes are many and are none of them. */
const ABOUT_OUTLETS = /^(?:outlet\.|tag\.|document\.edit)/u

/** The journal's entries about an outlet: its record, grades, sheet, raters' values and tags, and documents given to it. Newest first. */
export async function listOutletHistory(
  db: CaseDatabase,
  outletId: string,
  documents: readonly string[],
): Promise<JournalHeader[]> {
  const headers = await db.journal.filter(({ action }) => ABOUT_OUTLETS.test(action)).toArray()
  const stored = await db.changes.bulkGet(headers.map(({ seq }) => seq))
  const own = new Set(documents)
  return headers
    .filter((_, index) => (stored[index]?.changes ?? []).some((change) => isAbout(change, outletId, own)))
    .toReversed()
}

function isAbout(
  { table, key, before, after }: RowChange,
  outlet: string,
  own: ReadonlySet<string>,
): boolean {
  if (table === 'outlets') return key === outlet
  if (table === 'ratings' || table === 'sheetEntries' || table === 'outsideRatings')
    return [before, after].some((row) => field(row, 'outlet') === outlet)
  if (table === 'tags') return [before, after].some((row) => field(field(row, 'target'), 'outlet') === outlet)
  if (table !== 'documents' || !own.has(key)) return false
  return field(field(before, 'edited'), 'outlet') !== field(field(after, 'edited'), 'outlet')
}

/** Rows of the journal may be of an older shape. */
function field(row: unknown, name: string): unknown {
  return typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined
}
