import type { SourceDocument } from '../documents/source-document.ts'
import { type RegionRef, unpackRegion } from './found-regions.ts'
import type { Match } from './match.ts'
import { packedWords } from './packed-tokens.ts'
import { phraseCounter } from './phrase-frequency.ts'
import type { PreparedCase } from './prepare-case.ts'
import { termHolders } from './term-holders.ts'
import { byPlace, toMatch } from './to-match.ts'

/** Makes regions matches, in order of the documents as they were given. */
export function toMatches(
  found: readonly RegionRef[],
  prepared: PreparedCase,
  documents: readonly SourceDocument[],
): Match[] {
  const { packed, context, indexed, data, vocabulary } = prepared
  const holders = termHolders(packed, data.count, data.termOfWord, vocabulary.termCount())
  const wordsOf = (document: number): Uint32Array => packedWords(packed, document)
  const count = phraseCounter(holders, context.background.stop, wordsOf, data.termOfWord)
  const place = new Map(documents.map((document, index) => [document.id, index] as const).toReversed())
  return found
    .toSorted((x, y) => x.left - y.left || x.right - y.right)
    .map((ref) => {
      const [left, right] = [indexed(ref.left), indexed(ref.right)]
      return toMatch(left, right, unpackRegion(ref), context.background, count, place)
    })
    .toSorted((x, y) => byPlace(x, y, place))
}
