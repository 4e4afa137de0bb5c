import { stableId } from '../../base/stable-id.ts'
import type { StatusClaim } from '../claim.ts'
import type { EntityIndex } from '../entities-of.ts'
import type { Maker } from '../events/claim-maker.ts'
import type { StateFact } from './find-states.ts'

/** Makes a claim of what became of a person; `null` for a name that is no entity. */
export function stateClaim(fact: StateFact, maker: Maker, entities: EntityIndex): StatusClaim | null {
  const subject = entities.idOf(fact.person)
  if (subject === null) return null
  return {
    id: stableId('claim', [maker.document, fact.span.start, fact.span.end, 'status', fact.state, subject]),
    kind: 'status',
    ...maker.common(fact),
    subject,
    value: { state: fact.state, event: fact.state, text: `${fact.denied ? 'not ' : ''}${fact.state}` },
    hedge: fact.hedge,
    polarity: fact.denied ? 'denied' : 'affirmed',
    rule: 'C19',
  }
}
