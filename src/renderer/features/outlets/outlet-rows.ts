import { groupBy } from '#core/base/group-by.ts'
import { assignOutlets } from '#core/reliability/outlets-of.ts'
import { byText } from '#core/base/order.ts'
import type { BiasTag, Outlet, Rating } from '#core/reliability/outlet.ts'
import { outsideRatingsOf, type OutsideRating } from '#core/reliability/outside-rating.ts'
import { currentRating } from '#core/reliability/ratings.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { type DocumentSummary, listDocuments } from '#renderer/store/queries/documents.ts'
import {
  listOutletRecords,
  listOutsideRatings,
  listRatings,
  listTags,
} from '#renderer/store/queries/outlets.ts'

/** One outlet of the case: what the documents say of it and what the analyst recorded. */
export type OutletRow = {
  readonly id: string
  readonly outlet: Outlet
  readonly documents: readonly DocumentSummary[]
  readonly rating: Rating | null
  readonly ratings: readonly Rating[]
  readonly tags: readonly BiasTag[]
  /** What other raters gave it, each value as its rater prints it. */
  readonly outside: readonly OutsideRating[]
}

/** All outlets of the case in the order of their names. */
export async function listOutletRows(db: CaseDatabase): Promise<OutletRow[]> {
  const [documents, records, ratings, tags, outside] = await Promise.all([
    listDocuments(db),
    listOutletRecords(db),
    listRatings(db),
    listTags(db),
    listOutsideRatings(db),
  ])
  return outletRows(documents, records, ratings, tags, outside)
}

/**
 * Joins the outlets that documents name with the analyst's records. A record's name, ownership and notes win; hosts of
 * both are joined. Records without documents stay: their grades are work too.
 */
export function outletRows(
  documents: readonly DocumentSummary[],
  records: readonly Outlet[],
  ratings: readonly Rating[],
  tags: readonly BiasTag[],
  outside: readonly OutsideRating[],
): OutletRow[] {
  const { outlets, byDocument } = assignOutlets(documents)
  const members = groupBy(documents, ({ id }) => byDocument.get(id) ?? '')
  const merged = new Map<string, Outlet>(outlets.map((outlet) => [outlet.id, outlet]))
  for (const record of records) {
    const derived = merged.get(record.id)
    const domains = [...new Set([...record.domains, ...(derived?.domains ?? [])])].toSorted(byText)
    merged.set(record.id, { ...record, domains })
  }
  return [...merged.values()]
    .map((outlet) => ({
      id: outlet.id,
      outlet,
      documents: members.get(outlet.id) ?? [],
      rating: currentRating(ratings, outlet.id),
      ratings: ratings.filter((rating) => rating.outlet === outlet.id),
      tags: tags.filter(({ target }) => target.kind === 'outlet' && target.outlet === outlet.id),
      outside: outsideRatingsOf(outside, outlet.id),
    }))
    .toSorted((a, b) => byText(a.outlet.name, b.outlet.name) || byText(a.id, b.id))
}
