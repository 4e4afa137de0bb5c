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
  const [document = null] = await loadSome(db, [id])
  return document
}

/**
 * Whole documents with the analyst's edits, in the order of the ids; `null` for those that the case does not have.
 *
 * @param known documents read before: their texts, which never change, are not read again, and what is still the same
 *   is given as the same object
 */
export async function loadSome(
  db: CaseDatabase,
  ids: readonly string[],
  known: (id: string) => SourceDocument | undefined = () => undefined,
): Promise<(SourceDocument | null)[]> {
  const unknown = ids.filter((id) => known(id) === undefined)
  const [rows, texts] = await Promise.all([
    db.documents.bulkGet([...ids]),
    unknown.length === 0 ? [] : db.texts.bulkGet(unknown),
  ])
  const read = new Map(texts.flatMap((text) => (text ? [[text.id, text]] : [])))
  return ids.map((id, index) => {
    const row = rows[index]
    const before = known(id)
    const text = before ?? read.get(id)
    if (!row || !text) return null
    const now = assemble(row, text)
    return before && JSON.stringify(now.meta) === JSON.stringify(before.meta) ? before : now
  })
}

/** What tells one state of a document from another: its text never changes, its description may. */
export async function documentStamps(db: CaseDatabase): Promise<Map<string, string>> {
  const rows = await db.documents.orderBy('order').toArray()
  return new Map(rows.map((row) => [row.id, JSON.stringify([row.provenance.reader, effectiveMeta(row)])]))
}

/** So many texts are read at once: more would hold up the window. */
const BATCH = 200

/** All documents of the case with their texts, in import order. For what is made of the whole case, never for a view. */
export async function loadDocuments(db: CaseDatabase): Promise<SourceDocument[]> {
  const ids = await db.documents.orderBy('order').primaryKeys()
  const documents: SourceDocument[] = []
  for (let at = 0; at < ids.length; at += BATCH) {
    const some = await loadSome(db, ids.slice(at, at + BATCH))
    documents.push(...some.filter((document) => document !== null))
  }
  return documents
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
