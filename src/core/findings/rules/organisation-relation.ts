import { foldName } from '../../claims/names/fold.ts'
import { compareOrganisationNames } from '../../claims/names/compare.ts'
import { ENGLISH } from '../../claims/lexicon/english.ts'
import type { CaseFacts } from './case-facts.ts'

/** How two organisations are related by what the texts say. */
export type OrganisationRelation = 'apart' | 'nested' | 'same'

/** Mentions of one organisation compared in one document. */
const MOST_MENTIONS = 60
const LONGEST_GAP = 90

const PART_OF =
  /^(?:\s*\([^)]{1,20}\))?,?\s+(?:(?:which|that|who)\s+)?(?:(?:is|are|was|were|has been|forms?|became|remains)\s+)?(?:itself\s+)?(?:an?\s+|the\s+|now\s+|also\s+|one of\s+)*(?:[\p{L}-]+\s+){0,4}(?:part|branch|wing|arm|unit|subsidiary|division|affiliate|member|faction|component|offshoot|brand|department|section|chapter|institute|faculty|owned|belongs?|belonging|umbrella|front|body|fold|ranks|brigade)\s+(?:to|of|in|within|by)\s+/u
const OWNS = /^['’]s?\s+(?:[\p{L}-]+\s+){0,4}$/u
const CALLED =
  /^(?:,?\s+(?:also|formerly|previously|otherwise|better|now|locally|once)?\s*(?:known|called|renamed|named|rebranded)\s+(?:\p{L}+\s+){0,2}(?:as\s+)?(?:the\s+)?|,?\s+(?:or|aka|a\.k\.a\.|alias|i\.e\.)\s+(?:the\s+)?|\s*\((?:the\s+|or\s+|formerly\s+)?)[“"‘']?$/u

/**
 * Whether texts of the case say that one organisation is part of the other, or another name of it. Looks only at
 * places where the two are named next to each other, so it costs little for the few pairs that rules ask about.
 */
export function relationBetween(facts: CaseFacts, a: string, b: string): OrganisationRelation {
  if (a === b) return 'same'
  const byName = relationByName(facts, a, b)
  if (byName !== 'apart') return byName
  const inB = new Set(facts.documentsOf(b))
  for (const id of facts.documentsOf(a)) {
    if (!inB.has(id)) continue
    const text = facts.document(id)?.text ?? ''
    const merged = [
      ...facts
        .mentionsIn(a, id)
        .slice(0, MOST_MENTIONS)
        .map((passage) => ({ passage, of: a })),
      ...facts
        .mentionsIn(b, id)
        .slice(0, MOST_MENTIONS)
        .map((passage) => ({ passage, of: b })),
    ].toSorted((x, y) => x.passage.start - y.passage.start)
    for (const [index, { passage, of }] of merged.entries()) {
      const next = merged[index + 1]
      if (!next || next.of === of) continue
      const gap = text.slice(passage.end, next.passage.start)
      if (gap.length > LONGEST_GAP || /[.!?]\s/u.test(gap)) continue
      if (CALLED.test(gap)) return 'same'
      if (PART_OF.test(gap) || OWNS.test(gap)) return 'nested'
    }
  }
  return 'apart'
}

function relationByName(facts: CaseFacts, a: string, b: string): OrganisationRelation {
  const wordsA = foldName(facts.entity(a)?.name ?? '').split(' ')
  const wordsB = foldName(facts.entity(b)?.name ?? '').split(' ')
  if (compareOrganisationNames(wordsA, wordsB, ENGLISH.weakNameWords) >= 0.7) return 'same'
  const [short, long] = wordsA.length <= wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA]
  const contained = short.filter((word) => word !== 'the').every((word) => long.includes(word))
  return contained ? 'nested' : 'apart'
}
