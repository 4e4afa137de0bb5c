import type { KeySource } from './anchor-keys.ts'
import { append, column } from './column.ts'
import type { Background } from './background.ts'
import { learnTermValue, learnWordValue, type WordValues, wordValues } from './local-weight.ts'
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
  readonly scale: number
  /** What each word is where two passages are compared. */
  readonly values: WordValues
  /** Where a document begins among all words of the case. */
  readonly placeOf: (document: number) => number
  readonly documentAt: (place: number) => number
  /** The terms of a document, until the next are asked for. */
  readonly termsOf: (document: number) => Uint32Array
}

/** Terms in at most this share of the documents (or this many) are rare. */
const RARE_SHARE = 0.02
const RARE_LEAST = 8
/** Words that share one entry of the table of documents. */
const COARSE = 256

/** The view of a case, whose documents are numbered from 0. */
export function caseWords(
  { count, packed, termOfWord, tables, sampleByHash, scale }: CaseData,
  background: Background,
): CaseWords {
  const first = column()
  const placeOf = (document: number): number => {
    while (first.length <= document) {
      const last = first.length - 1
      append(first, last < 0 ? 0 : (first.values[last] ?? 0) + packedCount(packed, last))
    }
    return first.values[document] ?? 0
  }
  const end = placeOf(count)
  const coarse = new Uint32Array(Math.ceil(end / COARSE) + 1)
  for (let document = 0, entry = 0; entry < coarse.length; entry++) {
    while (document + 1 < count && placeOf(document + 1) <= entry * COARSE) document++
    coarse[entry] = document
  }
  let terms = new Uint32Array(COARSE)
  /** Documents that were added since. Binary search. */
  const laterDocument = (place: number): number => {
    let [low, high] = [count, packed.counts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (placeOf(middle) <= place) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    count,
    packed,
    termOfWord,
    background,
    keySource: { hashes: tables.hashes, rare: rareTerms(background) },
    sampleByHash,
    scale,
    values: wordValues(termOfWord, background),
    placeOf,
    documentAt: (place) => {
      if (place >= end) return laterDocument(place)
      let document = coarse[Math.floor(place / COARSE)] ?? 0
      while (document + 1 < count && (first.values[document + 1] ?? 0) <= place) document++
      return document
    },
    termsOf: (document) => {
      const words = packedWords(packed, document)
      if (words.length > terms.length) terms = new Uint32Array(words.length * 2)
      for (let at = 0; at < words.length; at++) terms[at] = termOfWord[words[at] ?? 0] ?? 0
      return terms.subarray(0, words.length)
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

/** Notes terms and words that were added to the tables: none of them was counted, so the terms are rare. */
export function learnRareTerms(
  words: CaseWords,
  terms: { readonly from: number; readonly to: number },
  added: { readonly from: number; readonly to: number },
): void {
  const { background, keySource, termOfWord, values } = words
  for (let term = terms.from; term < Math.min(terms.to, keySource.rare.length); term++) {
    keySource.rare[term] = background.stop[term] === 1 ? 0 : 1
    learnTermValue(values, term, background)
  }
  for (let word = added.from; word < Math.min(added.to, termOfWord.length); word++)
    learnWordValue(values, word, termOfWord[word] ?? 0, background)
}
