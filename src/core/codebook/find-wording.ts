import { groupBy } from '../base/group-by.ts'
import { byText, firstDifference } from '../base/order.ts'
import { stableId } from '../base/stable-id.ts'
import type { Quotation } from '../claims/quotation.ts'
import type { DocumentId, Passage } from '../documents/source-document.ts'
import type { ReadSentence, ReadWord } from '../findings/reading/sentences-read.ts'
import type { StoryReading } from '../findings/reading/story-reading.ts'
import type { Match } from '../matching/match.ts'
import { LOADED_TERMS, RULINGS, SAYING, type Concept, type Lean, type Term } from './loaded-words.ts'
import type { OneThing, OtherWording, WordingProposal } from './wording.ts'

/** A term of the lexicon at a place of a text. */
type Place = {
  readonly concept: Concept
  readonly lean: Lean
  readonly key: string
  readonly passage: Passage
  readonly sentence: ReadSentence
  /** Entities named within a few words. */
  readonly beside: ReadonlySet<string>
}

/** Places of one term in one document that are shown. */
const MOST_PLACES = 20
const MOST_OTHERS = 4
/** Places of one concept in another document that are compared. */
const MOST_COMPARED = 40
/** Words to either side in which a name counts as beside. */
const BESIDE = 6

const SURENESS: Readonly<Record<OneThing, number>> = {
  'matched-passage': 3,
  'same-name': 2,
  'same-story': 1,
}

/**
 * Proposes words that lean (docs/methods/codebook.md, W1–W5): terms of the lexicon in a document's own reporting, each
 * with what other documents call the same. English only. Deterministic; linear in the words, and bounded for each
 * proposal by the partners of its document.
 */
export function findWording(
  reading: StoryReading,
  matches: readonly Match[],
  quotations: readonly Quotation[],
): WordingProposal[] {
  const quoted = groupBy(
    quotations.map(({ passage }) => passage),
    ({ document }) => document,
  )
  const places = new Map<DocumentId, ReadonlyMap<string, readonly Place[]>>()
  const placesIn = (document: DocumentId): ReadonlyMap<string, readonly Place[]> => {
    const known = places.get(document)
    if (known) return known
    const found = reading
      .sentencesOf(document)
      .flatMap((sentence) => placesOf(sentence, quoted.get(document) ?? []))
    const byConcept = groupBy(found, ({ concept }) => concept.id)
    places.set(document, byConcept)
    return byConcept
  }
  const touching = matchesByDocument(matches)
  const proposals: WordingProposal[] = []
  for (const document of reading.documents) {
    for (const own of placesIn(document).values()) {
      const leaning = own.filter(({ lean }) => lean !== 'plain')
      for (const group of groupBy(leaning, ({ key, lean }) => `${lean} ${key}`).values()) {
        const proposal = proposalOf(group, (place) =>
          othersFor(place, touching.get(document) ?? [], reading.partnersOf(document), placesIn),
        )
        if (proposal) proposals.push(proposal)
      }
    }
  }
  return proposals.toSorted((a, b) =>
    firstDifference(b.score - a.score, byText(a.document, b.document), byText(a.id, b.id)),
  )
}

function proposalOf(
  group: readonly Place[],
  othersOf: (place: Place) => readonly OtherWording[],
): WordingProposal | null {
  const [first] = group
  if (!first || first.lean === 'plain') return null
  const shown = group.slice(0, MOST_PLACES)
  const others = strongest(shown.flatMap(othersOf))
  const attributed = group.every(({ sentence }) => sentence.words.some(({ key }) => SAYING.has(key)))
  const sure = others[0] ? SURENESS[others[0].basis] : 0
  const { document } = first.passage
  return {
    id: stableId('wording', [document, first.concept.id, first.lean, first.key]),
    document,
    code: first.concept.code,
    about: first.concept.about,
    lean: first.lean,
    words: textOf(first),
    passages: shown.map(({ passage }) => passage),
    contexts: shown.map(({ sentence: { start, end } }) => ({ document, start, end })),
    plain: first.concept.plain.slice(0, 5),
    others,
    attributed,
    score: Math.round((0.3 + 0.2 * sure) * (attributed ? 0.6 : 1) * 100) / 100,
  }
}

/** One wording of each document, surest and plainest first. */
function strongest(others: readonly OtherWording[]): OtherWording[] {
  const sorted = others.toSorted((a, b) =>
    firstDifference(
      SURENESS[b.basis] - SURENESS[a.basis],
      Number(a.lean !== 'plain') - Number(b.lean !== 'plain'),
      byText(a.document, b.document),
      a.passage.start - b.passage.start,
    ),
  )
  const seen = new Set<string>()
  return sorted
    .filter(({ document, words }) => {
      const key = `${document} ${words.toLowerCase()}`
      const isNew = !seen.has(key) && !seen.has(document)
      seen.add(key).add(document)
      return isNew
    })
    .slice(0, MOST_OTHERS)
}

