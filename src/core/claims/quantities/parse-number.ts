import type { QuantityLexicon } from '../lexicon/quantity-lexicon.ts'
import type { Item } from '../reading/items.ts'
import type { Amount, AmountQualifier } from './amount.ts'
import { bounded, grainOf } from './amount.ts'

/** A number with its bounds, over the items `[from, to)`. */
export type ParsedNumber = {
  readonly amount: Amount
  /** With the words of its bounds. */
  readonly from: number
  /** The number proper. */
  readonly at: number
  readonly to: number
  readonly currency: string | null
}

type Plain = {
  readonly value: number
  readonly grain: number
  readonly to: number
  readonly vague: readonly [number, number] | null
  /** Another number of a range written in one word: "10-15". */
  readonly until: number | null
}

/** Digits are read up to here. */
const MOST_DIGITS = 15
const DIGITS = /^\d+$/u
const DIGIT_RANGE = /^(\d{1,6})-(\d{1,6})$/u
const SUFFIXED = /^(\d+)(m|mn|bn|k|tn|million|billion)$/u
const SUFFIXES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
}

/**
 * The number expression whose first word of number stands at an index, with the bounds before and after it (rule C16);
 * `null` when no number starts there. Looks at most a dozen items ahead.
 */
export function numberAt(
  items: readonly Item[],
  index: number,
  lexicon: QuantityLexicon,
): ParsedNumber | null {
  const plain = plainAt(items, index, lexicon)
  if (!plain) return null
  // "Rs. 4 lakh": behind an abbreviation stands its point.
  const point = items[index - 1]?.key === '.' && items[index - 2]?.end === items[index - 1]?.start ? 1 : 0
  const word = items[index - 1 - point]
  const currency =
    point === 1 && word?.kind === 'mark' ? null : (lexicon.currencies.get(word?.key ?? '') ?? null)
  const outer = currency === null ? index : index - 1 - point
  const range = rangeFrom(items, outer, plain, lexicon)
  if (range) return { ...range, at: index, currency }
  const before = phraseBefore(items, outer, lexicon)
  const after = phraseAfter(items, plain.to, lexicon)
  const qualifier: AmountQualifier = before?.qualifier ?? after?.qualifier ?? 'exact'
  const amount = plain.vague
    ? vagueAmount(plain, plain.vague, qualifier)
    : bounded(plain.value, plain.grain, qualifier)
  return { amount, from: before?.from ?? outer, at: index, to: after?.to ?? plain.to, currency }
}

function vagueAmount(
  { grain }: Plain,
  [low, high]: readonly [number, number],
  qualifier: AmountQualifier,
): Amount {
  if (qualifier === 'at-least')
    return { low, high: Number.POSITIVE_INFINITY, best: null, grain, qualifier: 'at-least' }
  if (qualifier === 'at-most') return { low: 0, high, best: null, grain, qualifier: 'at-most' }
  return { low, high, best: null, grain, qualifier: 'vague' }
}

function rangeFrom(
  items: readonly Item[],
  outer: number,
  plain: Plain,
  lexicon: QuantityLexicon,
): Pick<ParsedNumber, 'amount' | 'from' | 'to'> | null {
  const range = (low: number, high: number, grain: number, from: number, to: number) =>
    low < high ? { amount: { low, high, best: null, grain, qualifier: 'range' as const }, from, to } : null
  if (plain.until !== null) return range(plain.value, plain.until, 1, outer, plain.to)
  const link = items[plain.to]
  const before = items[outer - 1]?.key
  const between = before === 'between' && link?.key === lexicon.and
  const to = (link?.key === 'to' && before !== 'from') || (link?.key === '-' && isAdjacent(items, plain.to))
  if (!between && !to) return null
  const skip = lexicon.currencies.has(items[plain.to + 1]?.key ?? '') ? 2 : 1
  const second = plainAt(items, plain.to + skip, lexicon)
  if (!second || second.vague || plain.vague) return null
  // "2 to 3 million": the scale stands once.
  const scale =
    second.value >= 1000 && plain.value < 1000 && second.value / plain.value > 1000 ? scaleOf(second) : 1
  return range(
    plain.value * scale,
    second.value,
    Math.min(plain.grain * scale, second.grain),
    between ? outer - 1 : outer,
    second.to,
  )
}

