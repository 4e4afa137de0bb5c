import { sortWhole } from './sort-whole.ts'
import type { Tokens } from './tokens.ts'
import { GAP_TERM } from './vocabulary.ts'

/** Where each content term of a document stands: sorted terms, and for each its positions in order. */
export type PositionIndex = {
  readonly terms: Uint32Array
  /** Positions of `terms[i]` are `positions[offsets[i]] … positions[offsets[i + 1] - 1]`. */
  readonly offsets: Uint32Array
  readonly positions: Uint32Array
  /** For each word of the document the slot of its term, or -1 for stop words and gaps. */
  readonly slots: Int32Array
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
  const sorted = sortWhole(packed.subarray(0, count))
  const terms = new Uint32Array(count)
  const offsets = new Uint32Array(count + 1)
  const positions = new Uint32Array(count)
  const slots = new Int32Array(tokens.terms.length).fill(-1)
  let distinct = 0
  let previous = -1
  for (let rank = 0; rank < count; rank++) {
    const value = sorted[rank] ?? 0
    const term = Math.floor(value / POSITION_RANGE)
    const position = value - term * POSITION_RANGE
    positions[rank] = position
    if (term !== previous) {
      terms[distinct] = term
      offsets[distinct++] = rank
      previous = term
    }
    slots[position] = distinct - 1
  }
  offsets[distinct] = count
  return { terms: terms.slice(0, distinct), offsets: offsets.slice(0, distinct + 1), positions, slots }
}

/** How often the term of a slot stands in the document. */
export function occurrences(index: PositionIndex, slot: number): number {
  return (index.offsets[slot + 1] ?? 0) - (index.offsets[slot] ?? 0)
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
  const most = Math.min(to - 1, expected + reach)
  let low = first
  let high = last
  if (high - low === 1) {
    const only = index.positions[low] ?? 0
    return only >= least && only <= most
  }
  while (low < high) {
    const middle = (low + high) >> 1
    if ((index.positions[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low < last && (index.positions[low] ?? Infinity) <= most
}
