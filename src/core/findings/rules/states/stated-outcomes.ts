import type { Clash } from '../../statements/clash.ts'
import { likeness } from '../../statements/likeness.ts'
import type { Told } from '../../statements/told.ts'
import { opposedIn } from '../../statements/words-kin.ts'
import { clauseOf } from '../../statements/clash.ts'
import type { StatementLink } from '../../statements/statement-link.ts'
import { areOthers } from '../denials/stated-polarity.ts'

const LEAST = 2.2
/** Where whom or what it is told of is neither named nor taken as known. */
const LEAST_PLAIN = 2.6
/** Whom or what the two outcomes are told of must be this surely the same. */
const SAME = 0.75

/** Words of too many meanings to tell an outcome by themselves. */
const VAGUE = /^(?:buy|sell|come|go|be|have|make|take|clear|arrive)$/u

/** Rule F22 `status-outcome`: of one person or thing two outcomes are told that exclude each other. */
export function clashingOutcomes(
  links: readonly StatementLink[],
  told: (document: string) => readonly Told[],
): Clash[] {
  return links.flatMap((link) => {
    const { a, b, opposed } = link
    if (opposed === null || link.strength < LEAST || a.denied || b.denied || link.otherDay) return []
    if (a.statement.reality !== b.statement.reality || a.statement.reality === 'condition') return []
    if ([a, b].some(({ event }) => VAGUE.test(event.lemma))) return []
    const same = link.aligned.find((one) => one.likeness >= SAME)
    if (!same || link.aligned.some((one) => one.likeness < 0 || areOthers(one)) || doersDiffer(link))
      return []
    // Of "oil" or "a penalty" there is more than one.
    if (link.strength < LEAST_PLAIN && same.a.entity === null && !(same.a.definite && same.b.definite))
      return []
    if (same.role === 'agent' && objectsDiffer(link)) return []
    if (tellsBoth(a, told) || tellsBoth(b, told)) return []
    return [
      {
        rule: 'F22',
        type: 'status-outcome' as const,
        link,
        values: [a.event.lemma, b.event.lemma] as const,
        passages: [clauseOf(a.statement), clauseOf(b.statement)] as const,
        about: same.a.text,
        caveat: 'It is no conflict if one outcome came after the other, or if the texts speak of two events.',
        least: LEAST,
      },
    ]
  })
}

/** "X won the tender", "Y lost the tender": who did it is another. */
function doersDiffer({ a, b, aligned }: StatementLink): boolean {
  const doer = (told: Told): boolean => told.parts.some(({ role }) => role === 'agent')
  const theme = aligned.find(({ role }) => role === 'patient')
  if (!doer(a) || !doer(b) || theme?.a.entity != null) return false
  return (aligned.find(({ role }) => role === 'agent')?.likeness ?? 0) < 0.3
}

/** "The ministry agreed a corridor", "the ministry rejected a truce": one doer, two things done. */
function objectsDiffer({ a, b, aligned }: StatementLink): boolean {
  const object = ({ parts }: Told): boolean => parts.some(({ role }) => role === 'patient')
  if (!object(a) || !object(b)) return false
  return (aligned.find(({ role }) => role === 'patient')?.likeness ?? 0) < 0.3
}

/** A document that tells the other outcome of the same one too tells of two moments. */
function tellsBoth(one: Told, told: (document: string) => readonly Told[]): boolean {
  return told(one.statement.document).some(
    (other) =>
      opposedIn(one.event, other.event) !== null &&
      !other.denied &&
      one.parts.some((part) => other.parts.some(({ phrase }) => likeness(part.phrase, phrase) >= SAME)),
  )
}
