import fitted from '#resources/calibration/amount-evidence.json'
import type { AmountCandidate } from './amount-candidates.ts'
import { amountCandidates } from './amount-candidates.ts'
import type { AmountSign, AmountSigns, ComparedReports } from './amount-signs.ts'
import { AMOUNT_SIGNS, sortOf } from './amount-signs.ts'
import type { ToldAmount } from '../../statements/told-amounts.ts'
import type { Weights } from './likelihood.ts'
import { likelihoodOf, pairedOnce } from './likelihood.ts'

/** Two amounts that may be of one thing, and how likely that is by the signs, 0 to 1. */
export type WeighedAmounts = AmountCandidate & { readonly likelihood: number }

/** The weights that the program comes with. */
export const AMOUNT_WEIGHTS: Weights<AmountSign> = fitted

/**
 * The pairs of amounts of two documents that are at least so likely accounts of one thing, the likeliest first; each
 * value of a document is paired once. The other places of two paired values follow their likeliest ones.
 */
export function weighAmounts(reports: ComparedReports, least: number): WeighedAmounts[][] {
  const weighed = amountCandidates(reports).map((one) => ({
    ...one,
    likelihood: amountLikelihood(one.signs),
  }))
  return pairedOnce(weighed, least, (known, pair, side) => isValue(known[side], pair[side]))
}

/** How likely two amounts with these signs are accounts of one thing. */
export function amountLikelihood(signs: AmountSigns): number {
  return likelihoodOf(signs, AMOUNT_SIGNS, AMOUNT_WEIGHTS)
}

function isValue(known: ToldAmount, amount: ToldAmount): boolean {
  return (
    sortOf(known) === sortOf(amount) &&
    known.currency === amount.currency &&
    known.amount.low === amount.amount.low &&
    known.amount.high === amount.amount.high
  )
}
