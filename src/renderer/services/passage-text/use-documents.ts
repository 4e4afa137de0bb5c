import { useMemo } from 'react'
import type { DocumentId, Passage, SourceDocument } from '#core/documents/source-document.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { listDocuments, loadDocuments, type DocumentSummary } from '#renderer/store/queries/documents.ts'
import { useCaseQuery, useCaseView } from '../case-context.tsx'
import { documentReadLately, readDocuments } from './document-cache.ts'
import { originOf, titleOf } from './document-words.ts'
import { sharedQuery } from './shared-query.ts'
import { contextOf } from './text-cursor.ts'

/** Documents with their texts, by id. */
export type Documents = ReadonlyMap<DocumentId, SourceDocument>

/** All documents of the case without their texts, in import order. */
export type Summaries = ReadonlyMap<DocumentId, DocumentSummary>

async function listById(db: CaseDatabase): Promise<Summaries> {
  return new Map((await listDocuments(db)).map((document) => [document.id, document]))
}

/** Follows what the case knows of its documents, without their texts: one copy for all views. */
export const useSummaries: () => Summaries | undefined = sharedQuery(listById)

/**
 * Follows all documents with their texts. Only for what compares the words of all of them; a view of some documents asks
 * for these.
 */
export const useAllDocuments: () => Documents | undefined = sharedQuery(async (db) => {
  return new Map((await loadDocuments(db)).map((document) => [document.id, document]))
})

/** All documents to choose from, with where and when they appeared. Thousands: for `PickField` when it is opened. */
export function documentOptions(
  documents: Summaries | undefined,
): { readonly id: string; readonly label: string; readonly description: string }[] {
  return [...(documents?.values() ?? [])].map((document) => ({
    id: document.id,
    label: titleOf(document),
    description: originOf(document).join(' · '),
  }))
}

const NONE: Documents = new Map()

/**
 * Follows some documents with their texts, which are read when they are asked for. `undefined` until all were read;
 * documents that the case does not have are not in the answer.
 */
export function useDocumentsOf(ids: readonly DocumentId[]): Documents | undefined {
  const { db: view } = useCaseView()
  const key = [...new Set(ids)].toSorted().join(' ')
  const wanted = useMemo(() => (key === '' ? [] : key.split(' ')), [key])
  const read = useCaseQuery(
    async (db) => ({ key, documents: wanted.length === 0 ? NONE : await readDocuments(db, wanted) }),
    [key],
  )
  // What was read a moment ago need not be waited for.
  const lately = useMemo(() => {
    const held = wanted.flatMap((id) => documentReadLately(view, id) ?? [])
    return held.length === wanted.length
      ? new Map(held.map((document) => [document.id, document]))
      : undefined
  }, [view, wanted])
  return read?.key === key ? read.documents : lately
}

/** Follows one document; `undefined` until it was read, `null` when the case does not have it. */
export function useDocument(id: DocumentId | null): SourceDocument | null | undefined {
  const documents = useDocumentsOf(id === null ? [] : [id])
  return documents && (id === null ? null : (documents.get(id) ?? null))
}

/** A passage in words, with its sentence around it and where it comes from. */
export type PassageWords = {
  readonly before: string
  readonly quote: string
  readonly after: string
  readonly origin: string
  readonly title: string
}

/** Puts a passage into words; `null` when its document is gone or was not read. */
export function wordsOfPassage(documents: Documents | undefined, passage: Passage): PassageWords | null {
  const document = documents?.get(passage.document)
  if (!document) return null
  const { text, blocks } = document
  const context = contextOf(text, blocks, passage)
  return {
    before: text.slice(context.start, passage.start),
    quote: text.slice(passage.start, passage.end),
    after: text.slice(passage.end, context.end),
    // Beside a title, that nothing else is known of a source says nothing.
    origin:
      document.meta.outlet === null && document.meta.published === null ? '' : originOf(document).join(' · '),
    title: titleOf(document),
  }
}
