import { isolated } from '../../text/direction.ts'
import type { AlignedWord, WordAlignment, WordChange } from '../events/align-words.ts'
import { areForms, isDeniedForm } from './denied-forms.ts'
import type { Difference } from './difference.ts'
import { tellsMore } from './difference.ts'
import type { LanguageWords } from './language-words.ts'

/** Words that must be equal in all, so that a stock phrase is none. */
const FEWEST_EQUAL = 7
/** Share of equal words from which on more than one difference is read, and denials and opposites. */
const SURELY_EQUAL = 0.78
const MOST_DIFFERENCES = 3
/** Letters between two numbers of one time of day: “21 h 40”. */
const NEAR = 10
/** Numbers that differ by less are rounded. */
const ROUNDED = 0.04

type Side = 'left' | 'right'
type Changed = Omit<Difference, 'values' | 'keys'> & {
  readonly left: AlignedWord
  readonly right: AlignedWord
  /** The unit behind both. */
  readonly unit: string
  /** The equal words behind. */
  readonly behind: readonly AlignedWord[]
}

/**
 * What two sentences of one language that are nearly the same tell otherwise, by the words of that language: numbers
 * before the same word, days, months, times of day, a negation more, two words that exclude each other. Empty where
 * more differs, which is another statement.
 */
export function differencesIn({ changes, equal }: WordAlignment, words: LanguageWords): Difference[] {
  const kept = changes.reduce((sum, { before, after }) => sum + before.length + after.length, 0)
  if (kept < FEWEST_EQUAL) return []
  const denied = denialIn(changes, words)
  if (denied === 'both') return []
  const found: Changed[] = []
  let more = 0
  for (const change of changes) {
    const difference = differenceOf(change, words)
    if (difference === 'same') continue
    if (difference) found.push(difference)
    else if (denied?.change !== change && tellsMore(change.left, change.right)) more++
  }
  const joined = joinedTimes(found)
  const all: Difference[] = [
    ...joined.map((one) => told(one, words)),
    ...(denied && equal >= SURELY_EQUAL ? [denied.difference] : []),
  ]
  const sure = equal >= SURELY_EQUAL
  if (more > (sure ? 1 : 0) || all.length > (sure ? MOST_DIFFERENCES : 1)) return []
  return sure ? all : all.filter(({ type }) => type === 'quantity' || type === 'date-time')
}

function told({ type, left, right, what, unit, score }: Changed, words: LanguageWords): Difference {
  const keyOf = ({ text }: AlignedWord): string => `${numberOf(text, words) ?? text}${unit}`
  return {
    type,
    values: [left.text + unit, right.text + unit],
    keys: [keyOf(left), keyOf(right)],
    what,
    score,
  }
}

function differenceOf(change: WordChange, words: LanguageWords): Changed | 'same' | null {
  const [left, right] = [change.left, change.right].map((side) => telling(side, words))
  if (!left || !right) return null
  return numbers(change, left, right, words) ?? days(left, right, words) ?? opposites(left, right, words)
}

/** The one word that tells; a preposition before it may change with it (“во вторник”, “в понедельник”). */
function telling(side: readonly AlignedWord[], { small }: LanguageWords): AlignedWord | null {
  const own = side.length === 1 ? side : side.filter(({ text }) => !small.has(text.toLowerCase()))
  return own.length === 1 ? (own[0] ?? null) : null
}

function numbers(
  { before, after }: WordChange,
  left: AlignedWord,
  right: AlignedWord,
  words: LanguageWords,
): Changed | 'same' | null {
  const [a, b] = [numberOf(left.text, words), numberOf(right.text, words)]
  if (a === null || b === null) return null
  if (a === b) return 'same'
  const [next, last] = [after[0]?.text ?? '', before.at(-1)?.text ?? '']
  const is = (list: ReadonlySet<string>, word: string): boolean => list.has(word.toLowerCase())
  const nearby = [next, last, after[1]?.text ?? '', before.at(-2)?.text ?? '']
  if (nearby.slice(0, 2).some((word) => is(words.clock, word)) || isClock(left) || isClock(right))
    return {
      type: 'date-time',
      left,
      right,
      what: 'time of day',
      unit: is(words.clock, next) ? ` ${next}` : '',
      behind: after,
      score: 0.6,
    }
  if (is(words.day, next) || nearby.some((word) => word !== '' && words.monthOf(word) !== null))
    return { type: 'date-time', left, right, what: 'day of the month', unit: '', behind: after, score: 0.6 }
  // Beside another number it is a part of one.
  if ([next, last].some((word) => numberOf(word, words) !== null)) return null
  if (!/^\p{L}+$/u.test(next.replaceAll(/\p{M}/gu, '')) || is(words.small, next) || before.length === 0)
    return null
  const larger = Math.max(a, b)
  if (larger >= 100 && Math.abs(a - b) / larger < ROUNDED) return null
  return {
    type: 'quantity',
    left,
    right,
    what: `number before “${isolated(next)}”`,
    unit: ` ${next}`,
    behind: after,
    score: 0.65,
  }
}

/** A part of 21:40 or 21/3; the words of a passage mark it. */
function isClock({ key }: AlignedWord): boolean {
  return key.startsWith('#')
}

