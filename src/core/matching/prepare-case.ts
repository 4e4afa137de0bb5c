import { byText } from '../base/order.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import type { AlignContext } from './align-tokens.ts'
import { backgroundOf, countBackground } from './background.ts'
import { comparedBlocks } from './boilerplate.ts'
import { leastScoreFor } from './classify.ts'
import type { CaseData } from './match-tasks.ts'
import { documentCache, type IndexedDocuments } from './document-cache.ts'
import {
  createPackedTokens,
  type PackedTokens,
  packTokens,
  sharedBuffer,
  unpackTokens,
} from './packed-tokens.ts'
import { byHash, sampleOf } from './sample.ts'
import { createScratch } from './scratch.ts'
import { languageOf } from './stemming.ts'
import { tokenise, type Tokens } from './tokens.ts'
import { createVocabulary, GAP_TERM, type Vocabulary } from './vocabulary.ts'

/** A case ready to be aligned: its documents in order of their ids, each once, and what all pairs share. */
export type PreparedCase = {
  readonly documents: readonly SourceDocument[]
  readonly packed: PackedTokens
  readonly vocabulary: Vocabulary
  /** What threads need of it. */
  readonly data: CaseData
  readonly context: AlignContext
  readonly indexed: IndexedDocuments
  /** How many sentences of each document are compared. */
  readonly sentences: Uint32Array
}

/** Cuts documents into words, counts what is common among them (rules M1–M3, M10). */
export function prepareCase(given: readonly SourceDocument[]): PreparedCase {
  const documents = [...new Map(given.map((document) => [document.id, document])).values()].toSorted((x, y) =>
    byText(x.id, y.id),
  )
  const vocabulary = createVocabulary()
  const packed = createPackedTokens()
  const compared = comparedBlocks(documents)
  const usual = usualLanguage(documents)
  const sentences = new Uint32Array(documents.length)
  documents.forEach((document, index) => {
    const tokens = tokenise(document, compared[index] ?? [], vocabulary, usual)
    sentences[index] = sentenceCount(tokens)
    packTokens(packed, tokens)
  })
  const sample = sampleOf(documents.map(({ id }) => id))
  const termOfWord = shared(vocabulary.termsOfWords())
  const tokensOf = (index: number): Tokens => {
    const document = documents[index] ?? { id: '', text: '', blocks: [] }
    return unpackTokens(packed, index, document, termOfWord)
  }
  const tables = countBackground(sample.map(tokensOf), vocabulary)
  const background = backgroundOf(tables)
  const all = sentences.reduce((sum, count) => sum + count, 0)
  const leastScore = leastScoreFor((all * all) / 2)
  const ids = documents.map(({ id }) => id)
  return {
    documents,
    packed,
    vocabulary,
    data: {
      count: documents.length,
      packed,
      termOfWord,
      tables,
      sampleByHash: byHash(ids, sample),
      leastScore,
    },
    sentences,
    context: { background, scratch: createScratch(vocabulary.termCount()), leastScore },
    indexed: documentCache(tokensOf, background),
  }
}

/** The language that most documents state; `und` where none does. */
function usualLanguage(documents: readonly SourceDocument[]): string {
  const counts = new Map<string, number>()
  for (const { meta } of documents) {
    const language = languageOf(meta.language, [])
    if (language !== 'und') counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return [...counts].toSorted((x, y) => y[1] - x[1] || byText(x[0], y[0]))[0]?.[0] ?? 'und'
}

function sentenceCount(tokens: Tokens): number {
  let count = 0
  for (let at = 0; at < tokens.terms.length; at++) {
    if (tokens.sentences[at] === at && tokens.terms[at] !== GAP_TERM) count++
  }
  return count
}

function shared(values: Uint32Array): Uint32Array {
  const copy = new Uint32Array(sharedBuffer(values.byteLength))
  copy.set(values)
  return copy
}
