import { Columns2 } from 'lucide-react'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { useCaseQuery, useObservable } from '#renderer/services/case-context.tsx'
import { workspace } from '#renderer/services/workspace.ts'
import { loadDocument } from '#renderer/store/queries/documents.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { CompareHeader } from './compare-header.tsx'
import { SideBySide } from './side-by-side.tsx'
import './compare.css'

/** Two documents side by side, scrolled passage to passage; what they share is joined and told apart word by word. */
export function CompareView() {
  const { panes } = useObservable(workspace)
  const leftId = panes[0] ?? null
  const rightId = panes[1] ?? null
  const left = useLoaded(leftId)
  const right = useLoaded(rightId)
  if (left && right) return <SideBySide key={`${left.id} ${right.id}`} left={left} right={right} />
  return (
    <div className="compare">
      <CompareHeader left={leftId} right={rightId} />
      {leftId !== null && rightId !== null ? (
        <div className="compare-panes" aria-busy />
      ) : (
        <EmptyState
          icon={Columns2}
          title="Choose two documents"
          text="Pick one for each side. The same document on both sides shows where it repeats or contradicts itself."
        />
      )}
    </div>
  )
}

function useLoaded(id: string | null): SourceDocument | null {
  const document = useCaseQuery(async (db) => (id === null ? null : await loadDocument(db, id)), [id])
  return document && document.id === id ? document : null
}
