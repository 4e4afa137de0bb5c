import type { TimeLexicon } from '../lexicon/english-times.ts'
import type { QuantityLexicon } from '../lexicon/quantity-lexicon.ts'
import type { Item } from '../reading/items.ts'
import type { FoundTime, TimePrecision } from './time-value.ts'
import { dayFrom, isoDay, weekdayOf } from './time-value.ts'

/** What times are resolved with. */
export type TimeContext = {
  readonly lexicon: TimeLexicon
  readonly numerals: QuantityLexicon['numerals']
  /** The day of publication in days since 1970-01-01, `null` when it is not known. */
  readonly published: number | null
}

type Draft = Omit<FoundTime, 'from' | 'to' | 'edge'> & { readonly to: number }

/** A date without a year may lie this many days after the publication; else it is the last one before it. */
const AHEAD = 60

/** The times that a sentence names (rule C18), in order. Linear in its items. */
export function findTimes(items: readonly Item[], context: TimeContext): FoundTime[] {
  const found: FoundTime[] = []
  for (let index = 0; index < items.length; index++) {
    const draft = timeAt(items, index, context)
    if (!draft) continue
    const { lexicon } = context
    const before = items[index - 1]?.key ?? ''
    const near = items.slice(Math.max(0, index - 2), draft.to + 2)
    const edge = near.some(({ key }) => lexicon.edges.has(key))
    const part = lexicon.partsOfDay.has(items[draft.to]?.key ?? '')
    if (!lexicon.bounds.has(before) && !(before === 'the' && lexicon.bounds.has(items[index - 2]?.key ?? '')))
      found.push({
        ...draft,
        precision: part && draft.precision === 'day' ? 'part-of-day' : draft.precision,
        edge,
        from: index,
      })
    index = Math.max(index, draft.to - 1)
  }
  return found
}

function timeAt(items: readonly Item[], index: number, context: TimeContext): Draft | null {
  const item = items[index]
  if (!item || item.kind === 'mark' || item.kind === 'quote' || item.kind === 'name') return null
  return (
    monthFirst(items, index, context) ??
    dayFirst(items, index, context) ??
    relativeSpan(items, index, context) ??
    weekdayAt(items, index, context) ??
    relativeDay(item, index, context) ??
    agoAt(items, index, context) ??
    isoDate(items, index)
  )
}

function dayNumber(key: string): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(key)
  const day = match ? Number(match[1]) : 0
  return day >= 1 && day <= 31 ? day : null
}

function yearNumber(item: Item | undefined): number | null {
  return /^(?:1[89]|20)\d\d$/u.test(item?.key ?? '') ? Number(item?.key) : null
}

/** "June 20", "June 20th, 2020", "June 2020", "June". */
function monthFirst(items: readonly Item[], index: number, context: TimeContext): Draft | null {
  const item = items[index]
  const month = item?.capital === true ? context.lexicon.months.get(item.key) : undefined
  if (month === undefined) return null
  let at = index + 1
  if (items[at]?.key === '.' && items[at]?.start === item?.end) at++
  const day = dayNumber(items[at]?.key ?? '')
  if (day !== null) {
    const comma = items[at + 1]?.key === ',' ? 2 : 1
    const year = yearNumber(items[at + comma])
    return calendarDay(month, day, year, year === null ? at + 1 : at + comma + 1, context)
  }
  const year = yearNumber(items[items[at]?.key === ',' ? at + 1 : at])
  if (year !== null) return monthOf(month, year, (items[at]?.key === ',' ? at + 1 : at) + 1)
  // "may" and "march" as verbs are written small; a capital "May" may begin a sentence.
  if (
    index === 0 ||
    (item?.key === 'may' && items[index - 1]?.key !== 'in' && items[index - 1]?.key !== 'last')
  )
    return null
  const near = context.published === null ? null : nearestYear(month, 15, context.published)
  return near === null ? null : monthOf(month, near, at)
}

/** "20 June 2020", "the 20th of June", "the 20th". */
function dayFirst(items: readonly Item[], index: number, context: TimeContext): Draft | null {
  const day = dayNumber(items[index]?.key ?? '')
  if (day === null) return null
  const of = items[index + 1]?.key === 'of' ? 2 : 1
  const item = items[index + of]
  const month = item?.capital === true ? context.lexicon.months.get(item.key) : undefined
  if (month === undefined) return null
  const year = yearNumber(items[index + of + 1])
  return calendarDay(month, day, year, index + of + (year === null ? 1 : 2), context)
}

function calendarDay(
  month: number,
  day: number,
  year: number | null,
  to: number,
  { published }: TimeContext,
): Draft | null {
  const known = year ?? (published === null ? null : nearestYear(month, day, published))
  const at = known === null ? null : dayFrom(known, month, day)
  if (known !== null && at === null) return null
  const monthDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return { first: at, last: at, precision: 'day', monthDay, weekday: null, to }
}

