import type { Postings } from './postings.ts'

/** Postings in order of their keys, so that those of one key are neighbours. */
export type KeyGroups = {
  readonly postings: Postings
  /** Posting numbers in order of key, then as they were added. */
  readonly order: Uint32Array
  /** Where a posting stands in `order`. */
  readonly rank: Uint32Array
  /** For each place in `order` where its group ends, or 0 where it is alone. */
  readonly groupEnd: Uint32Array
  /** 1 where the key stands in so many documents that not all pairs are looked at. */
  readonly crowded: Uint8Array
  /** What sharing the key is worth in nats, for each place in `order`. */
  readonly weight: Float32Array
}

/** Documents beyond the case that frequencies are shrunk with: two of a hundred documents are no rare event. */
const PRIOR_DOCUMENTS = 3000

/**
 * Groups postings by key.
 *
 * @param mostDocuments beyond so many documents a key is crowded
 * @param boost factor on the weights of this kind of key
 */
export function groupKeys(
  postings: Postings,
  documentCount: number,
  mostDocuments: number,
  boost: number,
): KeyGroups {
  const order = radixOrder(postings.keys.values, postings.keys.length)
  const count = order.length
  const rank = new Uint32Array(count)
  const groupEnd = new Uint32Array(count)
  const crowded = new Uint8Array(count)
  const weight = new Float32Array(count)
  for (let place = 0; place < count; place++) rank[order[place] ?? 0] = place
  let from = 0
  while (from < count) {
    const key = postings.keys.values[order[from] ?? 0]
    let to = from + 1
    let distinct = 1
    while (to < count && postings.keys.values[order[to] ?? 0] === key) {
      if (documentAt(postings, order, to) !== documentAt(postings, order, to - 1)) distinct++
      to++
    }
    if (distinct > 1) {
      if (distinct > mostDocuments || to - from > mostDocuments * 2) crowded.fill(1, from, to)
      groupEnd.fill(to, from, to)
      weight.fill(boost * Math.log((documentCount + PRIOR_DOCUMENTS) / distinct), from, to)
    }
    from = to
  }
  return { postings, order, rank, groupEnd, crowded, weight }
}

function documentAt(postings: Postings, order: Uint32Array, place: number): number {
  return postings.documents.values[order[place] ?? 0] ?? 0
}

/** The order of the first `count` 32-bit keys: radix sort, three passes of 11 bits, stable. */
function radixOrder(keys: Uint32Array, count: number): Uint32Array {
  let order: Uint32Array<ArrayBuffer> = new Uint32Array(count)
  let next: Uint32Array<ArrayBuffer> = new Uint32Array(count)
  for (let index = 0; index < count; index++) order[index] = index
  const places = new Uint32Array(2049)
  for (let shift = 0; shift < 33; shift += 11) {
    places.fill(0)
    for (let index = 0; index < count; index++) {
      const bucket = (((keys[index] ?? 0) >>> shift) & 2047) + 1
      places[bucket] = (places[bucket] ?? 0) + 1
    }
    for (let bucket = 0; bucket < 2048; bucket++)
      places[bucket + 1] = (places[bucket + 1] ?? 0) + (places[bucket] ?? 0)
    for (let index = 0; index < count; index++) {
      const item = order[index] ?? 0
      const bucket = ((keys[item] ?? 0) >>> shift) & 2047
      const place = places[bucket] ?? 0
      next[place] = item
      places[bucket] = place + 1
    }
    const previous = order
    order = next
    next = previous
  }
  return order
}
