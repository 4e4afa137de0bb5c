import type { Action, CaseStore } from '#renderer/store/case-store.ts'
import { stepsTo } from '#renderer/store/undo-stack.ts'
import { notify } from './notices.ts'

/** Does an action and says so when it could not be saved. Gives whether it was saved. */
export async function perform(store: CaseStore, action: Action): Promise<boolean> {
  const saved = await store.commit(action)
  if (!saved.ok) notify('problem', `Not saved: ${saved.error.message}`)
  return saved.ok
}

/**
 * Does an action and says in a short message what was done, with its undo: for what changes more than the eye sees at
 * once. Gives whether it was saved.
 */
export async function performAndTell(store: CaseStore, action: Action, done: string): Promise<boolean> {
  const saved = await perform(store, action)
  if (saved) notify('info', done, undoNow(store))
  return saved
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

/** Takes back an entry and all that was done after it, step by step; each can be brought back again. */
export async function undoBackTo(store: CaseStore, seq: number): Promise<void> {
  let count = 0
  for (let left = stepsTo(store.stack.undo, seq) ?? 0; left > 0; left--) {
    const done = await store.undo()
    if (!done.ok) return void notify('problem', `Could not undo: ${done.error.message}`)
    count++
  }
  if (count > 0) notify('info', `Undone: ${count === 1 ? 'one change' : `${count} changes`}`)
}

/** Brings back an entry that was undone, and all that was undone with it before. */
export async function redoUpTo(store: CaseStore, seq: number): Promise<void> {
  let count = 0
  for (let left = stepsTo(store.stack.redo, seq) ?? 0; left > 0; left--) {
    const done = await store.redo()
    if (!done.ok) return void notify('problem', `Could not redo: ${done.error.message}`)
    count++
  }
  if (count > 0) notify('info', `Redone: ${count === 1 ? 'one change' : `${count} changes`}`)
}

/** Brings back what was undone last and says what it was. */
export async function redo(store: CaseStore): Promise<void> {
  const done = await store.redo()
  if (!done.ok) notify('problem', `Could not redo: ${done.error.message}`)
  else if (done.value !== null) notify('info', `Redone: ${done.value}`)
}
