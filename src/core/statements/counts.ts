import type { Amount } from '../claims/quantities/amount.ts'
import type { FoundTime } from '../claims/times/time-value.ts'
import type { Span } from '../text/span.ts'
import { isLocal } from './amount-scope.ts'
import type { Chunk } from './chunks.ts'
import { chunksOf } from './chunks.ts'
import type { SentenceFrame } from './clauses.ts'
import type { CountMeasure } from './count-cues.ts'
import { measureOf } from './count-measures.ts'
import { isEach } from './each.ts'
import { nounTold } from './noun-behind.ts'
import { ownTimes } from './own-times.ts'
import type { Cut } from './phrases.ts'
import { phraseAt } from './phrases.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** Told as a fact of the event; open: what may be, is planned or feared; or of other times and events, denied, asked. */
export type CountReality = 'told' | 'open' | 'other'

/** An amount wherever it stands, with what it counts. The span is that of the amount and its noun. */
export type Count = Span & {
  readonly document: string
  readonly sentence: number
  readonly headline: boolean
  readonly text: string
  readonly amount: Amount
  readonly currency: string | null
  /** Base form of the noun counted, `''` without one. */
  readonly head: string
  /** Other telling words of the phrase. */
  readonly words: readonly string[]
  readonly entities: readonly string[]
  readonly measure: CountMeasure | null
  /** Not of a part ("another 12", "12 of the hostages"), nor per something. */
  readonly whole: boolean
  readonly reality: CountReality
  /** "since 2030", "so far this month": of more than one event. */
  readonly cumulative: boolean
  /** "There", "in the village", "at the hospital": of one place of several. */
  readonly local: boolean
  readonly times: readonly FoundTime[]
}

const PARTIAL =
  /^(?:another|other|others|more|further|additional|remaining|including|among|least|first|last|every|each|per|half|these|those|only|up|additionally|plus|next|extra|previous|earlier)$/u
const EACH = /^(?:each|apiece|per|daily|annually|yearly|monthly|weekly|hourly)$/u
const OPEN =
  /^(?:may|might|could|would|will|should|must|fear|feared|possibly|perhaps|maybe|plan|expect|threaten|want|demand|hope|shall|can)$/u
const ELSEWHERE =
  /^(?:if|unless|whether|not|never|until|previous|ago|earlier|normally|usually|typically|average)$/u
const LIGHT =
  /^(?:be|have|do|say|tell|people|person|year|day|time|number|man|woman|one|part|more|other|take|make|come|give|see|place|thing|group|way)$/u
/** Days after which an event is no longer the one reported. */
const OLD_DAYS = 20
const OTHER_EVENT =
  /\b(?:another|similar|deadliest|worst|(?:were|was|is|are) (?:wrong|false|untrue)|rumou?rs?|hoax|anniversary)\b/iu
const IN_YEAR = /\b(?:in|of|from|until|before|after|the) ((?:1[5-9]|20)\d\d)\b/giu
const YEAR = /\b(?:1[5-9]|20)\d\d\b/u
/** What stands about somebody or something in the sentence: its times are not those of what is counted before it. */
const ABOUT_ONE = /^(?:who|which|whose|whom)$/u
/** "Rose to 46 yesterday" counts no days. */
const TIMES = /^(?:yesterday|today|tonight|tomorrow|overnight|last|so|far|late|early)$/u
const LEFT_OVER = /^(?:held|hurt|sick|displaced|gathered|aboard)$/u
/** Tokens before and behind that are looked at. */
const NEAR = 5

/** The amounts of a sentence (docs/methods/statements.md, S14). Linear but for bounded looks around. */
export function countsIn(
  tokens: readonly StatementToken[],
  frame: SentenceFrame,
  published: number | null,
): Count[] {
  if (!tokens.some(({ amount }) => amount !== null)) return []
  const cut: Cut = { text: frame.text, tokens, chunks: chunksOf(tokens) }
  const counts: Count[] = []
  for (const [index, chunk] of cut.chunks.entries()) {
    if (chunk.kind !== 'noun') continue
    const at = tokens.findIndex(
      ({ amount }, place) => place >= chunk.from && place < chunk.to && amount !== null,
    )
    const number = tokens[at]
    const phrase = at < 0 ? null : phraseAt(cut, index)
    if (!number?.amount || !phrase || isBroken(frame.text, number)) continue
    // "Gate 3": a number behind its noun is a name.
    if (chunk.main < at && at === chunk.to - 1) continue
    const percent = percentAt(tokens, at)
    const named = phrase.head === number.lemma || TIMES.test(phrase.head) ? '' : phrase.head
    const told = named === '' && at === chunk.to - 1 ? nounTold(tokens, chunk.to) : null
    const head = percent?.head ?? told?.head ?? named
    const end = percent?.end ?? tokens[(told?.to ?? chunk.to) - 1]?.end ?? number.end
    const left = tokens
      .slice(chunk.to, chunk.to + NEAR)
      .some(({ key }) => key === 'still' || key === 'remain')
    const measure = measureOf(tokens, chunk.from, at, chunk.to, head, phrase.words)
    counts.push({
      document: frame.document,
      sentence: frame.sentence,
      headline: frame.headline,
      start: number.start,
      end,
      text: frame.text.slice(number.start, end),
      amount: number.amount,
      currency: number.currency,
      head,
      words: phrase.words.filter((word) => word !== head && !LIGHT.test(word)),
      entities: phrase.entities,
      measure,
      whole:
        percent !== null ||
        (isWhole(tokens, chunk.from, at, chunk.to) && !(left && measure !== null && LEFT_OVER.test(measure))),
      reality: realityOf(tokens, chunk, frame, published),
      local: isLocal(tokens, chunk.from, chunk.to),
      cumulative: tokens.some(({ key }) => key === 'since'),
      times: ownTimes(frame, end),
    })
  }
  return counts
}

