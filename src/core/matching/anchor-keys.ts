import { runHash } from './gram-index.ts'
import { mixHash } from './mix-hash.ts'
import { GAP_TERM } from './vocabulary.ts'

/** What the keys of a document are made from. */
export type KeySource = {
  readonly hashOf: (term: number) => number
  /** 1 for terms that are rare enough to be paired (rule M4). */
  readonly rare: Uint8Array
}

/** Called with each key, the position it stands for. */
export type KeySink = (key: number, position: number) => void

/** Five-word runs; of every four neighbours at least one is kept, so any common run of eight words is found. */
const GRAM = 5
const WINNOW = 4

/** Fingerprints by winnowing (Schleimer, Wilkerson, Aiken 2003): the least hash of every window. */
export function fingerprintKeys(terms: Uint32Array, source: KeySource, sink: KeySink): void {
  const count = terms.length - GRAM + 1
  const hashes = new Float64Array(Math.max(0, count))
  for (let at = 0; at < count; at++) hashes[at] = runHash(terms, at, GRAM, source.hashOf)
  let last = -1
  for (let from = 0; from < Math.max(1, count - WINNOW + 1); from++) {
    let least = -1
    for (let at = from; at < Math.min(count, from + WINNOW); at++) {
      const hash = hashes[at] ?? -1
      if (hash >= 0 && (least < 0 || hash <= (hashes[least] ?? 0))) least = at
    }
    if (least < 0 || least === last) continue
    last = least
    sink(hashes[least] ?? 0, least)
  }
}

/** Each rare term is paired with so many rare terms after it, within so many words. */
const PAIRED_WITH = 8
const WITHIN = 30

/** Unordered pairs of rare terms that stand close together: what reworded passages still share. */
export function rarePairKeys(terms: Uint32Array, source: KeySource, sink: KeySink): void {
  const places = new Uint32Array(PAIRED_WITH)
  let kept = 0
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? GAP_TERM
    if (source.rare[term] !== 1) continue
    const hash = source.hashOf(term)
    for (let back = Math.max(0, kept - PAIRED_WITH); back < kept; back++) {
      const before = places[back % PAIRED_WITH] ?? 0
      const other = terms[before] ?? GAP_TERM
      if (at - before > WITHIN || other === term) continue
      sink(pairHash(source.hashOf(other), hash), before)
    }
    places[kept++ % PAIRED_WITH] = at
  }
}

function pairHash(x: number, y: number): number {
  return mixHash(Math.imul(Math.min(x, y) + 1, 0x9e3779b1) ^ Math.imul(Math.max(x, y) + 7, 0x85ebca6b))
}
