import { byText, firstDifference } from '../base/order.ts'
import type { Claim } from '../claims/claim.ts'
import type { Entity } from '../claims/entity.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import type { Discrepancy } from './discrepancy.ts'
import { caseFacts } from './rules/case-facts.ts'
import { proposeHeadsAndDeputies } from './rules/head-and-deputy.ts'
import { proposeOfficeHolders } from './rules/office-holder.ts'
import { proposeIdentityRoles } from './rules/identity-role.ts'

/** What the rules read: the documents and everything extracted from them. */
export type CaseClaims = {
  readonly documents: readonly SourceDocument[]
  readonly entities: readonly Entity[]
  readonly claims: readonly Claim[]
}

/**
 * Proposes claims that cannot all be true (docs/methods/findings.md), the surest first. Proposals only: nothing here
 * judges. Deterministic, whatever the order of the input; a proposal keeps its id as long as its type, subject and
 * sides stay, so what an analyst decided about it holds on a re-run.
 */
export function proposeDiscrepancies(input: CaseClaims): readonly Discrepancy[] {
  const facts = caseFacts(input)
  return [
    ...proposeIdentityRoles(facts),
    ...proposeHeadsAndDeputies(facts),
    ...proposeOfficeHolders(facts),
  ].toSorted((a, b) => firstDifference(b.score - a.score, byText(a.id, b.id)))
}
