import { ENGLISH_DENIALS } from '../../claims/lexicon/english-denials.ts'
import type { Use } from '../../statements/uses.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { Clash } from '../statements/clash.ts'
import { clauseOf } from '../statements/clash.ts'
import { slackBetween } from '../statements/closeness.ts'
import type { Aligned, StatementLink } from '../statements/statement-link.ts'
import type { Told } from '../statements/told.ts'
import type { CaseFacts } from './case-facts.ts'

/** Verbs that say nothing without what they act upon. */
const WITH_OBJECT = /^(?:find|have|make|take|give|get|put|do|call|hold|keep|use|carry|bring|set|send|show)$/u
const LEAST = 1.8
/** What a larger case asks for besides, and what is taken off for documents that share many names. */
const MORE = 0.8
const ALIKE = 0.5

/** Rule F19 `negation-polarity`: of two clauses that tell one thing one says that it was not so. */
export function clashingDenials(
  links: readonly StatementLink[],
  reading: StoryReading,
  facts: CaseFacts,
): Clash[] {
  const useOf = usesOfClauses(reading)
  return links.flatMap((link) => {
    const { a, b } = link
    if (a.denied === b.denied || link.opposed !== null || link.otherDay) return []
    if (a.statement.reality !== 'told' || b.statement.reality !== 'told') return []
    const [denied, told] = a.denied ? [a, b] : [b, a]
    if (!tellsFact(denied, useOf(denied)) || !tellsFact(told, useOf(told))) return []
    const tied = link.aligned.filter(({ likeness }) => likeness >= ALIKE)
    if (tied.length === 0 || link.aligned.some((one) => one.likeness < 0 || areOthers(one))) return []
    if (WITH_OBJECT.test(a.event.lemma) && !tied.some(({ role }) => role === 'patient')) return []
    const least = LEAST + (slackBetween(facts, a.statement.document, b.statement.document) > 0 ? 0 : MORE)
    if (link.strength < least) return []
    const value = (one: Told): string => `${one.denied ? 'not ' : ''}${one.event.lemma}`
    return [
      {
        rule: 'F19',
        type: 'negation-polarity' as const,
        link,
        values: [value(a), value(b)] as const,
        passages: [clauseOf(a.statement), clauseOf(b.statement)] as const,
        about: tied[0]?.a.text ?? a.event.lemma,
        caveat:
          'It is no conflict if the texts speak of two events or moments, or if one only reports what somebody says.',
        least,
      },
    ]
  })
}

/** The word in which a clause says what happened, with how it stands in its sentence. */
function usesOfClauses(reading: StoryReading): (told: Told) => Use | null {
  const known = new Map<string, Map<number, Use>>()
  return ({ statement }) => {
    let uses = known.get(statement.document)
    if (!uses) {
      uses = new Map(reading.usesOf(statement.document).map((use) => [use.end, use]))
      known.set(statement.document, uses)
    }
    for (let end = statement.at.end; end > statement.at.start; end--) {
      const use = uses.get(end)
      if (use && use.part !== 'noun') return use
    }
    return null
  }
}

/** Told as something that once was so: no liking, being or trying, nothing that goes on or may still come. */
function tellsFact({ statement, event, denied }: Told, use: Use | null): boolean {
  if (ENGLISH_DENIALS.inner.has(event.lemma)) return false
  if (use === null) return event.part !== 'verb'
  if (denied && use.segment.perfect && ENGLISH_DENIALS.pending.has(event.lemma)) return false
  if (statement.headline) return true
  return use.segment.past && (denied || use.standing !== 'unsure')
}

/** "118 have been brought", "fifty-eight have not": other people. */
export function areOthers({ a, b }: Aligned): boolean {
  if (a.amount !== null && b.amount !== null)
    return a.amount.high < b.amount.low || b.amount.high < a.amount.low
  return (
    /^(?:only|other|another|further|more)\b/iu.test(a.text) ||
    /^(?:only|other|another|further|more)\b/iu.test(b.text)
  )
}
