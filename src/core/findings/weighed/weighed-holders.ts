import fitted from '#resources/calibration/holder-evidence.json'
import { isOnePerson } from '../people/same-person.ts'
import type { ComparedHolders, HolderCandidate, HolderSign } from './holder-signs.ts'
import { HOLDER_SIGNS, holderCandidates } from './holder-signs.ts'
import type { Weights } from './likelihood.ts'
import { likelihoodOf } from './likelihood.ts'

/** Two people who may be given one post, and how likely that is by the signs, 0 to 1. */
export type WeighedHolders = HolderCandidate & { readonly likelihood: number }

/** The weights that the program comes with. */
export const HOLDER_WEIGHTS: Weights<HolderSign> = fitted

/**
 * The people of two documents that are at least so likely given one post, the likeliest first; each person of a
 * document is paired once. The other places that give the two the post follow their likeliest one.
 */
export function weighHolders(compared: ComparedHolders, least: number): WeighedHolders[][] {
  const weighed = holderCandidates(compared)
    .map((one) => ({ ...one, likelihood: likelihoodOf(one.signs, HOLDER_SIGNS, HOLDER_WEIGHTS) }))
    .filter(({ likelihood }) => likelihood >= least)
    .toSorted((x, y) => y.likelihood - x.likelihood || x.a.start - y.a.start || x.b.start - y.b.start)
  const groups: WeighedHolders[][] = []
  for (const pair of weighed) {
    const group = groups.find(
      ([first]) => isOf(first?.a.person, pair.a.person) && isOf(first?.b.person, pair.b.person),
    )
    if (group) group.push(pair)
    else if (
      !groups.some(([first]) => isOf(first?.a.person, pair.a.person) || isOf(first?.b.person, pair.b.person))
    )
      groups.push([pair])
  }
  return groups
}

type Person = HolderCandidate['a']['person']

function isOf(known: Person | undefined, person: Person): boolean {
  return known !== undefined && isOnePerson(known, person)
}
