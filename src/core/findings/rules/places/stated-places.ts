import type { Clash } from '../../statements/clash.ts'
import { labelOf } from '../../statements/likeness.ts'
import type { Aligned, StatementLink } from '../../statements/statement-link.ts'
import { isPlacing } from '../../statements/statement-link.ts'
import { classOf } from '../../statements/words-kin.ts'
import type { Phrase } from '../../../statements/statement.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

const LEAST = 2.2
/** Of happenings that both texts take as known. */
const LEAST_KNOWN = 1.6
const PLACE = /^(?:in|at|near|outside|inside|off|beside|behind|under)$/u

/** Rule F20 `location`: two clauses that tell one thing put it in places that differ. */
export function clashingPlaces(links: readonly StatementLink[], facts: CaseFacts): Clash[] {
  return links.flatMap((link) => {
    const { a, b } = link
    if (
      link.opposed !== null ||
      link.strength < (a.known && b.known ? LEAST_KNOWN : LEAST) ||
      link.otherDay ||
      a.denied !== b.denied
    )
      return []
    if (a.statement.reality !== 'told' || b.statement.reality !== 'told') return []
    // A headline names the country or the town.
    if (a.statement.headline !== b.statement.headline) return []
    const pairs = link.adjuncts.filter((one) => PLACE.test(one.role) && isPlacing(one.role))
    if (pairs.some(({ likeness }) => likeness >= 0.7)) return []
    const found = pairs.find((one) => areTwoPlaces(one, facts, link))
    if (!found) return []
    return [
      {
        rule: 'F20',
        type: 'location' as const,
        link,
        values: [found.a.text, found.b.text] as const,
        passages: [
          { document: a.statement.document, start: found.a.start, end: found.a.end },
          { document: b.statement.document, start: found.b.start, end: found.b.end },
        ] as const,
        about: `${a.event.lemma}, where`,
        caveat: 'It is no conflict if one place lies in the other, or if the texts speak of two events.',
        least: LEAST,
      },
    ]
  })
}

function areTwoPlaces({ a, b }: Aligned, facts: CaseFacts, { a: left, b: right }: StatementLink): boolean {
  // "Shaft 3", "Shaft 5": the same word with another number.
  const [labelA, labelB] = [labelOf(a), labelOf(b)]
  if (labelA && labelB) return labelA.word === labelB.word && labelA.number !== labelB.number
  const [placeA, placeB] = [placeOf(a, facts), placeOf(b, facts)]
  if (placeA === null || placeB === null || placeA === placeB) return false
  return (
    !facts.entitiesIn(left.statement.document).has(placeB) &&
    !facts.entitiesIn(right.statement.document).has(placeA)
  )
}

/** The place that a phrase names: "Deir Hamra", "the village of Deir Hamra". */
function placeOf({ entity, entities, head }: Phrase, facts: CaseFacts): string | null {
  const sort = classOf(head)
  const id = entity ?? (sort === 'place' || sort === 'building' ? (entities[0] ?? null) : null)
  const kind = facts.entity(id ?? '')?.kind
  return kind === 'place' || (kind !== 'person' && (sort === 'place' || sort === 'building')) ? id : null
}
