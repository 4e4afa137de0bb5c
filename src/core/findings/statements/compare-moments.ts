import { weekdayOf } from '../../claims/times/time-value.ts'
import type { FoundDay } from '../../claims/times/find-days.ts'
import type { Moment } from '../../statements/moments.ts'
import { compareClocks } from './compare-clocks.ts'

export type MomentRelation = 'same' | 'apart' | 'unknown'

/** Whether two times may be one. Days next to each other may be, where a night lies between. */
export function compareMoments(a: Moment, b: Moment): MomentRelation {
  const whole = compareWhole(a, b)
  const days = a.day && b.day ? compareDays(a.day, b.day) : 'unknown'
  // Days that differ say it, or hours of one day; not both.
  if (whole === 'apart' && days === 'apart' && a.sort === 'clock' && b.sort === 'clock') return 'unknown'
  if (whole === 'apart' && days === 'same' && a.sort === 'day' && b.sort === 'day') return 'unknown'
  if (whole !== null && haveOneZone(a, b)) return whole
  const clocks = a.clock && b.clock ? compareClocks(a.clock, b.clock) : 'unknown'
  if (a.sort === 'clock' && b.sort === 'clock') {
    if (clocks === 'same') return 'same'
    if (days === 'apart') return 'unknown'
    return clocks === 'apart' || (clocks === 'close' && !isPart(a) && !isPart(b)) ? 'apart' : 'unknown'
  }
  if (a.sort === 'clock' || b.sort === 'clock') return 'unknown'
  if (days === 'apart' && a.day && b.day && areNext(a.day, b.day) && (isNight(a) || isNight(b)))
    return 'unknown'
  return days
}

function isPart({ clock }: Moment): boolean {
  return clock?.precision === 'part'
}

function haveOneZone({ clock: a }: Moment, { clock: b }: Moment): boolean {
  return a !== null && b !== null && compareClocks(a, b) !== 'unknown'
}

/** Whether two days, months or years may be one: the finer within the coarser. */
function compareDays(a: FoundDay, b: FoundDay): MomentRelation {
  if (a.weekday !== null && b.weekday !== null && a.weekday !== b.weekday) return 'apart'
  // "This week" is told loosely, unlike "the weekend".
  if ((a.precision === 'week') !== (b.precision === 'week') && ![a, b].some(isWeekend)) return 'unknown'
  if (a.spans.some((one) => b.spans.some((other) => one.first <= other.last && other.first <= one.last)))
    return 'same'
  if (a.weekday !== null && b.weekday !== null) return 'same'
  if (a.spans.length > 0 && b.spans.length > 0) return 'apart'
  const [named, dated] = a.weekday === null ? [b, a] : [a, b]
  if (named.weekday === null || dated.precision !== 'day') return 'unknown'
  return dated.spans.some(({ first }) => weekdayOf(first) === named.weekday) ? 'same' : 'unknown'
}

function isWeekend({ precision, spans }: FoundDay): boolean {
  return precision === 'week' && spans.every(({ first, last }) => last - first === 1)
}

function areNext(a: FoundDay, b: FoundDay): boolean {
  if (a.weekday !== null && b.weekday !== null) return [1, 6].includes(Math.abs(a.weekday - b.weekday))
  return a.spans.some((one) =>
    b.spans.some(
      (other) => Math.min(Math.abs(one.first - other.last), Math.abs(other.first - one.last)) === 1,
    ),
  )
}

function isNight({ clock, text }: Moment): boolean {
  return (
    /night|overnight|dawn/iu.test(text) ||
    (clock !== null && clock.windows.some(({ first, last }) => first >= 1260 || last >= 1440 || last <= 330))
  )
}

const DAY = 1440
/** Minutes by which parts of two days, and hours of them, may differ and be one time. */
const SLACK_PART = 75
const SLACK = 25
/** A part of the day that begins so late ("midnight", "the middle of the night") may be that before the day or behind it. */
const DEEP_NIGHT = 1380

/** How two times stand that are both told by day and hour: "early on Saturday", "late on Saturday night"; `null` for others. */
function compareWhole(a: Moment, b: Moment): MomentRelation | null {
  const [left, right] = haveDates(a, b)
    ? [windowsOf(a), windowsOf(b)]
    : [weekdayWindowsOf(a), weekdayWindowsOf(b)]
  if (left.length === 0 || right.length === 0 || !a.clock || !b.clock) return null
  const slack = a.clock.precision === 'part' || b.clock.precision === 'part' ? SLACK_PART : SLACK
  const gap = Math.min(
    ...left.flatMap((one) =>
      right.map((other) => Math.max(one.first, other.first) - Math.min(one.last, other.last)),
    ),
  )
  return gap <= slack ? 'same' : 'apart'
}

function haveDates({ day: a }: Moment, { day: b }: Moment): boolean {
  return [a, b].every((day) => day !== null && day.spans.length > 0)
}

/** As `windowsOf`, in some week, of days of which only the day of the week is known in both. */
function weekdayWindowsOf(one: Moment): { readonly first: number; readonly last: number }[] {
  const { day } = one
  if (!day || day.precision !== 'day' || day.weekday === null) return []
  const weekday = day.weekday
  return [0, 7].flatMap((week) =>
    windowsOf({ ...one, day: { ...day, spans: [{ first: week + weekday, last: week + weekday }] } }),
  )
}

/** Minutes since 1970-01-01 in which a time may lie. */
function windowsOf({ day, clock }: Moment): { readonly first: number; readonly last: number }[] {
  if (!day || !clock || day.precision !== 'day') return []
  return day.spans.flatMap((span) => {
    // "Last night", "overnight": the night between the two days.
    const days = span.first === span.last ? [span.first] : [span.first, span.last]
    return days.flatMap((one) =>
      clock.windows.flatMap(({ first, last }) =>
        (first >= DEEP_NIGHT ? [-1, 0] : [0]).map((turn) => ({
          first: (one + turn) * DAY + first,
          last: (one + turn) * DAY + last,
        })),
      ),
    )
  })
}
