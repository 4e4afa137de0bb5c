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

/**
 * The button of a message that takes back what was just done, and only that: once something else was done since, it
 * says so instead of undoing the wrong change.
 */
export function undoNow(store: CaseStore): { readonly label: string; readonly run: () => void } {
  const made = store.stack.undo.at(-1)?.entries.at(-1)
  const run = (): void => {
    if (store.stack.undo.at(-1)?.entries.at(-1) === made) void undo(store)
    else notify('info', 'Something else was done since. Undo that first.')
  }
  return { label: 'Undo', run }
}

/** Brings back what was undone last and says what it was. */
export async function redo(store: CaseStore): Promise<void> {
  const done = await store.redo()
  if (!done.ok) notify('problem', `Could not redo: ${done.error.message}`)
  else if (done.value !== null) notify('info', `Redone: ${done.value}`)
}
