import { CARDINALS } from '../../text/english-number-words.ts'
import type { Span } from '../../text/span.ts'
import { clockTokens } from './clock-tokens.ts'
import type { ClockToken } from './clock-tokens.ts'
import { partOfDayAt, partOfDayNear } from './parts-of-day.ts'
import type { PartOfDay } from './parts-of-day.ts'
import { isZone, zoneBehind } from './zone.ts'

/** Minutes since midnight, first and last; the last may lie on the next day (1440 and more). */
export type ClockWindow = { readonly first: number; readonly last: number }

/** A time of day as a text gives it. Offsets count in the document. */
export type FoundClock = Span & {
  readonly text: string
  /** Two where it may be of the morning or of the evening. */
  readonly windows: readonly ClockWindow[]
  /** `part`: a part of the day, no hour. */
  readonly precision: 'minute' | 'hour' | 'part'
  /** A zone that is named: "gmt", "istanbul", "local". */
  readonly zone: string | null
  /** "by noon", "until seven", "after ten": no time at which something happened. */
  readonly bound: 'before' | 'after' | 'until' | 'since' | null
}

type Value = {
  /** Minutes since midnight, of the first half of the day unless `whole`. */
  readonly minutes: number
  /** Told in 24 hours or with a half of the day. */
  readonly whole: boolean
  readonly exact: boolean
  /** Index behind it. */
  readonly to: number
}

/** A time of day, the index behind it, and that behind the part of the day that it was told by. */
type Read = { readonly clock: FoundClock; readonly to: number; readonly part: number | null }

const HALF_DAY = 720
const DAY = 1440
/** Words for the hours of half a day; twelve is none of them. */
const HOURS = new Map(CARDINALS.slice(1, 13).map((word, index) => [word, (index + 1) % 12] as const))
const MINUTES = new Map<string, number>([
  ['five', 5],
  ['ten', 10],
  ['quarter', 15],
  ['fifteen', 15],
  ['twenty', 20],
  ['twenty-five', 25],
  ['half', 30],
])
const LEADING =
  /^(?:at|around|about|before|after|until|till|by|since|from|past|toward|towards|near|nearly|almost|approximately|roughly|circa|exactly|precisely|between)$/u
const ABOUT =
  /^(?:around|about|approximately|approx|roughly|circa|some|nearly|almost|near|toward|towards|or)$/u
const LITTLE = /^(?:shortly|just|little|soon|minutes|moments|bit|immediately)$/u
/** What may follow an hour that stands without a mark of its own. */
const BEHIND =
  /^(?:in|on|this|that|yesterday|today|tonight|last|local|when|and|as|but|the|they|he|she|it|we|there|i|sharp|or|to|until|for|by|with|,|\.|;|:|\)|—|–|-|!|\?|”|")$/u
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/u

/** Times of day of a sentence, in order: "0352H", "half past four", "a little before four this morning", "at dawn". Linear. */
export function clocksIn(text: string, span: Span): FoundClock[] {
  const tokens = clockTokens(text, span)
  const found: FoundClock[] = []
  /** Parts of the day, by the index behind them, that belong to an hour. */
  const taken = new Set<number>()
  let last = -1
  for (let at = 0; at < tokens.length; at++) {
    const value = valueAt(tokens, at)
    const read = value ? hourAt(text, tokens, at, value) : partAt(text, tokens, at)
    if (!read || taken.has(read.to)) continue
    if (!isConversion(text, read.clock, found.at(-1))) {
      // "Last night at half past six": one time.
      if (read.part !== null && last === read.part) found.pop()
      found.push(read.clock)
      last = read.to
    }
    if (read.part !== null) taken.add(read.part)
    at = read.to - 1
  }
  return found
}

