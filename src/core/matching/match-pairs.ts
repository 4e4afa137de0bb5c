import type { SourceDocument } from '../documents/source-document.ts'
import { alignPair } from './align-tokens.ts'
import { leastScoreFor } from './classify.ts'
import { keptOf, packRegion, regionRefs } from './found-regions.ts'
import type { Match, MatchResult } from './match.ts'
import { prepareCase } from './prepare-case.ts'
import { toMatches } from './to-matches.ts'

/** The matches of given pairs, and the stretches of text that they stand in. */
export type PairsResult = MatchResult & {
  /** As matches, but not parted into statements: from the first shared sentence to the last. */
  readonly stretches: readonly Match[]
}

/** A pair that is given is suspected already: this much less is asked of it, in nats. */
const SUSPECTED = 2

/**
 * Aligns only the given pairs of documents; how common words are is counted over all documents, as in
 * `matchDocuments`, and what a match must weigh by the pairs that are given. For benchmarks,
 * which give their pairs and ask for whole stretches of copied or reworded text. No passage is capped (rule M10).
 *
 * @param pairs ids of documents; ids that are not among the documents are passed over
 */
export function matchPairs(
  documents: readonly SourceDocument[],
  pairs: Iterable<readonly [string, string]>,
): PairsResult {
  const prepared = prepareCase(documents)
  const { indexed } = prepared
  const numbers = new Map(prepared.documents.map(({ id }, index) => [id, index]))
  const given = [...pairs].flatMap(([first, second]) => {
    const [left = -1, right = -1] = [numbers.get(first) ?? -1, numbers.get(second) ?? -1].toSorted(
      (x, y) => x - y,
    )
    return left < 0 ? [] : [{ left, right }]
  })
  const { sentences } = prepared
  const compared = given.reduce(
    (sum, { left, right }) => sum + (sentences[left] ?? 0) * (sentences[right] ?? 0),
    0,
  )
  const context = { ...prepared.context, leastScore: leastScoreFor(compared) - SUSPECTED, stretches: true }
  const found: number[] = []
  const stretches: number[] = []
  let complete = true
  for (const { left, right } of given) {
    const aligned = alignPair(indexed(left), indexed(right), context)
    complete &&= aligned.complete
    for (const region of aligned.regions) packRegion(found, left, right, keptOf(region))
    for (const region of aligned.stretches) packRegion(stretches, left, right, keptOf(region))
  }
  const matchesOf = (packed: readonly number[]): Match[] =>
    toMatches(regionRefs(Float64Array.from(packed)), prepared, documents)
  return { matches: matchesOf(found), stretches: matchesOf(stretches), complete }
}
