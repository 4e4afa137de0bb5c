import { byText } from '../base/order.ts'
import { stableId } from '../base/stable-id.ts'
import { daysInTongue } from '../claims/times/days-of-tongues.ts'
import type { FoundClock } from '../claims/times/clock.ts'
import type { FoundDay } from '../claims/times/find-days.ts'
import { daysIn } from '../claims/times/find-days.ts'
import { behindDateline } from '../claims/times/dateline.ts'
import { dayOf, isoDay } from '../claims/times/time-value.ts'
import { tellsOfWriting } from '../claims/times/written-day.ts'
import { quotedSpans } from '../claims/quotes/quote-marks.ts'
import type { Passage, SourceDocument } from '../documents/source-document.ts'
import { isReporting } from '../documents/source-document.ts'
import { isEnglish } from '../text/language.ts'
import { sentencesOf } from '../text/sentences.ts'
import { spansOverlap, type Span } from '../text/span.ts'
import type { Moment } from './moments.ts'
import { momentsIn } from './moments.ts'
import { sentencesToRead } from './read-statements.ts'
import type { KnownMention, StatementToken } from './sentence-tokens.ts'

/** Something that a document tells of a day (rule S34). */
export type Telling = {
  readonly id: string
  /** The sentence that tells it: of a clause alone nobody sees whether the rest of it denies or doubts it. */
  readonly passage: Passage
  /** The words that say when: "Tuesday night". */
  readonly words: Passage
  /** ISO 8601 day; `null` where the day of publication would be needed and is not known. */
  readonly day: string | null
  /** `MM-DD` where no year is known for a day that the words name by its month. */
  readonly monthDay: string | null
  /** The last day, where it is a stretch of time. */
  readonly until: string | null
  /** `HH:MM` where the words beside the day give one time of day. */
  readonly time: string | null
  /** Told as still to come. */
  readonly planned: boolean
  /** Ids of the entities that its sentence names. */
  readonly names: readonly string[]
}

const YEAR = /(?:1[89]|20)\d\d/u
/** "Two weeks ago", "last month" are told roughly: no stretch longer than this is placed by the day of publication. */
const LONGEST_RELATIVE = 1

/** An expression of time with what it is told in. */
type Dated = {
  readonly day: FoundDay
  readonly clock: FoundClock | null
  /** The words of both. */
  readonly words: Span
  /** The sentence. */
  readonly whole: Span
  readonly planned: boolean
  readonly names: Iterable<string>
}

type Read = Pick<SourceDocument, 'id' | 'text' | 'blocks' | 'meta'>

/**
 * What a document tells of days, one for each sentence and day, in order: not when something was said, nor what is
 * usual, asked, possible or denied. Days are placed by the document's own day of publication alone. Only sentences that
 * name a day are read; in languages other than English whole, without looking at what they tell. `mentions` are those of
 * the document's entities, by start.
 */
export function tellingsOf(document: Read, mentions: readonly KnownMention[]): Telling[] {
  const published = dayOf(document.meta.published)
  return isEnglish(document.meta.language)
    ? inEnglish(document, mentions, published)
    : inOtherTongues(document, mentions, published)
}

function inEnglish(document: Read, mentions: readonly KnownMention[], published: number | null): Telling[] {
  const sentences = [
    ...sentencesToRead(document, mentions, (span) => daysIn(document.text, span, published).length > 0),
  ]
  return sentences.flatMap(({ tokens, frame }) => {
    const moments = momentsIn(tokens, frame, published)
    const told = moments.flatMap((moment): Dated[] => {
      const { day, sort, saying, bound, names, future, whole: sentence } = moment
      if (sort !== 'day' || !day || !moment.told || saying || bound === 'after') return []
      if (tellsOfWriting(document.text.slice(sentence.start, sentence.end))) return []
      // "Brenta play Torvel on Saturday": of the last one or the next.
      if (day.weekday !== null && !future && !moment.headline && !tokens.some(isPast)) return []
      // "We sail tonight," she said: on the day of saying it.
      if (day.relative && isQuoted(document, moment)) return []
      const clock = exactest(moments, day) ?? moment.clock
      const words = clock ? spanOf(moment, clock) : { start: moment.start, end: moment.end }
      return [{ day, clock, words, whole: sentence, planned: future, names }]
    })
    return tellingsIn(document, told, published !== null)
  })
}

