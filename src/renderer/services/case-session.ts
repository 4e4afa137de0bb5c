import { err, ok, type Result } from '#core/base/result.ts'
import type { CaseInfo } from '#shared/ipc/routes.ts'
import { CaseStore } from '#renderer/store/case-store.ts'
import { openCaseDatabase, type Recovery } from '#renderer/store/open-case.ts'
import { followView, type CaseView } from './case-view.ts'
import { ask } from './desk.ts'
import type { Observable } from './observable.ts'
import { followSave } from './save-state.ts'

/** A case that is open in this window. */
export type OpenCase = {
  readonly info: CaseInfo
  readonly store: CaseStore
  /** What views read: in blind mode not all of it. */
  readonly view: Observable<CaseView>
  readonly endView: () => void
  readonly recovery: Recovery
  /** A sentence when the journal was damaged and had to be cut. */
  readonly damage: string | null
}

/** Opens a case: level with its journal, ready for work. `actor` is asked at each change. */
export async function openCase(
  id: string,
  actor: () => string,
): Promise<Result<OpenCase, { message: string }>> {
  const opened = await ask('case:open', { case: id })
  if (!opened.ok) return opened
  const { info, head, damage } = opened.value
  const database = await openCaseDatabase(id, {
    head,
    read: (from) => ask('journal:read', { case: id, from }),
    handBack: (after, entries, expected) => ask('journal:append', { case: id, after, entries, expected }),
  }).catch((error: unknown) => err({ message: openingMessage(error) }))
  if (!database.ok) return database
  const store = await CaseStore.over({
    db: database.value.db,
    append: (after, entries) => followSave(ask('journal:append', { case: id, after, entries })),
    now: () => new Date().toISOString(),
    newId: (prefix) => `${prefix}-${crypto.randomUUID()}`,
    actor,
  })
  const { view, end } = await followView(database.value.db)
  return ok({ info, store, view, endView: end, recovery: database.value.recovery, damage })
}

/** Closes the case's database once the last changes are in it, so that another window or case may use it. */
export async function closeCase({ store, endView }: OpenCase): Promise<void> {
  // Fields that vanish with the case save what was typed into them.
  await new Promise((resolve) => {
    setTimeout(resolve)
  })
  await store.settled()
  endView()
  store.db.close()
}

function openingMessage(error: unknown): string {
  if (error instanceof Error && error.name === 'VersionError') {
    return 'A newer version of Variorum has worked on this case. Open it with that version; nothing was changed.'
  }
  return `The case could not be opened: ${error instanceof Error ? error.message : String(error)}`
}
