import snowball from 'snowball-stemmers'
import { memoised } from '../base/memo.ts'
import { functionWordLanguages, LISTED_LANGUAGES } from './common-words.ts'

const ALGORITHMS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  tr: 'turkish',
}

/** `20th` and `20` are one term, so that a date counts however it is written. */
const ORDINAL = /^(\d{1,4})(?:st|nd|rd|th)$/u

const stemmers = new Map<string, ((word: string) => string) | null>()

/** Stems remembered of each language: a case says most of its words many times. */
const MOST_REMEMBERED = 50_000

/** Longer words are compared whole: no stemmer means them, and its cost grows with their length. */
const LONGEST_STEMMED = 32

/**
 * The stem of a word key in a language (two-letter code); the key itself where the language has no stemmer or
 * the word holds a digit (of an English ordinal its number). Snowball algorithms (M. Porter), run on keys without accents, alike on both sides.
 */
export function stemOf(key: string, language: string): string {
  if (key.length < 3 || key.length > LONGEST_STEMMED) return key
  if (/\p{N}/u.test(key)) return ORDINAL.exec(key)?.[1] ?? key
  let stemmer = stemmers.get(language)
  if (stemmer === undefined) {
    const algorithm = ALGORITHMS[language]
    stemmer = algorithm === undefined ? null : stemmerOf(algorithm)
    stemmers.set(language, stemmer)
  }
  if (stemmer === null) return key
  const stem = stemmer(key)
  return stem === '' ? key : stem
}

function stemmerOf(algorithm: string): (word: string) => string {
  const stemmer = snowball.newStemmer(algorithm)
  return memoised((word) => stemmer.stem(word), MOST_REMEMBERED)
}

/** How many words are looked at to guess a language, and the least share of them that must be function words. */
export const LANGUAGE_SAMPLE = 400
const LEAST_SHARE = 0.12

/**
 * The two-letter code of a document's language: what its metadata says, else the listed language whose function
 * words it uses most, else `und`.
 */
export function languageOf(declared: string | null, keys: readonly string[]): string {
  const stated = declared?.toLowerCase().split(/[-_]/u)[0]
  if (stated !== undefined && /^[a-z]{2,3}$/u.test(stated) && stated !== 'und') return stated
  const sample = keys.slice(0, LANGUAGE_SAMPLE)
  const counts = new Uint32Array(LISTED_LANGUAGES.length)
  for (const key of sample)
    for (const language of functionWordLanguages().get(key) ?? [])
      counts[language] = (counts[language] ?? 0) + 1
  let best = 'und'
  let most = LEAST_SHARE * sample.length
  LISTED_LANGUAGES.forEach((language, index) => {
    const count = counts[index] ?? 0
    if (count <= most) return
    most = count
    best = language
  })
  return best
}
