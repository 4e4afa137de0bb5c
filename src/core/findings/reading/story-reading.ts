import { ENGLISH_OUTCOMES, baseOf } from '../../claims/lexicon/english-verbs.ts'
import { memoised } from '../../base/memo.ts'
import { byText } from '../../base/order.ts'
import type { DocumentId, SourceDocument } from '../../documents/source-document.ts'
import { stemOf } from '../../matching/stemming.ts'
import { storiesOf } from '../events/one-story.ts'
import type { SameReport } from '../events/same-report.ts'
import { sameReportsOf } from '../events/same-report.ts'
import type { Entity } from '../../claims/entity.ts'
import type { Named, ReadSentence } from './sentences-read.ts'
import { readSentences } from './sentences-read.ts'
import { knownMentions, statementsByDocument } from './story-statements.ts'
import type { Contrast } from '../../statements/contrasts.ts'
import type { Count } from '../../statements/counts.ts'
import type { StatedPost } from '../../statements/read-posts.ts'
import type { Standing } from '../../statements/standings.ts'
import type { KnownMention } from '../../statements/sentence-tokens.ts'
import type { Statement } from '../../statements/statement.ts'
import type { Placed } from '../../statements/placed.ts'
import type { Moment } from '../../statements/moments.ts'
import type { Direction } from '../../statements/directions.ts'
import type { NumberedPlace } from '../../statements/numbered-places.ts'
import type { Side } from '../../statements/sides.ts'
import type { Order } from '../../statements/orders.ts'
import type { Spot } from '../../statements/spots.ts'
import type { Timed } from '../../statements/timed.ts'
import type { ToldAmount } from '../../statements/told-amounts.ts'
import type { DoingsTold } from '../../statements/doings-told.ts'
import type { Use } from '../../statements/uses.ts'

/** A word at a place of a sentence. */
export type WordAt = { readonly sentence: ReadSentence; readonly at: number }

/** Places of one verb in one document that are looked at. */
const MOST_PLACES = 40

/** The sentences of a case, or of a part of it, read where a rule asks, and which documents are of one story. */
export type StoryReading = {
  /** Story by story. */
  readonly documents: readonly DocumentId[]
  readonly partnersOf: (id: DocumentId) => readonly DocumentId[]
  /** How sure it is that two partners report one event, and not merely on one subject; `null` where it is not. */
  readonly sameReport: (a: DocumentId, b: DocumentId) => SameReport | null
  readonly sentencesOf: (id: DocumentId) => readonly ReadSentence[]
  readonly statementsOf: (id: DocumentId) => readonly Statement[]
  readonly countsOf: (id: DocumentId) => readonly Count[]
  readonly amountsOf: (id: DocumentId) => readonly ToldAmount[]
  readonly postsOf: (id: DocumentId) => readonly StatedPost[]
  readonly timedOf: (id: DocumentId) => readonly Timed[]
  readonly contrastsOf: (id: DocumentId) => readonly Contrast[]
  readonly standingsOf: (id: DocumentId) => readonly Standing[]
  readonly usesOf: (id: DocumentId) => readonly Use[]
  readonly doingsOf: (id: DocumentId) => readonly DoingsTold[]
  readonly placedOf: (id: DocumentId) => readonly Placed[]
  readonly momentsOf: (id: DocumentId) => readonly Moment[]
  readonly spotsOf: (id: DocumentId) => readonly Spot[]
  readonly ordersOf: (id: DocumentId) => readonly Order[]
  readonly directionsOf: (id: DocumentId) => readonly Direction[]
  readonly sidesOf: (id: DocumentId) => readonly Side[]
  readonly numberedPlacesOf: (id: DocumentId) => readonly NumberedPlace[]
  /** Where a document has a verb: by its class of outcomes, else its stem. */
  readonly withVerb: (id: DocumentId, verb: string, stem: string) => readonly WordAt[]
}

const CLASSES = new Map<string, string[]>()
for (const [word, { class: name }] of ENGLISH_OUTCOMES)
  CLASSES.set(`class ${name}`, [...(CLASSES.get(`class ${name}`) ?? []), stemOf(baseOf(word), 'en')])

/** The reading of a case as a whole, and of parts of it. */
export type CaseReading = StoryReading & {
  /**
   * Parts that share no story, each of a few hundred documents: what is read clause by clause of one is forgotten with
   * it, so that memory does not grow with the case.
   */
  readonly parts: () => Generator<StoryReading>
}

/** A part has at least so many documents, but for the last. */
const LEAST_IN_PART = 300
/** So many documents are remembered sentence by sentence. */
const MOST_REMEMBERED = 2000

