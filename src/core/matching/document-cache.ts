import type { Background } from './background.ts'
import { indexDocument, type IndexedDocument } from './indexed-document.ts'
import type { Tokens } from './tokens.ts'

/** The indexed documents of a case by number: made when asked for, and the last used kept. */
export type IndexedDocuments = (document: number) => IndexedDocument

/** Words of all kept documents: about fifty bytes each. */
const MOST_WORDS = 400_000

/** Indexes documents when they are asked for; forgets those asked for longest ago. */
export function documentCache(
  tokensOf: (document: number) => Tokens,
  background: Background,
): IndexedDocuments {
  const kept = new Map<number, IndexedDocument>()
  let words = 0
  return (number) => {
    const known = kept.get(number)
    if (known) {
      kept.delete(number)
      kept.set(number, known)
      return known
    }
    const made = indexDocument(tokensOf(number), background)
    kept.set(number, made)
    words += made.tokens.terms.length
    for (const [oldest, document] of kept) {
      if (words <= MOST_WORDS || oldest === number) break
      kept.delete(oldest)
      words -= document.tokens.terms.length
    }
    return made
  }
}
