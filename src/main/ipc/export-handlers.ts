import { app, dialog } from 'electron'
import { extname, join } from 'node:path'
import { err, ok } from '#core/base/result.ts'
import type { Handlers } from '#shared/ipc/routes.ts'
import { loadDossierAssets } from '../export/load-assets.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import { describeWriteProblem } from '../files/write-problem.ts'
import {
  renderDossier,
  writerEndings,
  writerFor,
  type DossierWriter,
  type PrintHtml,
} from '../export/writers.ts'

/**
 * Writes dossiers where the user says. Several formats get one name with several endings, beside one another. A format
 * that fails is reported and stops no other.
 *
 * @param resources the folder of the stylesheet and the vocabularies
 * @param print makes a PDF of the dossier's web page
 */
export function exportHandlers(resources: string, print: PrintHtml): Pick<Handlers, 'export:dossier'> {
  return {
    'export:dossier': async ({ dossier, formats, suggestedName }) => {
      const writers = formats.map((format) => writerFor(`x${format}`))
      const known = writers.filter((writer): writer is DossierWriter => writer !== null)
      const [first] = known
      if (!first || known.length < formats.length) {
        return err({ code: 'bad-request', message: `Dossiers can be written as ${writerEndings()}.` })
      }
      const answer = await dialog.showSaveDialog({
        title: 'Export the dossier',
        defaultPath: join(app.getPath('documents'), `${safeName(suggestedName)}${first.extension}`),
        filters: [{ name: first.label, extensions: [first.extension.slice(1)] }],
      })
      if (answer.canceled || answer.filePath === '') return ok(null)
      const stem = stemOf(answer.filePath, first.extension)
      const assets = await loadDossierAssets(resources)
      const saved: { file: string; sha256: string; bytes: number }[] = []
      const failed: { format: string; message: string }[] = []
      for (const writer of known) {
        const file = `${stem}${writer.extension}`
        try {
          const content = await renderDossier(writer, dossier, assets, print)
          saved.push({ file, ...(await writeAtomically(file, content)) })
        } catch (error) {
          failed.push({ format: writer.label, message: describeWriteProblem(error, file) })
        }
      }
      return ok({ saved, failed })
    },
  }
}

/** A file name of our own making: documents' titles end up in it. */
function safeName(name: string): string {
  const safe = name
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '')
    .slice(0, 80)
  return safe === '' ? 'dossier' : safe
}

function stemOf(path: string, extension: string): string {
  return extname(path).toLowerCase() === extension ? path.slice(0, -extension.length) : path
}
