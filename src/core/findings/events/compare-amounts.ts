import type { QuantityValue } from '../../claims/claim.ts'

/** How two amounts of one measure stand to each other. `rounded`: apart only as a round number is from an exact one. */
export type AmountRelation = 'compatible' | 'rounded' | 'disjoint'

/** From here on a round number may stand for an exact one. */
const ROUNDABLE = 100
/** How far a round number may be off, as a share. */
const SLACK = 0.04

/** Compares intervals; a bound and a number that it allows are compatible, 500 and 487 are rounded. */
export function compareAmounts(a: QuantityValue, b: QuantityValue): AmountRelation {
  const [low, high] = lowest(a) <= lowest(b) ? [a, b] : [b, a]
  const gap = lowest(high) - highest(low)
  if (gap <= 0) return 'compatible'
  const grain = a.grain === b.grain ? 0 : Math.max(a.grain, b.grain)
  const larger = Math.max(highest(low), lowest(high))
  // The coarser of two numbers stands for all that round to it.
  if (grain > 0 && (larger >= ROUNDABLE || grain < 1) && gap <= grain / 2) return 'rounded'
  if (larger >= ROUNDABLE && Math.max(a.grain, b.grain) > 1 && gap / larger <= SLACK) return 'rounded'
  return 'disjoint'
}

/** The least the amount can be. */
export function lowest({ low }: QuantityValue): number {
  return low
}

/** The most the amount can be. */
export function highest({ high }: QuantityValue): number {
  return high ?? Number.POSITIVE_INFINITY
}
