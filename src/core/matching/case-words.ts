import type { KeySource } from './anchor-keys.ts'
import type { Background } from './background.ts'
import type { CaseData } from './match-tasks.ts'
import { packedCount, type PackedTokens, packedWords } from './packed-tokens.ts'

/** The words of a case as the search for candidates sees them: one long row, a document after the other. */
export type CaseWords = {
  readonly count: number
  readonly packed: PackedTokens
  readonly termOfWord: Uint32Array
  readonly background: Background
  readonly keySource: KeySource
  /** Documents of the sample in order of the hashes of their ids. */
  readonly sampleByHash: readonly number[]
  /** Where each document begins among all words of the case. */
  readonly firstPlace: Uint32Array
  readonly documentAt: (place: number) => number
  readonly termsOf: (document: number) => Uint32Array
}

/** Terms in at most this share of the documents (or this many) are rare. */
const RARE_SHARE = 0.02
const RARE_LEAST = 8
/** Words that share one entry of the table of documents. */
const COARSE = 256

/** The view of a case, whose documents are numbered from 0. */
export function caseWords(
  { count, packed, termOfWord, tables, sampleByHash }: CaseData,
  background: Background,
): CaseWords {
  const firstPlace = new Uint32Array(count + 1)
  for (let document = 0; document < count; document++)
    firstPlace[document + 1] = (firstPlace[document] ?? 0) + packedCount(packed, document)
  const coarse = new Uint32Array(Math.ceil((firstPlace[count] ?? 0) / COARSE) + 1)
  for (let document = 0, entry = 0; entry < coarse.length; entry++) {
    while (document + 1 < count && (firstPlace[document + 1] ?? 0) <= entry * COARSE) document++
    coarse[entry] = document
  }
  return {
    count,
    packed,
    termOfWord,
    background,
    keySource: { hashOf: (term) => tables.hashes[term] ?? 0, rare: rareTerms(background) },
    sampleByHash,
    firstPlace,
    documentAt: (place) => {
      let document = coarse[Math.floor(place / COARSE)] ?? 0
      while ((firstPlace[document + 1] ?? Infinity) <= place) document++
      return document
    },
    termsOf: (document) => {
      const words = packedWords(packed, document)
      const terms = new Uint32Array(words.length)
      for (let at = 0; at < words.length; at++) terms[at] = termOfWord[words[at] ?? 0] ?? 0
      return terms
    },
  }
}

function rareTerms(background: Background): Uint8Array {
  const most = Math.max(RARE_LEAST, background.documentCount * RARE_SHARE)
  const rare = new Uint8Array(background.stop.length)
  for (let term = 1; term < rare.length; term++) {
    if (background.stop[term] !== 1 && (background.documentFrequency[term] ?? 0) <= most) rare[term] = 1
  }
  return rare
}
