import { byText, firstDifference } from '../base/order.ts'
import { stableId } from '../base/stable-id.ts'

/** What a rater's list says of one outlet, as it stands there. */
export type RatedValue = {
  readonly rater: string
  /** What is rated, in the rater's words: "factual reporting", "bias"; empty where the list rates one thing only. */
  readonly measure: string
  /** As the rater prints it; never converted. */
  readonly value: string
  /** The scale that the value stands on: "0 to 100, higher is better". */
  readonly scale: string
  /** When the rater gave it, as the list says it. */
  readonly date: string
  readonly licence: string
  readonly url: string
  readonly note: string
}

/** A value that somebody other than the case's analysts gave an outlet, from a list that the user brought (R8). */
export type OutsideRating = RatedValue & {
  readonly id: string
  readonly outlet: string
  /** The file that it came in. */
  readonly list: string
  /** ISO 8601, UTC. */
  readonly addedAt: string
  /** Who brought the list. */
  readonly author: string
}

/** An id from what the value is, so that the same list brought again adds nothing. */
export function outsideRatingId(outlet: string, rated: RatedValue): string {
  const { rater, measure, value, scale, date } = rated
  return stableId('outside', [outlet, rater, measure, value, scale, date])
}

/** The values given to an outlet: by rater, then by what is rated, newest first. Side by side, never joined (R9). */
export function outsideRatingsOf(ratings: readonly OutsideRating[], outletId: string): OutsideRating[] {
  return ratings
    .filter(({ outlet }) => outlet === outletId)
    .toSorted((a, b) =>
      firstDifference(
        byText(a.rater, b.rater),
        byText(a.measure, b.measure),
        byText(b.date, a.date),
        byText(a.id, b.id),
      ),
    )
}
