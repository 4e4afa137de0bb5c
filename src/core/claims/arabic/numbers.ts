import type { ArabicLexicon } from './lexicon.ts'
import type { ArabicWord } from './words.ts'

/** A number and where it ends. */
export type FoundNumber = { readonly value: string; readonly to: number }

const TEN = /^عشره?$/u

/** The number that begins at a word: digits, or numerals joined as Arabic joins them ("five and twenty"). */
export function numberAt(
  words: readonly ArabicWord[],
  at: number,
  lexicon: ArabicLexicon,
): FoundNumber | null {
  const first = words[at]
  if (first?.kind === 'number') return scaled(words, at + 1, first.form, lexicon)
  if (first?.kind !== 'word' || first.article || valueOf(first, lexicon) === undefined) return null
  let total = 0
  let group = 0
  let to = at
  while (to < at + 9) {
    const word = words[to]
    const value = word && !word.article ? valueOf(word, lexicon) : undefined
    if (word?.kind !== 'word' || value === undefined) break
    const joined = word.clitics.some(({ key }) => key === 'and')
    if (to > at && word.clitics.some(({ key }) => key !== 'and')) break
    const teen = TEN.test(word.form) && to > at && !joined
    if (teen && group % 100 > 10 && group % 100 < 13) {
      to++
      continue
    }
    if (teen && group % 10 > 0 && group % 100 < 10) group += 10
    else if (value === 100 && group % 10 > 0 && group < 10) group *= 100
    else if (value >= 1000 && value % 1000 === 0 && to > at && !joined && value !== 2000) {
      total += (group === 0 ? 1 : group) * value
      group = 0
    } else if (to > at && !joined) break
    else if (value >= 1000) total += value
    else group += value
    to++
  }
  const value = total + group
  // "One of" is none, and thousands of something are no thousand.
  const alone = to === at + 1 && /^(?:احد|احدي|الاف|ملايين|واحد|واحده)$/u.test(first.form)
  return alone || value === 0 ? null : { value: String(value), to }
}

function valueOf(word: ArabicWord, { numerals }: ArabicLexicon): number | undefined {
  return numerals.get(word.form)
}

/** "3 thousand", "2.5 million". */
function scaled(
  words: readonly ArabicWord[],
  at: number,
  digits: string,
  lexicon: ArabicLexicon,
): FoundNumber {
  const word = words[at]
  const scale =
    word?.kind === 'word' && !word.article && word.clitics.length === 0
      ? lexicon.numerals.get(word.form)
      : undefined
  if (scale === undefined || scale < 1000 || scale === 2000) return { value: digits, to: at }
  return { value: String(Math.round(Number(digits) * scale)), to: at + 1 }
}
