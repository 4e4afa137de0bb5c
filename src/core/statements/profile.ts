import type { DoingPhase } from '../claims/lexicon/english-doings.ts'
import { doingsAt, phaseOf } from '../claims/lexicon/english-doings.ts'
import { isOnsetWord } from '../claims/lexicon/english-onsets.ts'
import { happeningOf } from '../claims/lexicon/english-happenings.ts'
import { eventVerbOf } from '../lexical/event-verb.ts'
import { nounClass } from '../lexical/noun-class.ts'
import type { Span } from '../text/span.ts'
import type { SentenceFrame } from './clauses.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** A word beside an expression, and how near it stands: 1 in its clause, less behind marks and conjunctions. */
export type ProfileWord = Span & {
  readonly lemma: string
  readonly part: 'verb' | 'noun' | 'adjective'
  readonly weight: number
  /** It says what happened: a verb of meaning, a noun of an event, or listed. */
  readonly telling: boolean
  /** What it may name. */
  readonly doings: readonly string[]
  /** It says that something came over people at one moment (`lexicon/english-onsets.ts`). */
  readonly onset: boolean
}

/** What an expression of time or place is told of. The span is that of the expression. */
export type Profile = Span & {
  readonly document: string
  readonly sentence: number
  readonly headline: boolean
  /** The sentence. */
  readonly whole: Span
  readonly text: string
  readonly words: readonly ProfileWord[]
  readonly names: ReadonlySet<string>
  readonly phases: ReadonlySet<DoingPhase>
  /** Told of what is to come. */
  readonly future: boolean
  /** "Fixed 14 June for the start", "begins in January": a date may be to come. */
  readonly appointed: boolean
  /** Neither what is usual, asked, possible nor denied. */
  readonly told: boolean
  /** The time or place of saying it. */
  readonly saying: boolean
}

const LIGHT =
  /^(?:be|have|do|make|take|get|give|go|come|say|tell|accord|ask|add|know|think|want|use|call|need|put|keep|let|show|speak|include|become|remain|seem|stand|lie|sit|happen|occur|begin|start|commence|end|finish|last|continue|follow|report|quote|announce|declare|claim|deny|state|issue|confirm|publish|update|people|man|woman|day|time|year|week|month|hour|minute|morning|evening|night|afternoon|first|last|next|other|new|old|statement|official|spokesman|spokeswoman|reporter|office|police|officer|government|set|due|lead|try|member|part|way|place|thing|see|hold|mr|own|same|more|most|many|several|late|early|long|down|back|small|big|large|great|high|still|few)$/u
const SAYING =
  /^(?:say|tell|announce|issue|publish|update|declare|warn|write|post|tweet|report|statement|confirm|speak|add|call|remind|remember|state|insist|claim|dismiss|note|explain|comment)$/u
