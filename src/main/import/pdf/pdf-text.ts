import type { BlockKind } from '#core/documents/source-document.ts'
import { canonicalText } from '#core/text/canonical.ts'
import type { StyledPiece } from '../text/label-pieces.ts'
import { knownStrips, zonesOf } from './pdf-columns.ts'
import type { PdfZone } from './pdf-columns.ts'
import { furnitureKey, isPageNumber, runningLines } from './pdf-furniture.ts'
import { knownWords } from './pdf-hyphens.ts'
import { hasRtl, mirrored, unmatchedBrackets } from './pdf-letters.ts'
import { linesOf, lineText } from './pdf-lines.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'
import type { PdfParagraph, TextLine } from './pdf-paragraphs.ts'
import type { PageRuns } from './pdf-runs.ts'

/** A page's runs with its height in points; the number counts from 1. */
export type PdfPage = PageRuns & { readonly number: number; readonly height: number }

/** The text of a PDF, put together from its pages. */
export type PdfText = {
  readonly pieces: readonly (StyledPiece & { readonly pages: PdfParagraph['pages']; readonly page: number })[]
  readonly furniture: readonly string[]
  /** Letters of which the file does not say which they are. */
  readonly unknownLetters: number
}

type Line = TextLine & { readonly place: number }

/** Puts the pages of a PDF together (rules I81–I87). */
export function pdfText(pages: readonly PdfPage[]): PdfText {
  const rtl = isRtl(pages)
  const pieces = pages.map(({ upright }) => linesOf(upright))
  const strips = knownStrips(pieces)
  const all = withRightBrackets(
    pages.flatMap((page, index) => pageLines(page, zonesOf(pieces[index] ?? [], rtl, strips), rtl)),
  )
  const { body, furniture } = withoutFurniture(all, pages.length)
  const bodySize = usualSize(body)
  const words = knownWords(body.map(({ text }) => text))
  const { flow, notes } = partNotes(body, bodySize)
  const pitch = usualPitch(flow)
  const paragraphs = withNotes(paragraphsOf(flow, words, pitch), paragraphsOf(notes, words, pitch))
  const headline = headlineOf(paragraphs, bodySize)
  return {
    pieces: paragraphs.map((paragraph) => ({ ...paragraph, kind: kindOf(paragraph, headline, bodySize) })),
    furniture: [...furniture, ...sidewaysTexts(pages)],
    unknownLetters: all.reduce((sum, { text }) => sum + (text.match(/\ufffd/gu)?.length ?? 0), 0),
  }
}

/** Whether most of a document is written from right to left. */
function isRtl(pages: readonly PdfPage[]): boolean {
  let [rtl, ltr] = [0, 0]
  for (const { upright } of pages) {
    for (const { text } of upright) {
      if (hasRtl(text)) rtl += text.length
      else if (/\p{L}/u.test(text)) ltr += text.length
    }
  }
  return rtl > ltr
}

function pageLines(page: PdfPage, zones: readonly PdfZone[], documentRtl: boolean): Line[] {
  const lines: Line[] = []
  for (const [index, zone] of zones.entries()) {
    for (const line of zone.lines) {
      const rtl = line.runs.some(({ text }) => hasRtl(text)) && (documentRtl || mostlyRtl(line.runs))
      const text = canonicalText(lineText(line, rtl)).trim()
      if (text === '') continue
      const { x0, x1, y, size } = line
      const { left, right } = zone
      const place = page.height > 0 ? y / page.height : 0.5
      lines.push({
        text,
        page: page.number,
        zone: page.number * 1000 + index,
        x0,
        x1,
        y,
        size,
        left,
        right,
        rtl,
        place,
      })
    }
  }
  return lines
}

function mostlyRtl(runs: readonly { readonly text: string }[]): boolean {
  const length = (wanted: boolean): number =>
    runs.reduce(
      (sum, { text }) => sum + (hasRtl(text) === wanted && /\p{L}/u.test(text) ? text.length : 0),
      0,
    )
  return length(true) > length(false)
}

