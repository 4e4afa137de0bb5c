import { byText } from '../base/order.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import type { AlignContext } from './align-tokens.ts'
import { backgroundOf, countBackground } from './background.ts'
import { outletLines, type OutletLines } from './boilerplate.ts'
import { languageTally, type LanguageTally } from './language-tally.ts'
import { leastScoreFor } from './classify.ts'
import type { CaseData } from './match-tasks.ts'
import { type DocumentCache, documentCache } from './document-cache.ts'
import { type IndexedDocuments, indexedDocuments } from './indexed-document.ts'
import {
  createPackedTokens,
  noteRepeats,
  type PackedTokens,
  packTokens,
  sharedBuffer,
  unpackTokens,
} from './packed-tokens.ts'
import { byHash, MOST_SAMPLED, sampleOf, sampleScale } from './sample.ts'
import { sideMaker } from './run-partners.ts'
import { createScratch } from './scratch.ts'
import { seedFinder } from './term-grid.ts'
import { tokenise, type Tokens } from './tokens.ts'
import { createVocabulary, GAP_TERM, type Vocabulary } from './vocabulary.ts'

/** A case ready to be aligned: its documents in order of their ids, each once, and what all pairs share. */
export type PreparedCase = {
  readonly documents: readonly SourceDocument[]
  readonly packed: PackedTokens
  readonly vocabulary: Vocabulary
  /** The outlets' lines, all documents counted. */
  readonly lines: OutletLines
  /** The language of documents that neither state nor show theirs. */
  readonly usualLanguage: string
  readonly languages: LanguageTally
  readonly mostSampled: number
  /** What threads need of it. */
  readonly data: CaseData
  readonly context: AlignContext
  readonly indexed: IndexedDocuments
  /** The words of a document with its text. */
  readonly tokensOf: DocumentCache<Tokens>
  /** How many sentences of each document are compared. */
  readonly sentences: Uint32Array
}

/** How a case is prepared. */
export type PrepareOptions = {
  /** How many documents are counted at most to learn how common words are (rule M3). */
  readonly mostSampled?: number
  /** For how many words and terms to come there is room in the tables. */
  readonly room?: number
}

/** Cuts documents into words, counts what is common among them (rules M1–M3, M10). */
export function prepareCase(
  given: readonly SourceDocument[],
  { mostSampled = MOST_SAMPLED, room = 0 }: PrepareOptions = {},
): PreparedCase {
  const documents = [...new Map(given.map((document) => [document.id, document])).values()].toSorted((x, y) =>
    byText(x.id, y.id),
  )
  const vocabulary = createVocabulary()
  const packed = createPackedTokens()
  const lines = outletLines()
  for (const document of documents) lines.add(document)
  const languages = languageTally(documents)
  const usual = languages.usual()
  const sentences = new Uint32Array(documents.length)
  documents.forEach((document, index) => {
    const tokens = tokenise(document, lines.compared(document), vocabulary, usual)
    sentences[index] = sentenceCount(tokens)
    packTokens(packed, tokens)
  })
  const sample = sampleOf(
    documents.map(({ id }) => id),
    mostSampled,
  )
  const termOfWord = shared(vocabulary.termsOfWords(), vocabulary.wordCount() + 1 + room)
  const counts = new Uint32Array(vocabulary.termCount())
  for (let document = 0; document < documents.length; document++)
    noteRepeats(packed, document, termOfWord, counts)
  const tokensOf = (index: number): Tokens => {
    const document = documents[index] ?? { id: '', text: '', blocks: [] }
    return unpackTokens(packed, index, document, termOfWord)
  }
  const tables = countBackground(sample.map(tokensOf), vocabulary, room)
  const background = backgroundOf(tables)
  const all = sentences.reduce((sum, count) => sum + count, 0)
  const leastScore = leastScoreFor((all * all) / 2)
  const ids = documents.map(({ id }) => id)
  return {
    documents,
    packed,
    vocabulary,
    lines,
    usualLanguage: usual,
    languages,
    mostSampled,
    data: {
      count: documents.length,
      packed,
      termOfWord,
      tables,
      sampleByHash: byHash(ids, sample),
      scale: sampleScale(documents.length, mostSampled),
      leastScore,
    },
    sentences,
    context: {
      background,
      scratch: createScratch(),
      pairSides: sideMaker(),
      seedRegions: seedFinder(),
      leastScore,
    },
    indexed: indexedDocuments(tokensOf, background),
    tokensOf: documentCache(tokensOf, ({ terms }) => terms.length),
  }
}

/** How many sentences of a document are compared. */
export function sentenceCount(tokens: Tokens): number {
  let count = 0
  for (let at = 0; at < tokens.terms.length; at++) {
    if (tokens.sentences[at] === at && tokens.terms[at] !== GAP_TERM) count++
  }
  return count
}

function shared(values: Uint32Array, length: number): Uint32Array {
  const copy = new Uint32Array(sharedBuffer(length * 4))
  copy.set(values.subarray(0, length))
  return copy
}
