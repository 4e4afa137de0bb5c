import { groupBy } from '../../../base/group-by.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { QuantityClaim } from '../../../claims/claim.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import { compareAmounts } from '../../events/compare-amounts.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

const SCORE = 0.7

/**
 * Rule F11 `headline-body`: a headline gives an amount that no sentence below it allows, though the text below gives
 * the same measure of the same people or things.
 */
export function proposeHeadlines(facts: CaseFacts): Discrepancy[] {
  const claims = facts.events
    .filter((claim) => claim.kind === 'quantity')
    .filter(({ polarity }) => polarity === 'affirmed')
  const found = new Map<string, Discrepancy>()
  for (const own of groupBy(claims, ({ passage }) => passage.document).values()) {
    for (const headline of own) {
      if (!headline.event.headline || headline.value.scope !== 'whole') continue
      const below = own.filter(
        ({ event, value }) => !event.headline && value.measure === headline.value.measure,
      )
      const same = below.filter(
        ({ value }) => value.population === headline.value.population && value.scope === 'whole',
      )
      // Any amount below that agrees, be it of a part or of some of them, may be the one meant; so may be their sum.
      if (
        same.length === 0 ||
        below.some(({ value }) => compareAmounts(value, headline.value) !== 'disjoint')
      )
        continue
      if (new Set(same.map(({ value }) => value.text)).size > 1 || below.length > same.length) continue
      const proposal = discrepancyOf(facts, headline, same)
      if (!found.has(proposal.id)) found.set(proposal.id, proposal)
    }
  }
  return [...found.values()]
}

function discrepancyOf(
  facts: CaseFacts,
  headline: QuantityClaim,
  below: readonly QuantityClaim[],
): Discrepancy {
  const value = below[0]?.value.text ?? ''
  const { document } = headline.passage
  const title = facts.document(document)?.meta.title
  return {
    id: stableId('discrepancy', ['headline-body', document, headline.value.text, value]),
    type: 'headline-body',
    summary: `The headline says ${headline.value.text}, the text below it ${value}${title ? ` (“${title}”)` : ''}.`,
    score: SCORE,
    internal: true,
    sides: [
      { value: headline.value.text, claims: [headline.id], evidence: [headline.passage] },
      { value, claims: below.map(({ id }) => id), evidence: below.map(({ passage }) => passage) },
    ],
    explanation: [
      `Rule F11: the headline gives ${headline.value.text}, and the only amount below it is ${value}.`,
      'It is no conflict if the headline counts others as well, or speaks of another event.',
    ],
  }
}
