import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { DraftDocument } from '#core/documents/source-document.ts'
import { canonicalText } from '#core/text/canonical.ts'
import { decodeText } from '../text/decode.ts'
import { plainTextBlocks } from './plain-text-structure.ts'
import { plainTextMeta } from './plain-text-meta.ts'
import type { Reader, ReaderFailure, ReaderInput } from '../reader.ts'

/** Reads plain text. The document's text is the file's own, in canonical form: its offsets are those of the file. */
export const plainTextReader = {
  name: 'plain-text',
  version: '1',
  extensions: ['.txt', '.text'],
  read: readPlainText,
} satisfies Reader

function readPlainText(input: ReaderInput): Result<DraftDocument, ReaderFailure> {
  const decoded = decodeText(input.bytes)
  if (!decoded.ok) return decoded
  const text = canonicalText(decoded.value.text)
  if (text.trim() === '') return err({ code: 'empty', message: 'The file holds nothing but blank lines.' })
  const blocks = plainTextBlocks(text)
  const { meta, candidates } = plainTextMeta(text, blocks, input.fileName)
  return ok({
    text,
    blocks,
    meta,
    candidates,
    notes: decoded.value.notes,
    mediaType: 'text/plain',
    encoding: decoded.value.encoding,
    reader: { name: plainTextReader.name, version: plainTextReader.version },
  })
}