function numberOf(text: string, { numerals }: LanguageWords): number | null {
  const known = numerals.get(text.toLowerCase())
  if (known !== undefined) return known
  const digits = text.replaceAll(/\p{Nd}/gu, digitOf)
  if (/^\d{1,12}$/u.test(digits)) return Number(digits)
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(digits)) return Number(digits.replaceAll(/[.,]/gu, ''))
  return /^\d{1,12}[.,]\d{1,3}$/u.test(digits) ? Number(digits.replace(',', '.')) : null
}

/** Digits of every script stand ten in a row, from zero on. */
function digitOf(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0
  const code = zero
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String(code - zero)
}

function days(left: AlignedWord, right: AlignedWord, words: LanguageWords): Changed | null {
  for (const [placeOf, what] of [
    [words.weekdayOf, 'day of the week'],
    [words.monthOf, 'month'],
  ] as const) {
    const [a, b] = [placeOf(left.text), placeOf(right.text)]
    if (a !== null && b !== null && a !== b)
      return { type: 'date-time', left, right, what, unit: '', behind: [], score: 0.6 }
  }
  return null
}

function opposites(left: AlignedWord, right: AlignedWord, words: LanguageWords): Changed | null {
  if (!words.opposites.has(`${left.text.toLowerCase()} ${right.text.toLowerCase()}`)) return null
  return { type: 'status-outcome', left, right, what: 'outcome', unit: '', behind: [], score: 0.6 }
}

/** “21 h 40” and “22 h 10” differ in one time of day. */
function joinedTimes(found: readonly Changed[]): Changed[] {
  const joined: Changed[] = []
  for (const one of found) {
    const last = joined.at(-1)
    const isOfOne =
      last?.type === 'date-time' &&
      one.type === 'date-time' &&
      one.left.start - last.left.end <= NEAR &&
      one.right.start - last.right.end <= NEAR
    if (isOfOne) joined[joined.length - 1] = { ...last, unit: '', ...through(last, one) }
    else joined.push(one)
  }
  return joined
}

/** From the first changed number to the last, with the words of both passages between. */
function through(first: Changed, last: Changed): Pick<Changed, 'left' | 'right'> {
  const between = first.behind.length === 0 ? ':' : ` ${first.behind.map(({ text }) => text).join(' ')} `
  const join = (a: AlignedWord, b: AlignedWord): AlignedWord => ({
    ...a,
    end: b.end,
    text: a.text + between + b.text,
  })
  return { left: join(first.left, last.left), right: join(first.right, last.right) }
}

type Denial = { readonly change: WordChange; readonly difference: Difference }

/**
 * The one side that has a negation more; `both` where negations stand in what either side has for itself, or where one
 * is taken back (“no solo”).
 */
function denialIn(changes: readonly WordChange[], words: LanguageWords): Denial | 'both' | null {
  const counted = changes.map((change) => ({
    change,
    left: denialsOf(change, 'left', words),
    right: denialsOf(change, 'right', words),
  }))
  const [left, right] = (['left', 'right'] as const).map((side) =>
    counted.reduce((sum, one) => sum + one[side], 0),
  )
  if (left === 0 && right === 0) return null
  const soft = (side: Side): boolean =>
    changes.some((change) => change[side].some(({ text }) => words.softening.has(text.toLowerCase())))
  if ((left !== 0 && right !== 0) || soft(left !== 0 ? 'left' : 'right')) return 'both'
  const denying = counted.filter((one) => one.left + one.right > 0)
  const [only] = denying
  if (!only || denying.length > 1) return 'both'
  const { change } = only
  if (!isMerelyDenied(change, only.left > 0 ? 'left' : 'right', words)) return 'both'
  const context = (side: Side): string =>
    [change.before.at(-1), ...change[side], change.after[0]].flatMap((word) => word?.text ?? []).join(' ')
  const values = [context('left'), context('right')] as const
  const difference: Difference = {
    type: 'negation-polarity',
    values,
    keys: values,
    what: 'negation',
    score: 0.65,
  }
  return { change, difference }
}

function denialsOf(change: WordChange, side: Side, words: LanguageWords): number {
  const own = change[side].filter(({ text }) => words.negations.has(text.toLowerCase())).length
  if (own > 0) return own
  const [one] = change[side]
  const [other] = change[side === 'left' ? 'right' : 'left']
  return one && other && isDeniedForm(one.text.toLowerCase(), other.text.toLowerCase(), words) ? 1 : 0
}

/** Beside the negation nothing is changed but the form of a word. */
function isMerelyDenied(change: WordChange, side: Side, words: LanguageWords): boolean {
  const content = (list: readonly AlignedWord[]): string[] =>
    list
      .map(({ text }) => text.toLowerCase())
      .filter((word) => !words.negations.has(word) && !words.besides.has(word))
  const own = content(change[side])
  const other = content(change[side === 'left' ? 'right' : 'left'])
  if (own.length > 2 || other.length > 2) return false
  return own.length === 0 || other.length === 0
    ? own.length + other.length <= 1
    : own.some((word) => other.some((form) => areForms(word, form)))
}
