import { stableId } from '../../base/stable-id.ts'
import type { QuantityClaim, QuantityValue } from '../claim.ts'
import type { Maker } from '../events/claim-maker.ts'
import type { QuantityFact } from './quantity-fact.ts'
import { quantityWords } from './quantity-words.ts'

/** Makes a claim of a quantity found in a sentence. */
export function quantityClaim(fact: QuantityFact, maker: Maker): QuantityClaim {
  const { amount, measure, population, unit, scope, sentence } = fact
  const value: QuantityValue = {
    measure,
    population,
    unit,
    low: amount.low,
    high: Number.isFinite(amount.high) ? amount.high : null,
    best: amount.best,
    grain: amount.grain,
    qualifier: amount.qualifier,
    scope,
    text: quantityWords(fact),
  }
  return {
    id: stableId('claim', [maker.document, fact.span.start, fact.span.end, 'quantity', measure, population]),
    kind: 'quantity',
    ...maker.common({ sentence, span: fact.span }),
    value,
    hedge: fact.hedge,
    polarity: 'affirmed',
    rule: fact.rule,
  }
}
