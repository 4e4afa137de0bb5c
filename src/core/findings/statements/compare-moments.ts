import { weekdayOf } from '../../claims/times/time-value.ts'
import type { FoundDay } from '../../claims/times/find-days.ts'
import type { Moment } from '../../statements/moments.ts'
import { compareClocks } from './compare-clocks.ts'

export type MomentRelation = 'same' | 'apart' | 'unknown'

/** Whether two times may be one. Days next to each other may be, where a night lies between. */
export function compareMoments(a: Moment, b: Moment): MomentRelation {
  const days = a.day && b.day ? compareDays(a.day, b.day) : 'unknown'
  const clocks = a.clock && b.clock ? compareClocks(a.clock, b.clock) : 'unknown'
  if (a.sort === 'clock' && b.sort === 'clock') {
    if (clocks === 'same') return 'same'
    if (days === 'apart') return 'unknown'
    return clocks === 'apart' ? 'apart' : 'unknown'
  }
  if (a.sort === 'clock' || b.sort === 'clock') return 'unknown'
  if (days === 'apart' && a.day && b.day && areNext(a.day, b.day) && (isNight(a) || isNight(b)))
    return 'unknown'
  return days
}

/** Whether two days, months or years may be one: the finer within the coarser. */
export function compareDays(a: FoundDay, b: FoundDay): MomentRelation {
  if (a.weekday !== null && b.weekday !== null && a.weekday !== b.weekday) return 'apart'
  if (a.spans.some((one) => b.spans.some((other) => one.first <= other.last && other.first <= one.last)))
    return 'same'
  if (a.weekday !== null && b.weekday !== null) return 'same'
  if (a.spans.length > 0 && b.spans.length > 0) return 'apart'
  const [named, dated] = a.weekday === null ? [b, a] : [a, b]
  if (named.weekday === null || dated.precision !== 'day') return 'unknown'
  return dated.spans.some(({ first }) => weekdayOf(first) === named.weekday) ? 'same' : 'unknown'
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
