import { doingsAt } from '../../claims/lexicon/english-doings.ts'
import type { DocumentId } from '../../documents/source-document.ts'
import type { CaseFacts } from '../rules/case-facts.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { Likeness } from './profile-likeness.ts'

/** Sentences that tell what a report is about, the headline among them. */
const LEAD = 3

/** What the headlines and leads of two reports both tell of: doings (`lexicon/english-doings.ts`) and base forms of words. */
export function mainDoings(reading: StoryReading, a: DocumentId, b: DocumentId): ReadonlySet<string> {
  const others = ownDoings(reading, b)
  return new Set([...ownDoings(reading, a)].filter((one) => others.has(one)))
}

function ownDoings(reading: StoryReading, id: DocumentId): ReadonlySet<string> {
  const uses = reading.usesOf(id).filter(({ sentence }) => sentence < LEAD)
  return new Set(uses.flatMap(({ lemma }) => [lemma, ...doingsAt([lemma], [lemma], 0)]))
}

/** Whether what two expressions are told of is what both reports are about. */
export function isOfMain({ words }: Likeness, main: ReadonlySet<string>): boolean {
  return (
    words !== null &&
    words.every(({ lemma, doings }) => main.has(lemma) || doings.some((one) => main.has(one)))
  )
}

/** Letters from which on a report tells of many things. */
const LONG = 1600

/** What more is asked where one of two reports is long. */
export function moreIfLong(facts: CaseFacts, a: DocumentId, b: DocumentId): number {
  return [a, b].some((id) => (facts.document(id)?.text.length ?? 0) > LONG) ? 0.3 : 0
}
