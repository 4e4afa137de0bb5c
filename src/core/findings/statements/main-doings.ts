import { sharedDoings } from '../../claims/lexicon/english-doings.ts'
import type { DocumentId } from '../../documents/source-document.ts'
import type { Profile } from '../../statements/profile.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { Likeness } from './profile-likeness.ts'

/** Sentences that tell what a report is about, the headline among them. */
const LEAD = 3

/** What the headlines and leads of two reports both tell of: doings (`lexicon/english-doings.ts`) and base forms of words. */
export function mainDoings(reading: StoryReading, a: DocumentId, b: DocumentId): ReadonlySet<string> {
  const [own, others] = [a, b].map((id) => {
    const lead = reading.doingsOf(id).filter(({ sentence }) => sentence < LEAD)
    return {
      doings: lead.flatMap(({ doings }) => doings),
      lemmas: new Set(lead.flatMap(({ lemmas }) => lemmas)),
    }
  })
  if (!own || !others) return new Set()
  return new Set([
    ...sharedDoings(own.doings, others.doings),
    ...[...own.lemmas].filter((lemma) => others.lemmas.has(lemma)),
  ])
}

/** The things that the headlines and leads of two reports both speak of. */
export function mainThings(reading: StoryReading, a: DocumentId, b: DocumentId): ReadonlySet<string> {
  const [own, others] = [a, b].map(
    (id) =>
      new Set(
        reading
          .doingsOf(id)
          .filter(({ sentence }) => sentence < LEAD)
          .flatMap(({ things }) => things),
      ),
  )
  return new Set([...(own ?? [])].filter((thing) => others?.has(thing) === true))
}

/** Whether what two expressions are told of is what both reports are about. */
export function isOfMain({ words }: Likeness, main: ReadonlySet<string>): boolean {
  return words !== null && words.every((word) => isMain(word, main))
}

function isMain(
  { lemma, doings }: { readonly lemma: string; readonly doings: readonly string[] },
  main: ReadonlySet<string>,
): boolean {
  return main.has(lemma) || doings.some((one) => main.has(one.replace('~', '')))
}

/** How near to an expression a word stands that tells what both reports are about, 0 to 1; "happened" is of that, too. */
export function nearnessToMain({ words }: Profile, main: ReadonlySet<string>): number {
  return Math.max(
    0,
    ...words
      .filter((word) => isMain(word, main) || word.doings.includes('~occurrence'))
      .map(({ weight }) => weight),
  )
}

/** How near a word stands for a thing that both leads speak of: "the damaged silo is at". */
export function nearnessToThings({ words }: Profile, things: ReadonlySet<string>): number {
  return Math.max(0, ...words.filter(({ lemma }) => things.has(lemma)).map(({ weight }) => weight))
}

/** Letters from which on a report tells of many things. */
const LONG = 1600

/** What more is asked where one of two reports is long. */
export function moreIfLong(facts: CaseFacts, a: DocumentId, b: DocumentId): number {
  return [a, b].some((id) => (facts.document(id)?.text.length ?? 0) > LONG) ? 0.3 : 0
}
