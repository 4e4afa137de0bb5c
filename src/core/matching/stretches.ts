import { withBeside } from './beside.ts'
import { setLimits, TO_WORDS } from './limits.ts'
import type { PairContext } from './pair-context.ts'
import type { Region } from './region.ts'
import { type AlignedRegion, statementsOf, weigh } from './statements.ts'
import { SENTENCE_OF_STRETCH, trimRegion } from './trim.ts'

/**
 * A region as text-alignment benchmarks ask for it: as a whole, where it is a match, and its statements without
 * the rest of their sentences.
 */
export function stretchesOf(pair: PairContext, region: Region): AlignedRegion[] {
  const tight = { ...pair, snap: TO_WORDS, forReader: false }
  const whole = wholeStretch(tight, region)
  return [...(whole ? [whole] : []), ...withBeside(tight, statementsOf(tight, region))]
}

function wholeStretch(pair: PairContext, region: Region): AlignedRegion | null {
  const trimmed = trimRegion(
    pair.left,
    pair.right,
    region,
    pair.background,
    pair.scratch,
    SENTENCE_OF_STRETCH,
  )
  const limits = setLimits(
    pair.left.document.tokens,
    pair.right.document.tokens,
    trimmed,
    pair.runs,
    pair.snap,
  )
  return weigh(pair, limits, pair.leastScore)
}
