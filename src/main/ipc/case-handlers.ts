import { err, ok } from '#core/base/result.ts'
import type { Handlers } from '#shared/ipc/routes.ts'
import type { CaseFolders } from '../files/case-folders.ts'

type CaseChannel = Exclude<
  Extract<keyof Handlers, `case:${string}` | `journal:${string}`>,
  'case:save-file' | 'case:open-file'
>

/** Answers everything about cases and their journals. */
export function caseHandlers(cases: CaseFolders): Pick<Handlers, CaseChannel> {
  return {
    'case:list': async () => ok({ cases: await cases.list() }),
    'case:deleted': async () => ok({ cases: await cases.listDeleted() }),
    'case:create': ({ name }) => cases.create(name),
    'case:rename': ({ case: id, name }) => cases.rename(id, name),
    'case:delete': ({ case: id }) => cases.delete(id),
    'case:restore': ({ case: id }) => cases.restore(id),
    'case:open': async ({ case: id }) => {
      const opened = await cases.open(id)
      if (!opened.ok) return opened
      const info = await cases.info(id)
      if (!info.ok) return info
      const { journal, damage } = opened.value
      return ok({ info: info.value, head: journal.head, damage })
    },
    'journal:append': async ({ case: id, after, entries, expected }) => {
      const opened = await cases.open(id)
      if (!opened.ok) return opened
      const appended = await opened.value.journal.append(after, entries, expected ?? null)
      return appended.ok ? appended : err(appended.error)
    },
    'journal:read': async ({ case: id, from }) => {
      const opened = await cases.open(id)
      return opened.ok ? ok(await opened.value.journal.read(from)) : opened
    },
  }
}
