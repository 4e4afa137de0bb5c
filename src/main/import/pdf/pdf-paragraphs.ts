import { jointOf } from './pdf-hyphens.ts'
import type { KnownWords } from './pdf-hyphens.ts'

/** A line of the text with its place. Lengths in points; `left` and `right` are the edges of its column. */
export type TextLine = {
  readonly text: string
  readonly page: number
  /** Which column of the document it stands in, counted through. */
  readonly zone: number
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  readonly left: number
  readonly right: number
  readonly rtl: boolean
}

/** A paragraph put together from lines. `pages` says where in its text a page begins, as UTF-16 offsets. */
export type PdfParagraph = {
  readonly text: string
  readonly size: number
  readonly lines: number
  readonly page: number
  readonly pages: readonly { readonly page: number; readonly at: number }[]
}

type Growing = {
  readonly parts: string[]
  length: number
  last: TextLine
  first: TextLine
  lines: number
  size: number
  pages: { page: number; at: number }[]
}

/** Puts lines together to paragraphs (rule I86); `pitch` is the usual distance of baselines, in sizes. */
export function paragraphsOf(lines: readonly TextLine[], words: KnownWords, pitch: number): PdfParagraph[] {
  const paragraphs: Growing[] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (!open || startsParagraph(open, line, pitch)) {
      const { text, size } = line
      paragraphs.push({
        parts: [text],
        length: text.length,
        first: line,
        last: line,
        lines: 1,
        size,
        pages: [],
      })
      continue
    }
    addLine(open, line, words)
  }
  return paragraphs.map(closed)
}

/** Adds a line to a paragraph. Its text is kept in parts: putting it together line by line would cost its square. */
function addLine(open: Growing, line: TextLine, words: KnownWords): void {
  const { parts, last } = open
  const { dropsHyphen, glue } = jointOf(last.text, line.text, words)
  if (dropsHyphen) {
    parts.push((parts.pop() ?? '').slice(0, -1))
    open.length--
  }
  if (line.page !== last.page) open.pages.push({ page: line.page, at: open.length + glue.length })
  parts.push(glue, line.text)
  open.length += glue.length + line.text.length
  open.last = line
  open.lines++
}

function closed({ parts, first, lines, size, pages }: Growing): PdfParagraph {
  return { text: parts.join(''), lines, size, page: first.page, pages }
}

/** How much of a line's end tells how it ends, in UTF-16 units. */
const END_UNITS = 60

const BULLET = /^(?:[•‣◦▪●○■□·∙⁃➢►✓\uf0b7]|[-–—]\s|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s)/u
const ENDS_SENTENCE = /[.!?…。！？؟।:][”"’'»)\]」』]*(?:\[\d+\])?$/u
const BROKEN_WORD = /\p{L}[-‐\u00ad]$/u

/** How far a first line is set in, in sizes. */
const INDENT = 0.7

function startsParagraph({ last, first, lines }: Growing, line: TextLine, pitch: number): boolean {
  const text = last.text.slice(-END_UNITS)
  const size = Math.max(last.size, line.size)
  if (Math.abs(last.size - line.size) > size * 0.12) return true
  if (last.rtl !== line.rtl) return true
  if (BULLET.test(line.text) && !BROKEN_WORD.test(text)) return true
  const width = Math.max(1, last.right - last.left)
  const blank = last.rtl ? last.x0 - last.left : last.right - last.x1
  const indent = indentOf(line)
  if (line.zone !== last.zone) return !goesOnElsewhere(text, line, blank, width, indent)
  if (line.y - last.y > size * pitch * 1.32 || line.y < last.y - size * 0.5) return true
  if (BROKEN_WORD.test(text)) return false
  // Set in more than the line before: a first line, unless the paragraph hangs from a bullet or its first line.
  const hangs = lines === 1 && BULLET.test(first.text)
  if (indent - indentOf(last) > size * INDENT && !hangs && blank < width * 0.5) return indent < width * 0.6
  // One first line after another: the paragraph before had one line only.
  if (lines === 1 && indent > size * INDENT && Math.abs(indent - indentOf(last)) < size * 0.3 && !hangs)
    return ENDS_SENTENCE.test(text) || couldHaveFitted(line, blank, size)
  if (blank > width * 0.14 && ENDS_SENTENCE.test(text)) return couldHaveFitted(line, blank, size)
  return blank > width * 0.4 && couldHaveFitted(line, blank, size)
}

function indentOf({ rtl, x0, x1, left, right }: TextLine): number {
  return rtl ? right - x1 : x0 - left
}

/** Whether the first word of a line would have had room behind the line before: then the break was meant. */
function couldHaveFitted(line: TextLine, blank: number, size: number): boolean {
  const word = /^\S+/u.exec(line.text)?.[0].length ?? 0
  const perLetter = (line.x1 - line.x0) / Math.max(1, line.text.length)
  return blank > word * perLetter + size * 0.6
}

/** Whether a text goes on in the next column or on the next page. */
function goesOnElsewhere(
  text: string,
  line: TextLine,
  blank: number,
  width: number,
  indent: number,
): boolean {
  if (BROKEN_WORD.test(text)) return true
  if (ENDS_SENTENCE.test(text) && (blank > width * 0.08 || indent > line.size * INDENT)) return false
  if (ENDS_SENTENCE.test(text)) return !/^\p{Lu}/u.test(line.text) && !/^\p{Lo}/u.test(line.text)
  return blank < width * 0.25 && indent < line.size * 2.5
}
