import { byText } from '../../../base/order.ts'
import { groupBy } from '../../../base/group-by.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { PlaceClaim } from '../../../claims/claim.ts'
import { foldName } from '../../../claims/names/fold.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { EventLink } from '../../events/same-event.ts'
import { linkEvents } from '../../events/same-event.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

const LEAST_LINK = 3
/** Claims on one event of one subject that are compared with one another. */
const MOST_CLAIMS = 40

/**
 * Rule F9 `location`: one event is put in two places, and no text of the case names the two in one sentence, which
 * would say how they belong together.
 */
export function proposeLocations(facts: CaseFacts): Discrepancy[] {
  const claims = facts.events
    .filter((claim) => claim.kind === 'place')
    .filter(({ value }) => value.place !== null)
  const together = placesTogether(facts)
  const found = new Map<string, Discrepancy>()
  for (const own of groupBy(claims, ({ subject, value }) => `${subject} ${value.event}`).values()) {
    const bounded = own.slice(0, MOST_CLAIMS)
    for (const [index, a] of bounded.entries()) {
      for (const b of bounded.slice(index + 1)) {
        if (a.passage.document === b.passage.document || a.value.place === b.value.place) continue
        if (together(a.value.place ?? '', b.value.place ?? '') || sharesWord(facts, a, b)) continue
        const link = linkEvents(facts, a, b, 'place')
        if (!link || link.strength < LEAST_LINK) continue
        const proposal = discrepancyOf(facts, a, b, link)
        if (!found.has(proposal.id)) found.set(proposal.id, proposal)
      }
    }
  }
  return [...found.values()]
}

/** "Kassar" and "Kassar Province": one within the other. */
function sharesWord(facts: CaseFacts, a: PlaceClaim, b: PlaceClaim): boolean {
  const words = (claim: PlaceClaim): string[] =>
    foldName(facts.entity(claim.value.place ?? '')?.name ?? '').split(' ')
  return words(a).some((word) => words(b).includes(word))
}

/** Characters within which two mentions stand in one sentence or beside each other. */
const NEAR = 160
/** Mentions of a place in a document that are looked at. */
const MOST_MENTIONS = 100

/** Whether some document names both places near each other: then one may hold the other. */
function placesTogether(facts: CaseFacts): (a: string, b: string) => boolean {
  const known = new Map<string, boolean>()
  return (a, b) => {
    const key = [a, b].toSorted(byText).join(' ')
    const before = known.get(key)
    if (before !== undefined) return before
    const inB = new Set(facts.documentsOf(b))
    const result = facts.documentsOf(a).some((document) => {
      if (!inB.has(document)) return false
      const others = facts.mentionsIn(b, document).slice(0, MOST_MENTIONS)
      return facts
        .mentionsIn(a, document)
        .slice(0, MOST_MENTIONS)
        .some(({ start }) => others.some((other) => Math.abs(other.start - start) < NEAR))
    })
    known.set(key, result)
    return result
  }
}

function discrepancyOf(facts: CaseFacts, a: PlaceClaim, b: PlaceClaim, link: EventLink): Discrepancy {
  const claims = [a, b].toSorted((x, y) => byText(x.value.text, y.value.text) || byText(x.id, y.id))
  const values = claims.map(({ value }) => `${value.event} in ${facts.entity(value.place ?? '')?.name ?? ''}`)
  return {
    id: stableId('discrepancy', [
      'location',
      a.subject,
      a.value.event,
      ...claims.map(({ value }) => value.place ?? '').toSorted(byText),
    ]),
    type: 'location',
    summary: '',
    score: Math.round(Math.min(0.8, 0.5 + Math.max(0, link.strength - LEAST_LINK) * 0.08) * 100) / 100,
    internal: false,
    sides: claims.map(({ id, passage }, index) => ({
      value: values[index] ?? '',
      claims: [id],
      evidence: [passage],
    })),
    explanation: [
      `Rule F9: what seems to be one event is put in two places: ${values.join('; ')}.`,
      `Taken as one event because ${link.reasons.join(', and because ')}.`,
      'It is no conflict if one place lies in the other, or if the texts speak of two events.',
    ],
  }
}
