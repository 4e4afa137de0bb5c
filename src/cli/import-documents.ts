import { resolve } from 'node:path'
import { byText, firstDifference } from '#core/base/order.ts'
import type { ImportFailure } from '#core/documents/failure.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import type { DuplicateImport } from '#core/dossier/dossier.ts'
import { inPrintOrder } from '#core/dossier/render-json.ts'
import { importFiles, type ImportDeps } from '#main/import/import-batch.ts'
import { walkPaths } from '#main/import/walk-folder.ts'

/** What became of all files. */
export type Imported = {
  readonly documents: readonly SourceDocument[]
  readonly duplicates: readonly DuplicateImport[]
  readonly failures: readonly ImportFailure[]
}

/**
 * Reads files and folders without keeping originals. The result is the same in whatever order the paths are given:
 * documents in the order of print, everything else by file name.
 *
 * @param onFailure called at once for each file that could not be read
 */
export async function importDocuments(
  inputs: readonly string[],
  deps: Pick<ImportDeps, 'host' | 'now' | 'signal'> & {
    readonly folder: string
    readonly onStart: (count: number) => void
    readonly onFailure: (failure: ImportFailure) => void
  },
): Promise<Imported> {
  // Sorted, because a file that is reached twice keeps the name under which it was reached first.
  const paths = inputs.map((input) => resolve(deps.folder, input)).toSorted(byText)
  const sources = await walkPaths(paths)
  deps.onStart(sources.length)
  const documents = new Map<string, SourceDocument>()
  const duplicates: DuplicateImport[] = []
  const failures: ImportFailure[] = []
  let file = ''
  const items = importFiles(sources, {
    host: deps.host,
    vault: { put: () => Promise.resolve() },
    now: deps.now,
    signal: deps.signal,
    onFile: (name) => {
      file = name
    },
  })
  for await (const item of items) {
    if (item.kind === 'failure') {
      failures.push(item.failure)
      deps.onFailure(item.failure)
    } else if (documents.has(item.document.id)) {
      duplicates.push({ file, document: item.document.id, importedAt: item.document.provenance.importedAt })
    } else {
      documents.set(item.document.id, item.document)
    }
  }
  return {
    documents: inPrintOrder([...documents.values()]),
    duplicates: duplicates.toSorted((a, b) =>
      firstDifference(byText(a.file, b.file), byText(a.document, b.document)),
    ),
    failures: failures.toSorted((a, b) => firstDifference(byText(a.file, b.file), byText(a.code, b.code))),
  }
}