/** Some programs write brackets between right-to-left letters as they look, some as they read; what closes tells. */
function withRightBrackets(lines: readonly Line[]): Line[] {
  const wrong = (turn: (text: string) => string): number =>
    lines.reduce((sum, { text, rtl }) => sum + (rtl ? unmatchedBrackets(turn(text)) : 0), 0)
  return wrong(mirrored) < wrong((text) => text)
    ? lines.map((line) => (line.rtl ? { ...line, text: mirrored(line.text) } : line))
    : [...lines]
}

function withoutFurniture(
  lines: readonly Line[],
  pages: number,
): { readonly body: Line[]; readonly furniture: string[] } {
  const running = runningLines(lines, pages)
  const small = usualSize(lines) * 0.8
  const furniture = new Map<string, string>()
  const body = lines.filter((line) => {
    if (isPageNumber(line)) return false
    const key = furnitureKey(line)
    const atEdge = line.place < 0.13 || line.place > 0.87
    const outside = (line.place < 0.06 || line.place > 0.94) && line.size <= small
    if (!atEdge || !(running.has(key) || outside)) return true
    if (!furniture.has(key)) furniture.set(key, line.text)
    return false
  })
  return { body, furniture: [...furniture.values()] }
}

function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

function usualPitch(lines: readonly Line[]): number {
  const pitches = lines.flatMap((line, index) => {
    const before = lines[index - 1]
    const pitch = before?.zone === line.zone ? (line.y - before.y) / line.size : 0
    return pitch > 0.8 && pitch < 3 ? [pitch] : []
  })
  // A short text has as many gaps between paragraphs as inside them; the smaller ones are those inside.
  return pitches.toSorted((a, b) => a - b)[Math.floor(pitches.length * 0.3)] ?? 1.25
}

/** Small lines at the foot of a column are notes: the text goes on over them. */
function partNotes(
  lines: readonly Line[],
  bodySize: number,
): { readonly flow: Line[]; readonly notes: Line[] } {
  const notes = new Set<Line>()
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]
    const below = lines[index + 1]
    if (!line || line.size > bodySize * 0.93 || line.place < 0.5) continue
    if (!below || below.zone !== line.zone || notes.has(below)) notes.add(line)
  }
  return { flow: lines.filter((line) => !notes.has(line)), notes: lines.filter((line) => notes.has(line)) }
}

/** The notes of a page stand behind the last paragraph that begins on it. */
function withNotes(paragraphs: readonly PdfParagraph[], notes: readonly PdfParagraph[]): PdfParagraph[] {
  const placed: PdfParagraph[] = []
  let next = 0
  for (const [index, paragraph] of paragraphs.entries()) {
    placed.push(paragraph)
    const following = paragraphs[index + 1]?.page ?? Infinity
    for (let note = notes[next]; note && note.page < following; note = notes[++next]) placed.push(note)
  }
  return [...placed, ...notes.slice(next)]
}

/** The largest lines of the first page, before its text, when they are larger than that. */
function headlineOf(paragraphs: readonly PdfParagraph[], bodySize: number): PdfParagraph | null {
  const start = paragraphs.findIndex(({ text, size }) => text.length > 200 && size < bodySize * 1.15)
  const head = paragraphs.slice(0, start < 0 ? 8 : start + 1).filter(({ text }) => /\p{L}{2}/u.test(text))
  const largest = head.toSorted((a, b) => b.size - a.size)[0]
  return largest && largest.size >= bodySize * 1.2 && largest.text.length <= 300 ? largest : null
}

function kindOf(paragraph: PdfParagraph, headline: PdfParagraph | null, bodySize: number): BlockKind | null {
  if (paragraph === headline) return 'headline'
  const { size, text, lines } = paragraph
  if (size >= bodySize * 1.12 && lines <= 4 && text.length <= 250) {
    // A sentence in large letters is a lead.
    return /[.。।]$/u.test(text) && text.length > 80 ? null : 'heading'
  }
  return null
}

/** Words that stand sideways: stamps and labels. Single letters of charts say nothing. */
function sidewaysTexts(pages: readonly PdfPage[]): string[] {
  const texts = pages.flatMap(({ sideways }) =>
    linesOf(sideways).map((line) => canonicalText(lineText(line, false)).trim()),
  )
  return [...new Set(texts)].filter((text) => (text.match(/\p{L}/gu)?.length ?? 0) > 3).slice(0, 50)
}
