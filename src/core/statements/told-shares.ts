import { ENGLISH_QUANTITIES } from '../claims/lexicon/english-quantities.ts'
import type { Amount } from '../claims/quantities/amount.ts'
import { bounded } from '../claims/quantities/amount.ts'
import type { Span } from '../text/span.ts'

/** A share told without "per cent", in per cent. */
export type ToldShare = Span & { readonly amount: Amount }

const NUMBER = String.raw`(\d{1,3}|[a-z]{2,9}(?:-[a-z]{3,5})?)`
const OUT_OF = new RegExp(String.raw`\b${NUMBER} (?:out )?of (?:every )${NUMBER}\b`, 'giu')
const OUT_OF_ALL = new RegExp(String.raw`\b${NUMBER} out of ${NUMBER}\b`, 'giu')
/** "Eleven nights out of twenty". */
const NOUN_OUT_OF = new RegExp(String.raw`\b${NUMBER} [a-z]{3,14} out of ${NUMBER}\b`, 'giu')
const IN = new RegExp(
  String.raw`\b${NUMBER} in (?:every )?${NUMBER}\b(?! (?:years?|months?|days?|weeks?|hours?))`,
  'giu',
)
const FRACTION =
  /\b(a|an|one|two|three|four)[ -](third|quarter|fifth|tenth)(s?)\b(?= of\b| in the\b| (?:more|less|fewer)\b)/giu
const HALF = /\bhalf of (?=the |its |their |all |his |her |those |them )/giu
/** "All but a handful", "nearly all of": nothing can be told but that it is most. */
const NEARLY_ALL =
  /\b(?:all but (?:a (?:handful|few)|\p{L}+ (?=of\b))|nearly all|almost all|virtually all)\b/giu
const BEFORE = 16
const PARTS: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, tenth: 10 }
const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4 }

/** "Two out of every three", "a third of", "half the", "all but a handful". Linear. */
export function sharesIn(text: string, sentence: Span): ToldShare[] {
  const piece = text.slice(sentence.start, sentence.end)
  const found: ToldShare[] = []
  const add = (index: number, length: number, amount: Amount | null): void => {
    const start = sentence.start + index
    const before = text.slice(Math.max(0, start - BEFORE), start)
    if (amount && !found.some((other) => other.start < start + length && start < other.end))
      found.push({ start, end: start + length, amount: boundedBy(amount, before) })
  }
  for (const pattern of [OUT_OF, OUT_OF_ALL, NOUN_OUT_OF, IN])
    for (const match of piece.matchAll(pattern)) {
      const [part, whole] = [numberOf(match[1] ?? ''), numberOf(match[2] ?? '')]
      if (part !== null && whole !== null && part < whole && whole <= 100)
        add(match.index, match[0].length, shareOf(part / whole))
    }
  for (const match of piece.matchAll(FRACTION))
    add(
      match.index,
      match[0].length,
      shareOf((COUNTS[(match[1] ?? '').toLowerCase()] ?? 1) / (PARTS[(match[2] ?? '').toLowerCase()] ?? 1)),
    )
  for (const match of piece.matchAll(HALF)) add(match.index, match[0].trimEnd().length, shareOf(0.5))
  for (const match of piece.matchAll(NEARLY_ALL))
    add(match.index, match[0].trimEnd().length, {
      low: 80,
      high: 100,
      best: null,
      grain: 10,
      qualifier: 'vague',
    })
  return found
}

/** "More than a third", "nearly half". */
function boundedBy(amount: Amount, before: string): Amount {
  if (/\b(?:more than|over|at least|no fewer than|upwards of) $/iu.test(before))
    return { ...amount, high: 100, qualifier: 'at-least' }
  if (/\b(?:less than|under|fewer than|at most|up to|barely) $/iu.test(before))
    return { ...amount, low: 0, qualifier: 'at-most' }
  if (/\b(?:nearly|almost|about|around|some|roughly|close to) $/iu.test(before))
    return { ...amount, low: amount.low - 5, high: amount.high + 5, qualifier: 'about' }
  return amount
}

/** Spoken shares are round. */
function shareOf(part: number): Amount {
  const value = Math.round(part * 1000) / 10
  return { ...bounded(value, 1, 'exact'), low: value - 2.5, high: value + 2.5 }
}

/** A number in digits or as one English word, `null` where it is none. */
export function numberOf(word: string): number | null {
  if (/^\d+$/u.test(word)) return Number(word)
  const key = word.toLowerCase()
  return ENGLISH_QUANTITIES.numerals.get(key) ?? (key === 'hundred' ? 100 : null)
}
