import { useMemo, useSyncExternalStore } from 'react'
import { useCase, useCaseView, useObservable } from '#renderer/services/case-context.tsx'
import { redo, undo } from '#renderer/services/perform.ts'
import { deskStep } from './desk-step.ts'

/** Something that can be undone or redone now, in words, with the names of blind mode. */
export type Undoing = { readonly label: string; readonly run: () => void }

/** What undo and redo would do now; `null` where there is nothing. */
export function useUndoing(): { readonly undo: Undoing | null; readonly redo: Undoing | null } {
  const { store } = useCase()
  const { mask } = useCaseView()
  const stack = useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => store.stack,
  )
  const desk = useObservable(deskStep)
  return useMemo(() => {
    const [undoStep, redoStep] = [stack.undo.at(-1), stack.redo.at(-1)]
    const own = undoStep ? { label: mask(undoStep.label), run: () => void undo(store) } : null
    return {
      undo: desk?.since === stack ? { label: desk.label, run: desk.run } : own,
      redo: redoStep ? { label: mask(redoStep.label), run: () => void redo(store) } : null,
    }
  }, [store, stack, mask, desk])
}
