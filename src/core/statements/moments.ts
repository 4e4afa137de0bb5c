import { clocksIn } from '../claims/times/clock.ts'
import type { FoundClock } from '../claims/times/clock.ts'
import { daysIn } from '../claims/times/find-days.ts'
import type { FoundDay } from '../claims/times/find-days.ts'
import type { Span } from '../text/span.ts'
import type { SentenceFrame } from './clauses.ts'
import type { Profile } from './profile.ts'
import { profileOf } from './profile.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** A day, month, year or time of day with what it is told of (rule S20). */
export type Moment = Profile & {
  readonly sort: 'day' | 'clock'
  /** Of a time of day, the day beside it. */
  readonly day: FoundDay | null
  /** Of a day, the time of day beside it. */
  readonly clock: FoundClock | null
  /** "until", "by", "since", "from": an end or a beginning. */
  readonly bound: 'end' | 'beginning' | 'after' | null
}

const ENDS = /^(?:until|till|by|before|through)$/u
const BEGINS = /^(?:since|from)$/u
/** A day and a time of day are told together where no more than this stands between. */
const BESIDE = 14

/** The expressions of time of a sentence. Near linear in its words. */
export function momentsIn(
  tokens: readonly StatementToken[],
  frame: SentenceFrame,
  published: number | null,
): Moment[] {
  const [first] = tokens
  const last = tokens.at(-1)
  if (!first || !last) return []
  const span = { start: first.start, end: last.end }
  const days = daysIn(frame.text, span, published)
  const clocks = clocksIn(frame.text, span)
  const beside = (a: Span, b: Span): boolean => areBeside(frame.text, a, b)
  const profile = (one: Span, all: readonly Span[]): Profile => {
    const [from, to] = placeOf(tokens, one)
    const stops = all.filter((other) => other !== one).map((other) => placeOf(tokens, other))
    // Behind the expression others begin, before it they end.
    const at = stops.map(([begin, end]) => (begin >= to ? begin : end - 1))
    const around = profileOf(tokens, from, to, one, frame, new Set([-1, ...at]))
    return {
      ...around,
      told: around.told && !isLasting(tokens, from, to),
      saying: (around.saying && !isStart(tokens, from)) || isOfPaper(tokens, from),
    }
  }
  return [
    ...days.map((one): Moment => {
      const around = profile(one, days)
      const bound = boundOf(tokens, one)
      const future = isToCome(around, one, published, bound === 'end' && !isOver(tokens, one))
      return {
        ...around,
        future,
        sort: 'day',
        day: narrowed(one, future, published),
        clock: clocks.find((clock) => beside(one, clock)) ?? null,
        bound,
      }
    }),
    ...clocks.map((one): Moment => {
      const around = profile(one, clocks)
      const day = days.find((other) => beside(other, one)) ?? null
      const future = isToCome(around, day, published, false)
      return {
        ...around,
        future,
        sort: 'clock',
        day: day ? narrowed(day, future, published) : null,
        clock: one,
        bound: one.bound === null && one.precision !== 'part' ? null : boundOf(tokens, one),
      }
    }),
  ].toSorted((a, b) => a.start - b.start)
}

/** "Was still burning on Wednesday": what lasts did not happen then. */
function isLasting(tokens: readonly StatementToken[], from: number, to: number): boolean {
  return tokens
    .slice(Math.max(0, from - 7), to + 2)
    .some(
      ({ key, lemma }, index, all) =>
        (key === 'still' && all[index - 1]?.lemma !== 'stand') ||
        (lemma === 'stay' && all[index + 1]?.key === 'out'),
    )
}

/** "Declared a curfew from eight", "starting on Monday": of what is declared, and not when it was. */
function isStart(tokens: readonly StatementToken[], from: number): boolean {
  return tokens
    .slice(Math.max(0, from - 2), from + 1)
    .some(({ key }) => /^(?:from|starting|beginning|effective|until|till)$/u.test(key))
}

/** "A letter of October 30", "the decree of 4 May": the day of a paper. */
function isOfPaper(tokens: readonly StatementToken[], from: number): boolean {
  const [noun, of] = tokens.slice(Math.max(0, from - 2), from)
  return /^(?:of|dated)$/u.test(of?.key ?? '') && PAPER.test(noun?.lemma ?? '')
}

const PAPER =
  /^(?:letter|decree|statement|report|order|law|act|memo|memorandum|note|resolution|circular|notice|minutes|bulletin|communiqu[eé]|e-?mail|message|edition|issue|directive|instruction|warrant|contract|protocol|record|petition|complaint|dispatch|telegram|cable)$/u

/** Tokens `[from, to)` of an expression. */
function placeOf(tokens: readonly StatementToken[], { start, end }: Span): readonly [number, number] {
  const from = tokens.findIndex((token) => token.end > start)
  const behind = tokens.findIndex((token) => token.start >= end)
  return [Math.max(0, from), behind < 0 ? tokens.length : behind]
}

function areBeside(text: string, a: Span, b: Span): boolean {
  if (a.start < b.end && b.start < a.end) return true
  const [before, behind] = a.start < b.start ? [a, b] : [b, a]
  return behind.start - before.end <= BESIDE && !/[.;:]/u.test(text.slice(before.end, behind.start))
}

/** A day that lies behind the publication tells that it is to come; one before it that it is not. */
function isToCome(
  { future: told, appointed }: Profile,
  day: FoundDay | null,
  published: number | null,
  ends: boolean,
): boolean {
  const future = told || ((appointed || ends) && day !== null && day.weekday === null)
  if (day === null || published === null || day.spans.length === 0) return future
  if (day.spans.every(({ first }) => first > published)) return true
  return day.spans.every(({ last }) => last < published) ? false : future
}

/** "Was governor until December": what ended then is over. */
function isOver(tokens: readonly StatementToken[], span: Span): boolean {
  const [from] = placeOf(tokens, span)
  const before = tokens.slice(Math.max(0, from - 8), from)
  return (
    before.some(
      ({ key, tag, form }) => /^(?:was|were|had)$/u.test(key) || (tag === 'VERB' && form === 'past'),
    ) && !before.some(({ key }) => /^(?:will|would|shall|must|may|can|could|should|to|is|are|be)$/u.test(key))
  )
}

/** Of the days that an expression may mean those to come, or those that have been. */
function narrowed(day: FoundDay, future: boolean, published: number | null): FoundDay {
  if (published === null || day.spans.length < 2) return day
  const spans = day.spans.filter(({ first }) => (future ? first > published : first <= published))
  return spans.length === 0 ? day : { ...day, spans: future ? spans.slice(0, 1) : spans.slice(-1) }
}

function boundOf(tokens: readonly StatementToken[], span: Span): Moment['bound'] {
  const [from] = placeOf(tokens, span)
  const keys = tokens.slice(Math.max(0, from - 2), from + 1).map(({ key }) => key)
  const wide = tokens.slice(Math.max(0, from - 8), from)
  // "Did not walk out until Monday", "only on Monday".
  if (keys.some((key) => ENDS.test(key)) && wide.some(isNot)) return null
  if (keys.some((key) => ENDS.test(key)) || keys.join(' ').includes('up to')) return 'end'
  if (keys.some((key) => BEGINS.test(key))) return 'beginning'
  return keys.includes('after') ? 'after' : null
}

function isNot({ tag, key }: StatementToken): boolean {
  return tag === 'NOT' || /^(?:not|never|n['’]?t)$|n['’]t$/u.test(key)
}
