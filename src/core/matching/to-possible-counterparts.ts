import { stableId } from '../base/stable-id.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import type { PossibleCounterpart } from './match.ts'
import { countPhrases, createPhraseTable } from './phrase-table.ts'
import type { PossiblePair } from './possible-counterparts.ts'
import type { PreparedCase } from './prepare-case.ts'
import { byPlace, toMatch } from './to-match.ts'
import { matchSides, setCounts } from './to-matches.ts'

/** Makes pairs of sentences possible counterparts, in order of the documents as they were given. */
export function toPossibleCounterparts(
  found: readonly PossiblePair[],
  prepared: PreparedCase,
  documents: readonly SourceDocument[],
): PossibleCounterpart[] {
  if (found.length === 0) return []
  const { packed, context, data } = prepared
  const phrases = createPhraseTable()
  const place = new Map(documents.map((document, index) => [document.id, index] as const).toReversed())
  const drafts = found
    .toSorted((p, q) => p.left - q.left || p.right - q.right)
    .map(({ rankOfFirst, rankOfSecond, ...pair }) => {
      const sides = matchSides(prepared, pair)
      const region = { ...pair, kind: 'reworded' as const }
      const match = toMatch(sides, region, context.background, phrases.numberOf, place)
      const turned = match.a.document !== sides.left.document.id
      const [rankOfA, rankOfB] = turned ? [rankOfSecond, rankOfFirst] : [rankOfFirst, rankOfSecond]
      return { match, rankOfA, rankOfB }
    })
  const all = Array.from({ length: data.count }, (_, document) => document)
  const counts = countPhrases(phrases, all, packed, data.termOfWord, context.background.stop)
  return drafts
    .toSorted((p, q) => byPlace(p.match, q.match, place))
    .map(({ match, rankOfA, rankOfB }) => {
      setCounts(match, counts)
      const { a, b, score, reasons } = match
      const id = stableId('possible', [a.document, a.start, a.end, b.document, b.start, b.end])
      return { id, score: Math.round(score * 100) / 100, rankOfA, rankOfB, a, b, reasons }
    })
}
