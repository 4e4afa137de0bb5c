import { removeDocuments } from '#renderer/store/actions/documents.ts'
import type { CaseStore } from '#renderer/store/case-store.ts'
import { notify } from '#renderer/services/notices.ts'
import { perform, undoNow } from '#renderer/services/perform.ts'
import { workspace } from '#renderer/services/workspace.ts'

/** Takes documents out of the case and offers to bring them back. */
export async function removeWithNotice(store: CaseStore, ids: readonly string[]): Promise<void> {
  if (!(await perform(store, removeDocuments(ids)))) return
  const gone = new Set(ids)
  workspace.update((now) => ({
    ...now,
    reading: now.reading !== null && gone.has(now.reading) ? null : now.reading,
    panes: now.panes.map((id) => (id !== null && gone.has(id) ? null : id)),
    inspected:
      now.inspected.kind === 'document' && gone.has(now.inspected.id) ? { kind: 'nothing' } : now.inspected,
  }))
  const what = ids.length === 1 ? 'The document was' : `${ids.length} documents were`
  notify('info', `${what} taken out of the case. Findings keep their quotations.`, undoNow(store))
}
