import { Check, LoaderCircle, TriangleAlert } from 'lucide-react'
import { assertNever } from '#core/base/invariant.ts'
import { useObservable } from '#renderer/services/case-context.tsx'
import { saveState } from '#renderer/services/save-state.ts'

/** Whether every change is on the disk. */
export function SavedState() {
  const now = useObservable(saveState)
  switch (now.kind) {
    case 'saved':
      return (
        <span className="saved-state" title="Every change is written to the case’s journal on this computer">
          <Check size={14} aria-hidden /> <span>Saved</span>
        </span>
      )
    case 'saving':
      return (
        <span className="saved-state">
          <LoaderCircle size={14} className="app-spinner" aria-hidden /> <span>Saving…</span>
        </span>
      )
    case 'failed':
      return (
        <span className="saved-state saved-state-failed" role="alert" title={now.message}>
          <TriangleAlert size={14} aria-hidden /> <span>Not saved</span>
        </span>
      )
    default:
      return assertNever(now)
  }
}