function monthOf(month: number, year: number, to: number): Draft | null {
  const first = dayFrom(year, month, 1)
  const next = month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1)
  if (first === null || next === null) return null
  return { first, last: next - 1, precision: 'month', monthDay: null, weekday: null, to }
}

/** The year that puts a month and day last before the publication, or shortly after it. */
function nearestYear(month: number, day: number, published: number): number | null {
  const year = Number(isoDay(published).slice(0, 4))
  for (const candidate of [year + 1, year, year - 1]) {
    const at = dayFrom(candidate, month, Math.min(day, 28))
    if (at !== null && at <= published + AHEAD) return candidate
  }
  return null
}

/** "Sunday", "last Sunday": the last one, the day of publication included. */
function weekdayAt(items: readonly Item[], index: number, { lexicon, published }: TimeContext): Draft | null {
  const item = items[index]
  const weekday = item?.capital === true ? lexicon.weekdays.get(item.key) : undefined
  if (weekday === undefined || item === undefined || item.key.length < 4) return null
  if (items.slice(Math.max(0, index - 6), index + 4).some(({ key }) => lexicon.future.has(key))) return null
  const last = lexicon.last.has(items[index - 1]?.key ?? '')
  const back = published === null ? 0 : (weekdayOf(published) - weekday + 7) % 7
  const at = published === null ? null : published - (last && back === 0 ? 7 : back)
  return { first: at, last: at, precision: 'day', monthDay: null, weekday, to: index + 1 }
}

function relativeDay(item: Item, index: number, { lexicon, published }: TimeContext): Draft | null {
  const days = item.kind === 'word' ? lexicon.days.get(item.key) : undefined
  if (days === undefined || days > 0 || published === null) return null
  return {
    first: published + days,
    last: published + days,
    precision: 'day',
    monthDay: null,
    weekday: null,
    to: index + 1,
  }
}

/** "last week", "last month", "this month". */
function relativeSpan(
  items: readonly Item[],
  index: number,
  { lexicon, published }: TimeContext,
): Draft | null {
  const key = items[index]?.key ?? ''
  const last = lexicon.last.has(key)
  if ((!last && key !== 'this') || published === null || items[index]?.kind !== 'word') return null
  const span = lexicon.spans.get(items[index + 1]?.key ?? '')
  if (span === undefined || span === 'day') return null
  return { ...spanOf(span, published, last), monthDay: null, weekday: null, to: index + 2 }
}

function spanOf(
  span: 'week' | 'month' | 'year',
  published: number,
  last: boolean,
): { readonly first: number; readonly last: number; readonly precision: TimePrecision } {
  const [year = 0, month = 1] = isoDay(published).split('-').map(Number)
  if (span === 'week')
    return { first: published - (last ? 14 : 7), last: published - (last ? 1 : 0), precision: 'week' }
  if (span === 'year') {
    const of = last ? year - 1 : year
    return {
      first: dayFrom(of, 1, 1) ?? published,
      last: dayFrom(of, 12, 31) ?? published,
      precision: 'year',
    }
  }
  const of = last
    ? month === 1
      ? { year: year - 1, month: 12 }
      : { year, month: month - 1 }
    : { year, month }
  const draft = monthOf(of.month, of.year, 0)
  return { first: draft?.first ?? published, last: draft?.last ?? published, precision: 'month' }
}

/** "three days ago". */
function agoAt(
  items: readonly Item[],
  index: number,
  { lexicon, numerals, published }: TimeContext,
): Draft | null {
  const key = items[index]?.key ?? ''
  const count = /^\d{1,3}$/u.test(key) ? Number(key) : numerals.get(key)
  const span = lexicon.spans.get(items[index + 1]?.key ?? '')
  if (count === undefined || span === undefined || published === null || items[index + 2]?.key !== 'ago')
    return null
  const [days, slack, precision] = AGO[span]
  const at = published - count * days
  return { first: at - slack, last: at + slack, precision, monthDay: null, weekday: null, to: index + 3 }
}

/** Days in a span, how many the words may be off, and how precise they are. */
const AGO: Readonly<Record<'day' | 'week' | 'month' | 'year', readonly [number, number, TimePrecision]>> = {
  day: [1, 0, 'day'],
  week: [7, 4, 'week'],
  month: [30, 16, 'month'],
  year: [365, 200, 'year'],
}

function isoDate(items: readonly Item[], index: number): Draft | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(items[index]?.key ?? '')
  const at = match ? dayFrom(Number(match[1]), Number(match[2]), Number(match[3])) : null
  if (!match || at === null) return null
  return {
    first: at,
    last: at,
    precision: 'day',
    monthDay: `${match[2] ?? ''}-${match[3] ?? ''}`,
    weekday: null,
    to: index + 1,
  }
}
