import { dialog } from 'electron'
import { err, ok } from '#core/base/result.ts'
import { IMPORTABLE_ENDINGS } from '#shared/formats/importable-files.ts'
import { TOO_MUCH } from '#shared/formats/file-limits.ts'
import type { Handlers } from '#shared/ipc/routes.ts'
import type { CaseFolders } from '../files/case-folders.ts'
import type { ChosenFiles } from '../files/chosen-files.ts'
import { importFiles, type ImportSource } from '../import/import-batch.ts'
import type { ImportJobs } from '../import/import-jobs.ts'
import type { ReaderHost } from '../import/process/reader-host.ts'
import { walkPaths } from '../import/walk-folder.ts'

type Deps = {
  readonly cases: CaseFolders
  readonly chosen: ChosenFiles
  readonly jobs: ImportJobs
  readonly host: ReaderHost
  readonly sampleFolder: string
  readonly now: () => string
}

/** Files are known by what they hold, so that any may be chosen, too. */
const FILTERS = [
  { name: 'Documents', extensions: IMPORTABLE_ENDINGS.map((ending) => ending.slice(1)) },
  { name: 'All files', extensions: ['*'] },
]

/** Answers everything about imports: choosing, staging, and the pages of a running import. */
export function importHandlers(deps: Deps): Pick<Handlers, Extract<keyof Handlers, `import:${string}`>> {
  const { chosen, jobs } = deps
  return {
    'import:choose': async ({ kind }) => {
      const answer = await dialog.showOpenDialog({
        title: kind === 'files' ? 'Import documents' : 'Import a folder',
        properties: kind === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory'],
        ...(kind === 'files' ? { filters: FILTERS } : {}),
      })
      if (answer.canceled || answer.filePaths.length === 0) return ok(null)
      return ok(chosen.keep(await walkPaths(answer.filePaths)))
    },
    'import:stage': async ({ token, name, bytes }) => {
      const source: ImportSource = { name, size: bytes.byteLength, load: () => Promise.resolve(bytes) }
      const kept = chosen.add(token, source)
      if (typeof kept === 'string') return ok({ token: kept })
      return kept.refused === 'unknown'
        ? err({ code: 'not-found', message: 'These files were already imported. Drop them again.' })
        : err({ code: 'bad-request', message: TOO_MUCH })
    },
    'import:discard': async ({ token }) => {
      chosen.take(token)
      return ok({})
    },
    'import:begin': async ({ case: id, source }) => {
      const opened = await deps.cases.open(id)
      if (!opened.ok) return opened
      const sources =
        source.kind === 'sample' ? await walkPaths([deps.sampleFolder]) : chosen.take(source.token)
      if (!sources)
        return err({ code: 'not-found', message: 'These files were already imported. Choose them again.' })
      const { vault } = opened.value
      const { host, now } = deps
      const job = jobs.begin(sources, (signal, onFile) =>
        importFiles(sources, { host, vault, now, signal, onFile }),
      )
      return ok({ job, total: sources.length })
    },
    'import:next': ({ job }) => jobs.next(job),
    'import:cancel': async ({ job }) => {
      jobs.cancel(job)
      return ok({})
    },
  }
}
