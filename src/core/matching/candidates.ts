import { fingerprintKeys, type KeySink, rarePairKeys } from './anchor-keys.ts'
import type { CaseWords } from './case-words.ts'
import { crowdedKeys, type CrowdedKeys } from './crowded-keys.ts'
import { type LocalWeigher, localWeigher, termGains } from './local-weight.ts'
import { packedWords } from './packed-tokens.ts'
import { keyAt, placeAt, type Postings, sortPostings } from './postings.ts'

/** Up to this many pairs all are aligned; beyond, only those with local evidence (rule M4). */
const ALL_PAIRS = 2000
/** Nats that the surroundings of a shared fingerprint, and of a shared pair of rare terms, must weigh. */
const FINGERPRINT_WEIGHT = 10
const RARE_PAIR_WEIGHT = 20
/** A key that the sample did not know to be crowded links no more places than that with each other. */
const MOST_PLACES = 400
/** Places of one document with one key that are looked at within the document. */
const LEAST_DISTANCE = 8

/** Pairs of documents to align, by number; a document stands beside itself where it may repeat itself. */
export type Candidates = {
  readonly left: Uint32Array
  readonly right: Uint32Array
  /** False where a key had more places than are compared. */
  readonly complete: boolean
}

/** The kinds of keys: how they are made, what must surround them, and in how many documents they are crowded. */
const KINDS = [
  { keys: fingerprintKeys, weight: FINGERPRINT_WEIGHT, crowd: 60 },
  { keys: rarePairKeys, weight: RARE_PAIR_WEIGHT, crowd: 24 },
] as const

/**
 * Which pairs of documents are worth aligning. Memory: eight bytes for each key of one kind, and the pairs found.
 *
 * @returns pairs in order of the left, then the right document, left not after right
 */
export function findCandidates(of: CaseWords): Candidates {
  const { count } = of
  if ((count * (count + 1)) / 2 <= ALL_PAIRS) return allPairs(count)
  const found = new Set<number>()
  let complete = true
  const weigh = localWeigher(termGains(of.background), of.termOfWord)
  for (const { keys, weight, crowd } of KINDS) {
    const crowded = crowdedKeys(of, crowd, keys)
    const postings = sortPostings((add) => emitKeys(of, keys, add))
    const collector = createCollector(of, weigh, weight, found)
    if (!collectGroups(postings, crowded, collector)) complete = false
  }
  return { ...inOrder(found), complete }
}

function allPairs(count: number): Candidates {
  const left: number[] = []
  const right: number[] = []
  for (let a = 0; a < count; a++) {
    for (let b = a; b < count; b++) {
      left.push(a)
      right.push(b)
    }
  }
  return { left: Uint32Array.from(left), right: Uint32Array.from(right), complete: true }
}

/** Two document numbers in one number that a double holds exactly. */
const RANGE = 2 ** 26

function inOrder(pairs: ReadonlySet<number>): Pick<Candidates, 'left' | 'right'> {
  const sorted = Float64Array.from(pairs).sort()
  return {
    left: Uint32Array.from(sorted, (pair) => Math.floor(pair / RANGE)),
    right: Uint32Array.from(sorted, (pair) => pair % RANGE),
  }
}

function emitKeys(
  of: CaseWords,
  keys: (typeof KINDS)[number]['keys'],
  add: (key: number, place: number) => void,
): void {
  for (let document = 0; document < of.count; document++) {
    const first = of.firstPlace[document] ?? 0
    const sink: KeySink = (key, position) => add(key, first + position)
    keys(of.termsOf(document), of.keySource, sink)
  }
}

/** Looks at two places of the case that share a key. */
type Collector = (x: number, y: number) => void

function createCollector(of: CaseWords, weigh: LocalWeigher, least: number, found: Set<number>): Collector {
  return (x, y) => {
    const [low, high] = x < y ? [x, y] : [y, x]
    const left = of.documentAt(low)
    const right = of.documentAt(high)
    if (left === right && high - low < LEAST_DISTANCE) return
    const pair = left * RANGE + right
    if (found.has(pair)) return
    const p = low - (of.firstPlace[left] ?? 0)
    const q = high - (of.firstPlace[right] ?? 0)
    const weight = weigh(packedWords(of.packed, left), p, packedWords(of.packed, right), q, least)
    if (weight >= least) found.add(pair)
  }
}

/** Looks at all pairs of places with one key, or at each with a few where the key is crowded. */
function collectGroups(postings: Postings, crowded: CrowdedKeys, collect: Collector): boolean {
  let complete = true
  let from = 0
  while (from < postings.length) {
    const key = keyAt(postings, from)
    let to = from + 1
    while (to < postings.length && keyAt(postings, to) === key) to++
    if (to - from > 1) {
      const links = crowded.get(key)
      if (links) {
        for (let rank = from; rank < to; rank++)
          for (const place of links) collect(placeAt(postings, rank), place)
      } else {
        if (to - from > MOST_PLACES) complete = false
        const end = Math.min(to, from + MOST_PLACES)
        for (let x = from; x < end; x++)
          for (let y = x + 1; y < end; y++) collect(placeAt(postings, x), placeAt(postings, y))
      }
    }
    from = to
  }
  return complete
}
