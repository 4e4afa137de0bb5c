import type { ToldAmount } from '../../statements/told-amounts.ts'
import type { AmountTexts } from './amount-scopes.ts'
import type { CaseFacts } from '../reading/case-facts.ts'

/** The sentence and the document that an amount stands in. */
export function textsOf(amount: ToldAmount, facts: CaseFacts): AmountTexts {
  return { sentence: sentenceOf(amount, facts), document: facts.document(amount.document)?.text ?? '' }
}

/** The sentence that tells an amount; empty for a document that the case does not have. */
export function sentenceOf({ document, whole }: ToldAmount, facts: CaseFacts): string {
  return facts.document(document)?.text.slice(whole.start, whole.end) ?? ''
}
