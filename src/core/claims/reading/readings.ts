import type { SourceDocument } from '../../documents/source-document.ts'
import { isSpelling, wideSkeleton } from '../../text/arabic-script.ts'
import type { KnownNames } from '../arabic/found-names.ts'
import { ENGLISH } from '../lexicon/english.ts'
import { isReadable, isReadInArabic, lexiconFor } from '../lexicon/lexicon-for.ts'
import { itemsOf } from '../names/chunk.ts'
import { evidenceAt } from '../names/evidence.ts'
import { namesElsewhere, readDocument } from './read.ts'
import type { NamesElsewhere, Reading } from './read.ts'
import type { Vocabulary } from './vocabulary.ts'
import { countWords } from './word-counts.ts'

/** All documents of a case, cut for reading: those in Arabic last, since names of the others are looked for there. */
export function readingsOf(documents: readonly SourceDocument[], vocabulary: Vocabulary): Reading[] {
  // In a large case a surname of one story is a word of another.
  const elsewhere = documents.length <= MOST_POOLED ? namesElsewhere(documents) : undefined
  const others = documents
    .filter(({ meta }) => !isReadInArabic(meta.language))
    .map((document) => read(document, undefined, elsewhere))
  const own = new Map(others.map((reading) => [reading.document, reading]))
  const anyArabic = others.length < documents.length
  const spelled = anyArabic
    ? namesIn(
        others.filter(({ document }) => isReadable(document.meta.language)),
        vocabulary,
      )
    : undefined
  return documents.map((document) => own.get(document) ?? read(document, spelled))
}

/** Documents of a case whose names are known to one another. */
const MOST_POOLED = 60

function read(
  document: SourceDocument,
  spelled?: KnownNames['spelled'],
  elsewhere?: NamesElsewhere,
): Reading {
  return readDocument(document, lexiconFor(document.meta.language) ?? ENGLISH, spelled, elsewhere)
}

type Spelt = { readonly latin: string; readonly kind: 'person' | 'organisation' }

/** Which names of several words a row of Arabic words may spell: of people and bodies by what stands around them. */
function namesIn(readings: readonly Reading[], vocabulary: Vocabulary): KnownNames['spelled'] {
  const counts = countWords(readings)
  const bySkeleton = new Map<string, Spelt[]>()
  for (const [document, reading] of readings.entries()) {
    for (const sentence of reading.sentences) {
      if (sentence.titleCase) continue
      const items = itemsOf(sentence, { vocabulary, counts, document, reading, knownNames: null })
      for (const [index, { mention }] of items.entries()) {
        if (!mention || mention.core.length < 2 || mention.place) continue
        const { person, organisation, place } = evidenceAt(items, index, mention, vocabulary.lexicon)
        if (place >= 1 || Math.max(person, organisation) < 1) continue
        const latin = mention.core.join('')
        const skeleton = wideSkeleton(latin)
        const list = bySkeleton.get(skeleton) ?? []
        if (!list.some((known) => known.latin === latin))
          list.push({ latin, kind: person >= organisation ? 'person' : 'organisation' })
        bySkeleton.set(skeleton, list)
      }
    }
  }
  return (forms) => {
    const joined = forms.filter((form) => !/^(?:بن|ابن|ال)$/u.test(form)).join('')
    const list = joined.length < SHORTEST ? undefined : bySkeleton.get(wideSkeleton(joined))
    return list?.find(({ latin }) => isSpelling(joined, latin))?.kind ?? null
  }
}

/** Shorter rows of letters spell many words. */
const SHORTEST = 7
