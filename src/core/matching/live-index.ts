import type { CaseWords } from './case-words.ts'
import { createCollector, documentsOf, type KeyPlace, keyPlace, KINDS, MOST_PLACES } from './candidates.ts'
import { crowdedKeys, type CrowdedKeys } from './crowded-keys.ts'
import { localWeigher } from './local-weight.ts'
import { keyAt, placeAt, type Postings, rankFinder, sortPostings } from './postings.ts'

/** The keys of a case, kept so that one document more can be compared with all others. */
export type LiveIndex = {
  /** Documents worth aligning with one whose words were just packed, itself too where it repeats itself. */
  readonly partnersOf: (document: number) => number[]
  /** Adds the keys of a document. Whether none of them has more places than are compared. */
  readonly add: (document: number) => boolean
  /** Forgets a document; the same answer, for the time before. */
  readonly remove: (document: number) => boolean
}

/** The keys of one kind: those of the documents that the case had when it was opened, and those added since. */
type Kind = {
  readonly rules: (typeof KINDS)[number]
  readonly base: Postings
  readonly firstRank: (key: number) => number
  readonly added: Map<number, number[]>
  readonly crowded: CrowdedKeys
}

/** Cells remembered while the keys of one document are looked at. */
const REMEMBERED = 2 ** 13

/** Indexes the case. Memory: eight bytes a key, about one key a word. */
export function createLiveIndex(of: CaseWords): LiveIndex {
  const kinds = KINDS.map((rules): Kind => {
    const base = sortPostings((add) => {
      for (let document = 0; document < of.count; document++) eachKey(of, rules, document, add)
    })
    const crowded = crowdedKeys(of, rules.crowd, rules.keys, () => true)
    return { rules, base, firstRank: rankFinder(base), added: new Map(), crowded }
  })
  const weigh = localWeigher(of)
  const gone = new Set<number>()

  return {
    partnersOf: (document) => {
      const found = new Set<number>()
      for (const kind of kinds) {
        const collect = createCollector(weigh, kind.rules.weight, found, REMEMBERED)
        const own = new Map<number, KeyPlace[]>()
        eachKey(of, kind.rules, document, (key, position) => {
          const place = keyPlace(of, position)
          for (const each of placesOf(kind, key)) {
            const other = keyPlace(of, each)
            if (!gone.has(other.document)) collect(place, other)
          }
          if (kind.crowded.has(key)) return
          const before = own.get(key)
          for (const other of before ?? []) collect(place, other)
          if (before) before.push(place)
          else own.set(key, [place])
        })
      }
      return [...found].map((pair) => {
        const [left, right] = documentsOf(pair)
        return left === document ? right : left
      })
    },
    add: (document) => {
      let complete = true
      for (const kind of kinds) {
        eachKey(of, kind.rules, document, (key, place) => {
          append(kind.added, key, place)
          if (!kind.crowded.has(key) && countOf(kind, key) > MOST_PLACES) complete = false
        })
      }
      return complete
    },
    remove: (document) => {
      let complete = true
      for (const kind of kinds) {
        eachKey(of, kind.rules, document, (key, place) => {
          if (!kind.crowded.has(key) && countOf(kind, key) > MOST_PLACES) complete = false
          const rest = kind.added.get(key)?.filter((other) => other !== place)
          if (rest && rest.length > 0) kind.added.set(key, rest)
          else kind.added.delete(key)
        })
      }
      gone.add(document)
      return complete
    },
  }
}

function eachKey(
  of: CaseWords,
  rules: (typeof KINDS)[number],
  document: number,
  take: (key: number, place: number) => void,
): void {
  const first = of.placeOf(document)
  // Without a sign, as postings give them.
  rules.keys(of.termsOf(document), of.keySource, (key, position) => take(key >>> 0, first + position))
}

/** The places that a key links others with: of a crowded key a few, else all. */
function* placesOf(kind: Kind, key: number): Generator<number> {
  const links = kind.crowded.get(key)
  if (links) yield* links
  else {
    const first = kind.firstRank(key)
    for (let rank = first; rank < kind.base.length && keyAt(kind.base, rank) === key; rank++)
      yield placeAt(kind.base, rank)
    yield* kind.added.get(key) ?? []
  }
}

function countOf(kind: Kind, key: number): number {
  const first = kind.firstRank(key)
  let rank = first
  while (rank < kind.base.length && keyAt(kind.base, rank) === key) rank++
  return rank - first + (kind.added.get(key)?.length ?? 0)
}

function append(lists: Map<number, number[]>, key: number, place: number): void {
  const list = lists.get(key)
  if (list) list.push(place)
  else lists.set(key, [place])
}
