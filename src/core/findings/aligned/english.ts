import { ENGLISH_OPPOSITES } from '../../claims/lexicon/english-opposites.ts'
import { ENGLISH_QUANTITIES } from '../../claims/lexicon/english-quantities.ts'
import { ENGLISH_TIMES } from '../../claims/lexicon/english-times.ts'
import type { AlignedWord, WordAlignment, WordChange } from '../events/align-words.ts'
import type { FindingType } from '../finding-types.ts'
import type { Difference } from './difference.ts'
import { tellsMore } from './difference.ts'

/** Words that must be equal in all, so that a stock phrase is none. */
const FEWEST_EQUAL = 9
/** Negations and opposites are read only where nearly all words are the same. */
const SURELY_EQUAL = 0.82
/** A difference of English passages. */
type WordDifference = {
  readonly type: FindingType
  readonly left: AlignedWord
  readonly right: AlignedWord
  readonly what: string
  /** What stands behind both values: the thing counted. */
  readonly unit: string
  readonly score: number
}

/** The one thing that two English sentences which are nearly the same tell otherwise; empty where more differs. */
export function englishDifferences(alignment: WordAlignment): Difference[] {
  const only = onlyDifference(alignment)
  if (!only || !isDenialAlone(only, alignment)) return []
  const { type, left, right, what, unit, score } = only
  const valueOf = ({ text }: AlignedWord): string => `${text}${unit}`
  const keyOf = ({ text, key }: AlignedWord): string => `${numberOf(key) ?? text}${unit}`
  return [{ type, values: [valueOf(left), valueOf(right)], keys: [keyOf(left), keyOf(right)], what, score }]
}

/** The one difference in fact. Two and more are two statements, and so is another name or verb beside it. */
function onlyDifference({ changes, equal }: WordAlignment): WordDifference | null {
  let found: WordDifference | null = null
  let telling = 0
  for (const change of changes) {
    const difference = differenceOf(change)
    if (difference === null) {
      if (tellsMore(change.left, change.right)) telling++
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
function isDenialAlone({ type }: WordDifference, { changes, equal }: WordAlignment): boolean {
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

function differenceOf(change: WordChange): WordDifference | 'same' | null {
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
): WordDifference | 'same' | null {
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

function daysOf(left: AlignedWord, right: AlignedWord): WordDifference | null {
  const [a, b] = [ENGLISH_TIMES.weekdays.get(left.key), ENGLISH_TIMES.weekdays.get(right.key)]
  if (a === undefined || b === undefined || a === b || !/^\p{Lu}/u.test(left.text)) return null
  return { type: 'date-time', left, right, what: 'day of the week', unit: '', score: 0.6 }
}

function oppositeOf(
  { before, after }: WordChange,
  left: AlignedWord,
  right: AlignedWord,
): WordDifference | null {
  if (before.length + after.length < 4) return null
  const { pairs, contracted } = ENGLISH_OPPOSITES
  if (contracted.get(left.key) === right.key || contracted.get(right.key) === left.key)
    return { type: 'negation-polarity', left, right, what: 'negation', unit: '', score: 0.65 }
  if (pairs.get(left.key) !== right.key) return null
  return { type: 'status-outcome', left, right, what: 'outcome', unit: '', score: 0.6 }
}

/** One side has a "not" more. */
function negationOf({ left, right, before, after }: WordChange): WordDifference | null {
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
