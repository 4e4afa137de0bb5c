import { alignsAllPairs } from './candidates.ts'
import { LEAST_SCORE } from './classify.ts'
import { type ComparedPair, comparedPairs, isOfSameWords } from './compared-sentences.ts'
import { type Counterparts, packCounterparts } from './counterpart-regions.ts'
import type { SharedWord } from './evidence.ts'
import { regionRefs, type RegionRef, unpackRegion } from './found-regions.ts'
import { headlineCounterparts } from './headline-counterparts.ts'
import { likestCounterparts } from './likest-counterparts.ts'
import { type PossiblePair, possiblePairs } from './possible-counterparts.ts'
import type { PreparedCase } from './prepare-case.ts'
import { type RankedPair, rankedPairs } from './ranked-pairs.ts'
import type { Bounds } from './region.ts'
import { likenessOf } from './sentence-likeness.ts'
import { caseSentences } from './sentence-words.ts'

/** What weight times share must come to in a case of few sentences, with a word for an event, and without. */
const LEAST = 6
const LEAST_WITHOUT_EVENT = 8
/** … and with one that so many names and numbers take part in, where the pair is far clearer. */
const LEAST_OF_NAMED = 3
const FEWEST_NAMED = 3
const LEAST_WEIGHT_OF_NAMED = 10
const FAR_CLEARER = 1.5
/** From this threshold of the case on, each nat more asks one more here. */
const SMALL_CASE = 14
/** What each number more takes away that stands where the other sentence has another: forms have other fillers. */
const OTHER_NUMBER = 3
const FEWEST_SHARED = 4
/** Sentences that share fewer words are no match. */
const FEWEST_COMPARED = 2
/** How much surer than any other counterpart of either sentence, in nats. */
const CLEAR = 1
/** Beside a pair that is matched, one that shares mostly the same words of a sentence must weigh this share of it. */
const NEAR_HELD = 0.65
/** Words rarer than this at large tell more than a stock phrase. */
const DISTINCTIVE = 1.5e-4

/** What comparing the sentences of a small case one by one adds to its matches. */
export type FoundCounterparts = {
  /** Matches (rule M19). */
  readonly regions: readonly RegionRef[]
  /** What may report the same thing, and is no match (rule M20), in order of likeness. */
  readonly possible: readonly PossiblePair[]
}

const NONE: FoundCounterparts = { regions: [], possible: [] }

/**
 * In a small case, the pairs of sentences of two documents that are each other's surest counterparts by a margin, where
 * no match holds them: reworded matches that few rare words speak for (rule M19). And
 * what a headline and a sentence below it both tell. Of the pairs that are then no match, those most alike are possible
 * counterparts (rule M20).
 *
 * @param regions the matches found so far
 */
export function counterparts(prepared: PreparedCase, regions: readonly RegionRef[]): FoundCounterparts {
  const { leastScore, count } = prepared.data
  if (leastScore >= LEAST_SCORE || !alignsAllPairs(count)) return NONE
  const sentences = caseSentences(prepared)
  const held = new Map<string, Bounds[]>()
  for (const ref of regions) {
    const key = `${ref.left} ${ref.right}`
    held.set(key, [...(held.get(key) ?? []), unpackRegion(ref)])
  }
  const packed: number[] = []
  const more = Math.max(0, leastScore - SMALL_CASE)
  const possible = possiblePairs(prepared, sentences)
  const fewest = Math.min(FEWEST_COMPARED, possible.fewestCommon)
  for (let left = 0; left < count; left++) {
    const within = held.get(`${left} ${left}`) ?? []
    const own = headlineCounterparts(sentences.ofDocument[left] ?? [], within, (a, b) =>
      likenessOf(a, b, sentences, prepared.context.background),
    )
    packCounterparts(packed, left, left, own, prepared)
    const matched = [...within, ...own.map(boundsOf)]
    const inside = comparedPairs(prepared, sentences, left, left, matched, possible.fewestCommon)
    possible.add(left, left, rankedPairs(inside.filter(isOpen), left, left, sentences, possible.least))
    for (let right = left + 1; right < count; right++) {
      const known = held.get(`${left} ${right}`) ?? []
      const compared = comparedPairs(prepared, sentences, left, right, known, fewest)
      const found = new Set(surest(prepared, left, compared))
      const rank = (): RankedPair[] =>
        rankedPairs(
          compared.filter((pair) => isOpen(pair) && !found.has(pair)),
          left,
          right,
          sentences,
          possible.least,
        )
      for (const { pair } of likestCounterparts(rank(), more)) found.add(pair)
      packCounterparts(packed, left, right, [...found], prepared)
      possible.add(left, right, rank())
    }
  }
  return { regions: regionRefs(Float64Array.from(packed)), possible: possible.best() }
}

