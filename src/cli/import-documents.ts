import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { byText, firstDifference } from '#core/base/order.ts'
import type { ImportFailure } from '#core/documents/failure.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import type { DuplicateImport } from '#core/dossier/dossier.ts'
import { inPrintOrder } from '#core/dossier/render-json.ts'
import { importFiles, type ImportDeps, type ImportSource } from '#main/import/import-batch.ts'
import { walkPaths } from '#main/import/walk-folder.ts'

/** What became of all files. */
export type Imported = {
  readonly documents: readonly SourceDocument[]
  readonly duplicates: readonly DuplicateImport[]
  readonly failures: readonly ImportFailure[]
  /** The bytes of the documents by their SHA-256, where they were asked for. */
  readonly originals: ReadonlyMap<string, Uint8Array>
}

/**
 * The files behind what the user named, the same in whatever order they were named.
 *
 * @param folder where relative paths start
 */
export function findSources(inputs: readonly string[], folder: string): Promise<ImportSource[]> {
  // Sorted, because a file that is reached twice keeps the name under which it was reached first.
  return walkPaths(inputs.map((input) => resolve(folder, input)).toSorted(byText))
}

/**
 * The first of some paths that is a file to be read, or `null`. Writing to it would destroy evidence.
 *
 * @param outputs absolute paths; they need not exist
 */
export async function firstOverwritten(
  outputs: readonly string[],
  sources: readonly ImportSource[],
): Promise<string | null> {
  const read = new Set(sources.map(({ path }) => path))
  for (const output of outputs) {
    const real = await realpath(output).catch(() => null)
    if (real !== null && read.has(real)) return output
  }
  return null
}

/**
 * Reads files: documents in the order of print, everything else by file name.
 *
 * @param keepsOriginals whether the bytes are given, too; they stay in memory. Not unless asked for
 * @param onFailure called at once for each file that could not be read
 */
export async function importDocuments(
  sources: readonly ImportSource[],
  deps: Pick<ImportDeps, 'host' | 'now' | 'signal'> & {
    readonly keepsOriginals?: boolean
    readonly onFailure: (failure: ImportFailure) => void
  },
): Promise<Imported> {
  const documents = new Map<string, SourceDocument>()
  const duplicates: DuplicateImport[] = []
  const failures: ImportFailure[] = []
  const originals = new Map<string, Uint8Array>()
  let file = ''
  const items = importFiles(sources, {
    host: deps.host,
    vault: {
      put: (bytes, sha256) => {
        if (deps.keepsOriginals === true) originals.set(sha256, bytes)
        return Promise.resolve()
      },
    },
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
    originals,
  }
}
