import { groupBy } from '../base/group-by.ts'
import { byText, firstDifference } from '../base/order.ts'

/** What an outlet's sheet asks, in its order. The choices of each stand in `resources/vocabularies/outlet-sheet.json`. */
export const SHEET_ASPECTS = [
  'ownership',
  'state',
  'alignment',
  'lean',
  'corrections',
  'authors',
  'sourcing',
] as const
export type SheetAspect = (typeof SHEET_ASPECTS)[number]

/** One answer of one analyst. Answers are never overwritten: the newest is in force, the others are its history. */
export type SheetEntry = {
  readonly id: string
  readonly outlet: string
  readonly aspect: SheetAspect
  /** The id of a choice of the vocabulary; empty: answered in the note alone. */
  readonly value: string
  /** What shows it: names, addresses, what was looked at. */
  readonly note: string
  /** ISO 8601, UTC. */
  readonly notedAt: string
  readonly author: string
}

/** The answers of an outlet by aspect, newest first; aspects nobody answered are not there (R7). */
export function sheetOf(
  entries: readonly SheetEntry[],
  outletId: string,
): ReadonlyMap<SheetAspect, readonly SheetEntry[]> {
  const own = entries
    .filter(({ outlet }) => outlet === outletId)
    .toSorted((a, b) => firstDifference(byText(b.notedAt, a.notedAt), byText(b.id, a.id)))
  return groupBy(own, ({ aspect }) => aspect)
}
