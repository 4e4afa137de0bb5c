import type { SourceDocument } from '../../documents/source-document.ts'
import { dayFrom, dayOf, isoDay, weekdayOf } from './time-value.ts'
import type { WrittenDay } from './written-day.ts'
import { namedDays, namedWeekdays, writtenDay } from './written-day.ts'

/** Reports of one case that somebody chose are written so few days after one another. */
const MOST_DAYS = 45
/** A day of the week alone is that of the same days. */
const MOST_DAYS_OF_WEEKDAY = 6
/** Only a case that somebody chose is of one year. */
const MOST_DOCUMENTS = 30
/** Years after the last that the texts name in which days of the week and of the month must meet. */
const MOST_YEARS = 11
/** Letters of a text in which the days of the week stand that are near its own day. */
const OPENING = 700
const YEARS = /\b20\d\d\b/gu
const ANY_YEAR = 2000

/**
 * The documents with a day of publication where it is not known but their head gives one (docs/methods/findings.md,
 * F46): with its year, or of the year that lies nearest to the other documents of the case. What lies far from the
 * others says nothing.
 */
export function withDatelineDays(documents: readonly SourceDocument[]): readonly SourceDocument[] {
  return dated(documents, (written) => [
    ...documents.flatMap(({ meta }) => dayOf(meta.published) ?? []),
    ...written.flatMap((day) => (day.year === null ? [] : (dayIn(day, day.year) ?? []))),
  ])
}

/**
 * As `withDatelineDays`, for documents of which none has a year: of the first year in which the days of the week that
 * the texts name are those of their dates. That year is good for telling how many days lie between two reports and
 * which day a "Tuesday" is, and not to be shown.
 */
export function withLikelyDays(documents: readonly SourceDocument[]): readonly SourceDocument[] {
  if (documents.length > MOST_DOCUMENTS || documents.some(({ meta }) => meta.published !== null))
    return documents
  return dated(documents, (written, byId) => {
    const year = yearOf(documents, byId)
    return year === null ? [] : written.flatMap((day) => dayIn(day, year) ?? [])
  })
}

type ById = ReadonlyMap<SourceDocument['id'], WrittenDay>

/** Dates documents by their heads, near to the days that are known. */
function dated(
  documents: readonly SourceDocument[],
  anchorsOf: (written: readonly WrittenDay[], byId: ById) => readonly number[],
): readonly SourceDocument[] {
  if (documents.every(({ meta }) => meta.published !== null)) return documents
  const written = new Map(
    documents.flatMap((document) => {
      const day = document.meta.published === null ? writtenDay(document) : null
      return day ? [[document.id, day] as const] : []
    }),
  )
  const anchors = anchorsOf([...written.values()], written)
  if (written.size === 0 || anchors.length === 0) return documents
  const days = [...anchors, ...[...written.values()].flatMap((day) => nearest(day, anchors) ?? [])]
  return documents.map((document) => {
    const day = written.get(document.id)
    const found = !day ? null : day.month === null ? onWeekday(day, days) : nearest(day, anchors)
    return found === null ? document : { ...document, meta: { ...document.meta, published: isoDay(found) } }
  })
}

function dayIn({ month, day }: WrittenDay, year: number): number | null {
  return month === null || day === null ? null : dayFrom(year, month, day)
}

function nearest(written: WrittenDay, anchors: readonly number[]): number | null {
  if (written.year !== null) return dayIn(written, written.year)
  const years = new Set(anchors.map((one) => Number(isoDay(one).slice(0, 4))))
  const candidates = [...years]
    .flatMap((year) => [year - 1, year, year + 1])
    .flatMap((year) => dayIn(written, year) ?? [])
    .map((one) => ({ one, far: Math.min(...anchors.map((other) => Math.abs(other - one))) }))
    .toSorted((a, b) => a.far - b.far || a.one - b.one)
  const [best] = candidates
  return best && best.far <= MOST_DAYS ? best.one : null
}

/** The day of the week that lies nearest to the days of the others, the later of two. */
function onWeekday({ weekday }: WrittenDay, days: readonly number[]): number | null {
  const [first, last] = [Math.min(...days), Math.max(...days)]
  if (weekday === null || days.length === 0 || last - first > MOST_DAYS_OF_WEEKDAY) return null
  const near = [-3, -2, -1, 0, 1, 2, 3].flatMap((step) => days.map((day) => day + step))
  const [best] = [...new Set(near)]
    .filter((day) => weekdayOf(day) === weekday)
    .map((day) => ({ day, far: Math.min(...days.map((other) => Math.abs(other - day))) }))
    .toSorted((a, b) => a.far - b.far || b.day - a.day)
  return best?.day ?? null
}

/** The first year, from the last that the texts name, in which most dates fall on the days of the week given with them. */
function yearOf(documents: readonly SourceDocument[], written: ById): number | null {
  const named = documents.flatMap(({ text }) => [...text.matchAll(YEARS)].map(([year]) => Number(year)))
  const from = Math.max(ANY_YEAR, ...named)
  const fits = Array.from({ length: MOST_YEARS }, (_, step) => from + step).map((year) => ({
    year,
    fit: documents.reduce((sum, one) => sum + fitOf(one, written.get(one.id) ?? null, year), 0),
  }))
  const best = Math.max(...fits.map(({ fit }) => fit))
  const rivals = new Set(fits.flatMap(({ fit, year }) => (fit === best ? [weekdaysIn(year, written)] : [])))
  if (best < 1 || rivals.size > 1) return null
  return fits.find(({ fit }) => fit === best)?.year ?? null
}

/** The days of the week on which the dates fall: years with the same are one. */
function weekdaysIn(year: number, written: ById): string {
  return [...written.values()]
    .flatMap((day) => dayIn(day, year) ?? [])
    .map(weekdayOf)
    .join('')
}

/** What the days of a document say for a year: dates with their day of the week, and days of the week near its own. */
function fitOf({ text }: SourceDocument, written: WrittenDay | null, year: number): number {
  const given = namedDays(text).reduce((sum, one) => {
    const day = dayIn(one, year)
    return sum + (day !== null && weekdayOf(day) === one.weekday ? 2 : -2)
  }, 0)
  const own = written && dayIn(written, year)
  if (own == null) return given
  // Reports speak of the day of their dateline, or of the day before it.
  const [first] = namedWeekdays(text.slice(0, OPENING))
  if (first === undefined) return given
  const back = (weekdayOf(own) - first + 7) % 7
  return given + (back === 0 ? 1 : back === 1 ? 0.5 : 0)
}
