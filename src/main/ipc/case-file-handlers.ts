import { app, dialog } from 'electron'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { err, ok } from '#core/base/result.ts'
import type { Handlers } from '#shared/ipc/routes.ts'
import { MAX_CASE_FILE_BYTES, packCaseFile, unpackCaseFile } from '../files/case-file.ts'
import type { CaseFolders } from '../files/case-folders.ts'
import { freePath } from '../files/free-path.ts'
import { safeFileName } from '../files/safe-file-name.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import { describeWriteProblem } from '../files/write-problem.ts'

/** The ending of case files, with the dot. */
const ENDING = '.variorum'
const FILTERS = [{ name: 'Variorum case', extensions: [ENDING.slice(1)] }]
/** A file may hold a little more than what is in it. */
const LARGEST = MAX_CASE_FILE_BYTES * 1.05

/** Saves a whole case as one file, and takes in one that came from elsewhere. */
export function caseFileHandlers(
  cases: Pick<CaseFolders, 'parts' | 'adopt'>,
): Pick<Handlers, 'case:save-file' | 'case:open-file'> {
  return {
    'case:save-file': async ({ case: id }) => {
      const parts = await cases.parts(id)
      if (!parts.ok) return parts
      const answer = await dialog.showSaveDialog({
        title: 'Save the case as a file',
        defaultPath: join(
          app.getPath('documents'),
          `${safeFileName(parts.value.manifest.name, 'case')}${ENDING}`,
        ),
        filters: FILTERS,
      })
      if (answer.canceled || answer.filePath === '') return ok(null)
      const { filePath } = answer
      const file = freePath(
        filePath.toLowerCase().endsWith(ENDING) ? filePath : `${filePath}${ENDING}`,
        filePath,
      )
      try {
        return ok({ file, ...(await writeAtomically(file, packCaseFile(parts.value))) })
      } catch (error) {
        return err({ code: 'disk', message: describeWriteProblem(error, file) })
      }
    },
    'case:open-file': async () => {
      const answer = await dialog.showOpenDialog({
        title: 'Open a case file',
        properties: ['openFile'],
        filters: FILTERS,
      })
      const [path] = answer.filePaths
      if (answer.canceled || path === undefined) return ok(null)
      const name = basename(path)
      try {
        if ((await stat(path)).size > LARGEST) {
          return err({
            code: 'bad-request',
            message: `${name} was not opened: it is larger than a case file may be.`,
          })
        }
        const parts = unpackCaseFile(await readFile(path))
        if (!parts.ok) return err({ code: 'damaged', message: `${name} was not opened: ${parts.error}` })
        const adopted = await cases.adopt(parts.value)
        if (adopted.ok) return adopted
        return err({ ...adopted.error, message: `${name} was not opened: ${adopted.error.message}` })
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        return err({ code: 'disk', message: `${name} was not opened, and nothing was changed: ${reason}` })
      }
    },
  }
}
