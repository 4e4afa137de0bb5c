import type { Word } from './clauses.ts'

/** A row of forms; `null` stands for up to six words between. */
type Pattern = readonly (RegExp | null)[]

/** Rows of words that are looked for together. */
export type Phrases = {
  /** The first row found from an index on, as `[from, to)`; `null` where there is none. */
  readonly find: (words: readonly Word[], from?: number) => FoundPhrase | null
}

/** A phrase as it is listed, and where it stands, `[from, to)`. */
export type FoundPhrase = { readonly from: number; readonly to: number; readonly listed: string }

const MOST_BETWEEN = 6

/**
 * Makes phrases of words in small letters: `*` stands for any letters, `…` for words between. Looking for them costs
 * as many steps as there are words, times the phrases that begin with one.
 */
export function phrasesOf(listed: readonly string[]): Phrases {
  const patterns = listed.map((phrase): { readonly listed: string; readonly pattern: Pattern } => ({
    listed: phrase,
    pattern: phrase.split(' ').map((word) => (word === '…' ? null : formOf(word))),
  }))
  return {
    find: (words, start = 0) => {
      for (let from = start; from < words.length; from++)
        for (const one of patterns) {
          const to = endOf(words, from, one.pattern, 0)
          if (to !== null) return { from, to, listed: one.listed }
        }
      return null
    },
  }
}

function formOf(word: string): RegExp {
  return new RegExp(
    `^${word.replaceAll(/[.$+()[\]]/gu, String.raw`\$&`).replaceAll('*', String.raw`\p{L}*`)}$`,
    'u',
  )
}

/** Where a pattern that begins at a word ends. */
function endOf(words: readonly Word[], at: number, pattern: Pattern, index: number): number | null {
  if (index === pattern.length) return at
  const form = pattern[index]
  if (form === null) {
    for (let skip = 0; skip <= MOST_BETWEEN; skip++) {
      const to = endOf(words, at + skip, pattern, index + 1)
      if (to !== null) return to
    }
    return null
  }
  const word = words[at]
  return word !== undefined && form?.test(word.lower) === true
    ? endOf(words, at + 1, pattern, index + 1)
    : null
}
