import { app, dialog } from 'electron'
import { join } from 'node:path'
import { err, ok } from '#core/base/result.ts'
import type { Handlers } from '#shared/ipc/routes.ts'
import { NO_EVIDENCE, type Evidence } from '../export/evidence.ts'
import { loadDossierAssets } from '../export/load-assets.ts'
import type { CaseFolders } from '../files/case-folders.ts'
import { freePath } from '../files/free-path.ts'
import { safeFileName } from '../files/safe-file-name.ts'
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
 * Writes dossiers where the user says. Several formats get one name with several endings, beside one another; a file
 * that the dialog did not ask about is never replaced. A format that fails is reported and stops no other.
 *
 * @param cases where originals and journals are
 * @param resources the folder of the stylesheet and the vocabularies
 * @param print makes a PDF of the dossier's web page
 */
export function exportHandlers(
  cases: Pick<CaseFolders, 'open'>,
  resources: string,
  print: PrintHtml,
): Pick<Handlers, 'export:dossier' | 'export:text'> {
  return {
    'export:dossier': async ({ case: id, dossier, formats, suggestedName, originals, auditLog }) => {
      const writers = formats.map((format) => writerFor(`x${format}`))
      const known = writers.filter((writer): writer is DossierWriter => writer !== null)
      const [first] = known
      if (!first || known.length < formats.length) {
        return err({ code: 'bad-request', message: `Dossiers can be written as ${writerEndings()}.` })
      }
      const answer = await dialog.showSaveDialog({
        title: 'Export the dossier',
        defaultPath: join(
          app.getPath('documents'),
          `${safeFileName(suggestedName, 'dossier')}${first.extension}`,
        ),
        filters: [{ name: first.label, extensions: [first.extension.slice(1)] }],
      })
      if (answer.canceled || answer.filePath === '') return ok(null)
      const stem = stemOf(answer.filePath, first.extension)
      const assets = await loadDossierAssets(resources)
      const evidence = await evidenceOf(cases, id, { originals, auditLog })
      const saved: { file: string; sha256: string; bytes: number }[] = []
      const failed: { format: string; message: string }[] = []
      for (const writer of known) {
        const file = freePath(`${stem}${writer.extension}`, answer.filePath)
        try {
          const content = await renderDossier(writer, dossier, assets, { print, evidence })
          saved.push({ file, ...(await writeAtomically(file, content)) })
        } catch (error) {
          failed.push({ format: writer.label, message: describeWriteProblem(error, file) })
        }
      }
      return ok({ saved, failed })
    },
    'export:text': async ({ kind, text, suggestedName }) => {
      const { label, extension } = TEXT_KINDS[kind]
      const answer = await dialog.showSaveDialog({
        title: `Save the ${label.toLowerCase()}`,
        defaultPath: join(
          app.getPath('documents'),
          `${safeFileName(suggestedName, label.toLowerCase())}.${extension}`,
        ),
        filters: [{ name: label, extensions: [extension] }],
      })
      if (answer.canceled || answer.filePath === '') return ok(null)
      try {
        return ok({
          file: answer.filePath,
          ...(await writeAtomically(answer.filePath, new TextEncoder().encode(text))),
        })
      } catch (error) {
        return err({ code: 'failed', message: describeWriteProblem(error, answer.filePath) })
      }
    },
  }
}

/** What the window may have written as text, and how its files end. */
const TEXT_KINDS = { qdc: { label: 'Codebook', extension: 'qdc' } } as const

/** What of a case goes into a package; a case that cannot be opened gives nothing, and the package says so. */
async function evidenceOf(
  cases: Pick<CaseFolders, 'open'>,
  id: string,
  wanted: { readonly originals: boolean; readonly auditLog: boolean },
): Promise<Evidence> {
  const opened = await cases.open(id)
  if (!opened.ok) return NO_EVIDENCE
  const { vault, journal } = opened.value
  return {
    original: wanted.originals ? vault.get : NO_EVIDENCE.original,
    auditLog: wanted.auditLog ? async () => (await journal.snapshot()).bytes : NO_EVIDENCE.auditLog,
  }
}

function stemOf(path: string, extension: string): string {
  return path.toLowerCase().endsWith(extension) ? path.slice(0, -extension.length) : path
}
