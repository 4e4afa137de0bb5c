import type { KeySink, KeySource } from './anchor-keys.ts'
import type { CaseWords } from './case-words.ts'
import { keyAt, placeAt, sortPostings } from './postings.ts'

/** In a sample fewer would be chance. */
const FEWEST_SAMPLED = 3
/** Documents that each holder of a crowded key is compared with: enough to hold copies together. */
const LINKED = 6

/**
 * Keys in so many documents that not all of their pairs are looked at, as the sample knows them, with the places of
 * the first documents of the sample (by the hashes of their ids) that stand for all.
 */
export type CrowdedKeys = ReadonlyMap<number, readonly number[]>

/**
 * Finds the crowded keys of one kind.
 *
 * @param crowd in more documents of the case than that a key is crowded
 */
export function crowdedKeys(
  of: CaseWords,
  crowd: number,
  keys: (terms: Uint32Array, source: KeySource, sink: KeySink) => void,
  isOurs: (key: number) => boolean,
): CrowdedKeys {
  const { scale } = of
  const most = scale === 1 ? crowd : Math.max(FEWEST_SAMPLED - 1, Math.floor(crowd / scale))
  const postings = sortPostings((add) => {
    of.sampleByHash.forEach((document, rank) => {
      const sink: KeySink = (key, position) => {
        if (isOurs(key)) add(key, rank * POSITIONS + Math.min(position, POSITIONS - 1))
      }
      keys(of.termsOf(document), of.keySource, sink)
    })
  })
  const crowded = new Map<number, readonly number[]>()
  let from = 0
  while (from < postings.length) {
    const key = keyAt(postings, from)
    let to = from + 1
    let distinct = 1
    while (to < postings.length && keyAt(postings, to) === key) {
      if (rankAt(placeAt(postings, to)) !== rankAt(placeAt(postings, to - 1))) distinct++
      to++
    }
    if (distinct > most) crowded.set(key, linksOf(of, postings, from, to))
    from = to
  }
  return crowded
}

/** Rank in the sample and position in one 32-bit number: keys far into a very long document stand for its end. */
const POSITIONS = 2 ** 20

function rankAt(place: number): number {
  return Math.floor(place / POSITIONS)
}

function linksOf(
  of: CaseWords,
  postings: ReturnType<typeof sortPostings>,
  from: number,
  to: number,
): number[] {
  const links: number[] = []
  let last = -1
  for (let rank = from; rank < to && links.length < LINKED; rank++) {
    const place = placeAt(postings, rank)
    if (rankAt(place) === last) continue
    last = rankAt(place)
    const document = of.sampleByHash[last] ?? 0
    links.push(of.placeOf(document) + (place % POSITIONS))
  }
  return links
}
