import type { DaySpan } from '../../claims/times/find-days.ts'
import type { Moment } from '../../statements/moments.ts'
import type { StoryReading } from '../reading/story-reading.ts'

/** Days that are looked at before an hour that has none of its own. */
const MOST = 2
/** A night lies between two days. */
const APART = 2

/** An hour as far as it matters here. */
type Hour = { readonly start: number; readonly own: readonly DaySpan[] }

/**
 * Whether two hours are told of days that cannot be one: the day beside each or, where there is none, the last days of
 * which the report has told before ("… on Tuesday. The blaze broke out at 6:40 a.m."). Two fires of one week have two hours.
 */
export function areOfOtherDays(
  a: Hour,
  momentsOfA: readonly Moment[],
  b: Hour,
  momentsOfB: readonly Moment[],
): boolean {
  const [left, right] = [daysOf(a, momentsOfA), daysOf(b, momentsOfB)]
  return (
    left.length > 0 &&
    right.length > 0 &&
    left.every((one) =>
      right.every((other) => one.first - other.last >= APART || other.first - one.last >= APART),
    )
  )
}

function daysOf({ start, own }: Hour, moments: readonly Moment[]): readonly DaySpan[] {
  if (own.length > 0) return own
  return moments
    .filter(
      (one) =>
        one.sort === 'day' && one.start < start && !one.future && one.day?.precision === 'day' && one.told,
    )
    .flatMap(({ day }) => day?.spans.slice(-1) ?? [])
    .slice(-MOST)
}

/** What is told at some place of a document. */
type ToldAt = { readonly document: string; readonly sentence: number; readonly start: number }

/** Whether two places are told of days that cannot be one: those of their sentences or, where there are none, the last days before. */
export function areToldOfOtherDays({ momentsOf }: StoryReading, a: ToldAt, b: ToldAt): boolean {
  const hourOf = ({ document, sentence, start }: ToldAt): Hour => ({
    start,
    own: momentsOf(document).flatMap((one) =>
      one.sentence === sentence &&
      one.sort === 'day' &&
      one.told &&
      !one.future &&
      one.day?.precision === 'day'
        ? one.day.spans.slice(-1)
        : [],
    ),
  })
  return areOfOtherDays(hourOf(a), momentsOf(a.document), hourOf(b), momentsOf(b.document))
}
