import type { Amount } from '../../claims/quantities/amount.ts'
import { bounded, grainOf } from '../../claims/quantities/amount.ts'
import type { Word } from './clauses.ts'
import type { ToldLexicon } from './told-lexicon.ts'

/** A number of a clause: the words `[from, to)`, with what bounds it. */
export type ToldNumber = { readonly from: number; readonly to: number; readonly amount: Amount }

const MOST_DIGITS = 12

/** The numbers of a row of words; years and ordinals are none. Linear. */
export function numbersIn(words: readonly Word[], lexicon: ToldLexicon): ToldNumber[] {
  const found: ToldNumber[] = []
  for (let at = 0; at < words.length; at++) {
    const number = numberAt(words, at, lexicon)
    if (!number) continue
    found.push(number)
    at = number.to - 1
  }
  return found
}

function numberAt(words: readonly Word[], at: number, lexicon: ToldLexicon): ToldNumber | null {
  // “Тысяча двести”: a thousand by itself.
  const thousand = /^(?:тысяча|тысячу|tausend)$/u.test(words[at]?.lower ?? '')
  const plain = digitsAt(words[at], lexicon) ?? numeralAt(words, at, lexicon) ?? (thousand ? ONE : null)
  if (!plain) return null
  let { value, grain } = plain
  let to = at + plain.length
  const scale = lexicon.scales.get(words[to]?.lower ?? '')
  if (scale !== undefined) {
    value *= scale
    grain *= scale
    to++
    const rest = numeralAt(words, to, lexicon)
    if (rest && rest.value < scale) {
      value += rest.value
      grain = grainOf(value, 0)
      to += rest.length
    }
  }
  // A bare 19xx or 20xx is a year.
  if (scale === undefined && plain.length === 1 && /^(?:1[89]|20)\d\d$/u.test(words[at]?.lower ?? ''))
    return null
  const bound = boundBefore(words, at, lexicon)
  const amount = bounded(
    value,
    scale === undefined ? grainOf(value, plain.decimals) : grain,
    bound?.qualifier ?? 'exact',
  )
  return { from: bound?.from ?? at, to, amount }
}

/** What stands before a thousand that is not told. */
const ONE = { value: 1, grain: 1, decimals: 0, length: 0 }

type Plain = {
  readonly value: number
  readonly grain: number
  readonly decimals: number
  readonly length: number
}

function digitsAt(word: Word | undefined, { language }: ToldLexicon): Plain | null {
  const own = word?.lower ?? ''
  // “1,200.5” is told as “1.200,5”.
  const text = language === 'en' ? own.replaceAll(/[.,]/gu, (mark) => (mark === '.' ? ',' : '.')) : own
  if (!/^\d/u.test(text) || text.length > MOST_DIGITS) return null
  const grouped = /^\d{1,3}(?:[ \u00a0\u202f.]\d{3})+$/u.test(text)
  if (!grouped && !/^\d+(?:,\d{1,3})?$/u.test(text)) return null
  const plain = grouped ? text.replaceAll(/\D/gu, '') : text.replace(',', '.')
  const decimals = /\.(\d+)$/u.exec(plain)?.[1]?.length ?? 0
  return { value: Number(plain), grain: 10 ** -decimals, decimals, length: 1 }
}

const HUNDRED = 100
/** “Vingt et un”, “treinta y una”: alone they are articles. */
const JOINED_ONE = /^(?:une?|un[oa]|uma?)$/u

function numeralAt(
  words: readonly Word[],
  at: number,
  { numerals, joins, hundreds }: ToldLexicon,
): Plain | null {
  let value = 0
  let length = 0
  let last = Number.POSITIVE_INFINITY
  for (;;) {
    // “Quatre cents”: a word of its own.
    if (length > 0 && value < 10 && hundreds.has(words[at + length]?.lower ?? '')) {
      value *= HUNDRED
      last = HUNDRED
      length++
      continue
    }
    // “Treinta y dos”: only ones are joined, and only to tens.
    const join = length > 0 && last < 1000 && joins.has(words[at + length]?.lower ?? '') ? 1 : 0
    const word = words[at + length + join]?.lower ?? ''
    const next = numerals.get(word) ?? (join > 0 && JOINED_ONE.test(word) ? 1 : undefined)
    if (join > 0 && (next === undefined || next >= last || last % 10 > 0)) break
    // “Двадцать один”: each word of a numeral is less than the one before it.
    if (next === undefined || next >= last || (last < 20 && last !== Number.POSITIVE_INFINITY)) break
    value += next
    last = next
    length += 1 + join
  }
  return length === 0 ? null : { value, grain: 1, decimals: value % 1 === 0 ? 0 : 1, length }
}

const LONGEST_BOUND = 3

function boundBefore(
  words: readonly Word[],
  at: number,
  { bounds }: ToldLexicon,
): { readonly from: number; readonly qualifier: 'at-least' | 'at-most' | 'about' } | null {
  for (let length = LONGEST_BOUND; length > 0; length--) {
    const before = words.slice(Math.max(0, at - length), at)
    for (const [qualifier, phrases] of bounds) {
      const found = phrases.find(before)
      if (found && found.from === 0 && found.to === before.length)
        return { from: at - before.length, qualifier }
    }
  }
  return null
}
