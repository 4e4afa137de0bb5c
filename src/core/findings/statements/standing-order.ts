import { weekdayOf } from '../../claims/times/time-value.ts'
import type { Standing } from '../../statements/standings.ts'
import { partOfDayIn } from '../events/part-of-day.ts'
import { compareTimes } from '../events/same-event.ts'
import { isDeadAtOnce } from '../plausible/readings.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import type { ToldStanding } from './standing-themes.ts'

type Told = ToldStanding

/** The document that tells the other state later, told it as what came next. */
export function isUpdate(a: Told, b: Told, facts: CaseFacts): boolean {
  const { field } = a.standing.state
  const [first, second] = [a, b].map(({ standing }) => facts.publishedOn(standing.document))
  if (a.standing.always || b.standing.always) return false
  const days = first == null || second == null ? (areOfOneDay(a, b) ? 0 : null) : second - first
  const apart = a.standing.times.some((one) =>
    b.standing.times.some((other) => compareTimes(one, other) === 'apart'),
  )
  if (field.order === 'cyclic') {
    if (days !== null && days !== 0 && (days > 0 ? b : a).standing.still) return false
    if (days !== null && days !== 0 && wasSoBefore(a, b, days, facts)) return false
    if (apart || (days !== null && Math.abs(days) > 1) || areHoursApart(a, b, facts)) return true
    if (days === null) return !(isLasting(a) && isLasting(b))
    // "Has been suspended since Monday", "was not interrupted": of one day, and of all of it.
    if (days === 0 && a.standing.state === b.standing.state && !a.theme.negative && !b.theme.negative)
      return false
    if (days === 0) return !isLasting(a) && !isLasting(b) && a.standing.state.field.of !== 'person'
    return !isLateHeld(a, b, days)
  }
  const [left, right] = [a, b].map(({ standing }) => standing.state.rank - (standing.denied ? 0.5 : 0))
  if (left === undefined || right === undefined || left === right) return false
  const [before, after] = left < right ? [a, b] : [b, a]
  if (isDeadThere(after.standing, facts) && isInCare(before.standing, facts)) return false
  // Which report is the later is not known: what was so for a while may have gone on to the other.
  if (days === null) return field.order === 'once' || !before.standing.lasting
  if (left < right ? days <= 0 : days >= 0) return false
  // What the later report tells had happened before the other was published.
  const told = facts.publishedOn(before.standing.document)
  return !after.standing.around.some(({ last }) => told !== null && last !== null && last <= told)
}

/** Both are told of one day of the week: which of the reports came first does not matter. */
function areOfOneDay(a: Told, b: Told): boolean {
  const [left, right] = [a, b].map(({ standing: { times, around } }) => (times.length > 0 ? times : around))
  return (
    left?.length === 1 &&
    right?.length === 1 &&
    left[0]?.weekday != null &&
    left[0].weekday === right[0]?.weekday
  )
}

/** "Set free on Monday night", "still behind bars on Tuesday morning": what had ended is told to go on. */
export function isStillSo(a: Told, b: Told, facts: CaseFacts): boolean {
  if (!a.standing.still || isLasting(b)) return false
  const [now, then] = [momentOf(a, facts), momentOf(b, facts)]
  if (now === null || then === null) return false
  if (now.day !== null && then.day !== null && now.day !== then.day) return then.day < now.day
  if (now.weekday === null || then.weekday === null) return false
  const days = (now.weekday - then.weekday + 7) % 7
  return days === 0 ? then.part !== null && now.part !== null && then.part < now.part : days <= 3
}

const IN_CARE =
  /\b(?:hospital|clinic|infirmary|ward|intensive care|surgery|operation|recovering|convalescing|bandaged|coma|at home)\b/iu

function isDeadThere({ state, document, start, end }: Standing, facts: CaseFacts): boolean {
  return state.name === 'dead' && isDeadAtOnce(facts.document(document)?.text.slice(start, end) ?? '')
}

function isInCare({ state, document, start, end }: Standing, facts: CaseFacts): boolean {
  return state.name === 'alive' && IN_CARE.test(facts.document(document)?.text.slice(start, end) ?? '')
}

/** "Still behind bars on Tuesday morning", "set free at noon": one came after the other. */
function areHoursApart(a: Told, b: Told, facts: CaseFacts): boolean {
  const [left, right] = [momentOf(a, facts), momentOf(b, facts)]
  return (
    left?.weekday != null &&
    left.weekday === right?.weekday &&
    left.part !== null &&
    right.part !== null &&
    left.part !== right.part
  )
}

type ToldMoment = {
  readonly day: number | null
  readonly weekday: number | null
  readonly part: number | null
}

/** When a state is told to hold or to have begun: the only time of its clause or sentence. */
function momentOf({ standing }: Told, facts: CaseFacts): ToldMoment | null {
  const { document, start, end, times, around } = standing
  const [time, other] = times.length > 0 ? times : around
  const text = facts.document(document)?.text.slice(start, end) ?? ''
  const part = partOfDayIn(text)
  if (!time) {
    const day = standing.still ? facts.publishedOn(document) : null
    return day === null ? null : { day, weekday: weekdayOf(day), part: null }
  }
  if (other && other.weekday !== time.weekday) return null
  const day = time.first !== null && time.first === time.last ? time.first : null
  return { day, weekday: time.weekday ?? (day === null ? null : weekdayOf(day)), part }
}

const KEEPING = /\b(?:keeps|retains|remains|stays|stands by|still (?:holds|has|keeps))\b/iu

/** It is told as how things stand, or as a flight, which nothing is told to have ended. */
function isLasting({ standing }: Told): boolean {
  return standing.lasting || standing.state.name === 'fled' || KEEPING.test(standing.text)
}

/**
 * The later report tells of a capture that had happened before the other, which has the one at large or free since, was
 * published.
 */
function wasSoBefore(a: Told, b: Told, days: number, facts: CaseFacts): boolean {
  const [before, after] = days > 0 ? [a, b] : [b, a]
  if (before.standing.state.name !== 'fled' || after.standing.state.name !== 'held') return false
  const known = facts.publishedOn(before.standing.document)
  if (known === null) return false
  const held = after.standing.around.flatMap(({ last }) => (last === null ? [] : [last]))
  const fled = before.standing.around.flatMap(({ first }) => (first === null ? [] : [first]))
  return held.some((day) => day <= known && fled.every((other) => other <= day))
}

/** One is told to be free, and a day later to be held. */
function isLateHeld(a: Told, b: Told, days: number): boolean {
  const [before, after] = days > 0 ? [a, b] : [b, a]
  return before.standing.state.name === 'free' && after.standing.state.name === 'held'
}
