import type { SourceDocument } from '../documents/source-document.ts'
import type { AlignContext } from './align-tokens.ts'
import { backgroundOf, countBackground } from './background.ts'
import type { OutletLines } from './boilerplate.ts'
import { beginCutting, type CaseCutting } from './cut-case.ts'
import { cutDocuments } from './cut-documents.ts'
import type { LanguageTally } from './language-tally.ts'
import { leastScoreFor } from './classify.ts'
import type { CaseData, TaskPool } from './match-tasks.ts'
import { type DocumentCache, documentCache } from './document-cache.ts'
import { type IndexedDocuments, indexedDocuments } from './indexed-document.ts'
import { noteRepeats, type PackedTokens, sharedBuffer, unpackTokens } from './packed-tokens.ts'
import { byHash, MOST_SAMPLED, sampleOf, sampleScale } from './sample.ts'
import { sideMaker } from './run-partners.ts'
import { createScratch } from './scratch.ts'
import { seedFinder } from './term-grid.ts'
import { NO_SOURCE, type Tokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

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
  documents: readonly SourceDocument[],
  options: PrepareOptions = {},
): PreparedCase {
  const cutting = beginCutting(documents)
  for (let part = 0; part < cutting.parts; part++) cutting.take(cutDocuments(cutting.task(part)))
  return prepareCut(cutting, options)
}

/** As `prepareCase`, with the documents shared out among threads. The result is the same for any number of them. */
export async function prepareCaseIn(
  pool: TaskPool,
  documents: readonly SourceDocument[],
  options: PrepareOptions = {},
): Promise<PreparedCase> {
  const cutting = beginCutting(documents)
  await pool.cut(cutting.parts, cutting.task, cutting.take)
  return prepareCut(cutting, options)
}

function prepareCut(
  { documents, vocabulary, packed, sentences, lines, languages, usualLanguage }: CaseCutting,
  { mostSampled = MOST_SAMPLED, room = 0 }: PrepareOptions,
): PreparedCase {
  const sample = sampleOf(
    documents.map(({ id }) => id),
    mostSampled,
  )
  const termOfWord = shared(vocabulary.termsOfWords(), vocabulary.wordCount() + 1 + room)
  const counts = new Uint32Array(vocabulary.termCount())
  for (let document = 0; document < documents.length; document++)
    noteRepeats(packed, document, termOfWord, counts)
  const tokensOf = (index: number): Tokens => {
    const document = documents[index] ?? NO_SOURCE
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
    usualLanguage,
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

function shared(values: Uint32Array, length: number): Uint32Array {
  const copy = new Uint32Array(sharedBuffer(length * 4))
  copy.set(values.subarray(0, length))
  return copy
}
