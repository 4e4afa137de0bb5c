import { useEffect, useMemo, useState } from 'react'
import { groupBy } from '#core/base/group-by.ts'
import type { DocumentId, SourceDocument } from '#core/documents/source-document.ts'
import { useCaseView } from '#renderer/services/case-context.tsx'
import { documentReadLately } from '#renderer/services/passage-text/document-cache.ts'
import type { BriefMatch } from '#renderer/store/pack-matches.ts'
import { loadSome } from '#renderer/store/queries/documents.ts'

/** So many texts are read at once. */
const BATCH = 100

/**
 * The matches, or other pairs of passages, of which one passage holds some words, upper or lower case alike. Texts are read batch by batch; until all
 * were read the list grows.
 */
export function useMatchesWithWords<M extends Pick<BriefMatch, 'id' | 'a' | 'b'>>(
  matches: readonly M[],
  query: string,
): readonly M[] {
  const { db } = useCaseView()
  const words = query.trim().toLowerCase()
  const [found, setFound] = useState<{ readonly words: string; readonly ids: ReadonlySet<string> }>(NOTHING)
  useEffect(() => {
    if (words === '') return undefined
    const stop = new AbortController()
    const sides = groupBy(
      matches.flatMap((match) => [match.a, match.b].map((passage) => ({ match: match.id, passage }))),
      ({ passage }) => passage.document,
    )
    const ids = new Set<string>()
    const look = (document: SourceDocument): void => {
      for (const { match, passage } of sides.get(document.id) ?? []) {
        if (document.text.slice(passage.start, passage.end).toLowerCase().includes(words)) ids.add(match)
      }
    }
    const run = async (): Promise<void> => {
      const documents: DocumentId[] = [...sides.keys()]
      for (let at = 0; at < documents.length; at += BATCH) {
        const read = await loadSome(db, documents.slice(at, at + BATCH), (id) => documentReadLately(db, id))
        if (stop.signal.aborted) return
        for (const document of read) if (document) look(document)
        setFound({ words, ids: new Set(ids) })
      }
    }
    void run()
    return () => stop.abort()
  }, [db, matches, words])
  return useMemo(() => {
    if (words === '') return matches
    return found.words === words ? matches.filter(({ id }) => found.ids.has(id)) : NO_MATCHES
  }, [matches, words, found])
}

const NOTHING = { words: '', ids: new Set<string>() }
const NO_MATCHES: readonly never[] = []
