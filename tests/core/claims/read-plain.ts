import { createHash } from 'node:crypto'
import type { Block, SourceDocument } from '../../../src/core/documents/source-document.ts'
import { documentIdOf } from '../../../src/core/documents/source-document.ts'

/**
 * A document from plain text as the fixtures write it: blocks parted by blank lines, `# ` before a headline,
 * readers' comments after a line `--- comments`.
 */
export function readPlain(fileName: string, raw: string, published: string | null = null): SourceDocument {
  const text = raw.normalize('NFC')
  const blocks: Block[] = []
  let comments = false
  for (const found of text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)) {
    const piece = found[0]
    if (piece.startsWith('--- comments')) {
      comments = true
      continue
    }
    const headline = piece.startsWith('# ')
    const start = found.index + (headline ? 2 : 0)
    blocks.push({
      start,
      end: found.index + piece.length,
      kind: comments ? 'comment' : headline ? 'headline' : 'paragraph',
    })
  }
  const sha256 = createHash('sha256').update(`${fileName}\n${raw}`).digest('hex')
  return {
    id: documentIdOf(sha256),
    text,
    blocks,
    meta: { title: null, outlet: null, bylines: [], published, url: null, language: 'en' },
    candidates: [],
    notes: [],
    provenance: {
      fileName,
      importedAt: '2025-01-01T00:00:00Z',
      sha256,
      byteLength: Buffer.byteLength(raw),
      mediaType: 'text/plain',
      encoding: 'utf-8',
      reader: { name: 'fixture', version: '1' },
    },
  }
}
