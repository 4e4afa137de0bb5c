import type { Tokens } from './tokens.ts'
import { GAP_TERM } from './vocabulary.ts'

/** Where each content term of a document stands: sorted terms, and for each its positions in order. */
export type PositionIndex = {
  readonly terms: Uint32Array
  /** Positions of `terms[i]` are `positions[offsets[i]] … positions[offsets[i + 1] - 1]`. */
  readonly offsets: Uint32Array
  readonly positions: Uint32Array
}

/** Key and position packed in one number that a double holds exactly: positions are below 2^21. */
export const POSITION_RANGE = 2 ** 21

/** Indexes the terms that are not stop words. Cost: one sort of the document's words. */
export function indexPositions(tokens: Tokens, stop: Uint8Array): PositionIndex {
  const packed = new Float64Array(tokens.terms.length)
  let count = 0
  for (let at = 0; at < tokens.terms.length; at++) {
    const term = tokens.terms[at] ?? 0
    if (term !== GAP_TERM && stop[term] !== 1) packed[count++] = term * POSITION_RANGE + at
  }
  const sorted = packed.subarray(0, count).toSorted()
  const terms: number[] = []
  const offsets: number[] = []
  const positions = new Uint32Array(count)
  let previous = -1
  for (let rank = 0; rank < count; rank++) {
    const value = sorted[rank] ?? 0
    const term = Math.floor(value / POSITION_RANGE)
    positions[rank] = value - term * POSITION_RANGE
    if (term !== previous) {
      terms.push(term)
      offsets.push(rank)
      previous = term
    }
  }
  offsets.push(count)
  return { terms: Uint32Array.from(terms), offsets: Uint32Array.from(offsets), positions }
}

/** The slot of a term in the index, or -1. Binary search. */
export function slotOf(index: PositionIndex, term: number): number {
  let low = 0
  let high = index.terms.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const value = index.terms[middle] ?? 0
    if (value === term) return middle
    if (value < term) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** How often the term of a slot stands in the document. */
export function occurrences(index: PositionIndex, slot: number): number {
  return slot < 0 ? 0 : (index.offsets[slot + 1] ?? 0) - (index.offsets[slot] ?? 0)
}

/** Whether the term of a slot stands within `[from, to)` and no farther than `reach` from `expected`. */
export function standsNear(
  index: PositionIndex,
  slot: number,
  from: number,
  to: number,
  expected: number,
  reach: number,
): boolean {
  const first = index.offsets[slot] ?? 0
  const last = index.offsets[slot + 1] ?? 0
  const least = Math.max(from, expected - reach)
  let low = first
  let high = last
  while (low < high) {
    const middle = (low + high) >> 1
    if ((index.positions[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  const found = index.positions[low]
  return low < last && found !== undefined && found < to && found <= expected + reach
}
