import { byText } from '../base/order.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import type { AlignContext } from './align-tokens.ts'
import { countBackground } from './background.ts'
import { comparedBlocks } from './boilerplate.ts'
import { leastScoreFor } from './classify.ts'
import { indexDocument, type IndexedDocument } from './indexed-document.ts'
import { createScratch } from './scratch.ts'
import { languageOf } from './stemming.ts'
import { tokenise, type Tokens } from './tokens.ts'
import { createVocabulary, GAP_TERM } from './vocabulary.ts'

/** A case ready to be aligned: its documents in order of their ids, each once, and what all pairs share. */
export type PreparedCase = {
  readonly indexed: readonly IndexedDocument[]
  readonly context: AlignContext
}

/** Cuts documents into words, counts what is common among them and indexes them (rules M1–M3, M10). */
export function prepareCase(documents: readonly SourceDocument[]): PreparedCase {
  const ordered = [...new Map(documents.map((document) => [document.id, document])).values()].toSorted(
    (x, y) => byText(x.id, y.id),
  )
  const vocabulary = createVocabulary()
  const compared = comparedBlocks(ordered)
  const usual = usualLanguage(ordered)
  const tokens = ordered.map((document, index) =>
    tokenise(document, compared[index] ?? [], vocabulary, usual),
  )
  const sentences = tokens.reduce((sum, each) => sum + sentenceCount(each), 0)
  const background = countBackground(tokens, vocabulary)
  return {
    indexed: tokens.map((each) => indexDocument(each, background)),
    context: {
      background,
      scratch: createScratch(vocabulary.termCount()),
      leastScore: leastScoreFor((sentences * sentences) / 2),
    },
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

/** How many sentences of a document are compared. */
export function sentenceCount(tokens: Tokens): number {
  let count = 0
  for (let at = 0; at < tokens.terms.length; at++) {
    if (tokens.sentences[at] === at && tokens.terms[at] !== GAP_TERM) count++
  }
  return count
}
