import type { Background } from './background.ts'
import { type Bounds, type Region, UNBOUNDED } from './region.ts'
import type { Side } from './run-partners.ts'
import { MISSING, STOP_OUTSIDE } from './score-model.ts'
import { countOf, forgetUses, type Scratch } from './scratch.ts'
import { type Stretch, wordScorer } from './word-score.ts'

/** How many words beyond a region it may grow in one round, and how many rounds there are. */
const PAD = 40
const ROUNDS = 5
/** What carrying a statement on into the next sentence or block must at least bring, in nats. */
const NEXT_SENTENCE = -1.5
const NEXT_BLOCK = -2.5

/**
 * A region that weighs so much less than it must after its first round is given up: of those, one in five hundred
 * would have grown enough.
 */
const HOPELESS = 5

type ScoredStretch = Stretch & { readonly score: number }

/**
 * Finds the limits of the shared statement (rule M5): the best-scoring stretch of A given that of B, then of B
 * given that of A, until nothing moves. A document against itself is kept from meeting itself.
 *
 * @param bounds words beyond which the region does not grow
 * @param least what it must weigh to be of use, in nats; `null` is given for most that do not
 */
export function refineRegion(
  left: Side,
  right: Side,
  seed: Region,
  background: Background,
  scratch: Scratch,
  bounds: Bounds = UNBOUNDED,
  least = 0,
): Region | null {
  let { a0, a1, b0, b1 } = seed
  let scoreB = 0
  let score = 0
  /** Whether the last round left B where it was. */
  let keptB = false
  const same = left.document === right.document
  if (same && a1 > b0) a1 = b0 = Math.min(Math.max((a1 + b0) >> 1, a0), b1)
  for (let round = 0; round < ROUNDS; round++) {
    if (a1 <= a0 || b1 <= b0) return null
    const a = bestStretch(
      left,
      Math.max(bounds.a0, a0 - PAD),
      Math.min(left.document.tokens.terms.length, bounds.a1, a1 + PAD, same ? b0 : Infinity),
      { from: a0, to: a1 },
      right,
      { from: b0, to: b1 },
      round > 0,
      background,
      scratch,
    )
    const keptA = a.from === a0 && a.to === a1
    // The lesser side decides, so that B need not be looked at, unless both stay and the region is told as it is.
    if (round === 0 && !keptA && a.score < least - HOPELESS) return null
    a0 = a.from
    a1 = a.to
    // B was sought with this A already, from where it is now.
    const known = keptA && keptB && round > 1
    if (!known) {
      const b = bestStretch(
        right,
        Math.max(bounds.b0, b0 - PAD, same ? a1 : 0),
        Math.min(right.document.tokens.terms.length, bounds.b1, b1 + PAD),
        { from: b0, to: b1 },
        left,
        a,
        round > 0,
        background,
        scratch,
      )
      keptB = b.from === b0 && b.to === b1
      b0 = b.from
      b1 = b.to
      scoreB = b.score
    }
    score = Math.min(a.score, scoreB)
    if (keptA && keptB) break
    if (round === 0 && score < least - HOPELESS) return null
  }
  return a1 <= a0 || b1 <= b0 ? null : { a0, a1, b0, b1, weight: score }
}

/** The stretch of `own[low, high)` that gains most from `other`'s stretch (maximal sum, J. Kadane). */
function bestStretch(
  own: Side,
  low: number,
  high: number,
  present: Stretch,
  other: Side,
  region: Stretch,
  nearDiagonal: boolean,
  background: Background,
  scratch: Scratch,
): ScoredStretch {
  const { next, partners } = own
  const { sentences, blocks } = own.document.tokens
  const { slots } = own.document.positions
  const score = wordScorer(own, present, other, region, nearDiagonal, background, scratch)
  const best = { from: low, to: low, score: -1 }
  let sum = 0
  let start = low
  for (let at = low; at < high; at++) {
    if (at > start && sentences[at] === at) sum += blocks[at] === blocks[at - 1] ? NEXT_SENTENCE : NEXT_BLOCK
    if (sum <= 0) {
      if (best.score >= 0) at = next[at] ?? high
      if (at >= high) break
      sum = 0
      start = at
      forgetUses(scratch)
    }
    const slot = slots[at] ?? -1
    if (next[at] !== at) sum += slot < 0 ? STOP_OUTSIDE : MISSING
    else if (slot >= 0 && countOf(scratch, partners[slot] ?? -1) === 0) sum += MISSING
    else sum += score(at)
    if (sum > best.score) {
      best.from = start
      best.to = at + 1
      best.score = sum
    }
  }
  return best
}
