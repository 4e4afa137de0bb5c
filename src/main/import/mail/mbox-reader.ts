import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { DraftDocument, EnclosedFile } from '#core/documents/source-document.ts'
import type { Reader, ReaderFailure, ReaderInput } from '../reader.ts'

/** More messages than this are an archive to be searched, not read. */
const MOST_MESSAGES = 2000

/** Takes mailboxes apart: each message is a document of its own. */
export const mboxReader = {
  name: 'mbox',
  version: '1',
  extensions: ['.mbox'],
  read: readMbox,
} satisfies Reader

function readMbox({ bytes, fileName }: ReaderInput): Result<DraftDocument, ReaderFailure> {
  const starts = messageStarts(bytes)
  if (starts.length > MOST_MESSAGES) {
    return err({
      code: 'too-large',
      message: `The mailbox holds ${starts.length.toLocaleString('en')} messages; at most ${MOST_MESSAGES.toLocaleString('en')} are read.`,
    })
  }
  const base = fileName.replace(/\.[^.]*$/u, '')
  const digits = String(starts.length).length
  const enclosed = starts.map((start, index): EnclosedFile => {
    const end = starts[index + 1] ?? bytes.length
    const line = bytes.indexOf(NEWLINE, start)
    return {
      name: `${base}-${String(index + 1).padStart(digits, '0')}.eml`,
      bytes: bytes.slice(line < 0 ? end : Math.min(end, line + 1), end),
    }
  })
  const messages = enclosed.filter((message) => message.bytes.length > 0)
  if (messages.length === 0) return err({ code: 'empty', message: 'The mailbox holds no messages.' })
  return ok({
    text: '',
    blocks: [],
    meta: { title: null, outlet: null, bylines: [], published: null, url: null, language: null },
    candidates: [],
    notes: [],
    mediaType: 'application/mbox',
    encoding: 'binary',
    reader: { name: mboxReader.name, version: mboxReader.version },
    enclosed: messages,
  })
}

const NEWLINE = 10
const FROM = [70, 114, 111, 109, 32]

/** Where the lines stand that begin with `From ` at the start of the file or behind a blank line, in bytes. */
function messageStarts(bytes: Uint8Array): number[] {
  const starts: number[] = []
  let blank = true
  for (let at = 0; at < bytes.length;) {
    const newline = bytes.indexOf(NEWLINE, at)
    const end = newline < 0 ? bytes.length : newline
    if (blank && FROM.every((byte, index) => bytes[at + index] === byte)) starts.push(at)
    blank = end === at || (end === at + 1 && bytes[at] === 13)
    at = end + 1
  }
  return starts
}
