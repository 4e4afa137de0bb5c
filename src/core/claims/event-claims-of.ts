import type { Claim, QuantityClaim, StatusClaim } from './claim.ts'
import type { EntityIndex } from './entities-of.ts'
import { makerOf } from './events/claim-maker.ts'
import { placeClaimOf } from './events/place-claim.ts'
import { nameWeights, sketcherOf } from './events/sketches.ts'
import { ENGLISH_QUANTITIES } from './lexicon/english-quantities.ts'
import { ENGLISH_STATES } from './lexicon/english-states.ts'
import type { Names } from './names/resolve.ts'
import { findQuantities } from './quantities/find-quantities.ts'
import { quantifierOf } from './quantities/quantifier.ts'
import { quantityClaim } from './quantities/quantity-claim.ts'
import type { Speaker } from './quotes/speakers.ts'
import type { ReadQuote } from './reading/read.ts'
import type { DocumentContext } from './roles/context.ts'
import { responsibilityClaimsOf } from './states/find-responsibility.ts'
import { findStates } from './states/find-states.ts'
import { stateClaim } from './states/state-claim.ts'
import { timeClaimOf } from './times/time-claim.ts'

const QUANTIFIER = quantifierOf(ENGLISH_QUANTITIES)

/**
 * Makes claims of what is said about events: how many, with what outcome, when, where, and who owns up to it (rules
 * C16 to C21). Linear in the number of sentences.
 */
export function eventClaimsOf(
  contexts: readonly DocumentContext[],
  names: Names,
  speakers: readonly ReadonlyMap<ReadQuote, Speaker>[],
  entities: EntityIndex,
): Claim[] {
  const weights = nameWeights(names, entities.idOf)
  const claims = new Map<string, Claim>()
  for (const [index, context] of contexts.entries()) {
    const sketcher = sketcherOf(context, weights)
    const maker = makerOf(context, sketcher, speakers[index] ?? new Map<ReadQuote, Speaker>(), entities)
    const add = (claim: Claim | null): void => {
      if (claim) claims.set(claim.id, claim)
    }
    const addWithCircumstances = (claim: QuantityClaim | StatusClaim, happened: string): void => {
      add(claim)
      add(timeClaimOf(claim, happened, context, sketcher, maker))
      add(placeClaimOf(claim, happened, context, weights, maker))
    }
    for (const [sentence, items] of context.sentences.entries()) {
      for (const fact of findQuantities(items, sentence, QUANTIFIER))
        addWithCircumstances(quantityClaim(fact, maker), fact.measure)
      for (const fact of findStates(context, sentence, ENGLISH_STATES)) {
        const claim = stateClaim(fact, maker, entities)
        if (claim) addWithCircumstances(claim, fact.state)
      }
      for (const claim of responsibilityClaimsOf(context, sentence, maker, entities)) add(claim)
    }
  }
  return [...claims.values()]
}
