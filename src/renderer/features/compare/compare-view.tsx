import { useMemo } from 'react'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { useCaseQuery, useObservable } from '#renderer/services/case-context.tsx'
import { workspace } from '#renderer/services/workspace.ts'
import { loadDocument } from '#renderer/store/queries/documents.ts'
import { SideBySide } from './side-by-side.tsx'
import './compare.css'

/**
 * Two to four documents side by side, scrolled passage to passage; what they share is joined and told apart word by
 * word.
 */
export function CompareView() {
  const { panes } = useObservable(workspace)
  return <SideBySide panes={panes} documents={useLoaded(panes)} />
}

/** The documents of the panes, `null` for those that are not read yet. */
function useLoaded(panes: readonly (string | null)[]): readonly (SourceDocument | null)[] {
  const wanted = [...new Set(panes.filter((id) => id !== null))].toSorted().join(' ')
  const loaded = useCaseQuery(
    async (db) => await Promise.all(wanted.split(' ').map((id) => loadDocument(db, id))),
    [wanted],
  )
  return useMemo(
    () => panes.map((id) => loaded?.find((document) => document !== null && document.id === id) ?? null),
    [panes, loaded],
  )
}
