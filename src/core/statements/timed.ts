import { happeningOf } from '../claims/lexicon/english-happenings.ts'
import { nounClass } from '../lexical/noun-class.ts'
import { clocksIn } from '../claims/times/clock.ts'
import type { FoundClock } from '../claims/times/clock.ts'
import type { FoundTime } from '../claims/times/time-value.ts'
import type { Span } from '../text/span.ts'
import type { SentenceFrame } from './clauses.ts'
import { aroundOf, isOfOtherTime } from './counts.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** A word that says what happened, and how near it stands to the time: 1 beside it, less behind a mark or a conjunction. */
export type TimedWord = Span & {
  readonly lemma: string
  readonly part: 'verb' | 'noun'
  /** What it names, where that is listed. */
  readonly happening: string | null
  readonly weight: number
}

/** A time of day with what it is the time of. The span holds the time and the nearest word that says what happened. */
export type Timed = Span & {
  readonly document: string
  readonly sentence: number
  readonly headline: boolean
  /** The sentence. */
  readonly whole: Span
  readonly clock: FoundClock
  /** The days that the sentence names, by their place. */
  readonly days: readonly (FoundTime & Span)[]
  readonly words: readonly TimedWord[]
  /** "The first shells", "began": the beginning of something. */
  readonly onset: boolean
  /** "The count ended". */
  readonly ending: boolean
  /** Told as having happened at that time. */
  readonly told: boolean
  readonly around: ReadonlySet<string>
}

const LIGHT =
  /^(?:be|have|do|make|take|get|give|go|come|say|tell|accord|ask|add|see|know|think|want|use|find|call|need|put|keep|let|show|speak|include|become|remain|seem|stand|lie|sit|happen|occur|begin|start|commence|end|finish|last|continue|follow|report|quote|announce|declare|warn|claim|deny|state|issue|confirm|publish|update)$/u
const SAYING =
  /^(?:say|tell|announce|issue|publish|update|declare|warn|write|post|tweet|report|communiqué|statement|bulletin|update|edition|briefing|communication)$/u
const BEGINNING = /^(?:begin|start|commence|first|beginning|outset|erupt|onset|outbreak)$/u
const ENDING = /^(?:end|finish|conclude|terminate|cease|close|last|over|halt|stop|lift)$/u
const UNREAL =
  /^(?:will|would|shall|should|may|might|could|if|unless|schedule|scheduled|due|expect|expected|plan|planned|every|each|daily|nightly|usually|normally|typically|often|always|once|until|tomorrow|next|deadline|usual|whenever|sometimes|nights|mornings|evenings|afternoons|coming)$/u
const BARRIER =
  /^(?:;|:|—|–|-|“|”|"|\(|\)|who|which|when|while|whereas|because|after|before|as|until|that|where|though|although|but)$/u

const FAR = 0.15

/** The times of day of a sentence with what happened at them (docs/methods/statements.md, S15). Near linear in its words. */
export function timedIn(
  tokens: readonly StatementToken[],
  frame: SentenceFrame,
  published: number | null,
): Timed[] {
  const [first] = tokens
  const last = tokens.at(-1)
  if (!first || !last) return []
  const clocks = clocksIn(frame.text, { start: first.start, end: last.end })
  if (clocks.length === 0) return []
  const around = aroundOf(tokens)
  const other = isOfOtherTime(frame.times, published) || last.text === '?'
  return clocks.flatMap((clock) => {
    // "19:50 We are winding up": the time of the entry.
    if (
      clock.start === first.start &&
      /^\d/u.test(clock.text) &&
      clock.precision === 'minute' &&
      !/^\s*,/u.test(frame.text.slice(clock.end, clock.end + 3))
    )
      return []
    const at = tokens.findIndex(({ end }) => end > clock.start)
    const behind = tokens.findIndex(({ start }) => start >= clock.end)
    const to = behind < 0 ? tokens.length : behind
    const words = wordsBeside(tokens, at, to)
    const [nearest] = words
    if (isOfSaying(tokens, at, to)) return []
    const near = tokens.slice(Math.max(0, at - 12), to + 8)
    return [
      {
        document: frame.document,
        sentence: frame.sentence,
        headline: frame.headline,
        start: Math.min(clock.start, nearest?.start ?? clock.start),
        end: Math.max(clock.end, nearest?.end ?? clock.end),
        whole: { start: first.start, end: last.end },
        clock,
        days: frame.times,
        words,
        onset:
          near.some(
            ({ lemma, key }, index) =>
              BEGINNING.test(lemma) ||
              BEGINNING.test(key) ||
              (lemma === 'open' && /^(?:fire|up)$/u.test(near[index + 1]?.key ?? '')) ||
              (lemma === 'break' && near[index + 1]?.key === 'out'),
          ) || /starting/u.test(clock.text),
        ending: near.some(({ lemma, tag }) => tag === 'VERB' && ENDING.test(lemma)),
        told:
          !other &&
          !tokens
            .slice(Math.max(0, at - 10), to + 5)
            .some(({ key, lemma }) => UNREAL.test(key) || UNREAL.test(lemma)) &&
          clock.bound === null &&
          tokens[at - 1]?.key !== 'not',
        around,
      },
    ]
  })
}

/** "Police said at 9 p.m.": the time of saying it. */
function isOfSaying(tokens: readonly StatementToken[], from: number, to: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 8); at--) {
    const { lemma = '', tag = '', text = '' } = tokens[at] ?? {}
    if (SAYING.test(lemma)) return true
    if (tag === 'VERB' || /^[;:—–]$/u.test(text) || text === ',') break
  }
  return tokens
    .slice(to, to + 4)
    .some(
      ({ lemma, text }, index, all) =>
        SAYING.test(lemma) && !all.slice(0, index).some((one) => one.text === ',') && text !== ',',
    )
}

