import type { SourceDocument } from '../documents/source-document.ts'
import { type RegionRef, unpackRegion } from './found-regions.ts'
import type { Match } from './match.ts'
import { countPhrases, createPhraseTable } from './phrase-table.ts'
import type { PreparedCase } from './prepare-case.ts'
import { byPlace, type DraftMatch, type MatchSides, toMatch } from './to-match.ts'
import { NO_SOURCE } from './tokens.ts'

/** Makes regions matches, in order of the documents as they were given. */
export function toMatches(
  found: readonly RegionRef[],
  prepared: PreparedCase,
  documents: readonly SourceDocument[],
): Match[] {
  const { packed, context, data } = prepared
  const phrases = createPhraseTable()
  const place = new Map(documents.map((document, index) => [document.id, index] as const).toReversed())
  const drafts = found
    .toSorted((x, y) => x.left - y.left || x.right - y.right)
    .map((ref) => {
      const sides = matchSides(prepared, ref)
      return toMatch(sides, unpackRegion(ref), context.background, phrases.numberOf, place)
    })
  const all = Array.from({ length: data.count }, (_, document) => document)
  const counts = countPhrases(phrases, all, packed, data.termOfWord, context.background.stop)
  for (const draft of drafts) setCounts(draft, counts)
  return drafts.toSorted((x, y) => byPlace(x, y, place))
}

/** The documents of a region. */
export function matchSides(
  { packed, tokensOf, documents }: PreparedCase,
  { left, right }: { readonly left: number; readonly right: number },
): MatchSides {
  return { packed, left: tokensOf(left), right: documents[right] ?? NO_SOURCE }
}

/**
 * Puts counts where the reasons of a draft hold the numbers of phrases. In place: all reasons of a large case twice
 * would be hundreds of megabytes.
 */
export function setCounts({ reasons }: Pick<DraftMatch, 'reasons'>, counts: Uint32Array): void {
  for (const reason of reasons) if (reason.kind !== 'score') reason.documents = counts[reason.documents] ?? 0
}