function scaleOf({ value }: Plain): number {
  return value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3
}

function isAdjacent(items: readonly Item[], mark: number): boolean {
  return items[mark - 1]?.end === items[mark]?.start && items[mark]?.end === items[mark + 1]?.start
}

/** A number without bounds. */
function plainAt(items: readonly Item[], index: number, lexicon: QuantityLexicon): Plain | null {
  const item = items[index]
  if (!item || (item.kind !== 'word' && item.kind !== 'adjective')) return null
  // "no one" is nobody, and "one" by itself is a pronoun as often as a number.
  const joined = items[index - 1]?.key === '-' && !isAdjacent(items, index - 1)
  const before = items[joined ? index - 2 : index - 1]?.key
  if (before === 'no' || before === 'any' || before === 'every') return null
  const digits = /^\d/u.test(item.key) ? digitsAt(items, index, lexicon) : null
  return digits ?? vagueAt(items, index, lexicon) ?? wordsAt(items, index, lexicon)
}

function digitsAt(items: readonly Item[], index: number, lexicon: QuantityLexicon): Plain | null {
  const key = items[index]?.key ?? ''
  const range = DIGIT_RANGE.exec(key)
  if (range) return { value: Number(range[1]), grain: 1, to: index + 1, vague: null, until: Number(range[2]) }
  const suffixed = SUFFIXED.exec(key)
  if (suffixed) {
    const factor = SUFFIXES[suffixed[2] ?? ''] ?? 1
    return { value: Number(suffixed[1]) * factor, grain: factor, to: index + 1, vague: null, until: null }
  }
  if (!DIGITS.test(key) || key.length > MOST_DIGITS) return null
  let text = key
  let at = index + 1
  while (
    items[at]?.key === ',' &&
    ((isAdjacent(items, at) ? /^\d{3}$/u : /^000$/u).test(items[at + 1]?.key ?? '') ||
      isIndianGroup(items, at)) &&
    text.length < MOST_DIGITS
  ) {
    text += items[at + 1]?.key ?? ''
    at += 2
  }
  // "3.000.000": a number has one point, so that two part groups.
  if (at === index + 1 && isPointGroup(items, at) && isPointGroup(items, at + 2))
    for (; isPointGroup(items, at) && text.length < MOST_DIGITS; at += 2) text += items[at + 1]?.key ?? ''
  const grouped = at > index + 1
  let decimals = 0
  let suffix = 1
  const fraction = /^(\d{1,6})(m|mn|bn|k|tn|million|billion)?$/u.exec(items[at + 1]?.key ?? '')
  if (items[at]?.key === '.' && isAdjacent(items, at) && fraction) {
    decimals = (fraction[1] ?? '').length
    text += `.${fraction[1] ?? ''}`
    suffix = SUFFIXES[fraction[2] ?? ''] ?? 1
    at += 2
  }
  const scale = lexicon.scales.get(items[at]?.key ?? '')
  if (scale !== undefined) at++
  const factor = (scale ?? 1) * suffix
  // A bare 19xx or 20xx is a year.
  if (!grouped && factor === 1 && decimals === 0 && /^(?:19|20)\d\d$/u.test(text)) return null
  const value = Number(text) * factor
  const grain = decimals > 0 ? 10 ** -decimals * factor : factor > 1 ? factor : grainOf(value, 0)
  return Number.isFinite(value) ? { value, grain, to: at, vague: null, until: null } : null
}

function isPointGroup(items: readonly Item[], at: number): boolean {
  return items[at]?.key === '.' && isAdjacent(items, at) && /^\d{3}$/u.test(items[at + 1]?.key ?? '')
}

/** "4,00,000": two digits, behind which another group follows. */
function isIndianGroup(items: readonly Item[], at: number): boolean {
  return (
    isAdjacent(items, at) &&
    /^\d\d$/u.test(items[at + 1]?.key ?? '') &&
    items[at + 2]?.key === ',' &&
    isAdjacent(items, at + 2) &&
    /^\d{2,3}$/u.test(items[at + 3]?.key ?? '')
  )
}

