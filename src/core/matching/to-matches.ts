import type { SourceDocument } from '../documents/source-document.ts'
import { type RegionRef, unpackRegion } from './found-regions.ts'
import type { Match } from './match.ts'
import { countPhrases, createPhraseTable } from './phrase-table.ts'
import type { PreparedCase } from './prepare-case.ts'
import { byPlace, toMatch } from './to-match.ts'

/** Makes regions matches, in order of the documents as they were given. */
export function toMatches(
  found: readonly RegionRef[],
  prepared: PreparedCase,
  documents: readonly SourceDocument[],
): Match[] {
  const { packed, context, tokensOf, data } = prepared
  const phrases = createPhraseTable()
  const place = new Map(documents.map((document, index) => [document.id, index] as const).toReversed())
  const drafts = found
    .toSorted((x, y) => x.left - y.left || x.right - y.right)
    .map((ref) => {
      const [left, right] = [tokensOf(ref.left), tokensOf(ref.right)]
      return toMatch(left, right, unpackRegion(ref), context.background, phrases.numberOf, place)
    })
  const all = Array.from({ length: data.count }, (_, document) => document)
  const counts = countPhrases(phrases, all, packed, data.termOfWord, context.background.stop)
  // One by one in their place: all matches of a large case twice would be hundreds of megabytes.
  for (const [index, draft] of drafts.entries()) drafts[index] = withCounts(draft, counts)
  return drafts.toSorted((x, y) => byPlace(x, y, place))
}

/** A match whose reasons hold the numbers of phrases instead of their counts, with the counts. */
export function withCounts(draft: Match, counts: Uint32Array): Match {
  return {
    ...draft,
    reasons: draft.reasons.map((reason) =>
      reason.kind === 'score' ? reason : { ...reason, documents: counts[reason.documents] ?? 0 },
    ),
  }
}
