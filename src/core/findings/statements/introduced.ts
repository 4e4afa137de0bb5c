import type { DocumentId } from '../../documents/source-document.ts'
import type { CaseFacts } from '../reading/case-facts.ts'

/** Letters before and behind a name in which what somebody is stands. */
const BEFORE = 48
const BEHIND = 72
/** Words by which nobody is told apart. */
const ANYBODY =
  /^(?:man|woman|person|people|boy|girl|child|one|other|member|resident|victim|citizen|adult|figure|villager|inhabitant|survivor)$/u

/**
 * The one person whom a document introduces by a noun ("the driver, NAME", "NAME, their driver"), and speaks of no other
 * of it: whom "their driver" means elsewhere in it. `null` where there is none or several.
 */
export function introducedBy(facts: CaseFacts, document: DocumentId, noun: string): string | null {
  if (noun.length < 4 || ANYBODY.test(noun) || !/^\p{Ll}+$/u.test(noun)) return null
  const text = facts.document(document)?.text ?? ''
  if (
    new RegExp(`\\b(?:another|other|second|two|three|both|several) (?:\\p{L}+ )?${noun}s?\\b`, 'iu').test(
      text,
    )
  )
    return null
  const before = new RegExp(`\\b${noun},? (?:\\p{Lu}\\p{L}{1,3}\\.? )?$`, 'iu')
  const behind = new RegExp(
    `^, (?:an? |the |his |her |their |its |our )?(?:[\\p{L}'’-]+ ){0,4}${noun}\\b`,
    'iu',
  )
  const found = [...facts.entitiesIn(document)].filter(
    (entity) =>
      facts.entity(entity)?.kind === 'person' &&
      facts
        .mentionsIn(entity, document)
        .some(
          ({ start, end }) =>
            before.test(text.slice(Math.max(0, start - BEFORE), start)) ||
            behind.test(text.slice(end, end + BEHIND)),
        ),
  )
  return found.length === 1 ? (found[0] ?? null) : null
}
