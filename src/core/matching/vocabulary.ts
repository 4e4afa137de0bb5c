import { append, column } from './column.ts'
import { commonWordTiers, TIER_FREQUENCY } from './common-words.ts'
import { hashText } from './mix-hash.ts'
import { stemOf } from './stemming.ts'

/** The term that stands where compared text is interrupted (rule M2): it matches nothing. */
export const GAP_TERM = 0

/** Words by numbers, from 1 on in the order met, and their terms. */
export type WordList = {
  /** The same word is the same term in every document, even where their languages were guessed differently. */
  readonly wordOf: (key: string, language: string) => number
  readonly termOfWord: (word: number) => number
  /** Whether the word holds a digit. */
  readonly isNumeric: (word: number) => boolean
}

/**
 * The words of a case and their terms: every word key has a number, in the order met, and one term, its stem. A
 * term has a prior, how common it is before counting (rule M3), and a hash that depends on its letters alone.
 */
export type Vocabulary = WordList & {
  readonly termCount: () => number
  readonly prior: (term: number) => number
  readonly isFunctionWord: (term: number) => boolean
  readonly hashOf: (term: number) => number
  readonly wordCount: () => number
  /** The term of each word number, 0 for words not met. */
  readonly termsOfWords: () => Uint32Array
  /** From now on `conflicts` counts. */
  readonly watch: () => void
  /**
   * Counts up when a word changed what is known of a term met before, or came in another language that would have
   * stemmed it differently: another order of the documents could then give another vocabulary.
   */
  readonly conflicts: () => number
  /** Notes the languages of documents whose words are told without them. */
  readonly meet: (languages: readonly string[]) => void
  /** The languages of the words met. */
  readonly languages: () => ReadonlySet<string>
}

/** Makes an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const stems = new Map<string, number>()
  const words = new Map<string, number>()
  const termOfWord = column()
  const numeric: boolean[] = [false]
  const priors: number[] = [1]
  const hashes = column()
  const functionWords: boolean[] = [false]
  const tiers = commonWordTiers()
  const languages = new Set<string>()
  let conflicts = 0
  let last = ''
  let watching = false
  append(termOfWord, GAP_TERM)
  append(hashes, 0)

  const intern = (key: string, language: string): number => {
    const stem = stemOf(key, language)
    let term = stems.get(stem)
    const known = term !== undefined
    if (term === undefined) {
      term = priors.length
      stems.set(stem, term)
      priors.push(priorByLength(stem))
      append(hashes, hashText(stem))
      functionWords.push(false)
    }
    const tier = tiers.get(key)
    const [prior, functionWord] = [priors[term], functionWords[term]]
    if (tier !== undefined) priors[term] = Math.max(priors[term] ?? 0, TIER_FREQUENCY[tier])
    if (tier === 'function') functionWords[term] = true
    if (known && (prior !== priors[term] || functionWord !== functionWords[term])) conflicts++
    return term
  }

  /** Whether a word, known from one language, would be another term in a second one. */
  const differs = (key: string, language: string, word: number): boolean =>
    stems.get(stemOf(key, language)) !== termOfWord.values[word]

  return {
    termCount: () => priors.length,
    prior: (term) => priors[term] ?? 0,
    isFunctionWord: (term) => functionWords[term] ?? false,
    hashOf: (term) => hashes.values[term] ?? 0,
    wordOf: (key, language) => {
      if (language !== last) languages.add((last = language))
      let word = words.get(key)
      if (word === undefined) {
        word = words.size + 1
        words.set(key, word)
        append(termOfWord, intern(key, language))
        numeric.push(hasDigit(key))
      } else if (watching && languages.size > 1 && differs(key, language, word)) conflicts++
      return word
    },
    termOfWord: (word) => termOfWord.values[word] ?? GAP_TERM,
    isNumeric: (word) => numeric[word] ?? false,
    wordCount: () => words.size,
    termsOfWords: () => termOfWord.values,
    watch: () => {
      watching = true
      conflicts = 0
    },
    conflicts: () => conflicts,
    meet: (met) => {
      for (const language of met) languages.add(language)
    },
    languages: () => languages,
  }
}

/** Whether a word holds a digit. Of very long ones only the beginning is looked at. */
export function hasDigit(key: string): boolean {
  return /\p{N}/u.test(key.slice(0, 24))
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
