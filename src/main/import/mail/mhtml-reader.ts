import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { DraftDocument } from '#core/documents/source-document.ts'
import { htmlReader } from '../html/html-reader.ts'
import type { Reader, ReaderFailure, ReaderInput } from '../reader.ts'
import { decodeBytes } from '../text/decode-bytes.ts'
import { fieldsOf } from './mail-head.ts'
import { mimeParts, parameterOf, partText } from './mime-parts.ts'
import type { MimePart } from './mime-parts.ts'

/** Reads web pages that a browser saved in one file: the page itself, by the reader of pages. */
export const mhtmlReader = {
  name: 'mhtml',
  version: '1',
  extensions: ['.mht', '.mhtml'],
  read: readMhtml,
} satisfies Reader

function readMhtml(input: ReaderInput): Result<DraftDocument, ReaderFailure> {
  const head =
    fieldsOf(decodeBytes(input.bytes.subarray(0, 65_536), 'windows-1252')) ?? new Map<string, string>()
  const page = mainPage(mimeParts(input.bytes), head.get('content-type') ?? '')
  if (!page) {
    return err({
      code: 'unreadable',
      message: 'The saved page is cut short or damaged: the part with its text is missing.',
    })
  }
  const address = head.get('snapshot-content-location') ?? page.fields.get('content-location') ?? ''
  // The reader of pages knows the address by the line in which browsers write where they saved a page from.
  const from =
    /^https?:\/\/[^\s<>"]{1,1700}$/iu.test(address) && !address.includes('--')
      ? `<!-- saved from url=(${String(address.length).padStart(4, '0')})${address} -->\n`
      : ''
  const read = htmlReader.read({
    fileName: input.fileName,
    bytes: new TextEncoder().encode(from + partText(page)),
  })
  if (!read.ok) return read
  return ok({
    ...read.value,
    mediaType: 'multipart/related',
    reader: { name: mhtmlReader.name, version: mhtmlReader.version },
  })
}

/** The part that the file names as its start, else the first page in it; the others are frames of it. */
function mainPage(parts: readonly MimePart[], type: string): MimePart | null {
  const pages = parts.filter(({ fields }) =>
    /^(?:text\/html|application\/xhtml\+xml)/iu.test(fields.get('content-type') ?? ''),
  )
  const start = parameterOf(type, 'start')
  return pages.find(({ fields }) => start !== '' && fields.get('content-id') === start) ?? pages[0] ?? null
}
