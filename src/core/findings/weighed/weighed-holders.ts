import fitted from '#resources/calibration/holder-evidence.json'
import { isOnePerson } from '../people/same-person.ts'
import type { ComparedHolders, HolderCandidate, HolderSign } from './holder-signs.ts'
import { HOLDER_SIGNS, holderCandidates } from './holder-signs.ts'
import type { Weights } from './likelihood.ts'
import { likelihoodOf, pairedOnce } from './likelihood.ts'

/** Two people who may be given one post, and how likely that is by the signs, 0 to 1. */
export type WeighedHolders = HolderCandidate & { readonly likelihood: number }

/** The weights that the program comes with. */
export const HOLDER_WEIGHTS: Weights<HolderSign> = fitted

/**
 * The people of two documents that are at least so likely given one post, the likeliest first; each person of a
 * document is paired once. The other places that give the two the post follow their likeliest one.
 */
export function weighHolders(compared: ComparedHolders, least: number): WeighedHolders[][] {
  const weighed = holderCandidates(compared).map((one) => ({
    ...one,
    likelihood: likelihoodOf(one.signs, HOLDER_SIGNS, HOLDER_WEIGHTS),
  }))
  return pairedOnce(weighed, least, (known, pair, side) => isOnePerson(known[side].person, pair[side].person))
}
