import { primaryLanguage } from '../text/language.ts'
import { byText } from '../base/order.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import type { Claim } from './claim.ts'
import { claimsOf } from './claims-of.ts'
import { eventClaimsOf } from './event-claims-of.ts'
import { entitiesOf } from './entities-of.ts'
import type { Entity } from './entity.ts'
import { ENGLISH } from './lexicon/english.ts'
import { isReadable } from './lexicon/lexicon-for.ts'
import { itemsOf } from './names/chunk.ts'
import { gendersOf } from './names/gender.ts'
import { resolveNames } from './names/resolve.ts'
import type { Quotation } from './quotation.ts'
import { quotationsOf, reportedSpeech } from './quotations-of.ts'
import type { ReportedSpeech } from './quotes/reported-speech.ts'
import { describedPeople } from './quotes/described-people.ts'
import { reportedSpeechOf } from './quotes/reported-speech.ts'
import { introductionsOf } from './quotes/speaker-role.ts'
import { readingsOf } from './reading/readings.ts'
import { vocabularyOf } from './reading/vocabulary.ts'
import { countWords } from './reading/word-counts.ts'
import { classLookup } from './roles/context.ts'
import type { DocumentContext } from './roles/context.ts'
import { findRoles } from './roles/find-roles.ts'
import { speakersOf } from './quotes/speakers.ts'

/** What documents assert: who is named, who is quoted, who holds which post. */
export type Extraction = {
  readonly entities: readonly Entity[]
  readonly quotations: readonly Quotation[]
  /** Speech given without marks; what the ledger of quotations looks for paraphrases in. */
  readonly speech: readonly ReportedSpeech[]
  readonly claims: readonly Claim[]
}

/**
 * Reads entities, quotations and claims out of the reporting of all documents of a case (docs/methods/claims.md).
 * Readers' comments are not read. Evidence about names is pooled over the whole case, so the documents belong in
 * one call. Deterministic, independent of the order of the documents; near linear in the length of the texts.
 */
export function extractClaims(documents: readonly SourceDocument[]): Extraction {
  const ordered = documents.toSorted((a, b) => byText(a.id, b.id))
  const lexicon = ENGLISH
  const vocabulary = vocabularyOf(lexicon)
  const readings = readingsOf(ordered, vocabulary)
  const readable = readings.map(({ document: { meta } }) => isReadable(meta.language))
  const counts = countWords(readings.filter((_, index) => readable[index]))
  const cut = (knownNames: ReadonlySet<string> | null, titles: boolean): ReturnType<typeof itemsOf>[][] =>
    readings.map((reading, document) =>
      reading.sentences.map((sentence) =>
        readable[document] === true && sentence.titleCase === titles
          ? itemsOf(sentence, { vocabulary, counts, document, reading, knownNames })
          : [],
      ),
    )
  const running = cut(null, false)
  const headlines = cut(namesIn(running), true)
  const caseItems = running.map((sentences, document) =>
    sentences.map((items, sentence) => (items.length > 0 ? items : (headlines[document]?.[sentence] ?? []))),
  )
  const names = resolveNames(
    caseItems,
    lexicon,
    counts,
    readings.map(({ document }) => primaryLanguage(document.meta.language)),
  )
  const genders = gendersOf(caseItems, names, lexicon)
  const classes = classLookup(readings, lexicon)
  const contexts: DocumentContext[] = readings.map((reading, document) => ({
    reading,
    sentences: caseItems[document] ?? [],
    names,
    lexicon,
    genders,
    classes,
  }))
  const entities = entitiesOf(names, readings)
  const facts = contexts.map(({ sentences }, document) => {
    const context = contexts[document]
    return context ? sentences.flatMap((_, sentence) => findRoles(context, sentence)) : []
  })
  const introductions = contexts.map(introductionsOf)
  const describe = describedPeople(contexts)
  const speakers = contexts.map((context, document) =>
    speakersOf(
      context,
      facts[document] ?? [],
      introductions[document] ?? new Map(),
      describe[document] ?? (() => null),
    ),
  )
  const speech = contexts.map(reportedSpeechOf)
  return {
    entities: entities.entities,
    quotations: quotationsOf(contexts, speakers, introductions, entities.idOf),
    speech: reportedSpeech(contexts, speech, introductions, entities.idOf),
    claims: [
      ...claimsOf(contexts, facts, speakers, entities),
      ...eventClaimsOf(contexts, names, speakers, entities),
    ],
  }
}

/** Core words of the names of running text, which headlines may use. */
function namesIn(caseItems: readonly (readonly ReturnType<typeof itemsOf>[])[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const sentences of caseItems) {
    for (const items of sentences)
      for (const { mention } of items) if (mention) names.add(mention.core.join(' '))
  }
  return names
}