function namesEvent(noun: string): boolean {
  const sort = nounClass(noun)
  return sort === 'event' || sort === 'act'
}

/** Verbs and nouns that say what happened, the nearest to the time first. */
function wordsBeside(tokens: readonly StatementToken[], from: number, to: number): TimedWord[] {
  const found: TimedWord[] = []
  const look = (start: number, step: 1 | -1): void => {
    let weight = 1
    for (let at = start; at >= 0 && at < tokens.length && weight > FAR; at += step) {
      const token = tokens[at]
      if (!token) return
      if (BARRIER.test(token.key) || BARRIER.test(token.text)) weight *= 0.6
      else if (token.text === ',') weight *= 0.92
      else if (token.key === 'and') weight *= 0.8
      else weight *= 0.985
      const participle = token.tag === 'ADJ' ? participleOf(token.key) : null
      const part = token.tag === 'VERB' || participle !== null ? 'verb' : token.tag === 'NOUN' ? 'noun' : null
      if (part === null || token.entity !== null) continue
      const lemma = participle ?? token.lemma
      const happening =
        happeningOf(lemma, tokens[at + 1]?.key ?? '') ?? fireOf(tokens, at) ?? departureOf(tokens, at)
      if (
        happening === null &&
        (LIGHT.test(lemma) || lemma.length < 3 || (part === 'noun' && !namesEvent(lemma)))
      )
        continue
      found.push({ lemma, part, happening, weight, start: token.start, end: token.end })
    }
  }
  look(from - 1, -1)
  look(to, 1)
  return found.toSorted((a, b) => b.weight - a.weight)
}

/** "Liberated", where it was taken for an adjective. */
function participleOf(key: string): string | null {
  if (!key.endsWith('ed')) return null
  return [key.slice(0, -1), key.slice(0, -2)].find((base) => happeningOf(base, '') !== null) ?? null
}

/** "Intensive fire from mortars", "the first shells", "outgoing rounds": fire of arms, not a blaze. */
function fireOf(tokens: readonly StatementToken[], at: number): string | null {
  const { lemma = '', tag = '' } = tokens[at] ?? {}
  if (
    /^(?:shell|gun|round|mortar|rocket|missile|shot|artillery|salvo|canister|bullet|projectile)$/u.test(lemma)
  )
    return 'violence'
  if (tag === 'VERB' && /^(?:hit|strike|gun|wound)$/u.test(lemma)) return 'violence'
  if (lemma !== 'fire') return null
  if (tag === 'VERB') return 'violence'
  const near = tokens.slice(Math.max(0, at - 4), at + 4)
  return near.some((token) =>
    /^(?:open|mortar|gun|under|exchange|return|artillery|machine-gun|small-arms|heavy|intensive|soldier|troop|shot|tank)$/u.test(
      token.lemma,
    ),
  )
    ? 'violence'
    : 'blaze'
}

/** "The machine had started from the coast": a vehicle's departure. */
function departureOf(tokens: readonly StatementToken[], at: number): string | null {
  const { lemma = '', tag = '' } = tokens[at] ?? {}
  if (tag !== 'VERB' || !/^(?:start|leave)$/u.test(lemma)) return null
  if (!tokens.slice(at + 1, at + 10).some(({ key }) => key === 'from')) return null
  return tokens
    .slice(Math.max(0, at - 12), at)
    .some(
      (token) =>
        token.tag === 'NOUN' &&
        (nounClass(token.lemma) === 'vehicle' || /^(?:machine|flight)$/u.test(token.lemma)),
    )
    ? 'departure'
    : null
}
