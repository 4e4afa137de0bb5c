import type { SharedWord } from './evidence.ts'
import { holds, isCorner } from './counterpart-regions.ts'
import type { PreparedCase } from './prepare-case.ts'
import type { Bounds } from './region.ts'
import { type Likeness, likenessOf } from './sentence-likeness.ts'
import type { CaseSentences, SentenceWords } from './sentence-words.ts'

/** Words of one document times those of the other: longer ones are not compared, as in `align-tokens.ts`. */
const MOST_WHOLE = 4_000_000
/** So much of the weight of what a pair shares is most of it. */
const MOSTLY = 0.5

/** Two sentences of two documents, or of one, that share a word or what stands for it. */
export type ComparedPair = Likeness & {
  /** The numbers of the sentences in their documents. */
  readonly x: number
  readonly y: number
  readonly a: SentenceWords
  readonly b: SentenceWords
  /** How many words of the first have one in the second. */
  readonly common: number
  /** Whether a match holds both. */
  readonly held: boolean
  /** Whether what holds them is a small part of either, so that a reader of the match sees neither statement. */
  readonly cornered: boolean
}

/**
 * The pairs of sentences of two documents that share words, in order; in a document with itself each pair once.
 *
 * @param known the matches of the two documents
 * @param fewest how many words of the first have one in the second
 */
export function comparedPairs(
  prepared: PreparedCase,
  sentences: CaseSentences,
  left: number,
  right: number,
  known: readonly Bounds[],
  fewest: number,
): ComparedPair[] {
  const ofLeft = sentences.ofDocument[left] ?? []
  const ofRight = sentences.ofDocument[right] ?? []
  if ((ofLeft.at(-1)?.to ?? 0) * (ofRight.at(-1)?.to ?? 0) > MOST_WHOLE) return []
  const { background } = prepared.context
  const all: ComparedPair[] = []
  for (const [x, y, common] of comparable(ofLeft, ofRight)) {
    if (common < fewest || (left === right && y <= x)) continue
    const [a, b] = [ofLeft[x], ofRight[y]]
    if (!a || !b) continue
    const holding = known.filter((match) => holds(match, a, b))
    const held = holding.length > 0
    const cornered = held && holding.every((match) => isCorner(match, a, b))
    all.push({ x, y, a, b, common, held, cornered, ...likenessOf(a, b, sentences, background) })
  }
  return all
}

/** The weight of all that two sentences share, in nats: the lesser of what either makes of it. */
export function sharedWeight({ shared, sharedOfSecond }: Likeness): number {
  return Math.min(sumOf(shared), sumOf(sharedOfSecond))
}

function sumOf(words: readonly SharedWord[]): number {
  return words.reduce((sum, { gain }) => sum + gain, 0)
}

/** Whether what a pair shares is, in a sentence of both, mostly what another pair of it shares there. */
export function isOfSameWords(pair: ComparedPair, other: ComparedPair): boolean {
  return (
    (other.x === pair.x && commonShare(pair.shared, other.shared) > MOSTLY) ||
    (other.y === pair.y && commonShare(pair.sharedOfSecond, other.sharedOfSecond) > MOSTLY)
  )
}

/** The share of the weight of some words that others hold too. */
function commonShare(words: readonly SharedWord[], others: readonly SharedWord[]): number {
  const places = new Set(others.map(({ at }) => at))
  const all = words.reduce((sum, { gain }) => sum + gain, 0)
  const common = words.reduce((sum, { at, gain }) => sum + (places.has(at) ? gain : 0), 0)
  return all === 0 ? 0 : common / all
}

/** Pairs of sentences that share some words, or what stands for them, with how many, in order. */
function comparable(
  left: readonly SentenceWords[],
  right: readonly SentenceWords[],
): (readonly [number, number, number])[] {
  const places = new Map<string, Set<number>>()
  for (const [y, { words }] of right.entries()) {
    for (const key of words.flatMap(keysOf)) {
      const known = places.get(key)
      if (known) known.add(y)
      else places.set(key, new Set([y]))
    }
  }
  const pairs: [number, number, number][] = []
  const counts = new Uint32Array(right.length)
  for (const [x, { words }] of left.entries()) {
    counts.fill(0)
    for (const word of words) {
      const met = new Set<number>()
      for (const key of keysOf(word)) for (const y of places.get(key) ?? []) met.add(y)
      for (const y of met) counts[y] = (counts[y] ?? 0) + 1
    }
    for (const [y, count] of counts.entries()) if (count > 0) pairs.push([x, y, count])
  }
  return pairs
}

function keysOf({ key, spelling, groups }: SentenceWords['words'][number]): string[] {
  return [key, ...(spelling === null ? [] : [spelling]), ...groups.map((group) => `=${group}`)]
}
