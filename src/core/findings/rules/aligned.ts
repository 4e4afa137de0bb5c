import { byText } from '../../base/order.ts'
import { stableId } from '../../base/stable-id.ts'
import { ENGLISH_OPPOSITES } from '../../claims/lexicon/english-opposites.ts'
import { ENGLISH_QUANTITIES } from '../../claims/lexicon/english-quantities.ts'
import { ENGLISH_TIMES } from '../../claims/lexicon/english-times.ts'
import type { Passage } from '../../documents/source-document.ts'
import type { Match } from '../../matching/match.ts'
import type { Discrepancy } from '../discrepancy.ts'
import type { AlignedWord, WordAlignment, WordChange } from '../events/align-words.ts'
import { changedPairs } from '../events/sentence-pairs.ts'
import type { FindingType } from '../finding-types.ts'
import type { CaseFacts } from './case-facts.ts'

/** Share of equal words from which on one changed word is a changed fact, not another sentence. */
const LEAST_EQUAL = 0.7
/** Weight of a match from which on it is hardly a formula. */
const LEAST_SCORE = 35
/** Negations and opposites are read only where nearly all words are the same. */
const SURELY_EQUAL = 0.82
/** Words that must be equal in all, so that a stock phrase is none. */
const FEWEST_EQUAL = 9
/** Reports of one thing are published within this many days. */
const SAME_TIME_DAYS = 6
/** Matches that are looked at: bounds the work in cases that are mostly copies. */
const MOST_MATCHES = 100_000
/** A passage with more partners is a formula. */
const MOST_PARTNERS = 6

type Difference = {
  readonly type: FindingType
  readonly left: AlignedWord
  readonly right: AlignedWord
  readonly what: string
  /** What stands behind both values: the thing counted. */
  readonly unit: string
  readonly score: number
}

/**
 * Rule F8: two passages say the same in nearly the same words, but for one number, one date, one negation or one of two
 * opposite words.
 */
export function proposeAligned(facts: CaseFacts): Discrepancy[] {
  const found = new Map<string, Discrepancy[]>()
  const partners = partnersOf(facts.matches.all)
  let budget = MOST_MATCHES
  for (const match of facts.matches.all) {
    if (match.a.document === match.b.document || isFormula(match, partners) || isFarApart(facts, match))
      continue
    const left = facts.document(match.a.document)?.text
    const right = facts.document(match.b.document)?.text
    if (left === undefined || right === undefined) continue
    if (match.score < LEAST_SCORE || budget <= 0) continue
    budget--
    for (const { a, b, alignment } of changedPairs(left, match.a, right, match.b, LEAST_EQUAL)) {
      const difference = onlyDifference(alignment)
      if (!difference || !isDenialAlone(difference, alignment)) continue
      const passages = { a: { ...match.a, ...a }, b: { ...match.b, ...b } }
      add(found, discrepancyOf({ ...match, ...passages }, difference))
    }
  }
  return [...found.values()].flat().map(withId)
}

function sharePassage(a: Discrepancy['sides'], b: Discrepancy['sides']): boolean {
  const passages = new Set(a.flatMap(({ evidence }) => evidence.map(keyOf)))
  return b.some(({ evidence }) => evidence.some((passage) => passages.has(keyOf(passage))))
}

function add(found: Map<string, Discrepancy[]>, proposal: Discrepancy): void {
  const group = `${proposal.type} ${proposal.sides.map(({ value }) => value).join(' ')}`
  const known = found.get(group) ?? []
  const same = known.find(({ sides }) => sharePassage(sides, proposal.sides))
  found.set(
    group,
    same ? known.map((one) => (one === same ? join(one, proposal) : one)) : [...known, proposal],
  )
}

