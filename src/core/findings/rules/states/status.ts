import { byText } from '../../../base/order.ts'
import { groupBy } from '../../../base/group-by.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { StatusClaim } from '../../../claims/claim.ts'
import { CLASHING_STATES } from '../../../claims/lexicon/english-states.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { EventLink } from '../../events/same-event.ts'
import { linkEvents } from '../../events/same-event.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

const SCORE = 0.65
/** The person is one name already; this much more must tie the two sentences. */
const LEAST_LINK = 2.2
/** Claims of one state of one person that are compared. */
const MOST_CLAIMS = 40

/**
 * Rule F7 `status-outcome`: of one person in one event two things are said that exclude each other: killed and unhurt,
 * convicted and acquitted.
 */
export function proposeStatuses(facts: CaseFacts): Discrepancy[] {
  const claims = facts.events.filter(
    (claim) => claim.kind === 'status' && claim.polarity === 'affirmed' && claim.hedge === 'none',
  )
  const byPerson = groupBy(
    claims.filter((claim) => claim.kind === 'status'),
    ({ subject }) => subject,
  )
  const found: Discrepancy[] = []
  for (const [person, own] of byPerson) {
    const states = groupBy(own, ({ value }) => value.state)
    for (const [first, second] of CLASHING_STATES) {
      const left = (states.get(first) ?? []).slice(0, MOST_CLAIMS)
      const right = (states.get(second) ?? []).slice(0, MOST_CLAIMS)
      if (left.length === 0 || right.length === 0 || saysBoth(left, right)) continue
      const link = bestLink(facts, left, right)
      if (link) found.push(discrepancyOf(facts, person, left, right, link))
    }
  }
  return found
}

/** A document that says both tells of two moments or two events. */
function saysBoth(left: readonly StatusClaim[], right: readonly StatusClaim[]): boolean {
  const documents = new Set(left.map(({ passage }) => passage.document))
  return right.some(({ passage }) => documents.has(passage.document))
}

function bestLink(
  facts: CaseFacts,
  left: readonly StatusClaim[],
  right: readonly StatusClaim[],
): EventLink | null {
  let best: EventLink | null = null
  for (const a of left) {
    for (const b of right) {
      const link = linkEvents(facts, a, b)
      if (link && link.strength >= LEAST_LINK && (best === null || link.strength > best.strength)) best = link
    }
  }
  return best
}

function discrepancyOf(
  facts: CaseFacts,
  person: string,
  left: readonly StatusClaim[],
  right: readonly StatusClaim[],
  link: EventLink,
): Discrepancy {
  const name = facts.entity(person)?.name ?? ''
  const values = [left, right].map((side) => side[0]?.value.text ?? '')
  return {
    id: stableId('discrepancy', ['status-outcome', person, ...values.toSorted(byText)]),
    type: 'status-outcome',
    summary: `${name} is said to be ${values.join(' and ')}.`,
    score: link.matched ? SCORE + 0.1 : SCORE,
    internal: false,
    sides: [left, right].map((side, index) => ({
      value: `${name}: ${values[index] ?? ''}`,
      claims: side.map(({ id }) => id),
      evidence: side.map(({ passage }) => passage),
    })),
    explanation: [
      `Rule F7: of one person two things are said that exclude each other: ${values.join('; ')}.`,
      `Taken as one event because ${link.reasons.join(', and because ')}.`,
      'It is no conflict if one report is later than the other, if the texts speak of two events, or if two people share the name.',
    ],
  }
}
