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
    'case:copy-originals': ({ from, into }) => copyOriginals(cases, from, into),
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
    'journal:sums': async ({ case: id, seq }) => {
      const opened = await cases.open(id)
      return opened.ok ? ok(await opened.value.journal.sums(seq)) : opened
    },
    'journal:check': async ({ case: id, after }) => {
      const opened = await cases.open(id)
      return opened.ok ? ok(await opened.value.journal.check(after)) : opened
    },
  }
}

/** An original that is missing or damaged where it should be copied from is left out: the text of it is in the journal. */
async function copyOriginals(
  cases: CaseFolders,
  from: string,
  into: string,
): ReturnType<Handlers['case:copy-originals']> {
  const [source, target] = [await cases.open(from), await cases.open(into)]
  if (!source.ok) return source
  if (!target.ok) return target
  try {
    for (const { sha256 } of await source.value.vault.list()) {
      const bytes = await source.value.vault.get(sha256)
      if (bytes) await target.value.vault.put(bytes, sha256)
    }
    return ok({ originals: (await target.value.vault.list()).length })
  } catch (error) {
    return err({
      code: 'disk',
      message: `The originals could not be copied, and nothing was merged: ${error instanceof Error ? error.message : String(error)}`,
    })
  }
}
