import type { SourceDocument } from '../documents/source-document.ts'
import { capFanOut } from './fan-out.ts'
import type { TaskPool } from './match-tasks.ts'
import type { MatchResult } from './match.ts'
import { packedSentence } from './packed-tokens.ts'
import { type MatchOptions, searchCase, searchCaseIn, type SearchedCase } from './search-case.ts'
import { uncomparedOf } from './search-bounds.ts'
import { toMatches } from './to-matches.ts'
import { toPossibleCounterparts } from './to-possible-counterparts.ts'

/**
 * Finds the passages that report the same thing, across all documents and inside each (rules M1–M10, M19 and
 * M20 in docs/methods/matching.md). Readers' comments, furniture, bylines and an outlet's repeated lines take no part.
 * The same documents give the same matches in any order of the input; only which passage of a match is `a`
 * follows it. A document given twice counts once.
 *
 * @returns matches in order of document and position. `complete` is false where a bound stopped the work.
 */
export function matchDocuments(
  documents: readonly SourceDocument[],
  options: MatchOptions = {},
): MatchResult {
  return resultOf(searchCase(documents, options), documents)
}

/** As `matchDocuments`, with the work shared out among threads. The result is the same for any number of them. */
export async function matchDocumentsIn(
  pool: TaskPool,
  documents: readonly SourceDocument[],
  options: MatchOptions = {},
): Promise<MatchResult> {
  return resultOf(await searchCaseIn(pool, documents, options), documents)
}

/** The matches of a case that was searched. */
export function resultOf(
  { prepared, regions, possible, complete, bounds }: SearchedCase,
  documents: readonly SourceDocument[],
): MatchResult {
  const uncompared = uncomparedOf(bounds, (number) => prepared.documents[number]?.id ?? '')
  const kept = capFanOut(regions, (document, word) => packedSentence(prepared.packed, document, word))
  return {
    matches: toMatches(kept, prepared, documents),
    complete,
    ...(uncompared === null ? {} : { uncompared }),
    possibleCounterparts: toPossibleCounterparts(possible, prepared, documents),
  }
}
