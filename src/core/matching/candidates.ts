import { fingerprintKeys, type KeySink, rarePairKeys } from './anchor-keys.ts'
import type { CaseWords } from './case-words.ts'
import { crowdedKeys, type CrowdedKeys } from './crowded-keys.ts'
import { type LocalWeigher, localWeigher } from './local-weight.ts'
import { mixHash } from './mix-hash.ts'
import { keyAt, placeAt, type Postings, sortPostings } from './postings.ts'
import type { SearchBounds } from './search-bounds.ts'

/** Up to this many pairs all are aligned; beyond, only those with local evidence (rule M4). */
const ALL_PAIRS = 2000
/** Nats that the surroundings of a shared fingerprint, and of a shared pair of rare terms, must weigh. */
const FINGERPRINT_WEIGHT = 8
const RARE_PAIR_WEIGHT = 20
/** A key that the sample did not know to be crowded links no more places than that with each other. */
export const MOST_PLACES = 400
/** Words to a side of a cell: places in one cell of two documents are looked at once. */
const CELL = 16

/** Pairs of documents to align, by number; a document stands beside itself where it may repeat itself. */
export type Candidates = {
  readonly left: Uint32Array
  readonly right: Uint32Array
} & BoundedKeys

/** Keys that have more places than are compared, and how many more. */
type BoundedKeys = Pick<SearchBounds, 'keys' | 'places'>

/** The kinds of keys: how they are made, what must surround them, and in how many documents they are crowded. */
export const KINDS = [
  { keys: fingerprintKeys, weight: FINGERPRINT_WEIGHT, crowd: 60 },
  { keys: rarePairKeys, weight: RARE_PAIR_WEIGHT, crowd: 24 },
] as const

/** Pairs of documents found by a part of the keys, each as one number (`packPair`), in no order. */
export type CandidatePart = BoundedKeys & { readonly pairs: Float64Array }

/** In how many parts the search for candidates is cut: a part looks at one in so many keys. */
export const CANDIDATE_PARTS = 4

/** Whether all pairs of so many documents are aligned. */
export function alignsAllPairs(count: number): boolean {
  return (count * (count + 1)) / 2 <= ALL_PAIRS
}

/** All pairs of so many documents, each document with itself too. */
export function allPairs(count: number): Candidates {
  const left: number[] = []
  const right: number[] = []
  for (let a = 0; a < count; a++) {
    for (let b = a; b < count; b++) {
      left.push(a)
      right.push(b)
    }
  }
  return { left: Uint32Array.from(left), right: Uint32Array.from(right), keys: 0, places: 0 }
}

/** Finds candidates by one part of the keys. Memory: eight bytes for each key of one kind, and the pairs found. */
export function candidatePart(of: CaseWords, part: number): CandidatePart {
  const found = new Set<number>()
  let [allKeys, allPlaces] = [0, 0]
  const weigh = localWeigher(of)
  for (const { keys, weight, crowd } of KINDS) {
    const crowded = crowdedKeys(of, crowd, keys, (key) => (key & (CANDIDATE_PARTS - 1)) === part)
    const postings = sortPostings((add) => emitKeys(of, keys, part, add))
    const collector = createCollector(weigh, weight, found)
    const bounded = collectGroups(of, postings, crowded, collector)
    allKeys += bounded.keys
    allPlaces += bounded.places
  }
  return { pairs: Float64Array.from(found), keys: allKeys, places: allPlaces }
}

/**
 * Joins what the parts found.
 *
 * @returns pairs in order of the left, then the right document, left not after right
 */
export function joinCandidates(parts: readonly CandidatePart[]): Candidates {
  const pairs = new Set<number>()
  for (const part of parts) for (const pair of part.pairs) pairs.add(pair)
  return {
    ...inOrder(pairs),
    keys: parts.reduce((sum, { keys }) => sum + keys, 0),
    places: parts.reduce((sum, { places }) => sum + places, 0),
  }
}

/** Two document numbers in one number that a double holds exactly. */
const RANGE = 2 ** 26

function inOrder(pairs: ReadonlySet<number>): Pick<Candidates, 'left' | 'right'> {
  const sorted = Float64Array.from(pairs).toSorted()
  return {
    left: Uint32Array.from(sorted, (pair) => Math.floor(pair / RANGE)),
    right: Uint32Array.from(sorted, (pair) => pair % RANGE),
  }
}

function emitKeys(
  of: CaseWords,
  keys: (typeof KINDS)[number]['keys'],
  part: number,
  add: (key: number, place: number) => void,
): void {
  for (let document = 0; document < of.count; document++) {
    const first = of.placeOf(document)
    const sink: KeySink = (key, position) => {
      if ((key & (CANDIDATE_PARTS - 1)) === part) add(key, first + position)
    }
    keys(of.termsOf(document), of.keySource, sink)
  }
}

