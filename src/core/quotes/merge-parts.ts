import { alignWords } from './align-words.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import { groupBy } from '../base/group-by.ts'
import { type Utterance, utteranceOf } from './utterances.ts'
import type { WordWeights } from './word-weights.ts'

/** Fragments further apart, in UTF-16 units, are two witnesses. */
const LONGEST_GAP = 200

/**
 * Makes one witness of fragments that one document gives of one statement, near each other and in its order
 * (rule Q5): `a “cruel” plan that “will not stand”`. What repeats words stays a witness of its own.
 *
 * @param quoted whether another quotation stands between two places of a document
 */
export function mergeFragments(
  utterances: readonly Utterance[],
  reference: Utterance,
  documents: ReadonlyMap<string, SourceDocument>,
  weights: WordWeights,
  quoted: (document: string, from: number, to: number) => boolean,
): Utterance[] {
  const merged: Utterance[] = []
  for (const [id, own] of groupBy(utterances, ({ document }) => document)) {
    const document = documents.get(id)
    const sorted = own.toSorted((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0))
    let open: { utterance: Utterance; to: number } | null = null
    for (const utterance of sorted) {
      const pairs = alignWords(reference.words, utterance.words, weights.of)
      const from = pairs.left[0] ?? 0
      const to = pairs.left.at(-1) ?? 0
      const gapFrom = open?.utterance.parts.at(-1)?.end ?? 0
      const gapTo = utterance.parts[0]?.start ?? 0
      const near = gapTo - gapFrom < LONGEST_GAP && !quoted(id, gapFrom, gapTo)
      if (open && document && from > open.to && near) {
        const joined = utteranceOf(document, [...open.utterance.quotations, ...utterance.quotations])
        open = { utterance: joined, to }
        merged[merged.length - 1] = joined
      } else {
        open = { utterance, to }
        merged.push(utterance)
      }
    }
  }
  return merged
}