function inOtherTongues(
  { text, blocks, ...document }: Read,
  mentions: readonly KnownMention[],
  published: number | null,
): Telling[] {
  const spans = blocks
    .filter(({ kind }) => isReporting(kind) && kind !== 'byline')
    .flatMap(({ start, end }) => [...sentencesOf(text, { start: behindDateline(text, start), end })])
  return spans.flatMap((whole) => {
    const days = daysInTongue(text, whole, published, document.meta.language)
    if (days.length === 0) return []
    const names = mentions.flatMap(({ start, end, entity }) =>
      start >= whole.start && end <= whole.end ? [entity] : [],
    )
    const told = days.map((day): Dated => {
      const [span] = day.spans
      const planned = span !== undefined && published !== null && span.first > published
      return { day, clock: null, words: { start: day.start, end: day.end }, whole, planned, names }
    })
    return tellingsIn({ ...document, text, blocks }, told, published !== null)
  })
}

/** The days of one sentence, each once. */
function tellingsIn({ id: document, text }: Read, told: readonly Dated[], isDated: boolean): Telling[] {
  const found = new Map<string, Telling>()
  for (const { day, clock, words, whole, planned, names } of told) {
    const placed = placeOf(day, isDated)
    const key = placed?.day ?? day.text
    if (placed === undefined || found.has(key)) continue
    found.set(key, {
      id: stableId('telling', [document, words.start, words.end]),
      passage: { document, ...withoutBullet(text, whole) },
      words: { document, ...words },
      day: placed?.day ?? null,
      monthDay: placed ? null : monthDayOf(day.text),
      until: placed?.until ?? null,
      time: clock ? timeOf(clock) : null,
      planned,
      names: [...new Set(names)].toSorted(byText),
    })
  }
  return [...found.values()]
}

function isPast({ tag, key, form }: StatementToken): boolean {
  return (tag === 'VERB' && form === 'past') || /^(?:was|were|had|did)$/u.test(key)
}

/** `null`: it cannot be placed without a day of publication; `undefined`: it tells of no day that can be placed at all. */
function placeOf(
  { spans, text, relative }: FoundDay,
  isDated: boolean,
): { readonly day: string; readonly until: string | null } | null | undefined {
  if (!isDated && !YEAR.test(text)) return relative ? undefined : null
  const [span] = spans
  if (!span || spans.length > 1) return undefined
  if (relative && span.last - span.first > LONGEST_RELATIVE) return undefined
  return { day: isoDay(span.first), until: span.last > span.first ? isoDay(span.last) : null }
}

/** Any year tells month and day alike, one of 366 days all of them. */
const SOME_DAY = dayOf('2000-07-01')

function monthDayOf(words: string): string | null {
  const [day] = daysIn(words, { start: 0, end: words.length }, SOME_DAY)
  const [span] = day?.spans ?? []
  return !day || !span || day.precision !== 'day' || day.weekday !== null || day.relative
    ? null
    : isoDay(span.first).slice(5)
}

/** The hour and minute beside a day, whatever part of the day stands nearer. */
function exactest(moments: readonly Moment[], day: FoundDay): FoundClock | null {
  const clocks = moments.flatMap((one) =>
    one.sort === 'clock' && one.clock && one.day?.start === day.start ? [one.clock] : [],
  )
  return clocks.find((clock) => timeOf(clock) !== null) ?? null
}

/** The day with the time of day beside it: "Tuesday night", "at 9 pm on Tuesday". */
function spanOf(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

function isQuoted({ text, blocks }: Read, words: Span): boolean {
  const block = blocks.find(({ start, end }) => start <= words.start && end >= words.end)
  return block !== undefined && quotedSpans(text, block).some((quoted) => spansOverlap(quoted, words))
}

function withoutBullet(text: string, { start, end }: Span): Span {
  const bullet = /^[\s•·▪‣◦*–—-]+/u.exec(text.slice(start, end))
  return { start: start + (bullet?.[0].length ?? 0), end }
}

function timeOf({ windows, precision }: FoundClock): string | null {
  const [window] = windows
  if (!window || windows.length > 1 || precision === 'part') return null
  // A window reaches as far to either side as its words are meant.
  const minutes = Math.round((window.first + window.last) / 2) % 1440
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
