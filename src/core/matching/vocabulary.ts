import { commonWordTiers, TIER_FREQUENCY } from './common-words.ts'
import { stemOf } from './stemming.ts'

/** The term that stands where compared text is interrupted (rule M2): it matches nothing. */
export const GAP_TERM = 0

/**
 * The terms of a case: every word by its stem, numbered in the order met, with how common it is before counting
 * (rule M3). `words` numbers the word keys themselves, for telling the same words from the same stems.
 */
export type Vocabulary = {
  readonly termCount: () => number
  readonly prior: (term: number) => number
  readonly isFunctionWord: (term: number) => boolean
  /** The same word is the same term in every document, even where their languages were guessed differently. */
  readonly termOf: (key: string, language: string) => number
  readonly wordOf: (key: string) => number
}

/** Makes an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const stems = new Map<string, number>()
  const byKey = new Map<string, number>()
  const words = new Map<string, number>()
  const priors: number[] = [1]
  const functionWords: boolean[] = [false]
  const tiers = commonWordTiers()

  const intern = (key: string, language: string): number => {
    const stem = stemOf(key, language)
    let term = stems.get(stem)
    if (term === undefined) {
      term = priors.length
      stems.set(stem, term)
      priors.push(priorByLength(stem))
      functionWords.push(false)
    }
    const tier = tiers.get(key)
    if (tier !== undefined) priors[term] = Math.max(priors[term] ?? 0, TIER_FREQUENCY[tier])
    if (tier === 'function') functionWords[term] = true
    return term
  }

  return {
    termCount: () => priors.length,
    prior: (term) => priors[term] ?? 0,
    isFunctionWord: (term) => functionWords[term] ?? false,
    termOf: (key, language) => {
      let term = byKey.get(key)
      if (term === undefined) byKey.set(key, (term = intern(key, language)))
      return term
    },
    wordOf: (key) => {
      let word = words.get(key)
      if (word === undefined) words.set(key, (word = words.size + 1))
      return word
    },
  }
}

const DENSE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/**
 * Zipf's law of abbreviation: longer words are rarer. The bands are those of running news text for words that
 * are not among its thousand commonest; a character of a script without spaces counts as two and a half letters.
 */
function priorByLength(stem: string): number {
  const length = DENSE_SCRIPT.test(stem) ? stem.length * 2.5 : stem.length
  if (/^\d+$/u.test(stem)) return length <= 2 ? 4e-4 : length === 4 ? 1.5e-4 : 8e-5
  if (length <= 2) return 5e-4
  if (length <= 3) return 2e-4
  if (length <= 4) return 1.2e-4
  if (length <= 5) return 8e-5
  if (length <= 6) return 6e-5
  return 4e-5
}
