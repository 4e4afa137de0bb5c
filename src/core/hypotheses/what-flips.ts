import { LEVEL, type MatrixScores } from './score.ts'

/** Evidence without which another hypothesis comes first. */
export type Flip = {
  /** The hypothesis that would come first, and the one that does now. */
  readonly to: string
  readonly from: string
  /** Ids of evidence, in the order of the matrix. */
  readonly evidence: readonly string[]
}

export type WhatFlips = {
  /** All smallest sets, of one size; empty where no removal brings another hypothesis to the front. */
  readonly smallest: readonly Flip[]
  /** Whether `smallest` holds every set of that size. The size itself is exact for any number of pieces. */
  readonly complete: boolean
}

/** Up to so many pieces of evidence all smallest sets are listed; beyond, one for each pair of hypotheses. */
export const LISTED_UP_TO = 20
/** No more sets than this are listed: nobody reads them. */
const MOST_SETS = 50

/**
 * The smallest sets of evidence whose removal brings another hypothesis before the first one: strictly less inconsistent
 * than one that leads now (docs/methods/hypotheses.md, H6). The size is exact: to bring a rival before a leader with the
 * fewest removals, what speaks most against the rival and least against the leader goes first. All sets of that size
 * are listed up to `LISTED_UP_TO` pieces.
 */
export function whatFlips({ hypotheses, evidence }: MatrixScores): WhatFlips {
  const gaps = hypotheses.flatMap((leader, l) =>
    leader.rank !== 1
      ? []
      : hypotheses.flatMap((rival, r) => {
          if (l === r) return []
          const gains = evidence.map(({ adds }) => (adds[r] ?? 0) - (adds[l] ?? 0))
          const gap = rival.inconsistency - leader.inconsistency
          const size = fewest(gains, gap)
          return size === null ? [] : [{ from: leader.hypothesis, to: rival.hypothesis, gains, gap, size }]
        }),
  )
  const size = Math.min(...gaps.map((pair) => pair.size))
  const nearest = gaps.filter((pair) => pair.size === size)
  const isListed = evidence.length <= LISTED_UP_TO
  const smallest: Flip[] = []
  for (const { from, to, gains, gap } of nearest) {
    const sets = isListed ? setsOf(gains, gap, size, MOST_SETS + 1) : [greedySet(gains, size)]
    for (const set of sets) {
      smallest.push({ from, to, evidence: set.map((index) => evidence[index]?.evidence ?? '') })
    }
  }
  return { smallest: smallest.slice(0, MOST_SETS), complete: isListed && smallest.length <= MOST_SETS }
}

/** How many removals close a gap at least; `null` where none do. */
function fewest(gains: readonly number[], gap: number): number | null {
  let left = gap
  let count = 0
  for (const gain of gains.toSorted((a, b) => b - a)) {
    if (gain <= LEVEL) return null
    left -= gain
    count += 1
    if (left < -LEVEL) return count
  }
  return null
}

function greedySet(gains: readonly number[], size: number): number[] {
  return gains
    .map((gain, index) => ({ gain, index }))
    .toSorted((a, b) => b.gain - a.gain || a.index - b.index)
    .slice(0, size)
    .map(({ index }) => index)
    .toSorted((a, b) => a - b)
}

/** Every set of `size` pieces that closes the gap, in the order of the matrix, at most `most` of them. */
function setsOf(gains: readonly number[], gap: number, size: number, most: number): number[][] {
  const found: number[][] = []
  const extend = (chosen: readonly number[], from: number, left: number): void => {
    if (found.length >= most) return
    if (chosen.length === size) {
      if (left < -LEVEL) found.push([...chosen])
      return
    }
    for (let index = from; index <= gains.length - (size - chosen.length); index++) {
      extend([...chosen, index], index + 1, left - (gains[index] ?? 0))
    }
  }
  extend([], 0, gap)
  return found
}
