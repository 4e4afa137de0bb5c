import { byText, firstDifference } from '../base/order.ts'
import { stableId } from '../base/stable-id.ts'
import { foldWord } from '../claims/names/fold.ts'
import type { Entity } from '../claims/entity.ts'
import type { DocumentId, Passage } from '../documents/source-document.ts'
import type { Checked, Omission } from './omission.ts'
import { isContent } from './reading/predicates.ts'
import type { ReadSentence } from './reading/sentences-read.ts'
import type { StoryReading } from './reading/story-reading.ts'

/** What omitted names are looked for in. */
export type NamesTold = {
  readonly reading: StoryReading
  readonly entities: readonly Entity[]
  readonly outlets: ReadonlyMap<DocumentId, string | null>
  readonly isIndependent: (a: DocumentId, b: DocumentId) => boolean
  /** How telling a name is, by its entity's id. */
  readonly weightOf: (entity: string) => number
  /** Omissions that are known already. */
  readonly told: readonly Omission[]
}

/** An omission without its score. */
export type OmittedName = Omit<Omission, 'score'> & { readonly weight: number }

/** A word of a name: no pronoun or description. */
const NAMED = /^(?!(?:He|She)$)\p{Lu}/u
/** Letters that a part of a name must have to be looked for by itself. */
const TELLING = 4
/** A name weighs as much as two words: it says who, and that somebody was there. */
const NAME_WEIGHT = 2

/**
 * People whom two independent documents of a story name and another of its documents does not, in whole or in part
 * (rule O5). Linear in the sentences that name somebody.
 */
export function findOmittedNames(source: NamesTold): OmittedName[] {
  const { reading, entities, outlets, isIndependent, weightOf, told } = source
  const outletNames = new Set(
    [...outlets.values()].flatMap((name) => (name === null ? [] : [foldWord(name)])),
  )
  const saying = sentencesByName(reading)
  const keys = keysOf(reading)
  const found: OmittedName[] = []
  for (const { id, kind, name, forms } of entities) {
    if (kind !== 'person' || !name.includes(' ') || outletNames.has(foldWord(name))) continue
    const byDocument = saying.get(id)
    const [first] = [...(byDocument?.keys() ?? [])].toSorted(byText)
    if (first === undefined || byDocument === undefined || byDocument.size < 2) continue
    const partners = reading.partnersOf(first)
    const others = partners.filter((one) => byDocument.has(one) && isIndependent(first, one))
    if (others.length === 0) continue
    const words = new Set(forms.flatMap(partsOf))
    const lacking = partners.filter((one) => !byDocument.has(one))
    const without = lacking.filter((one) => ![...words].some((word) => keys(one).has(word)))
    if (without.length === 0) continue
    const reported = placesOf([first, ...others].flatMap((one) => [byDocument.get(one) ?? []]))
    if (told.some((one) => isToldBy(one, reported, without))) continue
    const checked = (document: DocumentId): Checked => ({ document, nearest: null, share: 0 })
    found.push({
      id: stableId('omission', ['name', id, ...reported.map(({ document }) => document)]),
      kind: 'name',
      name,
      reported,
      absent: without.map(checked),
      partly: lacking
        .filter((one) => !without.includes(one))
        .map((one) => inPart(one, reading.sentencesOf(one), words)),
      weight: NAME_WEIGHT * weightOf(id),
    })
  }
  return found
}

/** The first sentence that holds a part of a name: perhaps the same person. */
function inPart(
  document: DocumentId,
  sentences: readonly ReadSentence[],
  parts: ReadonlySet<string>,
): Checked {
  const found = sentences.find(({ words }) => words.some(({ key }) => parts.has(key)))
  if (!found) return { document, nearest: null, share: 0 }
  const held = new Set(found.words.flatMap(({ key }) => (parts.has(key) ? [key] : [])))
  const share = Math.round((held.size / Math.max(1, parts.size)) * 100) / 100
  return { document, nearest: { document, start: found.start, end: found.end }, share }
}

/** The sentences that name somebody, by entity and document; headlines and pronouns left out. */
function sentencesByName(reading: StoryReading): Map<string, Map<DocumentId, ReadSentence[]>> {
  const found = new Map<string, Map<DocumentId, ReadSentence[]>>()
  for (const document of reading.documents) {
    if (reading.partnersOf(document).length < 2) continue
    for (const sentence of reading.sentencesOf(document)) {
      if (sentence.headline) continue
      const named = new Set(
        sentence.words.flatMap(({ entity, text }) => (entity !== null && NAMED.test(text) ? [entity] : [])),
      )
      for (const entity of named) {
        const own = found.get(entity) ?? new Map<DocumentId, ReadSentence[]>()
        own.set(document, [...(own.get(document) ?? []), sentence])
        found.set(entity, own)
      }
    }
  }
  return found
}

/** The words of a document, headlines and all, folded. */
function keysOf(reading: StoryReading): (id: DocumentId) => ReadonlySet<string> {
  const known = new Map<DocumentId, ReadonlySet<string>>()
  return (id) => {
    const read = known.get(id)
    if (read) return read
    const keys = new Set(reading.sentencesOf(id).flatMap(({ words }) => words.map(({ key }) => key)))
    known.set(id, keys)
    return keys
  }
}

function partsOf(form: string): string[] {
  return form
    .split(/[\s-]+/u)
    .map(foldWord)
    .filter((part) => part.length >= TELLING)
}

/** Of each document the sentence that has most content words in common with those of the others. */
function placesOf(byDocument: readonly (readonly ReadSentence[])[]): Passage[] {
  const stems = ({ words }: ReadSentence): Set<string> =>
    new Set(words.flatMap((word) => (word.entity === null && isContent(word) ? [word.stem] : [])))
  const read = byDocument.map((sentences) =>
    sentences.map((sentence) => ({ sentence, stems: stems(sentence) })),
  )
  return read
    .flatMap((own, at) => {
      const others = read.flatMap((list, index) => (index === at ? [] : list))
      const shared = (one: ReadonlySet<string>): number =>
        [...one].filter((stem) => others.some((other) => other.stems.has(stem))).length
      const [best] = own.toSorted((a, b) =>
        firstDifference(shared(b.stems) - shared(a.stems), a.sentence.start - b.sentence.start),
      )
      if (!best) return []
      const { document, start, end } = best.sentence
      return [{ document, start, end }]
    })
    .toSorted((a, b) => byText(a.document, b.document))
}

/** A statement about somebody, in the same sentences, that the same documents lack. */
function isToldBy(
  { reported, absent }: Omission,
  places: readonly Passage[],
  without: readonly DocumentId[],
): boolean {
  const has = places.filter((place) =>
    reported.some(({ document, start }) => document === place.document && start === place.start),
  )
  return has.length > 1 && without.every((id) => absent.some(({ document }) => document === id))
}