/** A place of the case that has a key: its document, and where the cell begins that it stands in. */
export type KeyPlace = { readonly document: number; readonly first: number; readonly cell: number }

/** The document and the cell of a place among all words of the case. */
export function keyPlace(of: CaseWords, place: number): KeyPlace {
  const document = of.documentAt(place)
  const first = of.placeOf(document)
  return { document, first, cell: place - ((place - first) % CELL) }
}

/** Looks at two places of the case that share a key. */
export type Collector = (x: KeyPlace, y: KeyPlace) => void

/**
 * Looks at the cells of two places, each pair of cells once and each pair of documents until it was found. Whether a
 * pair of documents is found does not depend on the order of the places.
 */
export function createCollector(
  weigh: LocalWeigher,
  least: number,
  found: Set<number>,
  remembered: number = REMEMBERED,
): Collector {
  const cells = recentCells(remembered)
  return (x, y) => {
    const isFirst = x.cell < y.cell
    const low = isFirst ? x : y
    const high = isFirst ? y : x
    const left = low.document
    const right = high.document
    if (left === right && high.cell - low.cell < 2 * CELL) return
    const pair = left * RANGE + right
    if (cells.isKnown(pair, low, high) || found.has(pair)) return
    const p = low.cell - low.first + CELL / 2
    const q = high.cell - high.first + CELL / 2
    if (weigh({ left, p, right, q }, least) < least) return
    found.add(pair)
    cells.know(pair, left, right)
  }
}

/** The two documents of a pair, as `createCollector` packs them. */
export function documentsOf(pair: number): readonly [number, number] {
  return [Math.floor(pair / RANGE), pair % RANGE]
}

/** Cells that the search of a whole case remembers. */
const REMEMBERED = 2 ** 20

/**
 * Remembers the pairs of documents found last and the cells looked at last, so that those with many keys in common
 * cost no more than others.
 *
 * @param remembered how many: a power of two
 */
function recentCells(remembered: number): {
  /** Whether the cells of two places were looked at, or all cells of their documents are known. */
  readonly isKnown: (pair: number, low: KeyPlace, high: KeyPlace) => boolean
  /** From now on all cells of a pair of documents are known. */
  readonly know: (pair: number, left: number, right: number) => void
} {
  const mask = remembered - 1
  // The first places of two cells, side by side as those asked for are far apart in memory. No cell is beside itself.
  const cells = new Uint32Array(remembered * 2)
  const found = new Float64Array(remembered >> 3).fill(-1)
  const hashOf = (x: number, y: number): number =>
    mixHash(Math.imul(x, 0x85ebca6b) ^ Math.imul(y, 0xc2b2ae35))
  return {
    isKnown: (pair, low, high) => {
      if (found[hashOf(low.document, high.document) & (mask >> 3)] === pair) return true
      const slot = 2 * (hashOf(low.cell, high.cell) & mask)
      if (cells[slot] === low.cell && cells[slot + 1] === high.cell) return true
      cells[slot] = low.cell
      cells[slot + 1] = high.cell
      return false
    },
    know: (pair, left, right) => {
      found[hashOf(left, right) & (mask >> 3)] = pair
    },
  }
}

/** Looks at all pairs of places with one key, or at each with a few where the key is crowded. */
function collectGroups(
  of: CaseWords,
  postings: Postings,
  crowded: CrowdedKeys,
  collect: Collector,
): BoundedKeys {
  let [bounded, places] = [0, 0]
  let from = 0
  while (from < postings.length) {
    const key = keyAt(postings, from)
    let to = from + 1
    while (to < postings.length && keyAt(postings, to) === key) to++
    if (to - from > 1) {
      const links = crowded.get(key)?.map((place) => keyPlace(of, place))
      const end = links ? to : Math.min(to, from + MOST_PLACES)
      if (end < to) {
        bounded++
        places += to - end
      }
      const group: KeyPlace[] = []
      for (let rank = from; rank < end; rank++) group.push(keyPlace(of, placeAt(postings, rank)))
      collectGroup(group, links, collect)
    }
    from = to
  }
  return { keys: bounded, places }
}

function collectGroup(
  group: readonly KeyPlace[],
  links: readonly KeyPlace[] | undefined,
  collect: Collector,
): void {
  for (const [index, x] of group.entries()) {
    if (links) for (const y of links) collect(x, y)
    else for (let other = index + 1; other < group.length; other++) collect(x, group[other] ?? x)
  }
}
