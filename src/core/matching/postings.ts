/**
 * Keys of a case with the place of each among all its words, sorted by key, then place: eight bytes each, sorted in
 * one array as unsigned 64-bit numbers without making any.
 */
export type Postings = { readonly halves: Uint32Array; readonly length: number }

const LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1
/** Where in the two halves of a 64-bit number the key (its high half) and the place are. */
const KEY = LITTLE_ENDIAN ? 1 : 0
const PLACE = LITTLE_ENDIAN ? 0 : 1

/** Room for so many postings at first. */
const FIRST_ROOM = 2 ** 16

/**
 * Gathers and sorts postings.
 *
 * @param emit calls its argument with each key and place
 */
export function sortPostings(emit: (add: (key: number, place: number) => void) => void): Postings {
  let halves = new Uint32Array(FIRST_ROOM * 2)
  let length = 0
  emit((key, place) => {
    if (length * 2 === halves.length) {
      const grown = new Uint32Array(2 * Math.ceil(length * 1.4))
      grown.set(halves)
      halves = grown
    }
    halves[length * 2 + KEY] = key
    halves[length * 2 + PLACE] = place
    length++
  })
  new BigUint64Array(halves.buffer, 0, length).sort()
  return { halves, length }
}

/** The key of the posting of a rank. */
export function keyAt(postings: Postings, rank: number): number {
  return postings.halves[rank * 2 + KEY] ?? 0
}

/** The place of the posting of a rank. */
export function placeAt(postings: Postings, rank: number): number {
  return postings.halves[rank * 2 + PLACE] ?? 0
}

/** Postings that share one entry of the table of ranks, on average. */
const POSTINGS_OF_ENTRY = 64

/**
 * Finds the first rank whose key is not less than one: a table by the highest bits of keys, which are hashes, then a
 * binary search among a few neighbours in memory instead of all over it.
 */
export function rankFinder(postings: Postings): (key: number) => number {
  const bits = Math.max(0, Math.ceil(Math.log2(Math.max(1, postings.length) / POSTINGS_OF_ENTRY)))
  const entryOf = (key: number): number => Math.floor(key / 2 ** (32 - bits))
  const starts = new Uint32Array(2 ** bits + 1)
  for (let rank = 0; rank < postings.length; rank++) {
    const next = entryOf(keyAt(postings, rank)) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let entry = 0; entry < 2 ** bits; entry++)
    starts[entry + 1] = (starts[entry + 1] ?? 0) + (starts[entry] ?? 0)
  return (key) => {
    let low = starts[entryOf(key)] ?? 0
    let high = starts[entryOf(key) + 1] ?? 0
    while (low < high) {
      const middle = (low + high) >>> 1
      if (keyAt(postings, middle) < key) low = middle + 1
      else high = middle
    }
    return low
  }
}
