import { type BlockKind, type SourceDocument, toSourceDocument } from '#core/documents/source-document.ts'
import type { Block } from '#core/documents/source-document.ts'
import { BLOCK_SEPARATOR, canonicalText } from '#core/text/canonical.ts'

/** What a test may want to set of a document. */
export type DocumentOptions = {
  readonly outlet?: string
  readonly language?: string
  /** The kind of each paragraph, by its number; the others are paragraphs. */
  readonly kinds?: Readonly<Record<number, BlockKind>>
}

/** A document with one block for each line of `text` that is not empty. */
export function documentOf(id: string, text: string, options: DocumentOptions = {}): SourceDocument {
  const lines = canonicalText(text)
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const blocks: Block[] = []
  let start = 0
  lines.forEach((line, index) => {
    blocks.push({ start, end: start + line.length, kind: options.kinds?.[index] ?? 'paragraph' })
    start += line.length + BLOCK_SEPARATOR.length
  })
  const made = toSourceDocument(
    {
      text: lines.join(BLOCK_SEPARATOR),
      blocks,
      meta: {
        title: null,
        outlet: options.outlet ?? null,
        bylines: [],
        published: null,
        url: null,
        language: options.language ?? null,
      },
      candidates: [],
      notes: [],
      mediaType: 'text/plain',
      encoding: 'utf-8',
      reader: { name: 'test', version: '1' },
    },
    {
      fileName: `${id}.txt`,
      importedAt: '2024-01-01T00:00:00Z',
      sha256: id.padEnd(64, '0'),
      byteLength: text.length,
    },
  )
  return { ...made, id }
}
