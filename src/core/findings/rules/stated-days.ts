import type { FoundTime } from '../../claims/times/time-value.ts'
import { compareTimes } from '../events/same-event.ts'
import type { Statement } from '../../statements/statement.ts'
import type { Clash } from '../statements/clash.ts'
import { clauseOf } from '../statements/clash.ts'
import type { StatementLink } from '../statements/statement-link.ts'
import type { CaseFacts } from './case-facts.ts'
import { amountsDiffer } from '../statements/amounts-differ.ts'

const LEAST = 2.4
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** Rule F21 `date-time`: two clauses that tell one thing put it on days that exclude each other. */
export function clashingDays(links: readonly StatementLink[], facts: CaseFacts): Clash[] {
  const others = new Set(links.filter(countsDiffer).map(sentencesOf))
  return links.flatMap((link) => {
    const { a, b } = link
    // Another day and another count: rather another event.
    if (others.has(sentencesOf(link))) return []
    if (link.times !== 'apart' || link.opposed !== null || link.strength < LEAST || a.denied !== b.denied)
      return []
    if (a.statement.reality !== b.statement.reality) return []
    if (
      !link.aligned.some(({ likeness }) => likeness >= 0.5) ||
      link.aligned.some(({ likeness }) => likeness < 0)
    )
      return []
    const [left] = a.statement.times.filter(isDay)
    const [right] = b.statement.times.filter(isDay)
    if (!left || !right || compareTimes(left, right) !== 'apart') return []
    if (isCopied(link, left, right, facts)) return []
    return [
      {
        rule: 'F21',
        type: 'date-time' as const,
        link,
        values: [dayText(left), dayText(right)] as const,
        passages: [clauseOf(a.statement), clauseOf(b.statement)] as const,
        about: `${a.event.lemma}, when`,
        caveat:
          'It is no conflict if the texts speak of two events, or if one gives the day in another time zone.',
        least: LEAST,
      },
    ]
  })
}

/** "We need beds tonight", copied a day later: the words are of the day on which they were said. */
function isCopied(
  { a, b, matched }: StatementLink,
  left: FoundTime,
  right: FoundTime,
  facts: CaseFacts,
): boolean {
  const [one, other] = [sincePublished(a.statement, left, facts), sincePublished(b.statement, right, facts)]
  return matched && one !== null && one === other
}

/** Days from publication to a day that a text names only from its own, as "tonight" does. */
function sincePublished(
  { document }: Statement,
  { first, monthDay }: FoundTime,
  facts: CaseFacts,
): number | null {
  const published = facts.publishedOn(document)
  return first === null || monthDay !== null || published === null ? null : first - published
}

function countsDiffer({ aligned, adjuncts }: StatementLink): boolean {
  return aligned.some(amountsDiffer) || adjuncts.some(amountsDiffer)
}

function sentencesOf({ a, b }: StatementLink): string {
  return [a, b].map(({ statement }) => `${statement.document} ${statement.sentence}`).join(' ')
}

function isDay({ precision }: FoundTime): boolean {
  return precision === 'day' || precision === 'part-of-day'
}

function dayText({ monthDay, weekday, first }: FoundTime): string {
  if (first !== null) return new Date(first * 86_400_000).toISOString().slice(0, 10)
  return monthDay ?? DAYS[weekday ?? -1] ?? ''
}
