import { useMemo } from 'react'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { useObservable } from '#renderer/services/case-context.tsx'
import { useDocumentsOf } from '#renderer/services/passage-text/use-documents.ts'
import { workspace } from '#renderer/services/workspace.ts'
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
  const loaded = useDocumentsOf(panes.filter((id) => id !== null))
  return useMemo(() => panes.map((id) => (id === null ? null : (loaded?.get(id) ?? null))), [panes, loaded])
}
