import type { Phrases } from './lexicon.ts'
import type { ArabicWord } from './words.ts'

/**
 * The longest phrase that begins at a word; nothing is joined before any word of it but the first.
 *
 * @param written how a word is looked up: without its article, unless said otherwise
 */
export function phraseAt<Value>(
  words: readonly ArabicWord[],
  at: number,
  phrases: Phrases<Value>,
  written: (word: ArabicWord) => string = ({ form }) => form,
): { readonly value: Value; readonly length: number } | null {
  const first = words[at]
  if (first?.kind !== 'word') return null
  for (const phrase of phrases.get(written(first)) ?? []) {
    const agrees = phrase.words.every((form, offset) => {
      const word = words[at + offset]
      return word?.kind === 'word' && written(word) === form && (offset === 0 || word.clitics.length === 0)
    })
    if (agrees) return { value: phrase.value, length: phrase.words.length }
  }
  return null
}
