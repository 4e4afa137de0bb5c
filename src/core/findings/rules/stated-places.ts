import type { Clash } from '../statements/clash.ts'
import type { Aligned, StatementLink } from '../statements/statement-link.ts'
import { isPlacing } from '../statements/statement-link.ts'
import { classOf } from '../statements/words-kin.ts'
import type { CaseFacts } from './case-facts.ts'

const LEAST = 2.2
const PLACE = /^(?:in|at|near|outside|inside|off|beside|behind|under)$/u

/** Rule F20 `location`: two clauses that tell one thing put it in places that differ. */
export function clashingPlaces(links: readonly StatementLink[], facts: CaseFacts): Clash[] {
  return links.flatMap((link) => {
    const { a, b } = link
    if (link.strength < LEAST || link.times === 'apart' || a.denied !== b.denied) return []
    if (a.statement.reality !== 'told' || b.statement.reality !== 'told') return []
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
  const [textA, textB] = [left, right].map(({ statement }) => facts.document(statement.document)?.text ?? '')
  if (textA === undefined || textB === undefined) return false
  // "Shaft 3", "Shaft 5": the same word with another number.
  if (a.head === b.head && a.amount?.best != null && b.amount?.best != null && a.entity === null)
    return a.amount.best !== b.amount.best && /\d$/u.test(a.text) && /\d$/u.test(b.text)
  if (a.entity !== null && b.entity !== null && a.entity !== b.entity) {
    const [nameA, nameB] = [facts.entity(a.entity), facts.entity(b.entity)]
    if (nameA?.kind === 'person' || nameB?.kind === 'person') return false
    return !facts.entitiesIn(left.statement.document).has(b.entity) && !facts.entitiesIn(right.statement.document).has(a.entity)
  }
  const [sortA, sortB] = [classOf(a.head), classOf(b.head)]
  const placed = (sort: typeof sortA): boolean => sort === 'building' || sort === 'place'
  if (!placed(sortA) || !placed(sortB) || a.head === b.head) return false
  return !textA.toLowerCase().includes(b.head) && !textB.toLowerCase().includes(a.head)
}
