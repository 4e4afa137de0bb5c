import { byText, firstDifference } from '../base/order.ts'
import type { Rating } from './outlet.ts'

/**
 * The ratings of one outlet, newest first. Ratings of the same instant are ordered by id, so that the order does not
 * depend on how they were stored (docs/methods/reliability.md, R3).
 */
export function ratingHistory(ratings: readonly Rating[], outletId: string): Rating[] {
  return ratings
    .filter((rating) => rating.outlet === outletId)
    .toSorted((a, b) =>
      firstDifference(
        instant(b.ratedAt) - instant(a.ratedAt),
        byText(b.ratedAt, a.ratedAt),
        byText(b.id, a.id),
      ),
    )
}

/** The rating in force: the newest. `null` when nobody rated the outlet, which is not the same as grade F. */
export function currentRating(ratings: readonly Rating[], outletId: string): Rating | null {
  return ratingHistory(ratings, outletId)[0] ?? null
}

/** Milliseconds; 0 for what is no date, so that a damaged rating sorts as oldest. */
function instant(iso: string): number {
  const milliseconds = Date.parse(iso)
  return Number.isNaN(milliseconds) ? 0 : milliseconds
}
