import type { Action, CaseStore } from '#renderer/store/case-store.ts'
import { notify } from './notices.ts'

/** Does an action and says so when it could not be saved. Gives whether it was saved. */
export async function perform(store: CaseStore, action: Action): Promise<boolean> {
  const saved = await store.commit(action)
  if (!saved.ok) notify('problem', `Not saved: ${saved.error.message}`)
  return saved.ok
}

/** Undoes the last action and says what it was. */
export async function undo(store: CaseStore): Promise<void> {
  const done = await store.undo()
  if (!done.ok) notify('problem', `Could not undo: ${done.error.message}`)
  else if (done.value !== null)
    notify('info', `Undone: ${done.value}`, { label: 'Redo', run: () => void redo(store) })
}

/** Brings back what was undone last and says what it was. */
export async function redo(store: CaseStore): Promise<void> {
  const done = await store.redo()
  if (!done.ok) notify('problem', `Could not redo: ${done.error.message}`)
  else if (done.value !== null) notify('info', `Redone: ${done.value}`)
}
