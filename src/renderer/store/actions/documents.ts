import type { DocumentMeta, SourceDocument } from '#core/documents/source-document.ts'
import type { ImportFailure } from '#core/documents/failure.ts'
import type { Action } from '../case-store.ts'
import type { CaseDatabase } from '../database.ts'
import { write, type RowWrite } from '../rows.ts'

/** What came out of an import: documents and failures, in the order in which they were read. */
export type ImportBatch = {
  readonly documents: readonly SourceDocument[]
  readonly failures: readonly ImportFailure[]
}

/**
 * Adds a batch of an import. A file whose bytes the case has already is noted as one more import of the same
 * document: not dropped, not doubled. Batches of one import share `group`, so they are undone together.
 */
export function addImported(
  batch: ImportBatch,
  group: string,
  newId: (prefix: string) => string,
  now: string,
): Action {
  return {
    action: 'document.import',
    label: 'Import documents',
    group,
    plan: async (db) => {
      const writes: RowWrite[] = []
      const known = new Set<string>()
      let order = (await db.documents.orderBy('order').last())?.order ?? 0
      for (const document of batch.documents) {
        const duplicate = known.has(document.id) || (await db.documents.get(document.id)) !== undefined
        if (!duplicate) writes.push(...newDocument(document, ++order))
        known.add(document.id)
        const id = newId('import')
        const { fileName, importedAt } = document.provenance
        writes.push(write('imports', id, { id, document: document.id, fileName, importedAt, duplicate }))
      }
      for (const failure of batch.failures) {
        const id = newId('failure')
        writes.push(write('failures', id, { id, failedAt: now, failure }))
      }
      return writes
    },
  }
}

function newDocument(document: SourceDocument, order: number): RowWrite[] {
  const { text, blocks, ...description } = document
  const meta = { ...description.meta, bylines: [...description.meta.bylines] }
  return [
    write('documents', document.id, {
      ...description,
      meta,
      candidates: [...description.candidates],
      notes: [...description.notes],
      edited: {},
      order,
    }),
    write('texts', document.id, { id: document.id, text, blocks: [...blocks] }),
  ]
}

/** Changes what the case says of a document: title, outlet, date … The file's own values are kept beside it. */
export function editDocumentMeta(id: string, edit: Partial<DocumentMeta>): Action {
  return {
    action: 'document.edit',
    label: 'Edit document details',
    plan: async (db) => {
      const row = await db.documents.get(id)
      if (!row) return []
      const { bylines, ...rest } = edit
      const edited = { ...row.edited, ...rest, ...(bylines ? { bylines: [...bylines] } : {}) }
      return [write('documents', id, { ...row, edited })]
    },
  }
}

/** Takes documents out of the case. Findings keep their quotations; the originals stay in the vault. */
export function removeDocuments(ids: readonly string[]): Action {
  return {
    action: 'document.remove',
    label: ids.length === 1 ? 'Remove a document' : `Remove ${ids.length} documents`,
    plan: async (db) => {
      const writes: RowWrite[] = []
      for (const id of ids) {
        writes.push(write('documents', id, null), write('texts', id, null))
        for (const row of await db.imports.where('document').equals(id).toArray()) {
          writes.push(write('imports', row.id, null))
        }
      }
      return writes
    },
  }
}

/** Clears the list of files that could not be imported. */
export function clearFailures(): Action {
  return {
    action: 'import.clear-failures',
    label: 'Clear import problems',
    plan: async (db: CaseDatabase) =>
      (await db.failures.toCollection().primaryKeys()).map((id) => write('failures', id, null)),
  }
}
