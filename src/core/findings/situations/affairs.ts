import type { DocumentId } from '../../documents/source-document.ts'
import type { DocumentPair } from '../reading/document-pairs.ts'
import { pairsOfStory } from '../reading/document-pairs.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { CaseFacts } from '../reading/case-facts.ts'

/** Days between two reports on which people hold their posts and ties alike. */
const MOST_DAYS = 7
/** Names that two reports must share which rule F46 does not take for reports of one event; one person's is enough. */
const LEAST_NAMES = 2

/**
 * Pairs of documents of one affair, with how sure rule F46 is that they report one event: 0 where it is not, but the two
 * share names and were published within a week. Who somebody is does not change from one event of an affair to the next.
 */
export function pairsOfAffair(
  facts: CaseFacts,
  reading: StoryReading,
): readonly (readonly [...DocumentPair, number])[] {
  return pairsOfStory(reading).flatMap(([document, partner]) => {
    const same = reading.sameReport(document, partner)
    if (same) return [[document, partner, same.strength] as const]
    return isOneAffair(facts, document, partner) ? [[document, partner, 0] as const] : []
  })
}

function isOneAffair(facts: CaseFacts, document: DocumentId, partner: DocumentId): boolean {
  // Of two reports without a day nothing says that they are of one week.
  if ([document, partner].every((id) => facts.publishedOn(id) === null)) return false
  if (!mayBeOfOneWeek(facts, document, partner)) return false
  if (facts.sharedNames(document, partner, new Set()) >= LEAST_NAMES) return true
  const others = facts.entitiesIn(partner)
  return [...facts.entitiesIn(document)].some((id) => {
    const entity = facts.entity(id)
    return entity?.kind === 'person' && entity.name.includes(' ') && others.has(id)
  })
}

/** Whether nothing says that two reports were published more than a week apart. */
export function mayBeOfOneWeek(facts: CaseFacts, document: DocumentId, partner: DocumentId): boolean {
  const [first, second] = [facts.publishedOn(document), facts.publishedOn(partner)]
  return first === null || second === null || Math.abs(first - second) <= MOST_DAYS
}

/** Reports of talks or quarrels of two states speak of the ministers of both. */
const OF_TWO_STATES =
  /\b(?:counterparts?|both (?:countries|governments|capitals|states|sides|nations)|(?:two|neighbou?ring|other|third) (?:country|countries|governments|states|nations|capitals)|bilateral|ambassadors?|embass(?:y|ies)|treaty|truce|cease-?fire|delegations?|border dispute)\b/iu

/** Whether a report may speak of two governments, each with a minister of the same name. */
export function mayBeOfTwoStates(facts: CaseFacts, id: DocumentId): boolean {
  return OF_TWO_STATES.test(facts.document(id)?.text ?? '')
}
