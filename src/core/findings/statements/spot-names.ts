import type { DocumentId } from '../../documents/source-document.ts'
import { foldName } from '../../claims/names/fold.ts'
import type { SpotPart } from '../../statements/spots.ts'
import type { CaseFacts } from '../reading/case-facts.ts'

/** "Well away from the bridge", "forty miles from Corrie": where it was not. */
const ELSEWHERE =
  /\b(?:away from|far from|(?:miles|kilomet(?:re|er)s|km) (?:\p{L}+ ){0,3}?from|beyond|rather than|instead of|not (?:in|at|on))\b[^,.;:]{0,60}/giu
const WORD = /\p{L}[\p{L}’'-]*/gu
const NAME = /\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}’'-]+)*/gu

/** What places a document speaks of, wherever, but for those of which it says that it was elsewhere. */
export type KnownPlaces = (part: SpotPart) => boolean

/** The places of which a document speaks, by name and by noun. Linear in its text. */
export function placesKnownIn(facts: CaseFacts, document: DocumentId): KnownPlaces {
  const text = facts.document(document)?.text ?? ''
  const away = [...text.matchAll(ELSEWHERE)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }))
  const isAway = (at: number): boolean => away.some(({ start, end }) => at >= start && at < end)
  const words = new Set<string>()
  for (const { 0: word, index } of text.matchAll(WORD))
    if (!isAway(index)) words.add(singular(word.toLowerCase().replace(/['’]s$/u, '')))
  const names = new Set<string>()
  for (const { 0: name, index } of text.matchAll(NAME))
    if (!isAway(index)) for (const form of [name, ...name.split(' ')]) names.add(skeletonOf(form))
  const entities = new Set(
    [...facts.entitiesIn(document)].filter((one) =>
      facts.mentionsIn(one, document).some(({ start }) => !isAway(start)),
    ),
  )
  return ({ kind, entity, head, text: own }) =>
    kind === 'name'
      ? (entity !== null && entities.has(entity)) ||
        names.has(skeletonOf(own)) ||
        own.split(' ').some((word) => /^\p{Lu}\p{L}{3,}/u.test(word) && names.has(skeletonOf(word)))
      : words.has(singular(head))
}

function singular(word: string): string {
  return word.replace(/(?<=[^s])s$/u, '')
}

/** A name as it sounds roughly, so that two spellings are one: consonants without "h" and doubling. */
export function skeletonOf(name: string): string {
  const folded = foldName(name).replaceAll(/[^\p{L}]/gu, '')
  const bare = folded.replaceAll(/[aeiouyh]/gu, '').replaceAll(/(.)\1+/gu, '$1')
  return bare.length < 2 ? folded : bare
}

/** Whether a noun is a part of a ship, an aircraft or a train, which may be anywhere. */
export function isOnBoard(head: string): boolean {
  return /^(?:deck|cabin|wheelhouse|carriage|compartment|cockpit|engine|hold|berth|bunk|galley|seat)$/u.test(
    head,
  )
}