function isFree({ held }: ComparedPair): boolean {
  return !held
}

/** Whether no match shows what both say. */
function isOpen({ held, cornered }: ComparedPair): boolean {
  return !held || cornered
}

function boundsOf({ a, b }: Counterparts): Bounds {
  return { a0: a.from, a1: a.to, b0: b.from, b1: b.to }
}

function surest(prepared: PreparedCase, left: number, compared: readonly ComparedPair[]): ComparedPair[] {
  const { background } = prepared.context
  const all = compared.filter(({ common }) => common >= FEWEST_COMPARED)
  const pairs = all.filter(isFree)
  const bestOfLeft = bestTwo(pairs, ({ x }) => x)
  const bestOfRight = bestTwo(pairs, ({ y }) => y)
  const heldPairs = all.filter(({ held }) => held)
  const more = Math.max(0, prepared.data.leastScore - SMALL_CASE)
  const tokens = prepared.tokensOf(left)
  const isDistinctive = ({ at, name, number, quoted }: SharedWord): boolean =>
    name || number || quoted || background.prior(tokens.terms[at] ?? 0) < DISTINCTIVE
  return pairs.filter((pair) => {
    const { weight, share, shared, otherNumbers, x, y } = pair
    if (shared.length < FEWEST_SHARED) return false
    if (shared.every(({ name, number }) => name || number) || !shared.some(isDistinctive)) return false
    const margin = Math.min(marginOf(weight, bestOfLeft.get(x)), marginOf(weight, bestOfRight.get(y)))
    const evidence = weight * share - OTHER_NUMBER * Math.max(0, otherNumbers)
    if (margin < CLEAR || evidence < leastOf(pair, margin) + more) return false
    return !heldPairs.some((held) => held.weight * NEAR_HELD > weight && isOfSameWords(pair, held))
  })
}

/** The weights of the surest and the next surest pair of each sentence. */
function bestTwo(
  pairs: readonly ComparedPair[],
  sentenceOf: (pair: ComparedPair) => number,
): ReadonlyMap<number, readonly [number, number]> {
  const best = new Map<number, readonly [number, number]>()
  for (const pair of pairs) {
    const [first, second] = best.get(sentenceOf(pair)) ?? [0, 0]
    if (pair.weight > first) best.set(sentenceOf(pair), [pair.weight, first])
    else if (pair.weight > second) best.set(sentenceOf(pair), [first, pair.weight])
  }
  return best
}

/** How much surer a pair is than any other of a sentence; negative where it is not the surest. */
function marginOf(weight: number, best: readonly [number, number] | undefined): number {
  const [first, second] = best ?? [0, 0]
  return weight < first ? weight - first : weight - second
}

/** What is asked of a pair. */
function leastOf({ weight, shared, event }: ComparedPair, margin: number): number {
  if (!event) return LEAST_WITHOUT_EVENT
  const named = shared.filter(({ name, number, continues }) => (name || number) && !continues).length
  const participates = named >= FEWEST_NAMED && weight >= LEAST_WEIGHT_OF_NAMED && margin >= FAR_CLEARER
  return participates ? LEAST_OF_NAMED : LEAST
}
