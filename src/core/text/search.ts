import type { Span } from './span.ts'
import { wordKey, wordsOf } from './words.ts'

/** What is searched for: words by their keys; a phrase wants them next to one another in this order. */
export type SearchQuery = { readonly keys: readonly string[]; readonly phrase: boolean }

/**
 * Reads what was typed: words that must all stand in one paragraph, or `"words in quotation marks"` as a phrase. `null`
 * when there is no word in it. Words are compared by key and by their beginnings, so `dam` finds `dams’`.
 */
export function parseQuery(typed: string): SearchQuery | null {
  const trimmed = typed.trim()
  const phrase = /^["“”„«].*["“”»]$/u.test(trimmed)
  const keys = wordsOf(trimmed).map((word) => word.key)
  return keys.length === 0 ? null : { keys, phrase: phrase && keys.length > 1 }
}

/** A text folded for `mayHold`: made once a document, kept by the caller. */
export function foldForSearch(text: string): string {
  return wordKey(text)
}

/** Whether a folded text can hold the query at all: rules most documents out at the cost of one substring search a word. */
export function mayHold(folded: string, query: SearchQuery): boolean {
  return query.keys.every((key) => folded.includes(key))
}

/**
 * Where a query stands in a piece of text: the words found, in order; empty unless every word of the query is there.
 * UTF-16 offsets of the whole text. Cost: linear in the piece.
 */
export function searchSpan(text: string, piece: Span, query: SearchQuery): Span[] {
  const words = wordsOf(text, piece)
  return query.phrase ? phraseSpans(words, query.keys) : wordSpans(words, query.keys)
}

type KeyedWord = Span & { readonly key: string }

function wordSpans(words: readonly KeyedWord[], keys: readonly string[]): Span[] {
  const missing = new Set(keys)
  const found: Span[] = []
  for (const { start, end, key } of words) {
    const hits = keys.filter((wanted) => key.startsWith(wanted))
    if (hits.length === 0) continue
    found.push({ start, end })
    for (const hit of hits) missing.delete(hit)
  }
  return missing.size === 0 ? found : []
}

function phraseSpans(words: readonly KeyedWord[], keys: readonly string[]): Span[] {
  const found: Span[] = []
  for (let at = 0; at + keys.length <= words.length; at++) {
    const last = words[at + keys.length - 1]
    const first = words[at]
    if (!first || !last) break
    const fits = keys.every((key, index) => {
      const word = words[at + index]?.key ?? ''
      return index === keys.length - 1 ? word.startsWith(key) : word === key
    })
    if (fits) found.push({ start: first.start, end: last.end })
  }
  return found
}
