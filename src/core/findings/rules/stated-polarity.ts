import type { Clash } from '../statements/clash.ts'
import { clauseOf } from '../statements/clash.ts'
import type { StatementLink } from '../statements/statement-link.ts'

const LEAST = 1.8

/** Rule F19 `negation-polarity`: of two clauses that tell one thing one says that it was not so. */
export function clashingDenials(links: readonly StatementLink[]): Clash[] {
  return links.flatMap((link) => {
    const { a, b } = link
    if (a.denied === b.denied || link.opposed !== null || link.strength < LEAST || link.otherDay) return []
    if (a.statement.reality !== 'told' || b.statement.reality !== 'told') return []
    if (
      !link.aligned.some(({ likeness }) => likeness >= 0.5) ||
      link.aligned.some(({ likeness }) => likeness < 0)
    )
      return []
    const value = (told: typeof a): string => `${told.denied ? 'not ' : ''}${told.event.lemma}`
    return [
      {
        rule: 'F19',
        type: 'negation-polarity' as const,
        link,
        values: [value(a), value(b)] as const,
        passages: [clauseOf(a.statement), clauseOf(b.statement)] as const,
        about: link.aligned.find(({ likeness }) => likeness >= 0.5)?.a.text ?? a.event.lemma,
        caveat:
          'It is no conflict if the texts speak of two events or moments, or if one only reports what somebody says.',
        least: LEAST,
      },
    ]
  })
}
