import { sortWhole } from './sort-whole.ts'
import { mixHash } from './mix-hash.ts'
import { POSITION_RANGE } from './position-index.ts'
import type { Tokens } from './tokens.ts'
import { GAP_TERM } from './vocabulary.ts'

/** Hash of `length` terms from `at`, or -1 where a gap or the end of the document is among them. */
function gramHash(terms: Uint32Array, at: number, length: number): number {
  if (at + length > terms.length) return -1
  let hash = 17
  for (let offset = 0; offset < length; offset++) {
    const term = terms[at + offset] ?? GAP_TERM
    if (term === GAP_TERM) return -1
    hash = (Math.imul(hash, 0x9e3779b1) + term + 1) | 0
  }
  return mixHash(hash)
}

/**
 * Hash of the words of `length` terms from `at`, by the letters of their terms (`hashOf`), so that it is the same in
 * every case. -1 where a gap or the end of the document is among them.
 */
export function runHash(
  terms: Uint32Array,
  at: number,
  length: number,
  hashOf: (term: number) => number,
): number {
  if (at + length > terms.length) return -1
  let hash = 17
  for (let offset = 0; offset < length; offset++) {
    const term = terms[at + offset] ?? GAP_TERM
    if (term === GAP_TERM) return -1
    hash = (Math.imul(hash, 0x9e3779b1) + hashOf(term) + 1) | 0
  }
  return mixHash(hash)
}

/** All runs of `length` terms of a document, packed as hash and position, in order of hash. */
export function indexGrams(tokens: Tokens, length: number): Float64Array {
  const packed = new Float64Array(Math.max(0, tokens.terms.length - length + 1))
  let count = 0
  for (let at = 0; at + length <= tokens.terms.length; at++) {
    const hash = gramHash(tokens.terms, at, length)
    if (hash >= 0) packed[count++] = hash * POSITION_RANGE + at
  }
  return sortWhole(packed.subarray(0, count))
}
