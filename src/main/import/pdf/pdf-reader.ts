import { err, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { Block, DraftDocument, ReaderNote } from '#core/documents/source-document.ts'
import { metaWithProperties } from '../office/file-properties.ts'
import type { FileProperties } from '../office/file-properties.ts'
import type { Reader, ReaderFailure, ReaderInput } from '../reader.ts'
import { labelPieces } from '../text/label-pieces.ts'
import { hasRtl } from './pdf-letters.ts'
import { openPdf } from './pdf-library.ts'
import type { PdfFile } from './pdf-library.ts'
import { withWholeLigatures } from './pdf-ligatures.ts'
import { runsOf } from './pdf-runs.ts'
import { pdfText } from './pdf-text.ts'
import type { PdfPage, PdfText } from './pdf-text.ts'

const MOST_PAGES = 5000
/** Fewer letters than this on a page are a stamp on a picture. */
const LEAST_LETTERS = 20

/** Reads PDF files that have a text layer: columns in reading order, paragraphs rebuilt, pages kept. */
export const pdfReader = {
  name: 'pdf',
  version: '1',
  extensions: ['.pdf'],
  read: readPdf,
} satisfies Reader

async function readPdf(input: ReaderInput): Promise<Result<DraftDocument, ReaderFailure>> {
  let file: PdfFile
  try {
    file = await openPdf(input.bytes)
  } catch (error) {
    return err(openingFailure(error))
  }
  try {
    return await readOpened(file, input.fileName)
  } finally {
    await file.close()
  }
}

function openingFailure(error: unknown): ReaderFailure {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException')
    return { code: 'encrypted', message: 'The PDF is protected by a password.' }
  // All errors that pdf.js makes of a file have such names; anything else is no fault of the file.
  if (!name.endsWith('Exception') && !(error instanceof RangeError)) throw error
  return {
    code: 'unreadable',
    message: 'The PDF is cut short or damaged: it cannot be opened.',
  }
}

async function readOpened(file: PdfFile, fileName: string): Promise<Result<DraftDocument, ReaderFailure>> {
  if (file.pages > MOST_PAGES) {
    return err({
      code: 'too-large',
      message: `The PDF has ${file.pages.toLocaleString('en')} pages, which is more than is read.`,
    })
  }
  const { pages, broken } = await readPages(file)
  const empty = pages.filter((page) => lettersOn(page) < LEAST_LETTERS).map(({ number }) => number)
  if (pages.every((page) => lettersOn(page) === 0)) return err(noText(file.pages, broken))
  const text = pdfText(pages)
  const tail = text.furniture.map((line) => ({ kind: 'furniture' as const, text: line }))
  const { text: composed, blocks, starts } = labelPieces(text.pieces, tail)
  // A day with an hour at the edge of pages is when somebody printed them.
  const described = blocks.filter(
    ({ start, end }, index) =>
      index < blocks.length - tail.length || !/\d{1,2}:\d{2}/u.test(composed.slice(start, end)),
  )
  return ok({
    text: composed,
    blocks,
    ...metaWithProperties({ text: composed, blocks: described }, properties(file.info), fileName),
    notes: notices(text, composed, empty.length === pages.length ? [] : empty, broken),
    mediaType: 'application/pdf',
    encoding: 'binary',
    reader: { name: pdfReader.name, version: pdfReader.version },
    pageStarts: pageStarts(text, starts, file.pages, bodyEnd(blocks, tail.length, composed)),
  })
}

async function readPages(file: PdfFile): Promise<{ readonly pages: PdfPage[]; readonly broken: number[] }> {
  const pages: PdfPage[] = []
  const broken: number[] = []
  for (let number = 1; number <= file.pages; number++) {
    try {
      const page = await file.page(number)
      const items = page.items.some(({ str }) => hasRtl(str))
        ? withWholeLigatures(page.items, await file.glyphs(number))
        : page.items
      pages.push({ ...runsOf({ ...page, items }), number, height: page.height })
    } catch {
      // pdf.js throws what a damaged page makes it throw; the others may be sound.
      broken.push(number)
      pages.push({ upright: [], sideways: [], number, height: 0 })
    }
  }
  return { pages, broken }
}

function lettersOn({ upright, sideways }: PdfPage): number {
  return [...upright, ...sideways].reduce(
    (sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0),
    0,
  )
}

function noText(pages: number, broken: readonly number[]): ReaderFailure {
  if (broken.length === pages)
    return { code: 'unreadable', message: 'The PDF is damaged: none of its pages can be read.' }
  const which = pages === 1 ? 'Its page holds' : `Its ${pages.toLocaleString('en')} pages hold`
  return { code: 'no-text', message: `${which} pictures only, no text: the PDF was probably scanned.` }
}

function notices(
  text: PdfText,
  composed: string,
  empty: readonly number[],
  broken: readonly number[],
): ReaderNote[] {
  const notes: ReaderNote[] = []
  if (text.unknownLetters > 0) {
    const share = text.unknownLetters / Math.max(1, composed.length)
    notes.push({
      code: 'damaged-characters',
      message: `The file does not say which letters ${text.unknownLetters.toLocaleString('en')} of its signs are; they are shown as �.${share > 0.02 ? ' Compare with the original before you quote.' : ''}`,
    })
  }
  const unread = empty.filter((page) => !broken.includes(page))
  if (unread.length > 0)
    notes.push({
      code: 'pages-without-text',
      message: `No text on ${pageList(unread)}: blank, or pictures only.`,
    })
  if (broken.length > 0)
    notes.push({ code: 'damaged-pages', message: `Damaged and not read: ${pageList(broken)}.` })
  return notes
}

/** `page 3`, `pages 3, 5–7`. */
function pageList(pages: readonly number[]): string {
  const ranges: string[] = []
  for (let index = 0; index < pages.length;) {
    let end = index
    while (pages[end + 1] === (pages[end] ?? 0) + 1) end++
    ranges.push(end === index ? String(pages[index]) : `${pages[index]}–${pages[end]}`)
    index = end + 1
  }
  const shown = ranges.length > 12 ? `${ranges.slice(0, 12).join(', ')} and others` : ranges.join(', ')
  return `page${pages.length === 1 ? '' : 's'} ${shown}`
}

/** Dates that a browser or a scanner writes are those of printing. */
const PRINTS = /skia|chrome|mozilla|firefox|webkit|safari|wkhtml|quartz|scan|print|ocr|ghostscript/iu

function properties(info: PdfFile['info']): FileProperties {
  const value = (name: string): string => (typeof info[name] === 'string' ? info[name] : '')
  const printed = PRINTS.test(`${value('Creator')} ${value('Producer')}`)
  const day = /^D:((?:19|20)\d\d)(\d\d)(\d\d)/u.exec(value('CreationDate'))
  return {
    title: value('Title'),
    author: value('Author').replaceAll(';', ', '),
    created: day && !printed ? `${day[1]}-${day[2]}-${day[3]}` : '',
    language: value('Language'),
  }
}

/** Where the text ends that stands on pages, before what was collected from their edges. */
function bodyEnd(blocks: readonly Block[], tail: number, text: string): number {
  return tail === 0 ? text.length : (blocks.at(-1 - tail)?.end ?? text.length)
}

/** Where each page begins in the text; a page without text begins where the next one does. */
function pageStarts({ pieces }: PdfText, starts: readonly number[], pages: number, end: number): number[] {
  const first = new Map<number, number>()
  for (const [index, { page, pages: inside }] of pieces.entries()) {
    const start = starts[index] ?? -1
    if (start < 0) continue
    for (const { page: begun, at } of [{ page, at: 0 }, ...inside]) {
      first.set(begun, Math.min(first.get(begun) ?? Infinity, start + at))
    }
  }
  const found: number[] = []
  let next = end
  for (let page = pages; page >= 1; page--) {
    next = Math.min(next, page === 1 ? 0 : (first.get(page) ?? next))
    found.push(next)
  }
  return found.toReversed()
}