const ADDRESS = /https?\s?:|www\s?\./iu
const AROUND_ADDRESS = 100

/** A number of a web address, or the half of one: "magnitude 6. 1". */
function isBroken(text: string, { start, end }: StatementToken): boolean {
  const before = text.slice(Math.max(0, start - AROUND_ADDRESS), start)
  return /\d\.\s?$/u.test(before) || /^\.\s?\d/u.test(text.slice(end, end + 3)) || ADDRESS.test(before)
}

/** Whether a count is told of the event, of what may be, or of something else. */
function realityOf(
  tokens: readonly StatementToken[],
  { from, to }: Pick<Chunk, 'from' | 'to'>,
  { text, times }: SentenceFrame,
  published: number | null,
): CountReality {
  if (tokens.at(-1)?.text === '?') return 'other'
  const aside = tokens.findIndex(({ key }, at) => at >= to && ABOUT_ONE.test(key))
  const until = tokens[aside < 0 ? tokens.length - 1 : aside - 1]?.end ?? 0
  const near = times.filter(
    ({ start }) => start < until && !/\bsince $/iu.test(text.slice(Math.max(0, start - 6), start)),
  )
  if (isOfOtherTime(near, published)) return 'other'
  if (isOfOtherEvent(text.slice(tokens[0]?.start ?? 0, until), published)) return 'other'
  if (isOfNamedEvent(tokens, from)) return 'other'
  const before = tokens.slice(Math.max(0, from - 6), from)
  // "Since 1998, when two died", "two people had died then".
  if (
    before.some(({ key }) => key === 'when') &&
    YEAR.test(
      tokens
        .slice(0, from)
        .map(({ text: word }) => word)
        .join(' '),
    )
  )
    return 'other'
  if (tokens.slice(to, to + NEAR + 2).some(({ key }) => key === 'then')) return 'other'
  if (before.some(({ key, lemma }) => ELSEWHERE.test(key) || ELSEWHERE.test(lemma))) return 'other'
  return before.some(({ key, lemma }) => OPEN.test(key) || OPEN.test(lemma)) ? 'open' : 'told'
}

/** "The accident at NAME in which two died": another one than that reported, which needs no such words. */
export function isOfNamedEvent(tokens: readonly StatementToken[], from: number): boolean {
  const which = tokens.findLastIndex(({ key }, at) => at < from && at >= from - 3 && key === 'which')
  return which > 0 && tokens[which - 1]?.key === 'in' && tokens[which - 2]?.tag === 'PROPN'
}

/** "9.7 per cent of its deposits": the noun, with what it is a share of. */
function percentAt(tokens: readonly StatementToken[], at: number): { head: string; end: number } | null {
  const two = tokens[at + 1]?.key === 'per' && tokens[at + 2]?.key === 'cent'
  const sign = tokens[at + (two ? 2 : 1)]
  if (!sign || (!two && !/^(?:percent|percentage|%|pct|pc)$/u.test(sign.key || sign.text))) return null
  const next = at + (two ? 3 : 2)
  if (tokens[next]?.key !== 'of') return { head: 'percent', end: sign.end }
  const noun = tokens.slice(next + 1, next + 6).find(({ tag }) => tag === 'NOUN' || tag === 'PROPN')
  return { head: `percent of ${noun?.lemma ?? ''}`, end: sign.end }
}

/** Times that ended long before the report, or run on since: what is told is of another event. */
export function isOfOtherTime(times: readonly FoundTime[], published: number | null): boolean {
  if (published === null) return times.some(({ precision }) => precision === 'year')
  return times.some(
    ({ first, last, precision }) =>
      (precision === 'year' || precision === 'month') &&
      ((last !== null && last < published - OLD_DAYS) || (first !== null && first > published)),
  )
}

/** "Another flood", "in 1987", "the reports were wrong". */
function isOfOtherEvent(sentence: string, published: number | null): boolean {
  if (OTHER_EVENT.test(sentence)) return true
  const now = published === null ? null : new Date(published * 86_400_000).getUTCFullYear()
  return [...sentence.matchAll(IN_YEAR)].some(([, year]) => now === null || Number(year) < now)
}

/** Telling words and names of a sentence. */
export function aroundOf(tokens: readonly StatementToken[]): Set<string> {
  const around = new Set<string>()
  for (const { tag, lemma, entity } of tokens) {
    if (entity !== null) around.add(entity)
    else if (/^(?:NOUN|VERB|ADJ|PROPN)$/u.test(tag) && lemma.length > 2 && !LIGHT.test(lemma))
      around.add(lemma)
  }
  return around
}

function isWhole(tokens: readonly StatementToken[], from: number, at: number, to: number): boolean {
  const before = tokens.slice(Math.max(0, from - 1), at)
  if (before.some(({ key }) => PARTIAL.test(key))) return false
  const inside = tokens.slice(at, to)
  if (inside.some(({ key, amount }) => amount === null && PARTIAL.test(key))) return false
  if (PARTIAL.test(tokens[to]?.key ?? '') && tokens[to]?.key !== 'first') return false
  if (EACH.test(tokens[to + 3]?.key ?? '') || isEach(tokens, to)) return false
  // "The three storeys that should never have stood".
  if (/^the /iu.test(tokens[at]?.text ?? '') && tokens[to]?.key === 'that') return false
  // "eight of the wounded", "two of them"; "sixty of us", "of our members" are those concerned.
  const of = tokens[to]?.key === 'of' && to - at <= 1
  return !(of && /^(?:the|them|those|these|whom|which)$/u.test(tokens[to + 1]?.key ?? ''))
}
