import { ENGLISH_OUTCOMES, baseOf } from '../../claims/lexicon/english-verbs.ts'
import { byText } from '../../base/order.ts'
import type { DocumentId, SourceDocument } from '../../documents/source-document.ts'
import { stemOf } from '../../matching/stemming.ts'
import { storiesOf } from '../events/one-story.ts'
import type { Entity } from '../../claims/entity.ts'
import type { Named, ReadSentence } from './sentences-read.ts'
import { readSentences } from './sentences-read.ts'
import { statementsByDocument } from './story-statements.ts'
import type { Contrast } from '../../statements/contrasts.ts'
import type { Description } from '../../statements/descriptions.ts'
import type { Count } from '../../statements/counts.ts'
import type { StatedPost } from '../../statements/read-posts.ts'
import type { Standing } from '../../statements/standings.ts'
import type { Statement } from '../../statements/statement.ts'
import type { Dated } from '../../statements/dated.ts'
import type { Placed } from '../../statements/placed.ts'
import type { Timed } from '../../statements/timed.ts'
import type { Use } from '../../statements/uses.ts'

/** A word at a place of a sentence. */
export type WordAt = { readonly sentence: ReadSentence; readonly at: number }

/** Places of one verb in one document that are looked at. */
const MOST_PLACES = 40

/** The sentences of a case, read where a rule asks, and which documents are of one story. */
export type StoryReading = {
  readonly documents: readonly DocumentId[]
  readonly partnersOf: (id: DocumentId) => readonly DocumentId[]
  readonly sentencesOf: (id: DocumentId) => readonly ReadSentence[]
  readonly statementsOf: (id: DocumentId) => readonly Statement[]
  readonly countsOf: (id: DocumentId) => readonly Count[]
  readonly postsOf: (id: DocumentId) => readonly StatedPost[]
  readonly timedOf: (id: DocumentId) => readonly Timed[]
  readonly contrastsOf: (id: DocumentId) => readonly Contrast[]
  readonly standingsOf: (id: DocumentId) => readonly Standing[]
  readonly usesOf: (id: DocumentId) => readonly Use[]
  readonly descriptionsOf: (id: DocumentId) => readonly Description[]
  readonly datedOf: (id: DocumentId) => readonly Dated[]
  readonly placedOf: (id: DocumentId) => readonly Placed[]
  /** Where a document has a verb: by its class of outcomes, else its stem. */
  readonly withVerb: (id: DocumentId, verb: string, stem: string) => readonly WordAt[]
}

const CLASSES = new Map<string, string[]>()
for (const [word, { class: name }] of ENGLISH_OUTCOMES)
  CLASSES.set(`class ${name}`, [...(CLASSES.get(`class ${name}`) ?? []), stemOf(baseOf(word), 'en')])

/** Prepares the reading of a case. A document is read once, when first asked for. */
export function storyReading(
  documents: readonly SourceDocument[],
  entities: readonly Entity[],
): StoryReading {
  const ordered = documents.filter(isEnglish).toSorted((a, b) => byText(a.id, b.id))
  const byId = new Map(ordered.map((document) => [document.id, document]))
  const stories = storiesOf(ordered)
  const mentions = mentionsByDocument(entities)
  const sentences = new Map<DocumentId, readonly ReadSentence[]>()
  const stems = new Map<DocumentId, ReadonlyMap<string, readonly WordAt[]>>()
  const clauses = statementsByDocument(byId, entities)
  const sentencesOf = (id: DocumentId): readonly ReadSentence[] => {
    const known = sentences.get(id)
    if (known) return known
    const document = byId.get(id)
    const read = document ? readSentences(document, mentions.get(id) ?? new Map<number, Named>()) : []
    sentences.set(id, read)
    return read
  }
  const stemsOf = (id: DocumentId): ReadonlyMap<string, readonly WordAt[]> => {
    const known = stems.get(id)
    if (known) return known
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
    documents: ordered.map(({ id }) => id),
    partnersOf: stories.partnersOf,
    sentencesOf,
    statementsOf: (id) => clauses(id).statements,
    countsOf: (id) => clauses(id).counts,
    postsOf: (id) => clauses(id).posts,
    timedOf: (id) => clauses(id).timed,
    contrastsOf: (id) => clauses(id).contrasts,
    standingsOf: (id) => clauses(id).standings,
    usesOf: (id) => clauses(id).uses,
    descriptionsOf: (id) => clauses(id).descriptions,
    datedOf: (id) => clauses(id).dated,
    placedOf: (id) => clauses(id).placed,
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
