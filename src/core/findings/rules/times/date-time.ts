import { byText } from '../../../base/order.ts'
import { groupBy } from '../../../base/group-by.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { TimeClaim } from '../../../claims/claim.ts'
import { dayOf, weekdayOf } from '../../../claims/times/time-value.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { EventLink } from '../../events/same-event.ts'
import { linkEvents } from '../../events/same-event.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

/** What happens once to a person. */
const ONCE: ReadonlySet<string> = new Set(['dead', 'born'])
const LEAST_LINK = 3
/** Claims on one event of one subject that are compared with one another. */
const MOST_CLAIMS = 40

/**
 * Rule F6 `date-time`: one event is put on days that exclude each other, at the coarser precision of the two. A day of
 * the week that is the date is no conflict, nor is the day beside it where a text speaks of a night.
 */
export function proposeDates(facts: CaseFacts): Discrepancy[] {
  const claims = facts.events.filter((claim) => claim.kind === 'time')
  const found = new Map<string, Discrepancy>()
  for (const own of groupBy(claims, ({ subject, value }) => `${subject} ${value.event}`).values()) {
    const bounded = own.slice(0, MOST_CLAIMS)
    for (const [index, a] of bounded.entries()) {
      for (const b of bounded.slice(index + 1)) {
        if (a.passage.document === b.passage.document || !exclude(a, b)) continue
        const link = linkEvents(facts, a, b, 'time')
        if (
          !link ||
          !(ONCE.has(a.value.event)
            ? link.strength >= LEAST_LINK - 1
            : link.matched && link.strength >= LEAST_LINK)
        )
          continue
        const proposal = discrepancyOf([a, b], link)
        const before = found.get(proposal.id)
        found.set(proposal.id, before ? withEvidence(before, proposal) : proposal)
      }
    }
  }
  return [...found.values()]
}

/** Whether two times have no day in common. Adjacent days are one where a text speaks of a night. */
function exclude(a: TimeClaim, b: TimeClaim): boolean {
  const [left, right] = [a.value, b.value]
  const [leftStart, leftEnd, rightStart, rightEnd] = [left.start, left.end, right.start, right.end].map(dayOf)
  if (leftStart != null && leftEnd != null && rightStart != null && rightEnd != null) {
    const gap = Math.max(leftStart, rightStart) - Math.min(leftEnd, rightEnd)
    const night = a.event.time?.edge === true || b.event.time?.edge === true
    return gap > (night ? 1 : 0) && !(left.weekday !== null && right.weekday !== null && gap === 7)
  }
  if (left.monthDay !== null && right.monthDay !== null) return left.monthDay !== right.monthDay
  const [day, weekday] =
    leftStart != null && leftStart === leftEnd
      ? [leftStart, right.weekday]
      : rightStart != null && rightStart === rightEnd
        ? [rightStart, left.weekday]
        : [null, null]
  if (day !== null && day !== undefined && weekday !== null) return weekdayOf(day) !== weekday
  return left.weekday !== null && right.weekday !== null && left.weekday !== right.weekday
}

function withEvidence(kept: Discrepancy, more: Discrepancy): Discrepancy {
  return {
    ...kept,
    sides: kept.sides.map((side) => {
      const other = more.sides.find(({ value }) => value === side.value)
      if (!other) return side
      const known = new Set(side.claims)
      const added = other.claims.flatMap((id, index) =>
        known.has(id) ? [] : [{ id, evidence: other.evidence[index] }],
      )
      return {
        ...side,
        claims: [...side.claims, ...added.map(({ id }) => id)],
        evidence: [...side.evidence, ...added.flatMap(({ evidence }) => evidence ?? [])],
      }
    }),
  }
}

function discrepancyOf(pair: readonly TimeClaim[], link: EventLink): Discrepancy {
  const claims = pair.toSorted((a, b) => byText(a.value.text, b.value.text) || byText(a.id, b.id))
  const [first] = claims
  const values = claims.map(({ value }) => value.text)
  return {
    id: stableId('discrepancy', ['date-time', first?.subject ?? '', first?.value.event ?? '', ...values]),
    type: 'date-time',
    summary: '',
    score: Math.round(Math.min(0.85, 0.55 + Math.max(0, link.strength - LEAST_LINK) * 0.08) * 100) / 100,
    internal: false,
    sides: claims.map(({ id, value, passage }) => ({ value: value.text, claims: [id], evidence: [passage] })),
    explanation: [
      `Rule F6: what seems to be one event is put on days that exclude each other: ${values.join('; ')}.`,
      `Taken as one event because ${link.reasons.join(', and because ')}.`,
      'It is no conflict if the texts speak of two events, or if one gives the day in another time zone.',
    ],
  }
}
