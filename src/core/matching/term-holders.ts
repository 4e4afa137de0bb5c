import { packedWords, type PackedTokens } from './packed-tokens.ts'

/** In which documents each term stands, in order. */
export type TermHolders = {
  /** In how many documents. */
  readonly count: (term: number) => number
  readonly documents: (term: number) => Uint32Array
}

/** Lists the documents of each term. Memory: four bytes for each different term of each document. */
export function termHolders(
  packed: PackedTokens,
  count: number,
  termOfWord: Uint32Array,
  termCount: number,
): TermHolders {
  const first = new Uint32Array(termCount + 1)
  const seen = new Int32Array(termCount).fill(-1)
  const each = (take: (term: number, document: number) => void): void => {
    seen.fill(-1)
    for (let document = 0; document < count; document++) {
      const words = packedWords(packed, document)
      for (let at = 0; at < words.length; at++) {
        const term = termOfWord[words[at] ?? 0] ?? 0
        if (seen[term] === document) continue
        seen[term] = document
        take(term, document)
      }
    }
  }
  each((term) => {
    first[term + 1] = (first[term + 1] ?? 0) + 1
  })
  for (let term = 0; term < termCount; term++) first[term + 1] = (first[term + 1] ?? 0) + (first[term] ?? 0)
  const next = first.slice()
  const documents = new Uint32Array(first[termCount] ?? 0)
  each((term, document) => {
    const place = next[term] ?? 0
    documents[place] = document
    next[term] = place + 1
  })
  return {
    count: (term) => (first[term + 1] ?? 0) - (first[term] ?? 0),
    documents: (term) => documents.subarray(first[term] ?? 0, first[term + 1] ?? 0),
  }
}