function othersFor(
  place: Place,
  matches: readonly Match[],
  partners: readonly DocumentId[],
  placesIn: (document: DocumentId) => ReadonlyMap<string, readonly Place[]>,
): OtherWording[] {
  const found: OtherWording[] = []
  const add = (other: Place, basis: OneThing): void => {
    if (other.lean === place.lean) return
    const { passage, sentence, lean } = other
    const context = { document: passage.document, start: sentence.start, end: sentence.end }
    found.push({ document: passage.document, words: textOf(other), lean, passage, context, basis })
  }
  const of = (document: DocumentId): readonly Place[] =>
    (placesIn(document).get(place.concept.id) ?? []).slice(0, MOST_COMPARED)
  for (const { a, b } of matches) {
    const [own, other] = a.document === place.passage.document ? [a, b] : [b, a]
    if (other.document === own.document || !overlaps(own, place.passage)) continue
    for (const one of of(other.document)) if (overlaps(other, one.passage)) add(one, 'matched-passage')
  }
  const { oneThing } = place.concept
  if (oneThing === 'match') return found
  for (const document of partners) {
    const candidates = of(document)
    const named = candidates.find(
      ({ beside, lean }) => lean !== place.lean && [...beside].some((entity) => place.beside.has(entity)),
    )
    if (named) add(named, 'same-name')
    else if (oneThing === 'story') {
      const [plain] = candidates.filter(({ lean }) => lean !== place.lean)
      if (plain) add(plain, 'same-story')
    }
  }
  return found
}

/** The terms in a sentence that are the document's own: longest first, none within another. */
function placesOf(sentence: ReadSentence, quoted: readonly Passage[]): Place[] {
  const { words, document } = sentence
  const found: Place[] = []
  for (let at = 0; at < words.length; at++) {
    const term = (LOADED_TERMS.get(words[at]?.key ?? '') ?? []).find((one) => fits(words, at, one))
    if (!term) continue
    const last = at + term.keys.length - 1
    const [from, to] = [words[at], words[last]]
    if (from && to && term.concept && isOwn(words, at, last, sentence, quoted)) {
      found.push({
        concept: term.concept,
        lean: term.lean,
        key: term.name,
        passage: { document, start: from.start, end: to.end },
        sentence,
        beside: besideOf(words, at, last),
      })
    }
    at = last
  }
  return found
}

function fits(words: readonly ReadWord[], at: number, { keys }: Term): boolean {
  return keys.every((key, index) => {
    const word = words[at + index]
    return word?.key === key && (index === 0 || /^[\s-]+$/u.test(word.gap))
  })
}

/** Neither a part of a name, nor in quotation marks, nor a ruling that the text reports. */
function isOwn(
  words: readonly ReadWord[],
  from: number,
  to: number,
  sentence: ReadSentence,
  quoted: readonly Passage[],
): boolean {
  const own = words.slice(from, to + 1)
  const [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0]
  if (own.some(({ entity }) => entity !== null)) return false
  // A capital within a sentence begins a name; headlines and first words have capitals of their own.
  if (!sentence.headline && from > 0 && own.some(({ text }) => /^\p{Lu}/u.test(text))) return false
  if (/["“”„«»]/u.test(words[from]?.gap ?? '') || /["“”»]/u.test(words[to + 1]?.gap ?? '')) return false
  if (quoted.some((passage) => passage.start <= start && end <= passage.end)) return false
  return !words.slice(Math.max(0, from - 5), from).some(({ key }) => RULINGS.has(key))
}

function besideOf(words: readonly ReadWord[], from: number, to: number): ReadonlySet<string> {
  const near = words.slice(Math.max(0, from - BESIDE), to + 1 + BESIDE)
  return new Set(near.flatMap(({ entity }) => entity ?? []))
}

function matchesByDocument(matches: readonly Match[]): ReadonlyMap<DocumentId, readonly Match[]> {
  const touching = new Map<DocumentId, Match[]>()
  for (const match of matches) {
    for (const id of new Set([match.a.document, match.b.document])) {
      const list = touching.get(id)
      if (list) list.push(match)
      else touching.set(id, [match])
    }
  }
  return touching
}

function overlaps(a: Passage, b: Passage): boolean {
  return a.start < b.end && b.start < a.end
}

function textOf({ passage, sentence }: Place): string {
  return sentence.words
    .filter(({ start, end }) => start >= passage.start && end <= passage.end)
    .map(({ text, gap }, index) => (index === 0 ? text : `${gap}${text}`))
    .join('')
}
