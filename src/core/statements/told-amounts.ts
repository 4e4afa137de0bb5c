import type { Amount } from '../claims/quantities/amount.ts'
import { bounded } from '../claims/quantities/amount.ts'
import { nounClass } from '../lexical/noun-class.ts'
import type { FoundTime } from '../claims/times/time-value.ts'
import type { Span } from '../text/span.ts'
import type { AmountSort } from './amount-units.ts'
import { currencyOf, speedOf, unitOf } from './amount-units.ts'
import type { AmountStatus } from './amount-context.ts'
import { isPart, statusOf } from './amount-context.ts'
import { isEach } from './each.ts'
import type { AmountScope } from './amount-scope.ts'
import type { AmountTopic } from './amount-topics.ts'
import { topicReader, whoseOf } from './amount-topics.ts'
import { scopeOf } from './amount-scope.ts'
import type { SentenceFrame } from './clauses.ts'
import { ANYBODY, CUE_NOUNS, SUBGROUP } from './count-cues.ts'
import type { CountMeasure } from './count-cues.ts'
import { measureOf } from './count-measures.ts'
import { moreOfUnit, plus, scaled } from './compound-units.ts'
import type { NearWord } from './near-words.ts'
import { nounBehind, numberedNoun } from './noun-behind.ts'
import { nearWordsOf } from './near-words.ts'
import type { StatementToken } from './sentence-tokens.ts'
import { ownTimes } from './own-times.ts'
import { numberOf, sharesIn } from './told-shares.ts'

/** An amount wherever it stands, in the base unit of its sort, with what stands around it. */
export type ToldAmount = Span & {
  readonly document: string
  readonly sentence: number
  readonly headline: boolean
  /** The sentence. */
  readonly whole: Span
  readonly text: string
  readonly sort: AmountSort
  /** In days, metres, tonnes, hectares, per cent; else as it stands. */
  readonly amount: Amount
  readonly currency: string | null
  /** What is counted, in its base form; `''` where the text names nothing. */
  readonly head: string
  readonly measure: CountMeasure | null
  readonly status: AmountStatus
  /** "Another 12", "two of the nine". */
  readonly part: boolean
  /** "80,000 each", "a day". */
  readonly each: boolean
  readonly scope: AmountScope
  /** What it is an amount of, where the words around tell. */
  readonly topic: AmountTopic | null
  /** Read for its topic alone: no noun and no word of number says that it counts anything. */
  readonly loose: boolean
  readonly words: readonly NearWord[]
  readonly names: ReadonlySet<string>
  /** The days that the sentence names. */
  readonly times: readonly FoundTime[]
}

