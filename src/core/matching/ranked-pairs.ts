import { type ComparedPair, sharedWeight } from './compared-sentences.ts'
import type { CaseSentences } from './sentence-words.ts'

/** What a word for one event in both is worth, in nats; and what more where one takes part in it in both. */
const EVENT = 2
export const SAME_PART = 3
/** What a match is worth that stands in a corner of both. */
const CORNER = 3
/** What is taken away for standing at opposite ends of two articles, and for standing in one article. */
const OTHER_PLACE = 3
const WITHIN = 3

/** Two sentences with how alike they are (rule M20). */
export type RankedPair = {
  readonly pair: ComparedPair
  /** In nats. */
  readonly likeness: number
  /** Which of the most alike of either sentence it is in the document of the other, from 1. */
  readonly rankOfFirst: number
  readonly rankOfSecond: number
}

/**
 * The pairs of sentences of two documents that are alike enough, most alike first.
 *
 * @param least how alike, in nats
 */
export function rankedPairs(
  pairs: readonly ComparedPair[],
  left: number,
  right: number,
  { ofDocument }: CaseSentences,
  least: number,
): RankedPair[] {
  const placeIn = (document: number, sentence: number): number =>
    sentence / Math.max(1, ofDocument[document]?.length ?? 0)
  const alike = pairs
    .map((pair) => {
      const apart =
        left === right ? WITHIN : OTHER_PLACE * Math.abs(placeIn(left, pair.x) - placeIn(right, pair.y))
      return { pair, likeness: likenessIn(pair) - apart }
    })
    .filter(({ likeness }) => likeness >= least)
    .toSorted((p, q) => q.likeness - p.likeness || p.pair.x - q.pair.x || p.pair.y - q.pair.y)
  const ofFirst = new Map<number, number>()
  const ofSecond = left === right ? ofFirst : new Map<number, number>()
  return alike.map(({ pair, likeness }) => {
    const rankOfFirst = (ofFirst.get(pair.x) ?? 0) + 1
    const rankOfSecond = (ofSecond.get(pair.y) ?? 0) + 1
    ofFirst.set(pair.x, rankOfFirst)
    ofSecond.set(pair.y, rankOfSecond)
    return { pair, likeness, rankOfFirst, rankOfSecond }
  })
}

/** What speaks for a pair wherever its sentences stand. */
function likenessIn(pair: ComparedPair): number {
  const { weight, sameEvent, part, cornered } = pair
  const bonus = (sameEvent ? EVENT : 0) + (part === 'none' ? 0 : SAME_PART) + (cornered ? CORNER : 0)
  return (weight + sharedWeight(pair)) / 2 + bonus
}
