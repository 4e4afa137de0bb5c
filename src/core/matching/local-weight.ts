import type { Background } from './background.ts'

/** Words on either side of an anchor that are compared. */
const AROUND = 28
/** Content words within which a term may stand by chance: about a sentence and a half. */
const WINDOW = 16
/** As in alignment: a matched content word may gain so much at most, a missing one costs so much. */
const KEPT = 0.5
const LEAST_CHANCE = 1e-5
const MOST_COMMON = 0.2
const LEAST_GAIN = 0.02
const MISSING = -0.69
const REPEATED = -0.3

/** What each content term is worth where it stands in both of two passages, in nats; 0 for stop words. */
export function termGains(background: Background): Float32Array {
  const gains = new Float32Array(background.stop.length)
  for (let term = 1; term < gains.length; term++) {
    if (background.stop[term] === 1) continue
    const frequency = Math.min(MOST_COMMON, background.frequency(term))
    const chance = Math.max(LEAST_CHANCE, 1 - (1 - frequency) ** WINDOW)
    gains[term] = Math.max(LEAST_GAIN, Math.log(KEPT / chance))
  }
  return gains
}

/** Weighs the surroundings of an anchor; see `localWeigher`. */
export type LocalWeigher = (a: Uint32Array, p: number, b: Uint32Array, q: number, enough: number) => number

/**
 * A first, cheap look at two places that share a key (rule M4): the best-scoring stretch of either document near the
 * anchor given the words of the other there, the lesser of the two. What the alignment would say in its first round,
 * but for words that are frequent elsewhere in the documents and for runs.
 *
 * @returns a function of the words of two documents (word numbers) and positions in them; it may stop early where the
 * result stays below `enough`
 */
export function localWeigher(gains: Float32Array, termOfWord: Uint32Array): LocalWeigher {
  const stamps = new Uint32Array(gains.length)
  const used = new Uint32Array(gains.length)
  let generation = 0
  let use = 0

  const mark = (words: Uint32Array, from: number, to: number): void => {
    generation++
    for (let at = from; at < to; at++) stamps[termOfWord[words[at] ?? 0] ?? 0] = generation
  }
  const best = (words: Uint32Array, from: number, to: number): number => {
    let most = 0
    let sum = 0
    use++
    for (let at = from; at < to; at++) {
      const term = termOfWord[words[at] ?? 0] ?? 0
      const gain = gains[term] ?? 0
      if (gain === 0) continue
      if (sum <= 0) {
        sum = 0
        use++
      }
      if (stamps[term] !== generation) sum += MISSING
      else if (used[term] === use) sum += REPEATED
      else {
        used[term] = use
        sum += gain
      }
      if (sum > most) most = sum
    }
    return most
  }
  return (a, p, b, q, enough) => {
    let a1 = Math.min(a.length, p + AROUND)
    let b0 = Math.max(0, q - AROUND)
    if (a.buffer === b.buffer && a.byteOffset === b.byteOffset) {
      const middle = (p + q) >> 1
      a1 = Math.min(a1, middle)
      b0 = Math.max(b0, middle)
    }
    const a0 = Math.max(0, p - AROUND)
    const b1 = Math.min(b.length, q + AROUND)
    mark(a, a0, a1)
    const inB = best(b, b0, b1)
    if (inB < enough) return inB
    mark(b, b0, b1)
    return Math.min(inB, best(a, a0, a1))
  }
}
