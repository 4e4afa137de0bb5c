import type { Background } from './background.ts'
import { type DocumentCache, documentCache } from './document-cache.ts'
import { indexGrams } from './gram-index.ts'
import { indexPositions, type PositionIndex } from './position-index.ts'
import { QUOTED, type Tokens } from './tokens.ts'

/** The least number of words that count as a run (rule M5). */
export const RUN_LENGTH = 4

/** A document ready to be aligned. */
export type IndexedDocument = {
  readonly tokens: Tokens
  readonly positions: PositionIndex
  readonly grams: Float64Array
  /** What each word adds, in nats, when the other document puts it in quotation marks too. */
  readonly quoteBonus: Float32Array
}

/** The indexed documents of a case by number. */
export type IndexedDocuments = DocumentCache<IndexedDocument>

/** Indexes documents when they are asked for, and keeps the last. */
export function indexedDocuments(
  tokensOf: (document: number) => Tokens,
  background: Background,
): IndexedDocuments {
  return documentCache(
    (document) => indexDocument(tokensOf(document), background),
    ({ tokens }) => tokens.terms.length,
  )
}

/** Builds the indexes that aligning needs. Memory: about 12 bytes a word. */
export function indexDocument(tokens: Tokens, background: Background): IndexedDocument {
  return {
    tokens,
    positions: indexPositions(tokens, background.stop),
    grams: indexGrams(tokens, RUN_LENGTH),
    quoteBonus: quoteBonuses(tokens, background.stop),
  }
}

/** What a whole quotation adds, shared out among its content words, and the most for one word. */
const QUOTATION = 8.5
const QUOTED_WORD = 8

/**
 * Two writers who put the same words in quotation marks quote the same source: a two-word quotation tells more
 * than its words alone.
 */
function quoteBonuses(tokens: Tokens, stop: Uint8Array): Float32Array {
  const bonus = new Float32Array(tokens.terms.length)
  let from = 0
  while (from < bonus.length) {
    if (!isQuoted(tokens, from)) {
      from++
      continue
    }
    let to = from
    let content = 0
    while (to < bonus.length && isQuoted(tokens, to) && tokens.blocks[to] === tokens.blocks[from]) {
      if (stop[tokens.terms[to] ?? 0] !== 1) content++
      to++
    }
    bonus.fill(Math.min(QUOTED_WORD, QUOTATION / Math.max(1, content)), from, to)
    from = to
  }
  return bonus
}

function isQuoted(tokens: Tokens, at: number): boolean {
  return ((tokens.flags[at] ?? 0) & QUOTED) !== 0
}
