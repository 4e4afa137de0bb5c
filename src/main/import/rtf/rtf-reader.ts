import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { DraftDocument } from '#core/documents/source-document.ts'
import { changeNotices } from '../office/change-notices.ts'
import { metaWithProperties } from '../office/file-properties.ts'
import type { Reader, ReaderFailure, ReaderInput } from '../reader.ts'
import { labelPieces, withHeadline } from '../text/label-pieces.ts'
import { readRtf } from './rtf-text.ts'

/** Reads RTF files. */
export const rtfReader = {
  name: 'rtf',
  version: '1',
  extensions: ['.rtf'],
  read: readRtfFile,
} satisfies Reader

function readRtfFile(input: ReaderInput): Result<DraftDocument, ReaderFailure> {
  // Each byte one character: RTF writes others by number.
  const rtf = readRtf(latin1(input.bytes))
  if (!rtf.whole) {
    return err({
      code: 'unreadable',
      message: 'The RTF file is cut short or damaged: its groups are not closed.',
    })
  }
  const notes = rtf.notes.flatMap((text, index) =>
    text === '' ? [] : [{ kind: 'paragraph' as const, text: `[${index + 1}] ${text}` }],
  )
  const edges = [...new Set(rtf.furniture.map((text) => text.replaceAll(/\s+/gu, ' ').trim()))]
    .filter((text) => (text.match(/\p{L}/gu) ?? []).length > 2)
    .map((text) => ({ kind: 'furniture' as const, text }))
  const { text, blocks } = labelPieces(withHeadline(rtf.pieces), [...notes, ...edges])
  const info = {
    title: rtf.info.get('title') ?? '',
    author: rtf.info.get('author') ?? '',
    created: rtf.info.get('creatim') ?? '',
  }
  return ok({
    text,
    blocks,
    ...metaWithProperties({ text, blocks }, info, input.fileName),
    notes: changeNotices({ deletions: rtf.deleted.length, deleted: rtf.deleted, comments: rtf.comments }),
    mediaType: 'application/rtf',
    encoding: 'windows-1252',
    reader: { name: rtfReader.name, version: rtfReader.version },
  })
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}
