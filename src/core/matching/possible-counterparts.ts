import { type ComparedPair, sharedWeight } from './compared-sentences.ts'
import type { SharedWord } from './evidence.ts'
import type { PreparedCase } from './prepare-case.ts'
import type { CaseSentences } from './sentence-words.ts'

/** So much less than of a match is asked, in nats. */
const LESS_THAN_MATCH = 9
/** A pair is kept where it is among so many best of one of its sentences in the document of the other. */
const MOST_OF_SENTENCE = 3
/** In all, on average so many of a sentence in each document, and at most so many. */
const MEAN_OF_SENTENCE = 0.5
const MOST_MEAN = 3
/** What a word for one event in both is worth, in nats. */
const EVENT = 2
/** One word alone hardly ever weighs more. */
const MOST_OF_WORD = 8
/** What is taken away for standing at opposite ends of two articles, and for standing in one article. */
const OTHER_PLACE = 3
const WITHIN = 3

/** Two sentences that may report the same thing, by their documents' and their own numbers. */
export type PossiblePair = {
  readonly left: number
  readonly right: number
  readonly x: number
  readonly y: number
  /** The stretches of words of both. */
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
  readonly score: number
  /** Which of the best of either sentence it is in the document of the other, from 1. */
  readonly rankOfFirst: number
  readonly rankOfSecond: number
  readonly shared: readonly SharedWord[]
}

/** Gathers the possible counterparts of a case, document pair by document pair. */
export type PossiblePairs = {
  /** Sentences that share fewer words need not be added. */
  readonly fewestCommon: number
  /** @param pairs the compared pairs of two documents that no match holds */
  readonly add: (left: number, right: number, pairs: readonly ComparedPair[]) => void
  /** The surest, in order of likeness. */
  readonly best: () => readonly PossiblePair[]
}

/**
 * For each sentence of a small case the few sentences of every document, its own too, that are most like it and that no
 * match holds with it (rule M20). Memory: in proportion to the sentences of the case.
 */
export function possiblePairs(prepared: PreparedCase, { ofDocument }: CaseSentences): PossiblePairs {
  const sentences = ofDocument.reduce((sum, { length }) => sum + length, 0)
  const most = Math.floor(sentences * Math.min(MOST_MEAN, MEAN_OF_SENTENCE * ofDocument.length))
  const least = prepared.data.leastScore - LESS_THAN_MATCH
  const placeIn = (document: number, sentence: number): number =>
    sentence / Math.max(1, ofDocument[document]?.length ?? 0)
  let kept: PossiblePair[] = []
  const best = (): readonly PossiblePair[] => (kept = kept.toSorted(byLikeness).slice(0, most))
  return {
    fewestCommon: least > MOST_OF_WORD ? 2 : 1,
    add: (left, right, pairs) => {
      const scored = pairs.flatMap(({ x, y, a, b, shared, ...likeness }) => {
        const apart = left === right ? WITHIN : OTHER_PLACE * Math.abs(placeIn(left, x) - placeIn(right, y))
        const weight = (likeness.weight + sharedWeight({ shared, ...likeness })) / 2
        const score = weight + (likeness.sameEvent ? EVENT : 0) - apart
        const place = { left, right, x, y, a0: a.from, a1: a.to, b0: b.from, b1: b.to }
        return score < least ? [] : [{ ...place, score, shared, rankOfFirst: 0, rankOfSecond: 0 }]
      })
      const ofFirst = new Map<number, number>()
      const ofSecond = left === right ? ofFirst : new Map<number, number>()
      for (const pair of scored.toSorted(byLikeness)) {
        const rankOfFirst = (ofFirst.get(pair.x) ?? 0) + 1
        const rankOfSecond = (ofSecond.get(pair.y) ?? 0) + 1
        ofFirst.set(pair.x, rankOfFirst)
        ofSecond.set(pair.y, rankOfSecond)
        if (Math.min(rankOfFirst, rankOfSecond) <= MOST_OF_SENTENCE)
          kept.push({ ...pair, rankOfFirst, rankOfSecond })
      }
      if (kept.length > 2 * most + MANY) best()
    },
    best,
  }
}

/** The list is cut when it has grown by so many. */
const MANY = 1000

function byLikeness(p: PossiblePair, q: PossiblePair): number {
  return q.score - p.score || p.left - q.left || p.right - q.right || p.x - q.x || p.y - q.y
}
