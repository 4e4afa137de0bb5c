import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { openingWords } from '#core/documents/display-title.ts'
import type { DraftDocument } from '#core/documents/source-document.ts'
import { docxReader } from './docx/docx-reader.ts'
import { epubReader } from './epub/epub-reader.ts'
import { htmlReader } from './html/html-reader.ts'
import { emlReader } from './mail/eml-reader.ts'
import { mboxReader } from './mail/mbox-reader.ts'
import { mhtmlReader } from './mail/mhtml-reader.ts'
import { markdownReader } from './markdown/markdown-reader.ts'
import { plainTextReader } from './plain-text/plain-text-reader.ts'
import { odtReader } from './odt/odt-reader.ts'
import { pdfReader } from './pdf/pdf-reader.ts'
import type { Reader, ReaderFailure, ReaderInput } from './reader.ts'
import { rtfReader } from './rtf/rtf-reader.ts'
import { sniffFormat } from './sniff-format.ts'
import { zipReader } from './zip/zip-reader.ts'

/** All readers, in the order in which they are asked. */
export const READERS: readonly Reader[] = [
  plainTextReader,
  markdownReader,
  htmlReader,
  docxReader,
  odtReader,
  rtfReader,
  pdfReader,
  epubReader,
  emlReader,
  mhtmlReader,
  mboxReader,
  zipReader,
]

/** Readers of text that anybody may have typed: their formats cannot be told from the bytes alone. */
const READERS_OF_TEXT: readonly Reader[] = [
  plainTextReader,
  markdownReader,
  htmlReader,
  emlReader,
  mhtmlReader,
  mboxReader,
]

/** The file name endings that can be imported, lower case with the dot, in code-unit order. */
export function importableExtensions(): string[] {
  return READERS.flatMap((reader) => reader.extensions).toSorted()
}

/**
 * Reads a file (rules I8, I9). What the bytes say goes before what the name says; a text that the bytes do not tell
 * more of is read as its ending says.
 */
export async function readDocument(input: ReaderInput): Promise<Result<DraftDocument, ReaderFailure>> {
  if (input.bytes.length === 0) return err({ code: 'empty', message: 'The file is empty.' })
  const reader = readerFor(input)
  if (!reader.ok) return reader
  const read = await reader.value.read(input)
  if (!read.ok) return err(withName(read.error, reader.value, extensionOf(input.fileName)))
  if (read.value.blocks.length === 0 && (read.value.enclosed ?? []).length === 0) {
    return err({ code: 'no-text', message: 'The file holds marks but no words that could be read.' })
  }
  return ok(withOpening(read.value))
}

function readerFor({ fileName, bytes }: ReaderInput): Result<Reader, ReaderFailure> {
  const extension = extensionOf(fileName)
  const named = READERS.find(({ extensions }) => extensions.includes(extension))
  const sniffed = sniffFormat(bytes)
  switch (sniffed.kind) {
    case 'failure':
      return err(sniffed.failure)
    case 'known-binary':
      return err(
        named && named !== zipReader ? misnamed(sniffed.name, extension, named) : unsupported(sniffed.name),
      )
    case 'format':
      // Markdown may begin with a tag.
      if (sniffed.format === 'html' && named === markdownReader) return ok(markdownReader)
      // A mail that a browser or a list saved may look like the other kind.
      if (sniffed.format === 'eml' && named === mhtmlReader) return ok(mhtmlReader)
      return ok(READERS.find(({ name }) => name === sniffed.format) ?? plainTextReader)
    case 'unknown':
      if (!named && extension !== '') return err(unsupported(`A file that ends in ${extension}`))
      return ok(named && READERS_OF_TEXT.includes(named) ? named : plainTextReader)
  }
}

/** A damaged file whose name promises another format than its bytes show is told of by that name. */
function withName(failure: ReaderFailure, reader: Reader, extension: string): ReaderFailure {
  const promised = READERS.find(({ extensions }) => extensions.includes(extension))
  if (failure.code !== 'not-text' || !promised || READERS_OF_TEXT.includes(promised) || promised === reader)
    return failure
  return {
    code: 'unreadable',
    message: `Its name ends in ${extension}, but it does not begin like such a file: it is damaged or something else.`,
  }
}

/** A document without a title offers its opening words, so that lists have something better than a file's name. */
function withOpening(draft: DraftDocument): DraftDocument {
  if (draft.meta.title !== null) return draft
  const opening = openingWords(draft.text, draft.blocks)
  return opening ? { ...draft, candidates: [...draft.candidates, opening] } : draft
}

/** A file whose ending promises what can be read, and whose bytes are something else: to save it as text would not help. */
function misnamed(what: string, extension: string, promised: Reader): ReaderFailure {
  const looks = `it looks like ${what.charAt(0).toLowerCase()}${what.slice(1)}.`
  return {
    code: 'not-text',
    message: READERS_OF_TEXT.includes(promised)
      ? `Its name ends in ${extension}, but this is no text: ${looks}`
      : `Its name ends in ${extension}, but ${looks}`,
  }
}

function unsupported(what: string): ReaderFailure {
  return {
    code: 'unsupported-format',
    message: `${what} cannot be imported. These can: ${importableExtensions().join(', ')}.`,
  }
}

/** The ending of a file name in lower case with the dot, or `''`. `.txt` itself is a hidden file, not an ending. */
function extensionOf(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/u, '')
  return /[^.](\.[\p{L}\p{N}]{1,8})$/u.exec(base)?.[1]?.toLowerCase() ?? ''
}
