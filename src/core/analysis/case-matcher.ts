import type { SourceDocument } from '../documents/source-document.ts'
import { createLiveCase, LIVE_ROOM, type LiveCase } from '../matching/live-case.ts'
import { resultOf } from '../matching/match-documents.ts'
import type { MatchResult } from '../matching/match.ts'
import { MOST_SAMPLED } from '../matching/sample.ts'
import { type MatchOptions, searchCase, type SearchedCase } from '../matching/search-case.ts'

/** Finds the matches of a case, given all its documents in order of their ids each time. */
export type CaseMatcher = (documents: readonly SourceDocument[]) => MatchResult

/** Searches a case from scratch, in whatever threads. */
export type CaseSearch = (
  documents: readonly SourceDocument[],
  options: MatchOptions,
) => Promise<SearchedCase>

/** So many documents may have come, gone or changed for the rest to be kept. */
const MOST_CHANGES = 200

/**
 * A matcher that remembers a large case: where a few documents came or went since it was asked last, only they are
 * searched (rules M16 and M17). What it gives is what `matchDocuments` gives.
 *
 * @param search what searches a case from scratch
 * @param mostSampled as in `PrepareOptions`; cases up to that size are searched anew each time
 */
export function createCaseMatcher(
  search: CaseSearch = (documents, options) => Promise.resolve(searchCase(documents, options)),
  mostSampled: number = MOST_SAMPLED,
): (documents: readonly SourceDocument[]) => Promise<MatchResult> {
  let live: LiveCase | null = null
  return async (documents) => {
    if (documents.length <= mostSampled) {
      live = null
      return resultOf(await search(documents, { mostSampled }), documents)
    }
    if (!live || !follow(live, documents) || !live.isSettled())
      live = createLiveCase(await search(documents, { mostSampled, room: LIVE_ROOM }))
    const uncompared = live.uncompared()
    return {
      matches: live.matches(),
      complete: live.isComplete(),
      ...(uncompared === null ? {} : { uncompared }),
      possibleCounterparts: [],
    }
  }
}

/** Brings a case up to date; false where too much changed, or what all scores rest on. */
function follow(live: LiveCase, documents: readonly SourceDocument[]): boolean {
  const had = new Map(live.documents().map((document) => [document.id, document]))
  const come: SourceDocument[] = []
  const gone: string[] = []
  for (const document of documents) {
    const before = had.get(document.id)
    had.delete(document.id)
    if (before && isSame(before, document)) continue
    if (before) gone.push(document.id)
    come.push(document)
  }
  gone.push(...had.keys())
  if (come.length + gone.length > MOST_CHANGES) return false
  for (const id of gone) live.remove(id)
  for (const document of come) live.add(document)
  return true
}

/** Whether two readings of one document are compared alike. */
function isSame(x: SourceDocument, y: SourceDocument): boolean {
  return (
    x.text === y.text &&
    x.meta.outlet === y.meta.outlet &&
    x.meta.url === y.meta.url &&
    x.meta.language === y.meta.language &&
    x.blocks.length === y.blocks.length &&
    x.blocks.every(({ start, end, kind }, index) => {
      const other = y.blocks[index]
      return other?.start === start && other.end === end && other.kind === kind
    })
  )
}
