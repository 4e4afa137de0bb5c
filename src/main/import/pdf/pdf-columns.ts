import { joinedLine } from './pdf-lines.ts'
import type { PdfLine } from './pdf-lines.ts'

/** Lines of one column in the order in which they are read, with the column's edges in points. */
export type PdfZone = { readonly lines: readonly PdfLine[]; readonly left: number; readonly right: number }

/** More pieces than this are a drawing; they are read from the top. */
const MOST_PIECES = 2500
/** Columns inside columns; newspapers have up to eight. */
const DEEPEST = 6
/**
 * A column has at least this many lines, half of which are as wide as this share of it or which fill as much of its
 * area as that: a table's cells do not.
 */
const LEAST_LINES = 3
const LEAST_WIDTH = 0.5
const LEAST_FILL = 0.4
/** How far the strips of two pages may lie apart and be one, in points. */
const SAME_STRIP = 8
/** Letters in the middle line of a column: below it is a table's. */
const LEAST_LETTERS = 14

/**
 * The columns of a page in reading order (rule I83). Where a blank strip parts the page so that lines fill both
 * sides, each side is read by itself; a line that crosses the strip is read between what stands above and below it.
 *
 * @param rtl whether the right column comes first
 * @param known where other pages of the document have such strips: there less is asked of the lines beside them
 */
export function zonesOf(
  pieces: readonly PdfLine[],
  rtl: boolean,
  known: readonly number[] = [],
  depth = 0,
): PdfZone[] {
  const strip = pieces.length <= MOST_PIECES && depth < DEEPEST ? blankStrip(pieces, known) : null
  if (strip === null) {
    const lines = rowsOf(pieces)
    if (lines.length === 0) return []
    const left = Math.min(...lines.map(({ x0 }) => x0))
    return [{ lines, left, right: Math.max(...lines.map(({ x1 }) => x1)) }]
  }
  const zones: PdfZone[] = []
  let band: PdfLine[] = []
  let crossing: PdfLine[] = []
  const flushBand = (): void => {
    const sides = [band.filter(({ x1 }) => x1 <= strip), band.filter(({ x1 }) => x1 > strip)]
    for (const side of rtl ? sides.toReversed() : sides)
      if (side.length > 0) zones.push(...zonesOf(side, rtl, known, depth + 1))
    band = []
  }
  const flushCrossing = (): void => {
    if (crossing.length > 0) zones.push(...zonesOf(crossing, rtl, known, DEEPEST))
    crossing = []
  }
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    if (crosses(piece, strip)) {
      flushBand()
      crossing.push(piece)
    } else {
      flushCrossing()
      band.push(piece)
    }
  }
  flushBand()
  flushCrossing()
  return zones
}

function crosses({ x0, x1 }: PdfLine, x: number): boolean {
  return x0 < x && x1 > x
}

/** Where a blank strip parts columns: the fewest lines cross it, and of such strips it is the widest. */
function blankStrip(pieces: readonly PdfLine[], known: readonly number[]): number | null {
  if (pieces.length < (known.length > 0 ? 2 : LEAST_LINES * 2)) return null
  const size = median(pieces.map((piece) => piece.size))
  let best: { readonly x: number; readonly crossing: number; readonly width: number } | null = null
  for (const x of candidates(pieces)) {
    const left = pieces.filter(({ x1 }) => x1 <= x)
    const right = pieces.filter(({ x0 }) => x0 >= x)
    const crossing = pieces.length - left.length - right.length
    if (crossing > pieces.length * 0.35 || (best && crossing > best.crossing)) continue
    const width = Math.min(...right.map(({ x0 }) => x0)) - Math.max(...left.map(({ x1 }) => x1))
    if (width < size * 0.6 || (best && crossing === best.crossing && width <= best.width)) continue
    const expected = known.some((place) => Math.abs(place - x) <= SAME_STRIP)
    if (!expected && !areColumns(left, right, x, size)) continue
    best = { x, crossing, width }
  }
  return best?.x ?? null
}

/** Middles of the blanks right of pieces' ends, each once to the point. */
function candidates(pieces: readonly PdfLine[]): number[] {
  const starts = pieces.map(({ x0 }) => x0).toSorted((a, b) => a - b)
  const places = new Set<number>()
  for (const { x1 } of pieces) {
    const next = starts[lowerBound(starts, x1)]
    if (next !== undefined) places.add(Math.round((x1 + next) / 2))
  }
  return [...places].toSorted((a, b) => a - b).slice(0, 300)
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

function areColumns(left: readonly PdfLine[], right: readonly PdfLine[], x: number, size: number): boolean {
  if (left.length < LEAST_LINES || right.length < LEAST_LINES) return false
  const leftEdge = Math.min(...left.map(({ x0 }) => x0))
  const rightEdge = Math.max(...right.map(({ x1 }) => x1))
  const fills = (side: readonly PdfLine[], width: number): boolean =>
    width >= size * 7 &&
    (median(side.map(({ x0, x1 }) => x1 - x0)) >= width * LEAST_WIDTH ||
      inkOf(side) >= width * (bottomOf(side) - topOf(side) + size) * LEAST_FILL)
  if (!fills(left, x - leftEdge) || !fills(right, rightEdge - x)) return false
  if (lettersOf(left) < LEAST_LETTERS || lettersOf(right) < LEAST_LETTERS) return false
  const [top, bottom] = [Math.max(topOf(left), topOf(right)), Math.min(bottomOf(left), bottomOf(right))]
  const shorter = Math.min(bottomOf(left) - topOf(left), bottomOf(right) - topOf(right))
  return bottom - top >= shorter * 0.4
}

/** The area that lines take with the blank between them, in square points. */
function inkOf(side: readonly PdfLine[]): number {
  return side.reduce((sum, { x0, x1, size }) => sum + (x1 - x0) * size * 1.25, 0)
}

function lettersOf(side: readonly PdfLine[]): number {
  return median(side.map(({ runs }) => runs.reduce((sum, { text }) => sum + weightOf(text), 0)))
}

/** Signs of dense scripts say as much as two letters. */
function weightOf(text: string): number {
  return (
    text.length +
    (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0)
  )
}

function topOf(side: readonly PdfLine[]): number {
  return Math.min(...side.map(({ y }) => y))
}

function bottomOf(side: readonly PdfLine[]): number {
  return Math.max(...side.map(({ y }) => y))
}

/** The middle of some numbers; 0 of none. */
function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** Pieces that stand beside each other in one column are one line. */
function rowsOf(pieces: readonly PdfLine[]): PdfLine[] {
  const rows: PdfLine[][] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && piece.y - first.y <= Math.max(first.size, piece.size) * 0.35) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) =>
    row.length === 1 && row[0] ? row[0] : joinedLine(row.toSorted((a, b) => a.x0 - b.x0)),
  )
}

/**
 * Where pages of a document have strips between columns.
 *
 * @param pages the pieces of each page
 */
export function knownStrips(pages: readonly (readonly PdfLine[])[]): number[] {
  return [...new Set(pages.flatMap((pieces) => stripsOf(pieces, 0)))].toSorted((a, b) => a - b)
}

function stripsOf(pieces: readonly PdfLine[], depth: number): number[] {
  const strip = pieces.length <= MOST_PIECES && depth < DEEPEST ? blankStrip(pieces, []) : null
  if (strip === null) return []
  const left = pieces.filter(({ x1 }) => x1 <= strip)
  const right = pieces.filter(({ x0 }) => x0 >= strip)
  return [strip, ...stripsOf(left, depth + 1), ...stripsOf(right, depth + 1)]
}
