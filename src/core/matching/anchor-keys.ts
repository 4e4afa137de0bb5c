import { mixHash } from './mix-hash.ts'
import { GAP_TERM } from './vocabulary.ts'

/** What the keys of a document are made from. */
export type KeySource = {
  /** A hash of each term by its letters, so that a key is the same in every case. */
  readonly hashes: Uint32Array
  /** 1 for terms that are rare enough to be paired (rule M4). */
  readonly rare: Uint8Array
}

/** Called with each key, a whole number of 32 bits with a sign, which costs no memory, and the position it stands for. */
export type KeySink = (key: number, position: number) => void

/** Five-word runs; of every four neighbours at least one is kept, so any common run of eight words is found. */
const GRAM = 5
const WINNOW = 4
/** As in `runHash`: the sum of a run's hashes, each times a power of this. */
const FACTOR = 0x9e3779b1
const START = powers(17, GRAM)
const LEAVING = powers(1, GRAM)

function powers(first: number, count: number): number {
  let value = first
  for (let step = 0; step < count; step++) value = Math.imul(value, FACTOR)
  return value
}

/** Fingerprints by winnowing (Schleimer, Wilkerson, Aiken 2003): the least hash of every window, the last of equals. */
export function fingerprintKeys(terms: Uint32Array, source: KeySource, sink: KeySink): void {
  const { hashes } = source
  const window = new Float64Array(WINNOW).fill(-1)
  let sum = 0
  let since = 0
  let last = -1
  const runs = terms.length - GRAM + 1
  for (let end = 0; end < terms.length; end++) {
    const term = terms[end] ?? GAP_TERM
    since = term === GAP_TERM ? 0 : since + 1
    sum = (Math.imul(sum, FACTOR) + (hashes[term] ?? 0) + 1) | 0
    const at = end - GRAM + 1
    if (at < 0) continue
    if (at > 0) sum = (sum - Math.imul((hashes[terms[at - 1] ?? GAP_TERM] ?? 0) + 1, LEAVING)) | 0
    window[at % WINNOW] = since < GRAM ? -1 : mixHash((START + sum) | 0)
    if (at < WINNOW - 1 && at < runs - 1) continue
    let least = -1
    let leastHash = 0
    for (let place = Math.max(0, at - WINNOW + 1); place <= at; place++) {
      const hash = window[place % WINNOW] ?? -1
      if (hash < 0 || (least >= 0 && hash > leastHash)) continue
      least = place
      leastHash = hash
    }
    if (least < 0 || least === last) continue
    last = least
    sink(leastHash | 0, least)
  }
}

/** Each rare term is paired with so many rare terms after it, within so many words. */
const PAIRED_WITH = 8
const WITHIN = 30

/** Unordered pairs of rare terms that stand close together: what reworded passages still share. */
export function rarePairKeys(terms: Uint32Array, source: KeySource, sink: KeySink): void {
  const { hashes, rare } = source
  /** Positions and hashes of the last rare terms. */
  const places = new Uint32Array(PAIRED_WITH)
  const kept = new Float64Array(PAIRED_WITH)
  let count = 0
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? GAP_TERM
    if (rare[term] !== 1) continue
    const hash = hashes[term] ?? 0
    for (let back = Math.max(0, count - PAIRED_WITH); back < count; back++) {
      const before = places[back % PAIRED_WITH] ?? 0
      if (at - before > WITHIN || terms[before] === term) continue
      sink(pairHash(kept[back % PAIRED_WITH] ?? 0, hash), before)
    }
    places[count % PAIRED_WITH] = at
    kept[count++ % PAIRED_WITH] = hash
  }
}

function pairHash(x: number, y: number): number {
  return 0 | mixHash(Math.imul(Math.min(x, y) + 1, 0x9e3779b1) ^ Math.imul(Math.max(x, y) + 7, 0x85ebca6b))
}
