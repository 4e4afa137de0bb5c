import { pairsOfEvent } from '#core/findings/reading/document-pairs.ts'
import { comparedReports } from '#core/findings/rules/amounts/weighed-amounts.ts'
import { isGrown } from '#core/findings/values/growing.ts'
import { AMOUNT_SIGNS, amountCandidates } from '#core/findings/weighed/amount-signs.ts'
import type { ExamplesOf } from './evidence-examples.ts'
import { areOnTwoSides } from './evidence-examples.ts'
import type { Example } from './fit-logistic.ts'

/** All pairs of amounts that rule F91 weighs. */
export const AMOUNT_EXAMPLES: ExamplesOf = {
  signs: AMOUNT_SIGNS,
  file: 'amount-evidence.json',
  examplesIn: ({ facts, reading }, gold, name) =>
    pairsOfEvent(reading).flatMap(([document, partner]) => {
      const reports = comparedReports([document, partner], reading, facts)
      if (reports === null) return []
      return amountCandidates(reports, () => true).flatMap(({ a, b, signs }): Example[] => {
        // What grew is neither right nor wrong (V6).
        if (isGrown(a.topic?.name ?? a.measure, a, b, facts)) return []
        return [
          {
            case: name,
            right: gold.some((sides) => areOnTwoSides(sides, a, b)),
            values: AMOUNT_SIGNS.map((sign) => signs[sign]),
          },
        ]
      })
    }),
}
