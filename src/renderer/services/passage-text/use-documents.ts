import type { DocumentId, Passage, SourceDocument } from '#core/documents/source-document.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { loadDocuments } from '#renderer/store/queries/documents.ts'
import { originOf, titleOf } from './document-words.ts'
import { sharedQuery } from './shared-query.ts'
import { contextOf } from './text-cursor.ts'

/** The documents of the case by id, with their texts. */
export type Documents = ReadonlyMap<DocumentId, SourceDocument>

async function loadById(db: CaseDatabase): Promise<Documents> {
  return new Map((await loadDocuments(db)).map((document) => [document.id, document]))
}

/** Follows all documents of the case: one copy for all views. */
export const useDocuments: () => Documents | undefined = sharedQuery(loadById)

/** A passage in words, with its sentence around it and where it comes from. */
export type PassageWords = {
  readonly before: string
  readonly quote: string
  readonly after: string
  readonly origin: string
  readonly title: string
}

/** Puts a passage into words; `null` when its document is gone. */
export function wordsOfPassage(documents: Documents | undefined, passage: Passage): PassageWords | null {
  const document = documents?.get(passage.document)
  if (!document) return null
  const { text, blocks } = document
  const context = contextOf(text, blocks, passage)
  return {
    before: text.slice(context.start, passage.start),
    quote: text.slice(passage.start, passage.end),
    after: text.slice(passage.end, context.end),
    origin: originOf(document).join(' · '),
    title: titleOf(document),
  }
}
