import { useMemo } from 'react'
import type { DocumentId } from '#core/documents/source-document.ts'
import type { JudgedOmission } from '#core/findings/judged-omissions.ts'
import type { Match } from '#core/matching/match.ts'
import type { AnalysisPart, AnalysisParts, CaseDatabase } from '#renderer/store/database.ts'
import type { BriefMatch } from '#renderer/store/pack-matches.ts'
import {
  currentAssertions,
  listMatches,
  matchesOf,
  readPart,
  type Assertions,
} from '#renderer/store/queries/proposals.ts'
import { listOmissions } from '#renderer/store/queries/judgements.ts'
import { useCaseQuery, useCaseView } from '../case-context.tsx'
import { sharedQuery } from './shared-query.ts'

function sharedPart<P extends AnalysisPart>(part: P): () => AnalysisParts[P] | null | undefined {
  return sharedQuery(async (db: CaseDatabase) => await readPart(db, part))
}

/**
 * What the kept proposals are about. As all hooks here: one copy for all views, `undefined` until it was read, `null`
 * before the first analysis.
 */
export const useAnalysed: () => AnalysisParts['current'] | null | undefined = sharedPart('current')
/** Names with their spellings. */
export const useEntities: () => AnalysisParts['entities'] | null | undefined = sharedPart('entities')
/** What is asserted. */
export const useClaims: () => AnalysisParts['claims'] | null | undefined = sharedPart('claims')
/** Quotations with all places that give them. */
export const useQuoteLedger: () => AnalysisParts['quoteLedger'] | null | undefined = sharedPart('quoteLedger')
/** Claims that cannot all be true. */
export const useDiscrepancies: () => AnalysisParts['discrepancies'] | null | undefined =
  sharedPart('discrepancies')
/** Those that are only possible. */
export const usePossibleDiscrepancies: () => AnalysisParts['possibleDiscrepancies'] | null | undefined =
  sharedPart('possibleDiscrepancies')
/** How much reporting of its own each document has, in UTF-16 units. */
export const useReportingLengths: () => AnalysisParts['lengths'] | null | undefined = sharedPart('lengths')
/** What several reports tell and others lack, with what the analyst decided about it. */
export const useOmissions: () => readonly JudgedOmission[] | null | undefined = sharedQuery(listOmissions)

/** Words that lean. */
export const useWording: () => AnalysisParts['wording'] | null | undefined = sharedPart('wording')

/** What was no match because it was boilerplate. */
export const useLeftOut: () => AnalysisParts['leftOut'] | null | undefined = sharedPart('leftOut')
/** Sentences that may report the same thing though no match holds them. */
export const usePossible: () => AnalysisParts['possible'] | null | undefined = sharedPart('possible')
/** All that is asserted, named and quoted, and what of it conflicts. */
export const useAssertions: () => Assertions | null | undefined = sharedQuery(currentAssertions)
/** All matches of the case, without the words of their reasons. */
export const useMatchList: () => readonly BriefMatch[] | null | undefined = sharedQuery(listMatches)

const byId = new WeakMap<readonly BriefMatch[], ReadonlyMap<string, BriefMatch>>()

/** One match without the words of its reasons; `undefined` while it was not read, `null` when it is not proposed. */
export function useBriefMatch(id: string | null): BriefMatch | null | undefined {
  const all = useMatchList()
  if (id === null || !all) return all === undefined ? undefined : null
  // Tens of thousands, and asked for whenever a view is drawn.
  let index = byId.get(all)
  if (!index) byId.set(all, (index = new Map(all.map((match) => [match.id, match]))))
  return index.get(id) ?? null
}

/** The matches that touch some documents, by document. */
export type MatchesByDocument = ReadonlyMap<DocumentId, readonly Match[]>

const lately = new WeakMap<CaseDatabase, Map<DocumentId, readonly Match[]>>()
/** So many documents' matches are kept for the next view that asks for them. */
const MOST_KEPT = 64

async function readMatches(db: CaseDatabase, ids: readonly DocumentId[]): Promise<MatchesByDocument> {
  const read = await matchesOf(db, ids)
  let kept = lately.get(db)
  if (!kept) lately.set(db, (kept = new Map()))
  for (const [id, matches] of read) {
    kept.delete(id)
    kept.set(id, matches)
  }
  for (const id of kept.keys()) {
    if (kept.size <= MOST_KEPT) break
    kept.delete(id)
  }
  return read
}

/** Follows the matches that touch some documents, also those within them; `undefined` until they were read. */
export function useMatchesOf(ids: readonly DocumentId[]): MatchesByDocument | undefined {
  const { db: view } = useCaseView()
  const key = [...new Set(ids)].toSorted().join(' ')
  const wanted = useMemo(() => (key === '' ? [] : key.split(' ')), [key])
  const read = useCaseQuery(async (db) => ({ key, matches: await readMatches(db, wanted) }), [key])
  const before = useMemo(() => {
    const kept = lately.get(view)
    const held = wanted.flatMap((id): [DocumentId, readonly Match[]][] => {
      const matches = kept?.get(id)
      return matches ? [[id, matches]] : []
    })
    return held.length === wanted.length ? new Map(held) : undefined
  }, [view, wanted])
  return read?.key === key ? read.matches : before
}

/**
 * One match with its reasons; `undefined` until it was read, `null` when it is not proposed (any more).
 */
export function useMatch(id: string | null): Match | null | undefined {
  const brief = useBriefMatch(id)
  const lists = useMatchesOf(brief ? [brief.a.document] : [])
  if (!brief) return brief
  return lists && (lists.get(brief.a.document)?.find((match) => match.id === id) ?? null)
}

/** The matches between two documents; the same id twice asks for those within it. */
export function matchesBetween(
  matches: MatchesByDocument | undefined,
  left: DocumentId,
  right: DocumentId,
): readonly Match[] {
  const touching = matches?.get(left) ?? []
  return touching.filter(
    ({ a, b }) =>
      (a.document === left && b.document === right) || (a.document === right && b.document === left),
  )
}