function partnersOf(matches: readonly Match[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { a, b } of matches) {
    for (const passage of [a, b]) {
      const key = `${passage.document} ${passage.start}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

function isFormula({ a, b }: Match, partners: ReadonlyMap<string, number>): boolean {
  return [a, b].some(({ document, start }) => (partners.get(`${document} ${start}`) ?? 0) > MOST_PARTNERS)
}

function isFarApart(facts: CaseFacts, { a, b }: Match): boolean {
  const [left, right] = [facts.publishedOn(a.document), facts.publishedOn(b.document)]
  return left !== null && right !== null && Math.abs(left - right) > SAME_TIME_DAYS
}

/** The one difference in fact. Two and more are two statements, and so is another name or verb beside it. */
function onlyDifference({ changes, equal }: WordAlignment): Difference | null {
  let found: Difference | null = null
  let telling = 0
  for (const change of changes) {
    const difference = differenceOf(change)
    if (difference === null) {
      if (tells(change)) telling++
      continue
    }
    if (difference === 'same') continue
    if (found) return null
    found = difference
  }
  const kept = changes.reduce((sum, { before, after }) => sum + before.length + after.length, 0)
  // Another name says that it is another event; a few other words are wording.
  if (found === null || kept < FEWEST_EQUAL || telling > (equal > 0.85 ? 2 : 1)) return null
  return found
}

/** Elsewhere in the passages nothing is denied or turned round, else the two may come to the same. */
function isDenialAlone({ type }: Difference, { changes, equal }: WordAlignment): boolean {
  if (type !== 'negation-polarity' && type !== 'status-outcome') return true
  if (equal < SURELY_EQUAL) return false
  const denials = (side: 'left' | 'right'): number =>
    changes.flatMap((change) => change[side]).filter(({ key }) => denies(key)).length
  return type === 'status-outcome'
    ? denials('left') === denials('right')
    : Math.abs(denials('left') - denials('right')) === 1
}

function denies(key: string): boolean {
  return ENGLISH_OPPOSITES.contracted.has(key) || DENIAL.test(key)
}

const DENIAL =
  /^(?:not|never|no|none|nobody|without|neither|nor|den(?:y|ies|ied|ying|ial)|refus\w+|reject\w+)$/u

/** Names and numbers on both sides of a change that is no difference of a kind we know. */
function tells({ left, right }: WordChange): boolean {
  const specific = (words: readonly AlignedWord[]): boolean =>
    words.some(({ text }) => /^\p{Lu}|\d/u.test(text))
  return (specific(left) && specific(right)) || left.length > 5 || right.length > 5
}

function differenceOf(change: WordChange): Difference | 'same' | null {
  const [left] = change.left
  const [right] = change.right
  if (left && right && change.left.length === 1 && change.right.length === 1)
    return numbersOf(change, left, right) ?? daysOf(left, right) ?? oppositeOf(change, left, right)
  return negationOf(change)
}

function numbersOf(
  { before, after }: WordChange,
  left: AlignedWord,
  right: AlignedWord,
): Difference | 'same' | null {
  const [a, b] = [numberOf(left.key), numberOf(right.key)]
  if (a === null || b === null) return null
  if (a === b) return 'same'
  const noun = after[0]?.key ?? ''
  const previous = before.at(-1)?.key ?? ''
  // A day of a month is a date, and a number without a noun may be a score, a page, a time.
  if (ENGLISH_TIMES.months.has(noun) || ENGLISH_TIMES.months.has(previous))
    return { type: 'date-time', left, right, what: 'day of the month', unit: '', score: 0.6 }
  if (after.length === 0 || !/^\p{L}{2,}$/u.test(noun) || before.length === 0) return null
  if (/^(?:am|pm|th|and|to|in|on|at|of|for|from|gmt|est|by|or|the|with)$/u.test(noun)) return null
  const larger = Math.max(a, b)
  if (larger >= 100 && Math.abs(a - b) / larger < 0.04) return null
  return {
    type: 'quantity',
    left,
    right,
    what: `number of ${after.length > 1 && /^(?:million|billion|mln|bn|thousand|per)$/u.test(noun) ? `${noun} ${after[1]?.key ?? ''}` : noun}`,
    unit: ` ${unitOf(after)}`,
    score: 0.65,
  }
}

/** "million crowns", "months". */
function unitOf(after: readonly AlignedWord[]): string {
  const [first, second] = after
  const scale = /^(?:million|billion|mln|bn|thousand|per)$/u.test(first?.key ?? '')
  return scale && second ? `${first?.text ?? ''} ${second.text}` : (first?.text ?? '')
}

function numberOf(key: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,12}(?:\.\d+)?$/u.test(key)) return Number(key.replaceAll(',', ''))
  return ENGLISH_QUANTITIES.numerals.get(key) ?? (key === 'dozen' ? 12 : null)
}

function daysOf(left: AlignedWord, right: AlignedWord): Difference | null {
  const [a, b] = [ENGLISH_TIMES.weekdays.get(left.key), ENGLISH_TIMES.weekdays.get(right.key)]
  if (a === undefined || b === undefined || a === b || !/^\p{Lu}/u.test(left.text)) return null
  return { type: 'date-time', left, right, what: 'day of the week', unit: '', score: 0.6 }
}

function oppositeOf({ before, after }: WordChange, left: AlignedWord, right: AlignedWord): Difference | null {
  if (before.length + after.length < 4) return null
  const { pairs, contracted } = ENGLISH_OPPOSITES
  if (contracted.get(left.key) === right.key || contracted.get(right.key) === left.key)
    return { type: 'negation-polarity', left, right, what: 'negation', unit: '', score: 0.65 }
  if (pairs.get(left.key) !== right.key) return null
  return { type: 'status-outcome', left, right, what: 'outcome', unit: '', score: 0.6 }
}

/** One side has a "not" more. */
function negationOf({ left, right, before, after }: WordChange): Difference | null {
  const [only] =
    left.length === 1 && right.length === 0 ? left : right.length === 1 && left.length === 0 ? right : []
  const next = after[0]
  if (!only || !next || !ENGLISH_OPPOSITES.negations.has(only.key) || before.length < 2) return null
  if (/^(?:only|just|merely)$/u.test(next.key)) return null
  return {
    type: 'negation-polarity',
    left: left.length === 1 ? only : next,
    right: right.length === 1 ? only : next,
    what: 'negation',
    unit: '',
    score: 0.65,
  }
}

/** Pairs with the same two values that share a passage are one proposal. */
function join(kept: Discrepancy, more: Discrepancy): Discrepancy {
  return {
    ...kept,
    sides: kept.sides.map((side) => {
      const known = new Set(side.evidence.map(keyOf))
      const added = more.sides.find(({ value }) => value === side.value)?.evidence ?? []
      return {
        ...side,
        evidence: [...side.evidence, ...added.filter((passage) => !known.has(keyOf(passage)))],
      }
    }),
  }
}

function keyOf({ document, start }: Passage): string {
  return `${document} ${start}`
}

function discrepancyOf(
  { a, b, score }: Match,
  { type, left, right, what, unit, score: sure }: Difference,
): Discrepancy {
  const sides = [
    { value: `${left.text}${unit}`, evidence: [a] },
    { value: `${right.text}${unit}`, evidence: [b] },
  ].toSorted((x, y) => byText(x.value, y.value))
  return {
    id: '',
    type,
    summary: `Two passages say the same but for the ${what}: ${sides.map(({ value }) => `“${value}”`).join(' against ')}.`,
    score: sure,
    internal: false,
    sides: sides.map(({ value, evidence }) => ({ value, claims: [], evidence })),
    explanation: [
      `Rule F8: two passages say the same in nearly the same words but for the ${what}.`,
      `Taken as one statement because the passages are matched (${Math.round(score)} nats against chance).`,
      'It is no conflict if the texts speak of two events, or of two moments of one.',
    ],
  }
}

/** The least key of its passages names a proposal, so that one more document that says the same changes nothing. */
function withId(proposal: Discrepancy): Discrepancy {
  const values = proposal.sides.map(({ value }) => value)
  const first = proposal.sides.flatMap(({ evidence }) => evidence.map(keyOf)).toSorted(byText)[0] ?? ''
  return { ...proposal, id: stableId('discrepancy', [proposal.type, 'aligned', ...values, first]) }
}
