import type { Background } from './background.ts'
import { gramHash, mixHash } from './gram-index.ts'
import type { Tokens } from './tokens.ts'
import { GAP_TERM } from './vocabulary.ts'

/** Numbers that grow one by one in a typed array. */
export type Column = { values: Uint32Array; length: number }

/** An empty column. */
export function column(): Column {
  return { values: new Uint32Array(1 << 12), length: 0 }
}

/** Adds one value, doubling the array when it is full. */
export function append(to: Column, value: number): void {
  if (to.length === to.values.length) {
    const grown = new Uint32Array(to.values.length * 2)
    grown.set(to.values)
    to.values = grown
  }
  to.values[to.length++] = value
}

/** Keys of a case with the document and position of each, documents in order. */
export type Postings = { readonly keys: Column; readonly documents: Column; readonly positions: Column }

/** Five-word runs; of every four neighbours at least one is kept, so any common run of eight words is found. */
const GRAM = 5
const WINNOW = 4

/** Fingerprints by winnowing (Schleimer, Wilkerson, Aiken 2003): the least hash of every window. */
export function fingerprints(documents: readonly Tokens[]): Postings {
  const postings: Postings = { keys: column(), documents: column(), positions: column() }
  documents.forEach((tokens, index) => {
    const hashes = new Float64Array(Math.max(0, tokens.terms.length - GRAM + 1))
    for (let at = 0; at < hashes.length; at++) hashes[at] = gramHash(tokens.terms, at, GRAM)
    let last = -1
    for (let from = 0; from < Math.max(1, hashes.length - WINNOW + 1); from++) {
      let least = -1
      for (let at = from; at < Math.min(hashes.length, from + WINNOW); at++) {
        const hash = hashes[at] ?? -1
        if (hash >= 0 && (least < 0 || hash <= (hashes[least] ?? 0))) least = at
      }
      if (least < 0 || least === last) continue
      last = least
      append(postings.keys, hashes[least] ?? 0)
      append(postings.documents, index)
      append(postings.positions, least)
    }
  })
  return postings
}

/** Terms in at most this share of the documents (or this many) are rare; each is paired with those after it. */
const RARE_SHARE = 0.01
const RARE_LEAST = 8
const PAIRED_WITH = 5
const WITHIN = 30

/** Unordered pairs of rare terms that stand close together: what reworded passages still share. */
export function rarePairs(documents: readonly Tokens[], background: Background): Postings {
  const postings: Postings = { keys: column(), documents: column(), positions: column() }
  const most = Math.max(RARE_LEAST, documents.length * RARE_SHARE)
  documents.forEach((tokens, index) => {
    const rare: number[] = []
    for (let at = 0; at < tokens.terms.length; at++) {
      const term = tokens.terms[at] ?? GAP_TERM
      const frequency = background.documentFrequency[term] ?? 0
      if (term !== GAP_TERM && background.stop[term] !== 1 && frequency > 1 && frequency <= most)
        rare.push(at)
    }
    for (let i = 0; i < rare.length; i++) {
      const at = rare[i] ?? 0
      for (let j = i + 1; j < Math.min(rare.length, i + 1 + PAIRED_WITH); j++) {
        const then = rare[j] ?? 0
        if (then - at > WITHIN) break
        const first = tokens.terms[at] ?? 0
        const second = tokens.terms[then] ?? 0
        if (first === second) continue
        const low = Math.min(first, second)
        const high = Math.max(first, second)
        append(postings.keys, mixHash(Math.imul(low + 1, 0x9e3779b1) ^ Math.imul(high + 7, 0x85ebca6b)))
        append(postings.documents, index)
        append(postings.positions, at)
      }
    }
  })
  return postings
}