const FUTURE =
  /^(?:will|shall|must|'ll|’ll|due|scheduled|upcoming|next|tomorrow|planned|intends?|intend|expect|expects|expected)$/u
const POSSIBLE =
  /^(?:might|could|if|unless|whether|daily|nightly|usually|normally|typically|often|always|sometimes|whenever|would|should|nights|mornings|evenings|weekly)$/u
const BARRIER =
  /^(?:;|:|—|–|-|“|”|"|\(|\)|who|which|whose|because|that|where|though|although|but|while|whereas|according|having)$/u
/** What stands behind them is told of another time. */
const OTHER_TIME = /^(?:after|before|since|until)$/u
const SOFT_BARRIER = /^(?:when|as|and|,)$/u

/**
 * What stands around tokens `[from, to)` of a sentence. Words behind another expression of the same sort (`stops`: the
 * tokens that it begins with) belong to that one. Linear in the sentence.
 */
export function profileOf(
  tokens: readonly StatementToken[],
  from: number,
  to: number,
  span: Span,
  frame: SentenceFrame,
  stops: ReadonlySet<number> = new Set(),
): Profile {
  const lemmas = tokens.map(({ lemma }) => lemma)
  const keys = tokens.map(({ key }) => key)
  const words: ProfileWord[] = []
  const phases = new Set<DoingPhase>()
  const look = (start: number, step: 1 | -1): void => {
    let weight = 1
    for (let at = start; at >= 0 && at < tokens.length; at += step) {
      const token = tokens[at]
      if (!token) return
      if (stops.size > 0 && OTHER_TIME.test(token.key) && (at > from || at < from - 2)) weight *= 0.4
      else if (stops.has(at)) weight *= 0.5
      else if (isRelative(tokens, at, step, start)) weight *= 0.95
      else if (isBarrier(tokens, at)) weight *= 0.6
      else if (SOFT_BARRIER.test(token.key) || token.text === ',') weight *= 0.85
      else weight *= 0.985
      const phase = weight > 0.5 ? (phaseOf(token.lemma) ?? phaseOf(token.key)) : null
      // "It lasted eleven minutes" is no end.
      if (phase && !(token.lemma === 'last' && token.tag === 'VERB')) phases.add(phase)
      const word = wordAt(tokens, lemmas, keys, at, isNearer(stops, at, start) ? weight * 0.5 : weight)
      if (word) words.push(word)
      if (token.tag === 'VERB' && word?.telling === true) weight *= 0.75
    }
  }
  look(from - 1, -1)
  look(to, 1)
  const first = tokens[0]
  const last = tokens.at(-1)
  const around = tokens.slice(Math.max(0, from - 14), to + 8)
  const reported = isReported(tokens)
  return {
    start: span.start,
    end: span.end,
    document: frame.document,
    sentence: frame.sentence,
    headline: frame.headline,
    whole: { start: first?.start ?? span.start, end: last?.end ?? span.end },
    text: frame.text.slice(span.start, span.end),
    words: words.toSorted((a, b) => b.weight - a.weight),
    names: new Set(tokens.flatMap(({ entity }) => (entity === null ? [] : [entity]))),
    phases,
    future:
      !isOfPast(tokens, from) &&
      (around.some(
        ({ key }, index) =>
          FUTURE.test(key) || (reported && key === 'would') || (key === 'coming' && isThe(around[index - 1])),
      ) ||
        around.some(
          ({ lemma, tag }, index) => lemma === 'be' && tag === 'AUX' && around[index + 1]?.key === 'to',
        )),
    appointed: isAppointed(tokens, from, to),
    told:
      last?.text !== '?' &&
      !tokens
        .slice(Math.max(0, from - 8), to + 3)
        .some((token, index, all) => isUsual(token, index, all) && !(reported && token.key === 'would')),
    saying: isOfSaying(tokens, from, to),
  }
}

/**
 * "The stoppage, which began on Tuesday", "the square, where the clashes began": the noun before a relative word takes part
 * in its clause, where the expression stands right behind its verb or right before it.
 */
function isRelative(tokens: readonly StatementToken[], at: number, step: 1 | -1, start: number): boolean {
  const key = tokens[at]?.key ?? ''
  if (step === 1) return key === 'where' && at <= start + 1
  if (!/^(?:which|who|that)$/u.test(key) || start - at > RELATIVE) return false
  const before = tokens[at - 1]
  return before?.text === ',' || before?.tag === 'NOUN' || before?.tag === 'PROPN'
}

/** So many tokens stand in a short relative clause before its time. */
const RELATIVE = 6

/** "The stoppage, which began on Tuesday, will be …": the verb right before an expression tells its tense. */
function isOfPast(tokens: readonly StatementToken[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - NEAR_VERB); at--) {
    if (isBarrier(tokens, at) || tokens[at]?.text === ',') return false
    if (tokens[at]?.tag !== 'VERB') continue
    if (PLANNING.test(tokens[at]?.lemma ?? '')) return false
    return (
      tokens[at]?.form === 'past' &&
      !tokens
        .slice(Math.max(0, at - 4), at)
        .some(({ key, tag }) => /^(?:be|to|['’]ll)$/u.test(key) || (tag === 'AUX' && FUTURE_AUX.test(key)))
    )
  }
  return false
}

const NEAR_VERB = 7
/** "Was planned for Thursday": of what was to come. */
const PLANNING = /^(?:plan|schedule|expect|intend|set|fix|slate|book)$/u
const FUTURE_AUX = /^(?:will|shall|must|would|should|may|might|could|can)$/u

/** "The league said the match would be replayed on 20 April": what was said to come, and nothing merely possible. */
function isReported(tokens: readonly StatementToken[]): boolean {
  return (
    tokens.some(({ lemma, form }) => form === 'past' && TELLING.test(lemma)) &&
    !tokens.some(({ key }) => /^(?:if|unless|have|wish|rather)$/u.test(key))
  )
}

const TELLING = /^(?:say|tell|announce|declare|confirm|report|add|state|promise|decide)$/u

/** "In the coming week", and not "was coming up". */
function isThe(token: StatementToken | undefined): boolean {
  return /^(?:the|this)$/u.test(token?.key ?? '')
}

/** "If", "usually", "every night". */
function isUsual({ key }: StatementToken, index: number, all: readonly StatementToken[]): boolean {
  if (/^(?:every|each)$/u.test(key))
    return /^(?:day|night|morning|evening|week|month|year|time|summer|winter|spring|autumn|mon|tues|wednes|thurs|fri|satur|sun)/u.test(
      all[index + 1]?.key ?? '',
    )
  return POSSIBLE.test(key)
}

/** "6.1-magnitude" is one word. */
function isBarrier(tokens: readonly StatementToken[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.text === '-' && tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end)
    return false
  return BARRIER.test(token.key) || BARRIER.test(token.text)
}

/** Whether another expression of the sort stands nearer to a word than the one it is looked at from. */
function isNearer(stops: ReadonlySet<number>, at: number, start: number): boolean {
  return [...stops].some((stop) => stop >= 0 && Math.abs(stop - at) < Math.abs(start - at))
}

/** "Set the ballot for", "fixed … for the start", "named … as the polling day"; the present tense beside a date. */
function isAppointed(tokens: readonly StatementToken[], from: number, to: number): boolean {
  const before = tokens.slice(Math.max(0, from - 9), from)
  const verb = before.findLast(({ tag }) => tag === 'VERB')
  if (verb && APPOINTING.test(verb.lemma))
    return [tokens[from - 1], tokens[to], tokens[to + 1]].some((one) => /^(?:for|as)$/u.test(one?.key ?? ''))
  return verb !== undefined && verb.form === 'third'
}

const APPOINTING =
  /^(?:set|fix|name|decree|schedule|choose|call|convene|postpone|slate|pencil|move|announce)$/u

function wordAt(
  tokens: readonly StatementToken[],
  lemmas: readonly string[],
  keys: readonly string[],
  at: number,
  weight: number,
): ProfileWord | null {
  const token = tokens[at]
  if (!token || token.entity !== null || token.amount !== null) return null
  const part =
    token.tag === 'VERB'
      ? 'verb'
      : token.tag === 'NOUN'
        ? 'noun'
        : token.tag === 'ADJ'
          ? 'adjective'
          : token.tag === 'PROPN' && /^\p{Ll}/u.test(token.text)
            ? 'noun'
            : null
  const turns = doingsAt(lemmas, keys, at)
  if (part === null && turns.length === 0) return null
  const happening = happeningOf(token.lemma, tokens[at + 1]?.key ?? '')
  const doings = happening === null || turns.includes(happening) ? turns : [...turns, happening]
  if (doings.length === 0 && (LIGHT.test(token.lemma) || token.lemma.length < 3)) return null
  const sort = part === 'noun' ? nounClass(token.lemma) : null
  // A verb that is listed as said of much else ("go", "hold") tells nothing alone.
  const telling =
    doings.some((one) => !one.startsWith('~')) ||
    (!LIGHT.test(token.lemma) &&
      (part === 'verb' || sort === 'event' || sort === 'act' || (sort === 'other' && isGerund(token.lemma))))
  return {
    start: token.start,
    end: token.end,
    lemma: token.lemma,
    part: part ?? 'verb',
    weight,
    telling: telling && !isDoer(tokens, at, part),
    doings,
    onset: isOnset(tokens, at, part),
  }
}

/** "The filling of the lake". */
function isGerund(lemma: string): boolean {
  return /^\p{L}{2,}ing$/u.test(lemma) && eventVerbOf(lemma) !== null
}

/** "Pickets", "demonstrators" behind "by": who did it, and not what happened. */
function isDoer(tokens: readonly StatementToken[], at: number, part: ProfileWord['part'] | null): boolean {
  if (part !== 'noun' || tokens[at]?.text.endsWith('s') !== true) return false
  const before = tokens.slice(Math.max(0, at - 3), at)
  return before.at(-1)?.key === 'by' && before.some(({ tag }) => tag === 'VERB')
}

/** The first word of a compound ("the crash investigation") says it of something else. */
function isOnset(tokens: readonly StatementToken[], at: number, part: ProfileWord['part'] | null): boolean {
  const token = tokens[at]
  if (!token || part === null || part === 'adjective') return false
  const next = tokens[at + 1]
  if (part === 'noun' && next?.tag === 'NOUN') return false
  return isOnsetWord(token.lemma, part, next?.key ?? '')
}

/** "On Wednesday the clerk put the gap at 200 votes". */
function isPutAt(tokens: readonly StatementToken[], at: number): boolean {
  return (
    /^(?:put|place|estimate|reckon)$/u.test(tokens[at]?.lemma ?? '') &&
    tokens.slice(at + 1, at + 6).some(({ key }) => key === 'at')
  )
}

/** What is said of what happens then: "called for a strike on Monday". */
const CALLING = /^(?:confirm|call)$/u

/** "Was dismissed", "dismissed the director of", "dismissed him", and not "dismissed the claim". */
function isDismissed(tokens: readonly StatementToken[], at: number): boolean {
  if (tokens[at]?.lemma !== 'dismiss') return false
  if (tokens.slice(Math.max(0, at - 3), at).some(({ lemma, tag }) => lemma === 'be' && tag === 'AUX'))
    return true
  const [whom] = tokens.slice(at + 1)
  if (/^(?:him|them)$/u.test(whom?.key ?? '')) return true
  return whom?.tag === 'PROPN' && !tokens.slice(at + 1, at + 6).some(({ text }) => /^['’]s?$/u.test(text))
}

/** "The trustees were warned": what happened to its subject, and no word of the report's. */
function isToldOf(tokens: readonly StatementToken[], at: number): boolean {
  if (!/^(?:warn|tell|remind|notify|call)$/u.test(tokens[at]?.lemma ?? '')) return false
  const before = tokens.slice(Math.max(0, at - 4), at)
  return before.some(({ lemma, tag }) => lemma === 'be' && tag === 'AUX') && tokens[at + 1]?.key !== 'that'
}

/** "Police said on Tuesday": the time of saying it, where no other verb stands nearer. */
function isOfSaying(tokens: readonly StatementToken[], from: number, to: number): boolean {
  let happens = false
  for (let at = from - 1; at >= Math.max(0, from - 7); at--) {
    const { lemma = '', tag = '', text = '' } = tokens[at] ?? {}
    if (tag === 'VERB' || (tag === 'NOUN' && lemma === 'statement'))
      // "Confirmed the touchdown on Wednesday": when it touched down. "Was dismissed on Tuesday": nothing was said.
      return (
        SAYING.test(lemma) &&
        !(CALLING.test(lemma) && happens) &&
        !isDismissed(tokens, at) &&
        !isToldOf(tokens, at)
      )
    if (tag === 'NOUN' && /^(?:event|act)$/u.test(nounClass(lemma) ?? '')) happens = true
    if (/^[;:—–,]$/u.test(text)) break
  }
  for (let at = to; at < Math.min(tokens.length, to + 4); at++) {
    const { lemma = '', tag = '', text = '' } = tokens[at] ?? {}
    if (text === ',') return false
    if (tag === 'VERB') return SAYING.test(lemma) || isPutAt(tokens, at)
  }
  return false
}
