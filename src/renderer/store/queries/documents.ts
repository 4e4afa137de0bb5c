import { groupBy } from '#core/base/group-by.ts'
import type { DocumentMeta, SourceDocument } from '#core/documents/source-document.ts'
import type { DocumentRow, FailureRow, ImportRow } from '#shared/formats/case-rows.ts'
import type { CaseDatabase } from '../database.ts'

/** A document for lists: its description with the analyst's edits, and every time it was imported. */
export type DocumentSummary = {
  readonly id: string
  readonly meta: DocumentMeta
  readonly row: DocumentRow
  readonly imports: readonly ImportRow[]
}

/** The description with the analyst's edits over what the file said. */
export function effectiveMeta(row: DocumentRow): DocumentMeta {
  const { title, outlet, bylines, published, url, language } = {
    ...row.meta,
    ...withoutUndefined(row.edited),
  }
  return { title, outlet, bylines, published, url, language }
}

function withoutUndefined(edited: DocumentRow['edited']): Partial<DocumentRow['meta']> {
  return Object.fromEntries(Object.entries(edited).filter(([, value]) => value !== undefined))
}

/** All documents in import order, without their texts. */
export async function listDocuments(db: CaseDatabase): Promise<DocumentSummary[]> {
  const [rows, imports] = await Promise.all([db.documents.orderBy('order').toArray(), db.imports.toArray()])
  const byDocument = groupBy(imports, (row) => row.document)
  return rows.map((row) => ({
    id: row.id,
    meta: effectiveMeta(row),
    row,
    imports: (byDocument.get(row.id) ?? []).toSorted((a, b) => (a.importedAt < b.importedAt ? -1 : 1)),
  }))
}

/** One whole document with the analyst's edits, or `null`. */
export async function loadDocument(db: CaseDatabase, id: string): Promise<SourceDocument | null> {
  const [row, text] = await Promise.all([db.documents.get(id), db.texts.get(id)])
  return row && text ? assemble(row, text) : null
}

/** All documents of the case with their texts, in import order. */
export async function loadDocuments(db: CaseDatabase): Promise<SourceDocument[]> {
  const rows = await db.documents.orderBy('order').toArray()
  const texts = await db.texts.bulkGet(rows.map((row) => row.id))
  return rows.flatMap((row, index) => {
    const text = texts[index]
    return text ? [assemble(row, text)] : []
  })
}

function assemble(
  row: DocumentRow,
  text: { text: string; blocks: SourceDocument['blocks'] },
): SourceDocument {
  const { id, candidates, notes, provenance } = row
  return { id, text: text.text, blocks: text.blocks, meta: effectiveMeta(row), candidates, notes, provenance }
}

/** Files that could not be imported, newest first. */
export async function listFailures(db: CaseDatabase): Promise<FailureRow[]> {
  return await db.failures.orderBy('failedAt').reverse().toArray()
}
