import type { IpcResult } from '#shared/ipc/failure.ts'
import { observable, type Observable } from './observable.ts'

/** Whether every change of this window is on the disk: what the header says. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }

export const saveState: Observable<SaveState> = observable<SaveState>({ kind: 'saved' })

/** Follows one append to the journal: saving until it answers, then saved or failed. */
export async function followSave<T>(append: Promise<IpcResult<T>>): Promise<IpcResult<T>> {
  saveState.set({ kind: 'saving' })
  const result = await append
  saveState.set(result.ok ? { kind: 'saved' } : { kind: 'failed', message: result.error.message })
  return result
}