/** Prepares the reading of a case. A document is read when first asked for, and remembered. */
export function storyReading(documents: readonly SourceDocument[], entities: readonly Entity[]): CaseReading {
  const ordered = documents.filter(isEnglish).toSorted((a, b) => byText(a.id, b.id))
  const byId = new Map(ordered.map((document) => [document.id, document]))
  const subjects = storiesOf(ordered)
  const same = sameReportsOf(ordered)
  const partnersOf = memoised((id: DocumentId): readonly DocumentId[] => {
    const reports = same.partnersOf(id)
    return reports.length === 0
      ? subjects.partnersOf(id)
      : [...new Set([...subjects.partnersOf(id), ...reports])].toSorted(byText)
  }, MOST_REMEMBERED)
  const stories = storiesFrom([...byId.keys()], partnersOf)
  const ground: Ground = {
    byId,
    mentions: mentionsByDocument(entities),
    known: knownMentions(entities),
    partnersOf,
    sameReport: same.between,
  }
  return {
    ...readingOf(stories.flat(), ground),
    *parts() {
      let part: DocumentId[] = []
      for (const story of stories) {
        part.push(...story)
        if (part.length < LEAST_IN_PART) continue
        yield readingOf(part, ground)
        part = []
      }
      if (part.length > 0) yield readingOf(part, ground)
    },
  }
}

/** Documents that are tied to one another, directly or not: stories in order of their first ids, ids in order. */
function storiesFrom(
  ids: readonly DocumentId[],
  partnersOf: (id: DocumentId) => readonly DocumentId[],
): readonly (readonly DocumentId[])[] {
  const seen = new Set<DocumentId>()
  const stories: DocumentId[][] = []
  for (const id of ids) {
    if (seen.has(id)) continue
    const story = [id]
    seen.add(id)
    for (let at = 0; at < story.length; at++)
      for (const partner of partnersOf(story[at] ?? id))
        if (!seen.has(partner)) {
          seen.add(partner)
          story.push(partner)
        }
    stories.push(story.toSorted(byText))
  }
  return stories
}

type Ground = {
  readonly byId: ReadonlyMap<DocumentId, SourceDocument>
  readonly mentions: ReadonlyMap<DocumentId, ReadonlyMap<number, Named>>
  readonly known: ReadonlyMap<DocumentId, readonly KnownMention[]>
  readonly partnersOf: (id: DocumentId) => readonly DocumentId[]
  readonly sameReport: StoryReading['sameReport']
}

function readingOf(
  documents: readonly DocumentId[],
  { byId, mentions, known, partnersOf, sameReport }: Ground,
): StoryReading {
  const sentences = new Map<DocumentId, readonly ReadSentence[]>()
  const stems = new Map<DocumentId, ReadonlyMap<string, readonly WordAt[]>>()
  const clauses = statementsByDocument(byId, known)
  const sentencesOf = (id: DocumentId): readonly ReadSentence[] => {
    const before = sentences.get(id)
    if (before) return before
    const document = byId.get(id)
    const read = document ? readSentences(document, mentions.get(id) ?? new Map<number, Named>()) : []
    if (sentences.size >= MOST_REMEMBERED) sentences.clear()
    sentences.set(id, read)
    return read
  }
  const stemsOf = (id: DocumentId): ReadonlyMap<string, readonly WordAt[]> => {
    const before = stems.get(id)
    if (before) return before
    const index = new Map<string, WordAt[]>()
    for (const sentence of sentencesOf(id))
      for (const [at, { stem }] of sentence.words.entries()) {
        const list = index.get(stem)
        if (list) list.push({ sentence, at })
        else index.set(stem, [{ sentence, at }])
      }
    stems.set(id, index)
    return index
  }
  return {
    documents,
    partnersOf,
    sameReport,
    sentencesOf,
    statementsOf: (id) => clauses(id).statements,
    countsOf: (id) => clauses(id).counts,
    amountsOf: (id) => clauses(id).amounts,
    postsOf: (id) => clauses(id).posts,
    timedOf: (id) => clauses(id).timed,
    contrastsOf: (id) => clauses(id).contrasts,
    standingsOf: (id) => clauses(id).standings,
    usesOf: (id) => clauses(id).uses,
    doingsOf: (id) => clauses(id).doings,
    placedOf: (id) => clauses(id).placed,
    momentsOf: (id) => clauses(id).moments,
    spotsOf: (id) => clauses(id).spots,
    ordersOf: (id) => clauses(id).orders,
    directionsOf: (id) => clauses(id).directions,
    sidesOf: (id) => clauses(id).sides,
    numberedPlacesOf: (id) => clauses(id).numberedPlaces,
    withVerb: (id, verb, stem) =>
      (CLASSES.get(verb) ?? [stem]).flatMap((one) => stemsOf(id).get(one) ?? []).slice(0, MOST_PLACES),
  }
}

function isEnglish({ meta, text }: SourceDocument): boolean {
  if (meta.language !== null) return /^(?:en|und)\b/u.test(meta.language)
  return /\b(?:the|and|of)\b/u.test(text)
}

function mentionsByDocument(entities: readonly Entity[]): Map<DocumentId, Map<number, Named>> {
  const found = new Map<DocumentId, Map<number, Named>>()
  for (const { id, kind, mentions } of entities)
    for (const { passage } of mentions) {
      const own = found.get(passage.document) ?? new Map<number, Named>()
      const known = own.get(passage.start)
      if (!known || known.end < passage.end)
        own.set(passage.start, { end: passage.end, entity: id, person: kind === 'person' })
      found.set(passage.document, own)
    }
  return found
}
