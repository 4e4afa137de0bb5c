import type { QuantityClaim } from '../../claims/claim.ts'
import type { CaseFacts } from '../reading/case-facts.ts'

const NAMED = /^(?:\s+\p{Ll}+ly)?\s+(?:in|near)\s+(?:the\s+)?(\p{Lu}[\p{L}'’-]+)/u
const PART =
  /^\s+in\s+(?:the|that|this|one|neighbouring|neighboring|nearby|a)\s+(?:\p{L}+\s+)?(province|district|city|village|town|region|capital|state|county|suburb)\b/u
const OPENING = /^In\s+(?:the\s+)?(?:\p{Ll}+\s+)?(\p{Lu}[\p{L}'’-]+)/u
/** Characters behind a claim in which its place may stand. */
const BEHIND = 60

/**
 * Whether the smaller of two amounts may be that of a part of the event: it is put in a place that the other document
 * does not name at all, or in "the province", "one village", where the other is not.
 */
export function mayBePart(facts: CaseFacts, smaller: QuantityClaim, larger: QuantityClaim): boolean {
  const text = facts.document(smaller.passage.document)?.text ?? ''
  const other = facts.document(larger.passage.document)?.text ?? ''
  const behind = text.slice(smaller.passage.end, smaller.passage.end + BEHIND)
  const sentence = text.slice(smaller.context.start, smaller.context.start + BEHIND)
  for (const place of [NAMED.exec(behind)?.[1], OPENING.exec(sentence)?.[1]])
    if (place !== undefined && !MONTHS.test(place) && !other.includes(place)) return true
  const part = PART.exec(behind)?.[1]
  return (
    part !== undefined &&
    PART.exec(other.slice(larger.passage.end, larger.passage.end + BEHIND))?.[1] !== part
  )
}

const MONTHS = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u
