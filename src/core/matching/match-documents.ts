import type { SourceDocument } from '../documents/source-document.ts'
import { alignPair } from './align-tokens.ts'
import { findCandidates } from './candidates.ts'
import { capFanOut } from './fan-out.ts'
import type { Match, MatchResult } from './match.ts'
import { phraseCounter } from './phrase-frequency.ts'
import { leastScoreFor } from './classify.ts'
import { prepareCase, type PreparedCase, sentenceCount } from './prepare-case.ts'
import type { AlignedRegion } from './statements.ts'
import { byPlace, toMatch } from './to-match.ts'

/** Bounds and a way to watch. None of them changes what a match is. */
export type MatchOptions = {
  /** Pairs of documents that are aligned at most; the result is then not complete. */
  readonly mostPairs?: number
  /** Called after each document with how many are done. */
  readonly onProgress?: (done: number, total: number) => void
}

const MOST_PAIRS = 400_000

type Found = AlignedRegion & { readonly left: number; readonly right: number; readonly score: number }

/**
 * Finds the passages that report the same thing, across all documents and inside each (rules M1–M10 in
 * docs/methods/matching.md). Readers' comments, furniture, bylines and an outlet's repeated lines take no part.
 * The same documents give the same matches in any order of the input; only which passage of a match is `a`
 * follows it. A document given twice counts once.
 *
 * @returns matches in order of document and position. `complete` is false where a bound stopped the work.
 */
export function matchDocuments(
  documents: readonly SourceDocument[],
  options: MatchOptions = {},
): MatchResult {
  const prepared = prepareCase(documents)
  const { indexed, context } = prepared
  const partnersOf = findCandidates(
    indexed.map(({ tokens }) => tokens),
    context.background,
  )
  const found: Found[] = []
  let pairsLeft = options.mostPairs ?? MOST_PAIRS
  let complete = true
  indexed.forEach((leftDocument, left) => {
    for (const right of partnersOf(left)) {
      const rightDocument = indexed[right]
      if (!rightDocument) continue
      if (pairsLeft-- <= 0) {
        complete = false
        break
      }
      const aligned = alignPair(leftDocument, rightDocument, context)
      complete &&= aligned.complete
      for (const region of aligned.regions)
        found.push({ ...region, left, right, score: region.verdict.score })
    }
    options.onProgress?.(left + 1, indexed.length)
  })
  const kept = capFanOut(found, (document, word) => indexed[document]?.tokens.sentences[word] ?? word)
  return { matches: toMatches(kept, prepared, documents), complete }
}

/** The matches of given pairs, and the stretches of text that they stand in. */
export type PairsResult = MatchResult & {
  /** As matches, but not parted into statements: from the first shared sentence to the last. */
  readonly stretches: readonly Match[]
}

/**
 * Aligns only the given pairs of documents; how common words are is counted over all documents, as in
 * `matchDocuments`, and what a match must weigh by the pairs that are given. For benchmarks, which give their pairs and ask for whole stretches of copied or reworded
 * text. No passage is capped (rule M10).
 *
 * @param pairs ids of documents; ids that are not among the documents are passed over
 */
export function matchPairs(
  documents: readonly SourceDocument[],
  pairs: Iterable<readonly [string, string]>,
): PairsResult {
  const prepared = prepareCase(documents)
  const { indexed } = prepared
  const numbers = new Map(indexed.map(({ tokens }, index) => [tokens.document.id, index]))
  const given = [...pairs].flatMap(([first, second]) => {
    const [left = -1, right = -1] = [numbers.get(first) ?? -1, numbers.get(second) ?? -1].toSorted(
      (x, y) => x - y,
    )
    return left < 0 ? [] : [{ left, right }]
  })
  const sentences = indexed.map(({ tokens }) => sentenceCount(tokens))
  const compared = given.reduce(
    (sum, { left, right }) => sum + (sentences[left] ?? 0) * (sentences[right] ?? 0),
    0,
  )
  const context = { ...prepared.context, leastScore: leastScoreFor(compared), stretches: true }
  const found: Found[] = []
  const stretches: Found[] = []
  let complete = true
  for (const { left, right } of given) {
    const leftDocument = indexed[left]
    const rightDocument = indexed[right]
    if (!leftDocument || !rightDocument) continue
    const aligned = alignPair(leftDocument, rightDocument, context)
    complete &&= aligned.complete
    const add = (into: Found[], region: AlignedRegion): unknown =>
      into.push({ ...region, left, right, score: region.verdict.score })
    for (const region of aligned.regions) add(found, region)
    for (const region of aligned.stretches) add(stretches, region)
  }
  return {
    matches: toMatches(found, prepared, documents),
    stretches: toMatches(stretches, prepared, documents),
    complete,
  }
}

function toMatches(
  found: readonly Found[],
  { indexed, context }: PreparedCase,
  documents: readonly SourceDocument[],
): Match[] {
  const count = phraseCounter(indexed, context.background)
  const place = new Map(documents.map((document, index) => [document.id, index] as const).toReversed())
  const matches: Match[] = []
  for (const region of found) {
    const left = indexed[region.left]
    const right = indexed[region.right]
    if (left && right) matches.push(toMatch(left, right, region, context.background, count, place))
  }
  return matches.toSorted((x, y) => byPlace(x, y, place))
}
