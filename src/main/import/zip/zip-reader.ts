import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { DraftDocument, EnclosedFile } from '#core/documents/source-document.ts'
import { openZip } from '../archive/zip-archive.ts'
import type { Reader, ReaderFailure, ReaderInput } from '../reader.ts'

/** More files than this are no case that somebody packed. */
const MOST_FILES = 2000
/** What systems put into archives beside the files, and hidden files, as in folders (rule I61). */
const SKIPPED = /(?:^|\/)(?:\.[^/.][^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:\/|$)|\/$/u

/** Takes archives apart: each file in them is a document of its own. */
export const zipReader = {
  name: 'zip',
  version: '1',
  extensions: ['.zip'],
  read: readZip,
} satisfies Reader

function readZip(input: ReaderInput): Result<DraftDocument, ReaderFailure> {
  const archive = openZip(input.bytes)
  if (!archive.ok) return archive
  const names = archive.value.names.filter((name) => !SKIPPED.test(name)).toSorted()
  if (names.length === 0) return err({ code: 'empty', message: 'The archive holds no files.' })
  if (names.length > MOST_FILES) {
    return err({
      code: 'too-large',
      message: `The archive holds ${names.length.toLocaleString('en')} files; at most ${MOST_FILES.toLocaleString('en')} are read. Unpack it and import its folder.`,
    })
  }
  const enclosed: EnclosedFile[] = []
  for (const name of names) {
    const entry = archive.value.read(name)
    if (!entry.ok) return err({ ...entry.error, message: `${entry.error.message} It is about “${name}”.` })
    if (entry.value) enclosed.push({ name: name.replace(/^.*[\\/]/u, ''), bytes: entry.value })
  }
  return ok({
    text: '',
    blocks: [],
    meta: { title: null, outlet: null, bylines: [], published: null, url: null, language: null },
    candidates: [],
    notes: [],
    mediaType: 'application/zip',
    encoding: 'binary',
    reader: { name: zipReader.name, version: zipReader.version },
    enclosed,
  })
}
