import { observable, type Observable } from '#renderer/services/observable.ts'
import type { UndoStack } from '#renderer/store/undo-stack.ts'

/** A change that no case's journal holds, such as a case put into the trash, with what takes it back. */
export type DeskStep = {
  /** As it stands behind “Undo:”. */
  readonly label: string
  /** What could be undone in the case that is open since. */
  readonly since: UndoStack
  readonly run: () => void
}

/**
 * What was done to the cases themselves last. Undo takes it back, not something older in the case that happens to be open
 * now; once anything is done in that case, undo is about that.
 */
export const deskStep: Observable<DeskStep | null> = observable<DeskStep | null>(null)
