import { plausibleIn } from '#core/findings/plausible/plausible.ts'
import { pairsOfStory } from '#core/findings/reading/document-pairs.ts'
import { comparedReports } from '#core/findings/rules/amounts/weighed-amounts.ts'
import { isGrown } from '#core/findings/values/growing.ts'
import { amountCandidates } from '#core/findings/weighed/amount-candidates.ts'
import { AMOUNT_SIGNS } from '#core/findings/weighed/amount-signs.ts'
import type { ExamplesOf } from './evidence-examples.ts'
import { sidesMet } from './evidence-examples.ts'

/** All pairs of amounts that rule F91 weighs. */
export const AMOUNT_EXAMPLES: ExamplesOf = {
  signs: AMOUNT_SIGNS,
  file: 'amount-evidence.json',
  examplesIn: ({ facts, reading }, gold) => {
    const plausible = plausibleIn(facts)
    const amounts = gold.filter(({ type }) => type === 'quantity')
    const compared = comparedReports(reading, facts, plausible)
    return pairsOfStory(reading).flatMap((pair) =>
      amountCandidates(compared(pair))
        // What grew is neither right nor wrong (V8).
        .filter(({ a, b }) => !isGrown(a.topic?.name ?? a.measure, a, b, facts))
        .map(({ a, b, signs }) => ({
          of: sidesMet(amounts, a, b),
          values: AMOUNT_SIGNS.map((sign) => signs[sign]),
        })),
    )
  },
}
