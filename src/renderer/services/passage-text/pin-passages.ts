import type { Passage } from '#core/documents/source-document.ts'
import { addPin } from '#renderer/store/actions/pins.ts'
import type { CaseStore } from '#renderer/store/case-store.ts'
import { notify } from '../notices.ts'
import { perform, undo } from '../perform.ts'

/** Says by hand that two passages are counterparts, and tells of it. Resolves with whether it was saved. */
export async function pinPassages(store: CaseStore, a: Passage, b: Passage): Promise<boolean> {
  const saved = await perform(store, addPin(store, a, b))
  if (saved) {
    notify('success', 'Pinned: these two places stay together.', {
      label: 'Undo',
      run: () => void undo(store),
    })
  }
  return saved
}
