import { primaryLanguage } from '../../text/language.ts'
import { ENGLISH } from './english.ts'
import { glossFor } from './glosses.ts'
import type { Lexicon } from './lexicon.ts'

const LEXICONS: readonly Lexicon[] = [ENGLISH]

/**
 * The lexicon for a document's language, `null` when there is none: then quotations are found by their marks, but
 * no names and no claims, because guesses with another language's words would be wrong more often than right.
 * A document without a language is taken as English.
 */
export function lexiconFor(language: string | null): Lexicon | null {
  if (language === null || language === 'und') return ENGLISH
  const primary = primaryLanguage(language)
  return LEXICONS.find((lexicon) => lexicon.languages.includes(primary)) ?? null
}

/** Whether a document is read by the reader of Arabic (rule C31). */
export function isReadInArabic(language: string | null): boolean {
  return primaryLanguage(language) === 'ar'
}

/** Languages that have readers of their own (rule C30). */
const READ_BY_GRAMMAR: ReadonlySet<string> = new Set(['de', 'ru'])

/** Whether names and claims are read in documents of this language. */
export function isReadable(language: string | null): boolean {
  return (
    lexiconFor(language) !== null ||
    glossFor(language) !== null ||
    isReadInArabic(language) ||
    READ_BY_GRAMMAR.has(primaryLanguage(language))
  )
}
