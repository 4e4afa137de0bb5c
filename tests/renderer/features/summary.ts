import { createHash } from 'node:crypto'
import type { DocumentMeta } from '#core/documents/source-document.ts'
import type { DocumentSummary } from '#renderer/store/queries/documents.ts'

const NOTHING: DocumentMeta = {
  title: null,
  outlet: null,
  bylines: [],
  published: null,
  url: null,
  language: null,
}

/** A document as lists have it; its place in the order of import is the number in its id. */
export function summary(id: string, meta: Partial<DocumentMeta>): DocumentSummary {
  const fileName = `${id}.html`
  const full = { ...NOTHING, ...meta }
  return {
    id,
    meta: full,
    row: {
      id,
      meta: { ...full, bylines: [...full.bylines] },
      candidates: [],
      notes: [],
      provenance: {
        fileName,
        importedAt: '2031-01-01T00:00:00.000Z',
        sha256: createHash('sha256').update(id).digest('hex'),
        byteLength: 10,
        mediaType: 'text/html',
        encoding: 'utf-8',
        reader: { name: 'html', version: '1' },
      },
      edited: {},
      order: Number(id.replace(/\D/gu, '')),
    },
    imports: [],
  }
}
