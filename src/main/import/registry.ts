import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { openingWords } from '#core/documents/display-title.ts'
import type { DraftDocument } from '#core/documents/source-document.ts'
import { htmlReader } from './html/html-reader.ts'
import { markdownReader } from './markdown/markdown-reader.ts'
import { plainTextReader } from './plain-text/plain-text-reader.ts'
import type { Reader, ReaderFailure, ReaderInput } from './reader.ts'
import { sniffFormat } from './sniff-format.ts'

/** All readers, in the order in which they are asked. */
export const READERS: readonly Reader[] = [plainTextReader, markdownReader, htmlReader]

/** The file name endings that can be imported, lower case with the dot, in code-unit order. */
export function importableExtensions(): string[] {
  return READERS.flatMap((reader) => reader.extensions).toSorted()
}

/**
 * Reads a file with the reader for its ending (rules I8, I9). What the bytes say goes before what the name says
 * where they are a web page under another name, or no text at all; a name without a known ending is read by content.
 */
export function readDocument(input: ReaderInput): Result<DraftDocument, ReaderFailure> {
  const extension = extensionOf(input.fileName)
  const named = READERS.find((reader) => reader.extensions.includes(extension))
  if (input.bytes.length === 0) return err({ code: 'empty', message: 'The file is empty.' })
  const sniffed = sniffFormat(input.bytes)
  if (sniffed.kind === 'known-binary') return err(unsupported(sniffed.name))
  if (!named && extension !== '') return err(unsupported(`A file that ends in ${extension}`))
  const isPage = sniffed.kind === 'html' && (!named || named === plainTextReader)
  const read = (isPage ? htmlReader : (named ?? plainTextReader)).read(input)
  if (!read.ok) return read
  if (read.value.blocks.length === 0) {
    return err({ code: 'no-text', message: 'The file holds marks but no words that could be read.' })
  }
  return ok(withOpening(read.value))
}

/** A document without a title offers its opening words, so that lists have something better than a file's name. */
function withOpening(draft: DraftDocument): DraftDocument {
  if (draft.meta.title !== null) return draft
  const opening = openingWords(draft.text, draft.blocks)
  return opening ? { ...draft, candidates: [...draft.candidates, opening] } : draft
}

function unsupported(what: string): ReaderFailure {
  const endings = importableExtensions().join(', ')
  return {
    code: 'unsupported-format',
    message: `${what} cannot be imported. Plain text, Markdown and saved web pages can: ${endings}.`,
  }
}

/** The ending of a file name in lower case with the dot, or `''`. `.txt` itself is a hidden file, not an ending. */
export function extensionOf(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/u, '')
  return /[^.](\.[\p{L}\p{N}]{1,8})$/u.exec(base)?.[1]?.toLowerCase() ?? ''
}
