import type { SourceDocument } from '../documents/source-document.ts'
import { alignPair } from './align-tokens.ts'
import { findCandidates } from './candidates.ts'
import { caseWords } from './case-words.ts'
import { leastScoreFor } from './classify.ts'
import { capFanOut } from './fan-out.ts'
import type { Match, MatchResult } from './match.ts'
import { packedSentence, packedWords } from './packed-tokens.ts'
import { phraseCounter } from './phrase-frequency.ts'
import { prepareCase, type PreparedCase } from './prepare-case.ts'
import type { AlignedRegion } from './statements.ts'
import { termHolders } from './term-holders.ts'
import { byPlace, toMatch } from './to-match.ts'

/** Bounds and a way to watch. None of them changes what a match is. */
export type MatchOptions = {
  /** Pairs of documents that are aligned at most; the result is then not complete. */
  readonly mostPairs?: number
  /** Called now and then with how many pairs are aligned. */
  readonly onProgress?: (done: number, total: number) => void
}

const MOST_PAIRS = 2_000_000
/** Pairs between two reports of progress. */
const REPORTED = 1000

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
  const candidates = candidatesOf(prepared)
  const most = Math.min(candidates.left.length, options.mostPairs ?? MOST_PAIRS)
  let complete = candidates.complete && most === candidates.left.length
  const found: Found[] = []
  for (let pair = 0; pair < most; pair++) {
    const left = candidates.left[pair] ?? 0
    const right = candidates.right[pair] ?? 0
    const aligned = alignPair(prepared.indexed(left), prepared.indexed(right), prepared.context)
    complete &&= aligned.complete
    for (const region of aligned.regions) found.push({ ...region, left, right, score: region.verdict.score })
    if (pair % REPORTED === 0 || pair + 1 === most) options.onProgress?.(pair + 1, most)
  }
  const kept = capFanOut(found, (document, word) => packedSentence(prepared.packed, document, word))
  return { matches: toMatches(kept, prepared, documents), complete }
}

function candidatesOf({
  documents,
  packed,
  vocabulary,
  context,
  sample,
}: PreparedCase): ReturnType<typeof findCandidates> {
  const ids = documents.map(({ id }) => id)
  const words = vocabulary.termsOfWords()
  return findCandidates(caseWords(ids, packed, words, context.background, vocabulary.hashOf, sample))
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
  const context = { ...prepared.context, leastScore: leastScoreFor(compared), stretches: true }
  const found: Found[] = []
  const stretches: Found[] = []
  let complete = true
  for (const { left, right } of given) {
    const aligned = alignPair(indexed(left), indexed(right), context)
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
  prepared: PreparedCase,
  documents: readonly SourceDocument[],
): Match[] {
  const { packed, vocabulary, context, indexed } = prepared
  const termOfWord = vocabulary.termsOfWords()
  const holders = termHolders(packed, prepared.documents.length, termOfWord, vocabulary.termCount())
  const count = phraseCounter(
    holders,
    context.background.stop,
    (document) => packedWords(packed, document),
    termOfWord,
  )
  const place = new Map(documents.map((document, index) => [document.id, index] as const).toReversed())
  return found
    .toSorted((x, y) => x.left - y.left || x.right - y.right)
    .map((region) =>
      toMatch(indexed(region.left), indexed(region.right), region, context.background, count, place),
    )
    .toSorted((x, y) => byPlace(x, y, place))
}