/** "(2000 GMT)" behind a local time says it again. */
function isConversion(text: string, clock: FoundClock, before: FoundClock | undefined): boolean {
  return (
    before !== undefined &&
    clock.start - before.end < 24 &&
    /^[^.;]*\($/u.test(text.slice(before.end, clock.start).trim())
  )
}

function valueAt(tokens: readonly ClockToken[], at: number): Value | null {
  return digital(tokens, at) ?? spoken(tokens, at) ?? hourAlone(tokens, at)
}

/** "03:45", "1.50 a.m.", "8pm", "0352H", "0300 hours". */
function digital(tokens: readonly ClockToken[], at: number): Value | null {
  const token = tokens[at]
  if (
    !token ||
    !/^\d/u.test(token.key) ||
    tokens[at - 1]?.key === '$' ||
    (tokens[at - 1]?.joined === true && /^[€£#-]$/u.test(tokens[at - 1]?.key ?? ''))
  )
    return null
  const next = tokens[at + 1]
  const half = halfOf(next)
  const military = /^([01]\d|2[0-3])([0-5]\d)$/u.exec(token.key)
  if (
    military &&
    next &&
    (/^(?:hours|hrs)$/u.test(next.key) || (next.joined && /^[hz]$/u.test(next.key)) || isZone(next.key))
  )
    return {
      minutes: Number(military[1]) * 60 + Number(military[2]),
      whole: true,
      exact: true,
      to: at + (isZone(next.key) ? 1 : 2),
    }
  const parts = /^(\d{1,2})(?:([.:])([0-5]\d)(?::[0-5]\d)?)?$/u.exec(token.key)
  if (!parts) return null
  const [, hours = '', mark = '', minutes = ''] = parts
  const hour = Number(hours)
  if (half !== null) {
    if (hour < 1 || hour > 12) return null
    const to =
      tokens[at + 2]?.joined === true && tokens[at + 2]?.key === '.' && next?.key.includes('.') === true
        ? at + 3
        : at + 2
    return { minutes: (hour % 12) * 60 + Number(minutes || 0) + half, whole: true, exact: minutes !== '', to }
  }
  if (next?.key === "o'clock" && hour >= 1 && hour <= 12)
    return { minutes: (hour % 12) * 60, whole: false, exact: false, to: at + 2 }
  if (hour > 23) return null
  const told = next && /^(?:hours|hrs)$/u.test(next.key) ? at + 2 : null
  if (mark === ':' || told !== null) {
    if (minutes === '' || /^(?:minutes?|mins?|seconds?|mark)$/u.test(next?.key ?? '')) return null
    const whole = hour > 12 || hours.startsWith('0') || told !== null
    return {
      minutes: (whole ? hour : hour % 12) * 60 + Number(minutes),
      whole,
      exact: true,
      to: told ?? at + 1,
    }
  }
  if (mark === '.')
    return isTimeOfPoint(tokens, at)
      ? {
          minutes: (hour > 12 || hours.startsWith('0') ? hour : hour % 12) * 60 + Number(minutes),
          whole: hour > 12 || hours.startsWith('0'),
          exact: true,
          to: at + 1,
        }
      : null
  return null
}

function halfOf(token: ClockToken | undefined): number | null {
  const half = /^([ap])\.?m\.?$/u.exec(token?.key ?? '')
  return half ? (half[1] === 'p' ? HALF_DAY : 0) : null
}

/** "at 4.20": no amount, as nothing that is counted stands behind it. */
function isTimeOfPoint(tokens: readonly ClockToken[], at: number): boolean {
  const before = tokens[at - 1]?.key ?? ''
  return (
    (/^(?:at|until|till|since|from|past)$/u.test(before) && BEHIND.test(tokens[at + 1]?.key ?? '.')) ||
    ((LEADING.test(before) || at === 0) &&
      partOfDayNear(tokens, at, at + 1) !== null &&
      BEHIND.test(tokens[at + 1]?.key ?? '.'))
  )
}

/** "half past four", "ten minutes to two", "a quarter to four", "seven o'clock", "ten past four". */
function spoken(tokens: readonly ClockToken[], at: number): Value | null {
  const key = tokens[at]?.key ?? ''
  const hour = HOURS.get(key)
  if (hour !== undefined && tokens[at + 1]?.key === "o'clock")
    return { minutes: hour * 60, whole: false, exact: false, to: at + 2 }
  const count =
    MINUTES.get(key) ??
    (tokens[at + 1]?.key.startsWith('minute') === true && /^\d{1,2}$/u.test(key)
      ? Number(key)
      : minuteWord(tokens, at))
  if (count === undefined || count > 59) return null
  const worded = tokens[at + 1]?.key.startsWith('minute') === true
  const link = at + (worded ? 2 : 1)
  const direction = tokens[link]?.key ?? ''
  const back = /^(?:to|before|of)$/u.test(direction)
  if (!back && !/^(?:past|after)$/u.test(direction)) return null
  if (key === 'half' && direction !== 'past') return null
  if (/^(?:before|after|of)$/u.test(direction) && key !== 'quarter') return null
  const target = tokens[link + 1]?.key ?? ''
  const named = target === 'noon' || target === 'midday' ? HALF_DAY : target === 'midnight' ? 0 : null
  const of =
    named === null
      ? (HOURS.get(target) ?? (/^(?:[1-9]|1[0-2])$/u.test(target) ? Number(target) % 12 : undefined))
      : named / 60
  if (of === undefined) return null
  // "ten to twelve people" is an amount.
  if (
    !worded &&
    key !== 'half' &&
    key !== 'quarter' &&
    named === null &&
    !BEHIND.test(tokens[link + 2]?.key ?? '.')
  )
    return null
  if (back && !worded && key !== 'quarter' && !isLed(tokens, at)) return null
  const raw = of * 60 + (back ? -count : count)
  const limit = named === null ? HALF_DAY : DAY
  return { minutes: (raw + limit) % limit, whole: named !== null, exact: true, to: link + 2 }
}

function minuteWord(tokens: readonly ClockToken[], at: number): number | undefined {
  return tokens[at + 1]?.key.startsWith('minute') === true ? HOURS.get(tokens[at]?.key ?? '') : undefined
}

function isLed(tokens: readonly ClockToken[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    before === undefined ||
    LEADING.test(before.key) ||
    /^(?:was|it's|[“"(,:—–])$/u.test(before.key) ||
    WEEKDAY.test(before.key)
  )
}

/** "at seven", "shortly before seven in the evening": an hour in words, or in digits beside a part of the day. */
function hourAlone(tokens: readonly ClockToken[], at: number): Value | null {
  const key = tokens[at]?.key ?? ''
  const before = tokens[at - 1]?.key ?? ''
  const word = HOURS.get(key)
  const hour = word ?? (/^(?:[1-9]|1[0-2])$/u.test(key) ? Number(key) % 12 : undefined)
  if (hour === undefined || !LEADING.test(before) || !BEHIND.test(tokens[at + 1]?.key ?? '.')) return null
  const near =
    tokens[at + 1]?.key === 'in' || tokens[at + 1]?.key === 'on' || tokens[at + 1]?.key === 'this'
      ? partOfDayNear(tokens, at, at + 1)
      : null
  const little = tokens.slice(Math.max(0, at - 3), at - 1).some((token) => LITTLE.test(token.key))
  const plain =
    word !== undefined &&
    (/^(?:at|until|till|past)$/u.test(before) || (little && /^(?:before|after)$/u.test(before))) &&
    !/^(?:to|or|and|of)$/u.test(tokens[at + 1]?.key ?? '')
  return near !== null || plain ? { minutes: hour * 60, whole: false, exact: false, to: at + 1 } : null
}

/** Minutes on both sides that a time allows by itself, and behind "about". */
type Exactness = { readonly own: number; readonly about: number }

const LOOSE: Exactness = { own: 10, about: 25 }

/** "About 9.40" is told more exactly than "about half past nine". */
function exactness(minutes: number): Exactness {
  return { own: 2, about: minutes % 60 === 0 ? 25 : minutes % 30 === 0 ? 20 : 12 }
}

/** The window of an hour, with the words before it and its half of the day. */
function hourAt(text: string, tokens: readonly ClockToken[], from: number, value: Value): Read {
  const { start, bound, before, after } = leadOf(tokens, from, value.exact ? exactness(value.minutes) : LOOSE)
  const part = value.whole ? null : partOfDayNear(tokens, from, value.to)
  const possible = value.whole ? [value.minutes] : halves(value.minutes, part)
  const clock: FoundClock = {
    start: tokens[start]?.start ?? 0,
    end: tokens[value.to - 1]?.end ?? 0,
    text: text.slice(tokens[start]?.start ?? 0, tokens[value.to - 1]?.end ?? 0),
    windows: possible.map((minutes) => ({ first: minutes - before, last: minutes + after })),
    precision: value.exact ? 'minute' : 'hour',
    zone: zoneBehind(tokens, value.to),
    bound,
  }
  return { clock, to: value.to, part: part?.to ?? null }
}

/** The halves of the day that an hour may be of. */
function halves(minutes: number, part: PartOfDay | null): number[] {
  const both = [minutes, minutes + HALF_DAY]
  if (part === null) return both
  const inside = both.filter((one) =>
    [one, one + DAY].some((shown) => shown >= part.first - 30 && shown <= part.last),
  )
  return inside.length === 0 ? both : inside
}

/** What stands before an hour: how exact it is, and whether it is a bound. */
function leadOf(
  tokens: readonly ClockToken[],
  from: number,
  { own, about: wider }: Exactness,
): { start: number; bound: FoundClock['bound']; before: number; after: number } {
  let start = from
  const words: string[] = []
  while (start > 0 && start > from - 5) {
    const key = tokens[start - 1]?.key ?? ''
    if (
      !LEADING.test(key) &&
      !ABOUT.test(key) &&
      !LITTLE.test(key) &&
      !/^(?:a|an|the|well|long|few|as|early|late|starting)$/u.test(key)
    )
      break
    words.unshift(key)
    start--
  }
  const about = words.some((word) => ABOUT.test(word))
  const little = words.some((word) => LITTLE.test(word))
  const wide = about ? wider : own
  if (words.includes('before'))
    return little
      ? { start, bound: null, before: 30, after: 0 }
      : { start, bound: 'before', before: 240, after: 0 }
  if (words.includes('by')) return { start, bound: 'before', before: 240, after: 0 }
  if (words.includes('after') || words.includes('past'))
    return little
      ? { start, bound: null, before: 0, after: 40 }
      : { start, bound: 'after', before: 0, after: 240 }
  if (words.includes('until') || words.includes('till'))
    return { start, bound: 'until', before: wide, after: wide }
  if (words.includes('since')) return { start, bound: 'since', before: wide, after: wide }
  return { start, bound: null, before: wide, after: wide }
}

/** "at dawn", "around midnight", "on Sunday evening", "before nightfall". */
function partAt(text: string, tokens: readonly ClockToken[], at: number): Read | null {
  const part = partOfDayAt(tokens, at)
  if (!part) return null
  const { start, bound, before, after } = part.point
    ? leadOf(tokens, at, LOOSE)
    : { start: at, bound: null, before: 0, after: 0 }
  return {
    clock: {
      start: tokens[start]?.start ?? 0,
      end: tokens[part.to - 1]?.end ?? 0,
      text: text.slice(tokens[start]?.start ?? 0, tokens[part.to - 1]?.end ?? 0),
      windows: [{ first: part.first - before, last: part.last + after }],
      precision: part.point ? 'hour' : 'part',
      zone: null,
      bound,
    },
    to: part.to,
    part: null,
  }
}
