import type { Claim } from '../claims/claim.ts'
import type { Entity } from '../claims/entity.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import { wordKey } from '../text/words.ts'

/** What a witness says of its speaker. */
export type SpeakerWords = {
  readonly document: string
  readonly speaker: string | null
  readonly speakerText: string
  readonly speakerRole: string
}

/** What the case knows of speakers: who may speak for whom. */
export type SpeakerTies = {
  /** Two sources that may be one: the same, a group and who speaks for it, or one that is not known. */
  readonly agree: (a: SpeakerWords, b: SpeakerWords) => boolean
  /** Two sources that the texts themselves make one: the same entity, or a description that names it. */
  readonly same: (a: SpeakerWords, b: SpeakerWords) => boolean
  readonly name: (speaker: string) => string
}

const PRONOUN = /^(?:he|she|they|it|we|i)$/iu

/**
 * Reads out of entities and posts which speakers may be one source (rule Q9). Antecedents may be wrong: a description
 * that was resolved to somebody else may be anybody, a pronoun anybody the document names.
 */
export function speakerTies(
  entities: readonly Entity[],
  claims: readonly Claim[],
  documents: readonly SourceDocument[],
): SpeakerTies {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const mentionedIn = new Map(
    entities.map(({ id, mentions }) => [id, new Set(mentions.map(({ passage }) => passage.document))]),
  )
  const posts = new Map<string, Set<string>>()
  for (const { kind, subject, value } of claims) {
    if (kind !== 'role') continue
    const held = posts.get(subject) ?? new Set()
    held.add(value.organisation)
    posts.set(subject, held)
  }
  const texts = new Map(documents.map(({ id, text }) => [id, text]))

  const speaksFor = (person: SpeakerWords, group: Entity): boolean => {
    if (person.speaker !== null && posts.get(person.speaker)?.has(group.id)) return true
    const described = wordKey(`${person.speakerRole} ${person.speakerText}`)
    return [group.name, ...group.forms].some((form) => form.length > 1 && described.includes(wordKey(form)))
  }
  /** A speaker told by a pronoun or description in a document that names the other as well may be the other. */
  const mayBe = (words: SpeakerWords, other: Entity): boolean => {
    if (/^(?:the|an?|his|her|its)\s/iu.test(words.speakerText)) return true
    return PRONOUN.test(words.speakerText) && (mentionedIn.get(other.id)?.has(words.document) ?? false)
  }
  /** "NAME and NAME said": the words are both's. */
  const joint = (words: SpeakerWords, other: Entity): boolean => {
    const speaker = words.speaker === null ? undefined : byId.get(words.speaker)
    const text = texts.get(words.document)
    if (!speaker || text === undefined) return false
    const own = speaker.mentions.filter(({ passage }) => passage.document === words.document)
    const others = other.mentions.filter(({ passage }) => passage.document === words.document)
    return others.some(({ passage: a }) =>
      own.some(({ passage: b }) => {
        const from = Math.min(a.end, b.end)
        const to = Math.max(a.start, b.start)
        return to > from && to - from <= 24 && /\b(?:and|with)\b|&/u.test(text.slice(from, to))
      }),
    )
  }
  const agree = (a: SpeakerWords, b: SpeakerWords): boolean => {
    if (a.speaker === null || b.speaker === null || a.speaker === b.speaker) return true
    const first = byId.get(a.speaker)
    const second = byId.get(b.speaker)
    if (!first || !second || first.kind === 'place' || second.kind === 'place') return true
    if (mayBeOneName(first, second)) return true
    if (first.kind !== second.kind) {
      const [person, group] = first.kind === 'person' ? [a, second] : [b, first]
      // A person without any known post may speak for any group.
      const ties = person.speaker === null ? undefined : posts.get(person.speaker)
      return speaksFor(person, group) || ties === undefined
    }
    return mayBe(a, second) || mayBe(b, first) || joint(a, second) || joint(b, first)
  }
  const names = (description: SpeakerWords, other: SpeakerWords): boolean => {
    const entity = other.speaker === null ? undefined : byId.get(other.speaker)
    return entity !== undefined && description.speaker === null && speaksFor(description, entity)
  }
  const same = (a: SpeakerWords, b: SpeakerWords): boolean => {
    if (a.speaker !== null && b.speaker !== null) return a.speaker === b.speaker
    return names(a, b) || names(b, a)
  }
  return { agree, same, name: (speaker) => byId.get(speaker)?.name ?? '' }
}

/**
 * Names that may be one person's and were not joined: one has all words of the other, or they have the last word in
 * common and the first letter of the first.
 */
function mayBeOneName(a: Entity, b: Entity): boolean {
  const words = (entity: Entity): string[] =>
    entity.name
      .split(/[\s.]+/u)
      .map(wordKey)
      .filter((word) => word !== '')
  const first = words(a)
  const second = words(b)
  if (first.every((word) => second.includes(word)) || second.every((word) => first.includes(word)))
    return true
  return first.at(-1) === second.at(-1) && first[0]?.charAt(0) === second[0]?.charAt(0)
}
