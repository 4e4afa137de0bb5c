import { byText } from '../base/order.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import { outletLines, type OutletLines } from './boilerplate.ts'
import type { CutResult, CutTask } from './cut-documents.ts'
import { languageTally, type LanguageTally } from './language-tally.ts'
import { addPacked, createPackedTokens, type PackedTokens } from './packed-tokens.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

/** The documents of a case while they are cut into words, part by part. */
export type CaseCutting = {
  /** In order of their ids, each once. */
  readonly documents: readonly SourceDocument[]
  readonly vocabulary: Vocabulary
  readonly packed: PackedTokens
  readonly sentences: Uint32Array
  /** The outlets' lines, all documents counted. */
  readonly lines: OutletLines
  readonly languages: LanguageTally
  readonly usualLanguage: string
  /** How many parts there are. */
  readonly parts: number
  readonly task: (part: number) => CutTask
  /** Takes in what a part gave. Parts come in their order, whichever was ready first. */
  readonly take: (result: CutResult) => void
}

/** A part has no more documents, and no more of them once they have so many UTF-16 units. */
const DOCUMENTS_OF_PART = 250
const LENGTH_OF_PART = 1_000_000

/** Puts documents in order, counts the lines of outlets, and says what there is to cut. */
export function beginCutting(given: readonly SourceDocument[]): CaseCutting {
  const documents = [...new Map(given.map((document) => [document.id, document])).values()].toSorted((x, y) =>
    byText(x.id, y.id),
  )
  const lines = outletLines()
  for (const document of documents) lines.add(document)
  const languages = languageTally(documents)
  const usualLanguage = languages.usual()
  const vocabulary = createVocabulary()
  const packed = createPackedTokens()
  const sentences = new Uint32Array(documents.length)
  const starts = partStarts(documents)
  return {
    documents,
    vocabulary,
    packed,
    sentences,
    lines,
    languages,
    usualLanguage,
    parts: starts.length,
    task: (part) => {
      const own = documents.slice(starts[part], starts[part + 1])
      return {
        kind: 'cut',
        documents: own.map(({ id, text, blocks, meta: { language } }) => ({
          id,
          text,
          blocks,
          meta: { language },
        })),
        compared: own.map((document) => lines.compared(document)),
        usualLanguage,
      }
    },
    take: (result) => {
      const first = packed.counts.length
      addPacked(packed, result.packed, numbersOf(result, vocabulary))
      sentences.set(result.sentences, first)
    },
  }
}

/** The number of the first document of each part. */
function partStarts(documents: readonly SourceDocument[]): number[] {
  const starts: number[] = []
  let [count, length] = [0, 0]
  documents.forEach(({ text }, number) => {
    if (number === 0 || count === DOCUMENTS_OF_PART || length >= LENGTH_OF_PART) {
      starts.push(number)
      count = length = 0
    }
    count++
    length += text.length
  })
  return starts
}

/**
 * The numbers in the case of the words of a part. The words that the case did not have are met in the same order, and
 * in the same language, as if its documents had been cut one after the other.
 */
function numbersOf({ keys, languages, languageOfWord }: CutResult, vocabulary: Vocabulary): Uint32Array {
  const numbers = new Uint32Array(languageOfWord.length + 1)
  vocabulary.meet(languages)
  if (languageOfWord.length === 0) return numbers
  keys.split('\n').forEach((key, index) => {
    numbers[index + 1] = vocabulary.wordOf(key, languages[languageOfWord[index] ?? 0] ?? 'und')
  })
  return numbers
}
