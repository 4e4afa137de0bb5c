import type { DocumentId, SourceDocument } from '#core/documents/source-document.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { loadSome } from '#renderer/store/queries/documents.ts'

/** UTF-16 units of text that are kept: some hundreds of articles, or the longest documents of a few panes. */
const KEPT_UNITS = 6_000_000

/** The documents of one case that were read lately; the least lately used are let go. */
class DocumentCache {
  readonly #held = new Map<DocumentId, SourceDocument>()
  #units = 0

  get(id: DocumentId): SourceDocument | undefined {
    return this.#held.get(id)
  }

  keep(document: SourceDocument): void {
    this.drop(document.id)
    this.#held.set(document.id, document)
    this.#units += document.text.length
    for (const id of this.#held.keys()) {
      if (this.#units <= KEPT_UNITS || id === document.id) return
      this.drop(id)
    }
  }

  drop(id: DocumentId): void {
    const held = this.#held.get(id)
    if (!held) return
    this.#held.delete(id)
    this.#units -= held.text.length
  }
}

const caches = new WeakMap<CaseDatabase, DocumentCache>()

function cacheOf(db: CaseDatabase): DocumentCache {
  let cache = caches.get(db)
  if (!cache) caches.set(db, (cache = new DocumentCache()))
  return cache
}

/** A document that was read lately, as it was then. */
export function documentReadLately(db: CaseDatabase, id: DocumentId): SourceDocument | undefined {
  return cacheOf(db).get(id)
}

/**
 * Reads documents with their texts; those that the case does not have are not in the answer. What did not change since
 * it was read last is the same object, so that nothing is drawn anew.
 */
export async function readDocuments(
  db: CaseDatabase,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, SourceDocument>> {
  const cache = cacheOf(db)
  const wanted = [...new Set(ids)]
  const read = await loadSome(db, wanted, (id) => cache.get(id))
  const found = new Map<DocumentId, SourceDocument>()
  wanted.forEach((id, index) => {
    const document = read[index]
    if (document) {
      cache.keep(document)
      found.set(id, document)
    } else cache.drop(id)
  })
  return found
}
