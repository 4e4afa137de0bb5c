import { groupBy } from '../../../base/group-by.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import { linkEvents } from '../../events/same-event.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

/** The actor is one name already; this much more must tie the two sentences. */
const LEAST_LINK = 2.5
const SCORE = 0.65
/** Claims of one actor that are compared. */
const MOST_CLAIMS = 40

/** Rule F10 `agency-responsibility`: one actor is said to have claimed and to have denied responsibility for one event. */
export function proposeResponsibilities(facts: CaseFacts): Discrepancy[] {
  const claims = facts.events.filter((claim) => claim.kind === 'responsibility')
  const found: Discrepancy[] = []
  for (const [actor, own] of groupBy(claims, ({ subject }) => subject)) {
    const claimed = own.filter(({ value }) => value.stance === 'claimed').slice(0, MOST_CLAIMS)
    const denied = own.filter(({ value }) => value.stance === 'denied').slice(0, MOST_CLAIMS)
    const documents = new Set(claimed.map(({ passage }) => passage.document))
    // A document that tells both tells of a change of mind or of two events.
    if (denied.some(({ passage }) => documents.has(passage.document))) continue
    const linked = claimed.flatMap((a) =>
      denied.flatMap((b) => {
        const link = linkEvents(facts, a, b)
        return link && link.strength >= LEAST_LINK ? [{ a, b, link }] : []
      }),
    )
    const [first] = linked
    if (!first) continue
    const name = facts.entity(actor)?.name ?? ''
    const sides = [linked.map(({ a }) => a), linked.map(({ b }) => b)].map((side) => [...new Set(side)])
    found.push({
      id: stableId('discrepancy', ['agency-responsibility', actor, first.a.value.event]),
      type: 'agency-responsibility',
      summary: `${name} is said to have claimed and to have denied responsibility.`,
      score: SCORE,
      internal: false,
      sides: sides.map((side) => ({
        value: side[0]?.value.text ?? '',
        claims: side.map(({ id }) => id),
        evidence: side.map(({ passage }) => passage),
      })),
      explanation: [
        `Rule F10: ${name} is said to have claimed responsibility in one document and to have denied it in another.`,
        `Taken as one event because ${first.link.reasons.join(', and because ')}.`,
        'It is no conflict if the texts speak of two events, or if it changed what it says.',
      ],
    })
  }
  return found
}
