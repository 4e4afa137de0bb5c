import type { Tokens } from './tokens.ts'
import { GAP_TERM } from './vocabulary.ts'

/** Where each content term of a document stands: sorted terms, and for each its positions in order. */
export type PositionIndex = {
  readonly terms: Uint32Array
  /** Positions of `terms[i]` are `positions[offsets[i]] … positions[offsets[i + 1] - 1]`. */
  readonly offsets: Uint32Array
  readonly positions: Uint32Array
  /** Slot + 1 of a term at or after the place of its hash, 0 where free; the length is a power of two. */
  readonly table: Uint32Array
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
  const terms = new Uint32Array(count)
  const offsets = new Uint32Array(count + 1)
  const positions = new Uint32Array(count)
  let distinct = 0
  let previous = -1
  for (let rank = 0; rank < count; rank++) {
    const value = sorted[rank] ?? 0
    const term = Math.floor(value / POSITION_RANGE)
    positions[rank] = value - term * POSITION_RANGE
    if (term !== previous) {
      terms[distinct] = term
      offsets[distinct++] = rank
      previous = term
    }
  }
  offsets[distinct] = count
  const own = terms.slice(0, distinct)
  return { terms: own, offsets: offsets.slice(0, distinct + 1), positions, table: tableOf(own) }
}

/** Open addressing: a third to two thirds of the places stay free. */
function tableOf(terms: Uint32Array): Uint32Array {
  let size = 4
  while (size < terms.length * 1.5) size *= 2
  const table = new Uint32Array(size)
  for (let slot = 0; slot < terms.length; slot++) {
    let place = placeOf(terms[slot] ?? 0, size)
    while ((table[place] ?? 0) !== 0) place = (place + 1) & (size - 1)
    table[place] = slot + 1
  }
  return table
}

function placeOf(term: number, size: number): number {
  return (Math.imul(term, 0x9e3779b1) >>> 7) & (size - 1)
}

/** The slot of a term in the index, or -1. */
export function slotOf(index: PositionIndex, term: number): number {
  const { table, terms } = index
  const mask = table.length - 1
  let place = placeOf(term, table.length)
  for (;;) {
    const slot = (table[place] ?? 0) - 1
    if (slot < 0 || terms[slot] === term) return slot
    place = (place + 1) & mask
  }
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
