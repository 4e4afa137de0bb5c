import fitted from '#resources/calibration/amount-evidence.json'
import type { AmountCandidate, AmountSigns, ComparedReports } from './amount-signs.ts'
import { AMOUNT_SIGNS, amountCandidates, sortOf } from './amount-signs.ts'
import type { ToldAmount } from '../../statements/told-amounts.ts'

/** What signs are worth in log odds (docs/methods/evaluation.md, V21): fitted, with the log odds of none of them. */
export type AmountWeights = { readonly none: number; readonly signs: AmountSigns }

/** Two amounts that may be of one thing, and how likely that is by the signs, 0 to 1. */
export type WeighedAmounts = AmountCandidate & { readonly likelihood: number }

/** The weights that the program comes with. */
export const AMOUNT_WEIGHTS: AmountWeights = fitted

/**
 * The pairs of amounts of two documents that are at least so likely accounts of one thing, the likeliest first; each
 * value of a document is paired once. The other places of two paired values follow their likeliest ones.
 */
export function weighAmounts(reports: ComparedReports, least: number): WeighedAmounts[][] {
  const weighed = amountCandidates(reports, (signs) => likelihoodOf(signs) >= least)
    .map((candidate) => ({ ...candidate, likelihood: likelihoodOf(candidate.signs) }))
    .filter(({ likelihood }) => likelihood >= least)
    .toSorted((x, y) => y.likelihood - x.likelihood || x.a.start - y.a.start || x.b.start - y.b.start)
  const groups: WeighedAmounts[][] = []
  for (const pair of weighed) {
    const group = groups.find(([first]) => isValue(first?.a, pair.a) && isValue(first?.b, pair.b))
    if (group) group.push(pair)
    else if (!groups.some(([first]) => isValue(first?.a, pair.a) || isValue(first?.b, pair.b)))
      groups.push([pair])
  }
  return groups
}

/** The logistic function of the weighed sum. */
export function likelihoodOf(signs: AmountSigns, { none, signs: weights } = AMOUNT_WEIGHTS): number {
  const sum = AMOUNT_SIGNS.reduce((all, sign) => all + weights[sign] * signs[sign], none)
  return 1 / (1 + Math.exp(-sum))
}

function isValue(known: ToldAmount | undefined, amount: ToldAmount): boolean {
  return (
    known !== undefined &&
    sortOf(known) === sortOf(amount) &&
    known.currency === amount.currency &&
    known.amount.low === amount.amount.low &&
    known.amount.high === amount.amount.high
  )
}
