import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { BlockKind, DraftDocument, MetaCandidate, ReaderNote } from '#core/documents/source-document.ts'
import { openZip } from '../archive/zip-archive.ts'
import type { ZipArchive } from '../archive/zip-archive.ts'
import { xmlParts } from '../archive/xml-parts.ts'
import { htmlBlocks } from '../html/html-blocks.ts'
import type { HtmlBlock } from '../html/html-blocks.ts'
import { depthOf, nestingOf, parseDocument } from '../html/html-dom.ts'
import { fileNameCandidates } from '../plain-text/plain-text-meta.ts'
import type { Reader, ReaderFailure, ReaderInput } from '../reader.ts'
import { isNoTitle, sensibleAuthor } from '../office/file-properties.ts'
import { labelPieces } from '../text/label-pieces.ts'
import type { StyledPiece } from '../text/label-pieces.ts'
import { findDate } from '../text/dates.ts'
import { languageOf } from '../text/language.ts'
import { addCandidate, metaOf } from '../text/meta-candidates.ts'
import { descendants, textOf, decodeXml } from '../xml/xml-tree.ts'
import type { XmlElement } from '../xml/xml-tree.ts'
import { bookOf } from './epub-package.ts'

const DEEPEST = 1500
/** In paragraphs. */
const LONGEST_ARTICLE = 300

/** Reads EPUB books in the order of their spine. */
export const epubReader = {
  name: 'epub',
  version: '1',
  extensions: ['.epub'],
  read: readEpub,
} satisfies Reader

function readEpub(input: ReaderInput): Result<DraftDocument, ReaderFailure> {
  const archive = openZip(input.bytes)
  if (!archive.ok) return archive
  const book = bookOf(archive.value)
  if (!book.ok) return book
  const locked = isLocked(archive.value)
  if (!locked.ok) return locked
  if (locked.value)
    return err({
      code: 'encrypted',
      message: 'The book is locked by its seller (DRM) and cannot be read here.',
    })
  const { metadata, chapters } = book.value
  const pieces: StyledPiece[] = []
  const missing: string[] = []
  for (const chapter of chapters) {
    const entry = archive.value.read(chapter)
    if (!entry.ok) return entry
    const read = entry.value ? chapterPieces(decodeXml(entry.value)) : null
    if (read === null) missing.push(chapter)
    else pieces.push(...read)
  }
  if (pieces.length === 0) {
    return err({ code: 'no-text', message: 'The book holds no text: its pages may be pictures.' })
  }
  const candidates = bookCandidates(metadata, input.fileName)
  const title = candidates.find(({ field }) => field === 'title')?.value ?? ''
  // A short book is an article that somebody packed; a long one has chapters and no byline, date or comments.
  const isBook = pieces.length > LONGEST_ARTICLE
  const { text, blocks } = labelPieces(
    withTitle(pieces, title).map((piece) => ({
      ...piece,
      kind: piece.kind ?? (isBook ? 'paragraph' : null),
    })),
  )
  const sample = pieces.filter(({ kind }) => kind === null).slice(0, 40)
  const language = textOf(metadata.find(({ name }) => name === 'language')).trim()
  return ok({
    text,
    blocks,
    meta: metaOf(
      candidates,
      languageOf(
        sample
          .map((piece) => piece.text.slice(0, 1500))
          .join('\n')
          .slice(0, 6000),
        language || null,
      ),
    ),
    candidates,
    notes: missingNote(missing),
    mediaType: 'application/epub+zip',
    encoding: 'utf-8',
    reader: { name: epubReader.name, version: epubReader.version },
  })
}

function missingNote(missing: readonly string[]): ReaderNote[] {
  if (missing.length === 0) return []
  const message = `Parts of the book are missing or damaged and were not read: ${missing.slice(0, 10).join(', ')}.`
  return [{ code: 'damaged-parts', message }]
}

/** Fonts may be obscured without a lock; anything else that is encrypted is one. */
function isLocked(archive: ZipArchive): Result<boolean, ReaderFailure> {
  const parts = xmlParts(archive, { encryption: 'META-INF/encryption.xml' })
  if (!parts.ok) return parts
  const { encryption } = parts.value
  const methods = encryption ? descendants(encryption, 'EncryptionMethod') : []
  return ok(
    methods.some(
      ({ attributes }) =>
        !/idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/iu.test(attributes.get('Algorithm') ?? ''),
    ),
  )
}

/** `<a id="x"/>` is an element without content in XML, and an open one in HTML. */
const EMPTY_ELEMENT = /<([a-z][\w:-]{0,30})((?:\s[^<>]{0,2000})?)\/>/giu
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/iu

/** The pieces of one file of a book, or `null` when it is nested too deeply. */
function chapterPieces(markup: string): StyledPiece[] | null {
  const html = markup.replaceAll(EMPTY_ELEMENT, (whole, name: string, attributes: string) =>
    VOID.test(name) ? whole : `<${name}${attributes}></${name}>`,
  )
  if (nestingOf(html) > DEEPEST) return null
  const document = parseDocument(html)
  if (depthOf(document) > DEEPEST) return null
  return document.body
    ? htmlBlocks(document.body).map((block) => ({ kind: kindOf(block), text: block.text }))
    : []
}

function kindOf(block: HtmlBlock): BlockKind | null {
  if (block.heading > 0) return 'heading'
  if (block.caption) return 'caption'
  if (block.pullQuote) return 'pull-quote'
  return block.listItem ? 'list-item' : null
}

/** The title stands over the text, unless the book opens with it. */
function withTitle(pieces: readonly StyledPiece[], title: string): StyledPiece[] {
  const fold = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const at = pieces.slice(0, 6).findIndex(({ text }) => fold(text) === fold(title))
  if (title === '') return [...pieces]
  if (at < 0) return [{ kind: 'headline', text: title }, ...pieces]
  return pieces.map((piece, index) => (index === at ? { kind: 'headline', text: piece.text } : piece))
}

function bookCandidates(metadata: readonly XmlElement[], fileName: string): MetaCandidate[] {
  const candidates: MetaCandidate[] = []
  const values = (name: string): string[] =>
    metadata.filter((element) => element.name === name).map((element) => textOf(element).trim())
  const title = values('title')[0] ?? ''
  addCandidate(candidates, 'title', isNoTitle(title) ? '' : title, 'epub:title')
  for (const name of values('creator'))
    addCandidate(candidates, 'bylines', sensibleAuthor(name), 'epub:creator')
  addCandidate(candidates, 'outlet', values('publisher')[0], 'epub:publisher')
  const [date] = values('date')
  // A year alone is as precise as a date of print may be.
  addCandidate(
    candidates,
    'published',
    findDate(date ?? '')?.iso ?? /^\d{4}$/u.exec(date ?? '')?.[0],
    'epub:date',
  )
  addCandidate(
    candidates,
    'url',
    values('source').find((value) => /^https?:/iu.test(value)),
    'epub:source',
  )
  fileNameCandidates(candidates, fileName)
  return candidates
}
