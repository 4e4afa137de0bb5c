import type { FoundName } from './found-names.ts'
import type { ArabicLexicon } from './lexicon.ts'
import { isKnown } from './lexicon.ts'
import type { ArabicWord } from './words.ts'

/** Titles in a row: "the staff general", "the retired general". */
export type FoundTitles = { readonly to: number; readonly key: string }

/** The titles that begin at a word, each with an article, and what describes them; `null` where there is none. */
export function titlesAt(
  words: readonly ArabicWord[],
  at: number,
  { titles, modifiers }: ArabicLexicon,
): FoundTitles | null {
  let key: string | null = null
  let to = at
  for (;;) {
    const word = words[to]
    if (word?.kind !== 'word' || (to > at && word.clitics.length > 0)) break
    const title = titles.get(word.form)
    if (word.article && title !== undefined) key = key === null || title !== 'general' ? title : key
    // "The first lieutenant": without an article.
    else if (key === null || !(FIRST.test(word.form) || (word.article && modifiers.has(word.form)))) break
    to++
  }
  return key === null ? null : { to, key }
}

const FIRST = /^(?:اول|ثان|ثاني)$/u

/**
 * The name of a stranger behind a title: two words or three of which nothing is known, as names of other countries are.
 */
export function strangerAt(
  words: readonly ArabicWord[],
  at: number,
  lexicon: ArabicLexicon,
): FoundName | null {
  let to = at
  while (
    to < at + LONGEST &&
    isUnknown(words[to], lexicon) &&
    !(to > at + 1 && JOINED.test(words[to]?.form ?? ''))
  )
    to++
  const next = words[to]
  if (to - at < 2 || (next !== undefined && isUnknown(next, lexicon) && !JOINED.test(next.form))) return null
  return { from: at, to, kind: 'person', core: words.slice(at, to).map(({ form }) => form), key: null }
}

const LONGEST = 3
/** May begin with “for”, “in”, “as” or “and”. */
const JOINED = /^[بلكوف].../u

/** No adverb (they end in alif), no verb of the present, nobody's ("his brother"). */
function isUnknown(word: ArabicWord | undefined, lexicon: ArabicLexicon): boolean {
  return (
    word?.kind === 'word' &&
    !word.article &&
    word.clitics.length === 0 &&
    word.form.length > 2 &&
    !/^(?:[يت]|سي|ست).../u.test(word.form) &&
    !/.{3}(?:ها|هم|ه)$/u.test(word.form) &&
    (!isKnown(lexicon, word.form) || lexicon.given.has(word.form))
  )
}