function vagueAt(items: readonly Item[], index: number, lexicon: QuantityLexicon): Plain | null {
  const key = items[index]?.key ?? ''
  const next = items[index + 1]?.key ?? ''
  const third = items[index + 2]?.key ?? ''
  const long = lexicon.vague.get(`${key} ${next} ${third}`)
  if (long) return { value: long[0], grain: long[0], to: index + 3, vague: long, until: null }
  const short = lexicon.vague.get(key)
  if (!short) return null
  // "a few dozen", "several hundred".
  const scale = next === lexicon.dozen ? 12 : lexicon.scales.get(next)
  if (scale !== undefined) {
    const vague = [short[0] * scale, short[1] * scale] as const
    return { value: vague[0], grain: scale, to: index + 2, vague, until: null }
  }
  return { value: short[0], grain: short[0], to: index + 1, vague: short, until: null }
}

function wordsAt(items: readonly Item[], index: number, lexicon: QuantityLexicon): Plain | null {
  let total = 0
  let group = 0
  let at = index
  let seen = false
  let grain = 1
  for (; at < index + 9; at++) {
    const item = items[at]
    if (item?.kind !== 'word') break
    const value = lexicon.numerals.get(item.key)
    const scale = item.key === lexicon.dozen ? 12 : lexicon.scales.get(item.key)
    if (value !== undefined) {
      if (seen && group % 100 !== 0) break
      group += value
      grain = 1
      seen = true
    } else if (scale !== undefined) {
      // "a dozen", "half a dozen", "a hundred": without a numeral only after an article.
      if (!seen && !lexicon.articles.has(items[at - 1]?.key ?? '')) return null
      const part = seen ? 1 : (fractionBefore(items, at - 1, lexicon)?.value ?? 1)
      group = (group === 0 ? part : group) * scale
      grain = scale * part
      if (scale >= 1000) {
        total += group
        group = 0
      }
      seen = true
    } else if (
      item.key === lexicon.and &&
      seen &&
      (group % 100 === 0 || group === 0) &&
      group + total >= 100
    ) {
      const next = lexicon.numerals.get(items[at + 1]?.key ?? '')
      if (next === undefined || next === 0) break
    } else break
  }
  if (!seen) return null
  while (at > index + 1 && items[at - 1]?.key === lexicon.and) at--
  const value = total + group
  const dozen = items.slice(index, at).some(({ key }) => key === lexicon.dozen)
  // A dozen is seldom counted out.
  const vague = dozen ? ([Math.floor(value * 0.85), Math.ceil(value * 1.2)] as const) : null
  return { value, grain: dozen ? 12 : grain, to: at, vague, until: null }
}

/** "Half a million", "a quarter of a million": the part told before an article, and how many words it takes. */
function fractionBefore(
  items: readonly Item[],
  article: number,
  { half, quarter, articles }: QuantityLexicon,
): { readonly value: number; readonly words: number } | null {
  const [before, two, three] = [1, 2, 3].map((back) => items[article - back]?.key ?? '')
  if (before === half) return { value: 0.5, words: 1 }
  if (before !== 'of' || two !== quarter) return null
  return { value: 0.25, words: articles.has(three ?? '') ? 3 : 2 }
}

function phraseBefore(
  items: readonly Item[],
  index: number,
  lexicon: QuantityLexicon,
): { readonly qualifier: AmountQualifier; readonly from: number } | null {
  // "a dozen", "half a dozen": the article belongs to the number.
  let at = index
  if (lexicon.articles.has(items[at - 1]?.key ?? ''))
    at -= 1 + (fractionBefore(items, at - 1, lexicon)?.words ?? 0)
  for (const start of at === index ? [index] : [at, index]) {
    for (const { words, qualifier } of lexicon.before) {
      const from = start - words.length
      if (from >= 0 && words.every((word, offset) => items[from + offset]?.key === word))
        return { qualifier, from }
    }
  }
  return at < index ? { qualifier: 'exact', from: at } : null
}

function phraseAfter(
  items: readonly Item[],
  index: number,
  lexicon: QuantityLexicon,
): { readonly qualifier: AmountQualifier; readonly to: number } | null {
  for (const { words, qualifier } of lexicon.after) {
    if (words.every((word, offset) => items[index + offset]?.key === word))
      return { qualifier, to: index + words.length }
  }
  return null
}