/** Amounts of a sentence that are read. */
const MOST = 12
/** What a topic may cost that makes a number an amount. */
const LEAST_LOOSE = -1
const LEAST_CROWD = 100
/** Of years and numbers of houses nothing tells that they are none. */
const YEAR = /^(?:1[5-9]|20)\d\d$/u
const COMPOUND = /^(\d[\d,.]*|\p{L}{3,9}(?:-\p{L}{3,5})?)-(\p{Ll}{3,9})$/u
const NOT_COUNTED =
  /^(?:time|way|thing|place|point|degree|o'clock|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|a\.m\.?|p\.m\.?|am|pm|gmt|other|one|kind|reason|side|half|quarter|third|date|page|chapter|percent|cent|magnitude|nil|yesterday|today|tonight|tomorrow|overnight|last|lot|bit|per|round|set|game)$/u
const MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\.?$/u
/** Nouns and verbs that give a number without its noun. */
const NUMBERING =
  /^(?:toll|number|count|tally|total|figure|attendance|crowd|gate|turnout|audience|enrolment|headcount|list|all|dead|they|crew|staff|party|family|team|group|convoy|fleet)$/u
const LINKING =
  /^(?:at|of|to|is|was|be|were|are|stand|reach|rise|hit|pass|exceed|climb|as|now|:|by|some|about|put)$/u
/** "At 6": of a number so small. */
function isHour(before: StatementToken | undefined, { best }: Amount): boolean {
  return before?.key === 'at' && best !== null && best <= 24
}

/** "Ten years ago", "two days after", "14 years old": when, and no length. */
const WHEN = /^(?:ago|earlier|later|before|after|old|since|hence|prior|from)$/u
const WHEN_BEFORE = /^(?:past|last|previous|recent|next|coming|first|every|each|these|those|age)$/u

/** "15 were killed or wounded" counts neither. */
const MIXED =
  /\b(?:killed|dead|died|wounded|injured|hurt)\s+(?:or|and|and\/or)\s+(?:killed|wounded|injured|hurt|missing|captured)\b|\bcasualt(?:y|ies)\b/iu
const MIXED_WITHIN = 36
/** "Four were absent or abstained". */
const EITHER =
  /^\S+ (?:\p{L}+ )?(?:(?:were|was|are|is|had|have|has|been) ){0,2}(?!more |so |under |fewer |less |over |above )\p{L}+ or (?!more\b|so\b|less\b|fewer\b|two\b)(?:\p{L}+ed|ill|absent|missing|dead|hurt|sick|lost)\b/iu

function isMixed(text: string): boolean {
  return MIXED.test(text) || EITHER.test(text)
}

/** The amounts of a sentence (docs/methods/statements.md, S19). Near linear in its words. */
export function amountsIn(
  tokens: readonly StatementToken[],
  frame: SentenceFrame,
  published: number | null,
): ToldAmount[] {
  const [first] = tokens
  const last = tokens.at(-1)
  if (!first || !last || last.text === '?') return []
  const whole = { start: first.start, end: last.end }
  const names = new Set(tokens.flatMap(({ entity }) => (entity === null ? [] : [entity])))
  const found: ToldAmount[] = []
  const topicOf = topicReader(tokens)
  const add = (from: number, to: number, read: Read): void => {
    const { start } = tokens[from] ?? whole
    const { end } = tokens[to - 1] ?? whole
    if (found.length >= MOST || found.some((other) => other.start < end && start < other.end)) return
    const topic = topicOf(from, to, { measure: null, ...read })
    const loose = read.loose === true
    if (loose && (topic === null || topic.cost > LEAST_LOOSE || isHour(tokens[from - 1], read.amount))) return
    if (loose && topic?.name === 'crowd' && (read.amount.best ?? 0) < LEAST_CROWD) return
    const each = isEach(tokens, to, from)
    const told = statusOf(tokens, from, to, frame, published)
    // What each of the bereaved is offered is what they are promised.
    const status = told === 'offered' && each && topic?.name === 'compensation' ? 'told' : told
    // What is asked or offered is somebody's.
    const isWish = status === 'asked' || status === 'offered'
    found.push({
      document: frame.document,
      sentence: frame.sentence,
      headline: frame.headline,
      whole,
      start,
      end,
      text: frame.text.slice(start, end),
      measure: null,
      ...read,
      status,
      part: isPart(tokens, from, to, read.sort) || isMixed(frame.text.slice(start, end + MIXED_WITHIN)),
      each,
      scope: scopeOf(tokens, from, to, frame),
      topic: topic && isWish ? { ...topic, whose: topic.whose ?? whoseOf(tokens, from, to) } : topic,
      loose,
      words: nearWordsOf(tokens, from, to, read.head),
      names,
      times: ownTimes(frame, end),
    })
  }
  for (const share of sharesIn(frame.text, whole)) {
    const from = tokens.findIndex(({ end }) => end > share.start)
    const behind = tokens.findIndex(({ start }) => start >= share.end)
    const to = behind < 0 ? tokens.length : behind
    if (from >= 0) add(from, to, { sort: 'share', amount: share.amount, currency: null, head: '' })
  }
  for (const [at, token] of tokens.entries()) {
    const compound = compoundAt(token, tokens[at + 1])
    if (compound) add(at, compound.to === 1 ? at + 1 : at + 2, compound.read)
    else if (token.amount !== null) {
      const read = readAt(tokens, at, token.amount)
      if (read) add(at, read.to, read)
    } else {
      const single = singleAt(tokens, at)
      if (single) add(at, single.to, single)
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

type Read = Pick<ToldAmount, 'sort' | 'amount' | 'currency' | 'head'> & {
  readonly measure?: CountMeasure | null
  readonly loose?: boolean
}

/** "A seven-year term", "the 210-kilometre line": a number and its unit in one word. */
function compoundAt(
  token: StatementToken,
  next: StatementToken | undefined,
): { read: Read; to: number } | null {
  const match = COMPOUND.exec(token.text)
  const value = numberOf((match?.[1] ?? '').replaceAll(',', ''))
  if (!match || value === null || next?.key === 'old' || next?.text === '-') return null
  const unit = unitOf((match[2] ?? '').toLowerCase(), '')
  if (!unit) return null
  return {
    read: {
      sort: unit.sort,
      amount: scaled(bounded(value, 1, 'exact'), unit.factor),
      currency: null,
      head: '',
    },
    to: next?.tag === 'NOUN' ? 2 : 1,
  }
}

/** "A single container", "an hour and a half", "a year and a half". */
function singleAt(tokens: readonly StatementToken[], at: number): (Read & { to: number }) | null {
  const token = tokens[at]
  if (!token || !/^(?:a|an)$/u.test(token.key)) return null
  const [second, third] = [tokens[at + 1], tokens[at + 2]]
  if (second?.key === 'single' && third?.tag === 'NOUN')
    return { ...countedAs(third.lemma, bounded(1, 1, 'exact')), to: at + 3 }
  const unit = second ? unitOf(second.lemma, '') : null
  const half =
    third?.key === 'and' &&
    tokens[at + 3]?.key === 'a' &&
    tokens[at + 4]?.key === 'half' &&
    second !== undefined
  if (!unit || !half) return null
  return {
    sort: unit.sort,
    amount: scaled(bounded(1.5, 0.5, 'exact'), unit.factor),
    currency: null,
    head: '',
    to: at + 5,
  }
}

function readAt(
  tokens: readonly StatementToken[],
  at: number,
  amount: Amount,
): (Read & { readonly to: number }) | null {
  const token = tokens[at]
  if (!token || isNoAmount(tokens, at)) return null
  const next = tokens[at + 1]
  if (token.currency !== null)
    return { sort: 'money', amount, currency: token.currency, head: '', to: at + 1 }
  const percent = percentBehind(tokens, at)
  if (percent !== null) return { sort: 'share', amount, currency: null, head: '', to: percent }
  // "210-kilometre" read as a number.
  const fused = /-(\p{Ll}{3,9})$/u.exec(token.text)
  const unitOfWord = fused ? unitOf(fused[1] ?? '', '') : null
  if (fused && unitOfWord)
    return next?.key !== 'old'
      ? {
          sort: unitOfWord.sort,
          amount: scaled(amount, unitOfWord.factor),
          currency: null,
          head: '',
          to: at + 1,
        }
      : null
  const voters = votersAt(tokens, at, amount)
  if (voters) return voters
  const share = shareOfAll(tokens, at, amount)
  if (share) return share
  if (isVotesAgainst(tokens, at)) return { ...countedAs('vote', amount), measure: 'votes', to: at + 1 }
  const group = nounBehind(tokens, at + 1)
  if (!group) return bareAt(tokens, at, amount)
  const { head, before, to } = group
  const currency = currencyOf(head)
  if (currency !== null) return { sort: 'money', amount, currency, head: '', to }
  const unit = unitOf(head, before)
  if (unit) {
    const speed = speedOf(unit, tokens[to]?.key ?? '', tokens[to + 1]?.lemma ?? '')
    if (speed)
      return { sort: 'speed', amount: scaled(amount, speed.factor), currency: null, head: '', to: to + 2 }
    if (unit.sort === 'duration' && isWhen(tokens, at, to)) return null
    const more = moreOfUnit(tokens, to, unit)
    return {
      sort: unit.sort,
      amount: plus(scaled(amount, unit.factor), more.base, more.grain),
      currency: null,
      head: '',
      to: more.to,
    }
  }
  // "Hit three times", "violated on fourteen occasions".
  if (/^(?:time|occasion)$/u.test(head) && amount.best !== 0)
    return { sort: 'thing', amount, currency: null, head: '', to, loose: true }
  if (NOT_COUNTED.test(head) || amount.best === 0) return null
  const words = tokens.slice(at + 1, to - 1).map(({ lemma }) => lemma)
  return {
    ...countedAs(head, amount),
    measure: measureOf(tokens, tokens[at - 1]?.tag === 'DET' ? at - 1 : at, at, to, head, words),
    to,
  }
}

function countedAs(head: string, amount: Amount): Read {
  const people = ANYBODY.test(head) || SUBGROUP.test(head) || nounClass(head) === 'person'
  return { sort: people ? 'people' : 'thing', amount, currency: null, head }
}

/** Dates, hours, scores, ages, names with a number. */
function isNoAmount(tokens: readonly StatementToken[], at: number): boolean {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]]
  if (!token) return true
  if (/^\d+[-–:/]\d+$/u.test(token.text) && token.amount?.qualifier !== 'range') return true
  if (/^\d+-\d+$/u.test(token.text.trim()) && (token.amount?.high ?? 0) < 12) return true
  if (MONTH.test(before?.key ?? '') || (MONTH.test(next?.key ?? '') && /^\d/u.test(token.text))) return true
  if (
    /^(?:aged|age|no|number|nos|route|flight|article|section|chapter|gate|magnitude|km|kilometre|kilometer|mile|milepost|junction|checkpoint|highway|terminal|reactor)$/u.test(
      before?.key ?? '',
    )
  )
    return true
  if (
    /^(?:a\.m\.?|p\.m\.?|am|pm|o'clock|o’clock|past|gmt|st|nd|rd|th|-|–|\/|:)$/u.test(
      next?.key ?? next?.text ?? '',
    )
  )
    return true
  // ", 44," and "(44)".
  if (
    /^\d{1,3}$/u.test(token.text) &&
    /^[,(]$/u.test(before?.text ?? '') &&
    /^[,).;]$/u.test(next?.text ?? '')
  )
    return true
  if (before?.tag === 'PROPN' && /^\d/u.test(token.text) && next?.tag !== 'NOUN') return true
  // "The one miner still there".
  if (token.key === 'the one' || (token.key === 'one' && before?.key === 'the')) return true
  // "One of", "the one who".
  return /^(?:the )?one$/u.test(token.key) && next?.tag !== 'NOUN' && next?.tag !== 'ADJ'
}

function isWhen(tokens: readonly StatementToken[], at: number, to: number): boolean {
  return WHEN.test(tokens[to]?.key ?? '') || WHEN_BEFORE.test(tokens[at - 1]?.key ?? '')
}

function percentBehind(tokens: readonly StatementToken[], at: number): number | null {
  const [first, second] = [tokens[at + 1], tokens[at + 2]]
  if (first?.key === 'per' && second?.key === 'cent') return at + 3
  return first !== undefined && /^(?:percent|%|pct|pc)$/u.test(first.key || first.text) ? at + 2 : null
}

/** "Thirty of the village's two hundred homes": a share, where the whole is counted too. */
function shareOfAll(
  tokens: readonly StatementToken[],
  at: number,
  part: Amount,
): (Read & { readonly to: number }) | null {
  if (tokens[at + 1]?.key !== 'of' || part.best === null) return null
  const whole = tokens.findIndex(({ amount }, place) => place > at + 2 && place < at + 7 && amount !== null)
  const best = tokens[whole]?.amount?.best ?? null
  const group = whole < 0 ? null : nounBehind(tokens, whole + 1)
  if (!group || best === null || best < part.best || best === 0 || unitOf(group.head, '') !== null)
    return null
  const value = (part.best / best) * 100
  return {
    sort: 'share',
    amount: {
      ...bounded(value, 1, 'exact'),
      low: (part.low / best) * 100 - 0.5,
      high: (part.high / best) * 100 + 0.5,
    },
    currency: null,
    head: '',
    to: group.to,
  }
}

const VOTING =
  /^(?:vote|reject|approve|back|oppose|support|abstain|pass|endorse|adopt|favour|favor|ratify|refuse|sign)$/u

const SEAT = /^(?:seat|mandate|constituency|ward)$/u

/** "Seventy-eight of the 150 deputies rejected the bill": those who did, of all who could. */
function votersAt(
  tokens: readonly StatementToken[],
  at: number,
  amount: Amount,
): (Read & { readonly to: number }) | null {
  if (tokens[at + 1]?.key !== 'of') return null
  const whole = tokens.findIndex((token, place) => place > at + 1 && place < at + 7 && token.amount !== null)
  const group = whole < 0 ? null : nounBehind(tokens, whole + 1)
  if (!group) return null
  // "Won 118 of the 230 seats".
  if (SEAT.test(group.head)) return { ...countedAs(group.head, amount), to: group.to }
  if (countedAs(group.head, amount).sort !== 'people') return null
  const verb = tokens.slice(group.to, group.to + 3).find(({ tag }) => tag === 'VERB')
  return verb && VOTING.test(verb.lemma) ? { ...countedAs(group.head, amount), to: group.to } : null
}

/** "Nine votes to six". */
function isVotesAgainst(tokens: readonly StatementToken[], at: number): boolean {
  return (
    /^(?:to|against)$/u.test(tokens[at - 1]?.key ?? '') &&
    tokens.slice(Math.max(0, at - 4), at).some(({ lemma }) => lemma === 'vote')
  )
}

/** "The toll was 12", "attendance of 14,800", "nineteen were hurt": a number whose noun is not named. */
function bareAt(
  tokens: readonly StatementToken[],
  at: number,
  amount: Amount,
): (Read & { to: number }) | null {
  const read = { sort: 'bare' as const, amount, currency: null, head: '', to: at + 1 }
  const measure = measureOf(tokens, at, at, at + 1, '', [])
  if (measure !== null) return { ...read, sort: 'people', measure }
  // "Six million who go hungry".
  if (tokens[at + 1]?.key === 'who') return { ...read, sort: 'people' }
  const before = tokens.slice(Math.max(0, at - 6), at)
  const link = before.at(-1)
  // "Gave the number of deaths as 19", "the tally of missing stood at 40".
  const noun = numberedNoun(before)
  if (noun !== null && /^(?:as|at|to|be|is|was|:)$/u.test(link?.lemma ?? ''))
    return { ...countedAs(noun, amount), measure: CUE_NOUNS[noun] ?? null, to: at + 1 }
  const numbered = before.some(({ lemma, tag }) => tag === 'NOUN' && NUMBERING.test(lemma))
  if (numbered && link !== undefined && LINKING.test(link.lemma)) return read
  return YEAR.test(tokens[at]?.text ?? '') ? null : { ...read, loose: true }
}
