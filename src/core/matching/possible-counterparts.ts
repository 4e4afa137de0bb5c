import type { SharedWord } from './evidence.ts'
import type { PreparedCase } from './prepare-case.ts'
import type { RankedPair } from './ranked-pairs.ts'
import type { CaseSentences } from './sentence-words.ts'

/** So much less than of a match is asked, in nats. */
const LESS_THAN_MATCH = 9
/** A pair is kept where it is among so many best of one of its sentences in the document of the other. */
const MOST_OF_SENTENCE = 3
/** In all, on average so many of a sentence in each document, and at most so many. */
const MEAN_OF_SENTENCE = 0.5
const MOST_MEAN = 3
/** Of two pairs as alike the one is kept that is likest of a sentence: each rank of it takes so much away. */
const OF_RANK = 0.5
/** One word alone hardly ever weighs more. */
const MOST_OF_WORD = 8
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
  /** How alike two sentences must be, in nats. */
  readonly least: number
  /** @param pairs those of two documents that no match holds */
  readonly add: (left: number, right: number, pairs: readonly RankedPair[]) => void
  /** The surest. */
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
  let kept: PossiblePair[] = []
  const best = (): readonly PossiblePair[] => (kept = kept.toSorted(byRank).slice(0, most))
  return {
    fewestCommon: least > MOST_OF_WORD ? 2 : 1,
    least,
    add: (left, right, pairs) => {
      for (const { pair, likeness, rankOfFirst, rankOfSecond } of pairs) {
        if (Math.min(rankOfFirst, rankOfSecond) > MOST_OF_SENTENCE) continue
        const { x, y, a, b, shared } = pair
        const place = { left, right, x, y, a0: a.from, a1: a.to, b0: b.from, b1: b.to }
        kept.push({ ...place, score: likeness, rankOfFirst, rankOfSecond, shared })
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

/** Those that are likest of one of their sentences go before others that are a little more alike. */
function byRank(p: PossiblePair, q: PossiblePair): number {
  return standingOf(q) - standingOf(p) || byLikeness(p, q)
}

function standingOf({ score, rankOfFirst, rankOfSecond }: PossiblePair): number {
  return score - OF_RANK * (Math.min(rankOfFirst, rankOfSecond) - 1)
}
