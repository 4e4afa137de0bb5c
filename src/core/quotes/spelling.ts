import { wordKey } from '../text/words.ts'
import { CARDINALS } from '../text/english-number-words.ts'

/**
 * Keys under which spellings that print houses choose are one (rule Q2). Both sides are folded alike, so a fold that
 * joins two rare words costs less than one that tells two spellings apart.
 */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/^(.{2,})our(s|ed|ing|able|ite|ites|hood|ly|ful)?$/u, '$1or$2'],
  [/^(.{3,})is(e|es|ed|ing|er|ers|ation|ations)$/u, '$1iz$2'],
  [/^(.{2,})ys(e|es|ed|ing)$/u, '$1yz$2'],
  [/^(.{2,}[bt])re(s|d)?$/u, '$1er$2'],
  [/^(.{2,}[aeiou])ll(ed|ing|er|ers)$/u, '$1l$2'],
  [/^(.{2,})ence$/u, '$1ense'],
  [/^(.{3,})ogue(s)?$/u, '$1og$2'],
  [/^(program)me(s)?$/u, '$1$2'],
  [/^(t)yre(s)?$/u, '$1ire$2'],
  [/^gr(?:e)y$/u, 'gray'],
  [/^(to|after|for|back|up|in)ward$/u, '$1wards'],
  [/^(?:ok)$/u, 'okay'],
]

const NUMBERS: Readonly<Record<string, string>> = Object.fromEntries(
  [...CARDINALS.slice(1), 'twenty'].map((word, index) => [word, String(index + 1)]),
)
const MORE_NUMBERS: Readonly<Record<string, string>> = {
  ...NUMBERS,
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  first: '1st',
  second: '2nd',
  third: '3rd',
  fourth: '4th',
  fifth: '5th',
  sixth: '6th',
  seventh: '7th',
  eighth: '8th',
  ninth: '9th',
  tenth: '10th',
  eleventh: '11th',
  twelfth: '12th',
  pct: 'percent',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'got to',
  cannot: 'can not',
}

/** Contractions by their endings, for words that are written with an apostrophe. */
const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  [/^(?:won['’]t)$/iu, 'will not'],
  [/^(?:can['’]t)$/iu, 'can not'],
  [/^(.+)n['’]t$/iu, '$1 not'],
  [/^(.+)['’]re$/iu, '$1 are'],
  [/^(.+)['’]ve$/iu, '$1 have'],
  [/^(.+)['’]ll$/iu, '$1 will'],
  [/^(i)['’]m$/iu, '$1 am'],
  [/^(it|that|there|what|he|she|who|where|here)['’]s$/iu, '$1 is'],
  [/^(let)['’]s$/iu, '$1 us'],
]

/** The words that a written word stands for: two for a contraction (`don’t`: do, not). */
export function spelledOut(written: string, key: string): readonly string[] {
  if (/['’]/u.test(written)) {
    for (const [pattern, into] of CONTRACTED) {
      if (pattern.test(written))
        return written
          .replace(pattern, into)
          .split(' ')
          .map((word) => foldSpelling(wordKey(word)))
    }
  }
  const more = MORE_NUMBERS[key]
  return more === undefined ? [foldSpelling(key)] : more.split(' ')
}

function foldSpelling(key: string): string {
  for (const [pattern, into] of FOLDS) if (pattern.test(key)) return key.replace(pattern, into)
  return key
}
