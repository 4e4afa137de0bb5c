import type { Analysis } from '#core/analysis/analysis.ts'
import type { DocumentId } from '#core/documents/source-document.ts'
import type { Match } from '#core/matching/match.ts'
import { currentAnalysis } from '#renderer/store/queries/judgements.ts'
import { sharedQuery } from './shared-query.ts'

/**
 * The proposals of the open case: one copy for all views. `undefined` until they were read, `null` before the first
 * analysis.
 */
export const useAnalysis: () => Analysis | null | undefined = sharedQuery(currentAnalysis)

const indices = new WeakMap<readonly Match[], ReadonlyMap<DocumentId, readonly Match[]>>()

/** The matches that touch a document, also those within it, in the order of the analysis. Indexed once. */
export function matchesIn(matches: readonly Match[], document: DocumentId): readonly Match[] {
  let index = indices.get(matches)
  if (!index) {
    const made = new Map<DocumentId, Match[]>()
    const add = (id: DocumentId, match: Match): void => {
      const list = made.get(id)
      if (list) list.push(match)
      else made.set(id, [match])
    }
    for (const match of matches) {
      add(match.a.document, match)
      if (match.b.document !== match.a.document) add(match.b.document, match)
    }
    index = made
    indices.set(matches, made)
  }
  return index.get(document) ?? []
}

/** The matches between two documents; the same id twice asks for those within it. */
export function matchesBetween(matches: readonly Match[], left: DocumentId, right: DocumentId): Match[] {
  return matchesIn(matches, left).filter(
    ({ a, b }) =>
      (a.document === left && b.document === right) || (a.document === right && b.document === left),
  )
}
