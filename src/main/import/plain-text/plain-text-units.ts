import { isDateLine } from '../text/dates.ts'
import { isByline, isCommentMarker, opensOtherArticles } from '../text/line-patterns.ts'

/** A paragraph of a plain text file, before it has a kind. `start` and `end` are UTF-16 offsets, without outer blanks. */
export type TextUnit = {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Columns of white space before its first line; a tab counts four. */
  readonly indent: number
  /** Blank lines between it and the unit before. */
  readonly gap: number
  /** The bullet or number it begins with, without the space; `''` when there is none. */
  readonly bullet: string
  readonly lines: number
}

type Line = {
  readonly start: number
  readonly end: number
  readonly indent: number
  readonly gap: number
  readonly text: string
}

const BULLET = /^(?:[•‣◦▪●○■□·∙⁃➢►✓*]|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s))\s*/u

/**
 * Cuts canonical text into paragraphs (rules I11–I14). A blank line parts; inside a run of lines a line break is a
 * soft wrap when the file is hard-wrapped (line ends where the next word would not have fitted), and a new
 * paragraph otherwise, except between short lines of verse. A bullet or a deeper indent always parts.
 */
export function textUnitsOf(text: string): TextUnit[] {
  const lines = linesOf(text)
  const width = wrapWidth(lines)
  const units: TextUnit[] = []
  let first = 0
  for (let index = 1; index <= lines.length; index++) {
    const previous = lines[index - 1]
    const line = lines[index]
    if (previous && line && !partsBefore(lines, index, previous, line, width)) continue
    const head = lines[first]
    if (head && previous) units.push(unitOf(text, head, previous, index - first))
    first = index
  }
  return units
}

function unitOf(text: string, head: Line, last: Line, lines: number): TextUnit {
  const bullet = BULLET.exec(head.text)?.[0].trim() ?? ''
  return {
    start: head.start,
    end: last.end,
    text: text.slice(head.start, last.end),
    indent: head.indent,
    gap: head.gap,
    bullet: head.text.length > bullet.length ? bullet : '',
    lines,
  }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let gap = 0
  for (let at = 0; at <= text.length;) {
    const newline = text.indexOf('\n', at)
    const stop = newline < 0 ? text.length : newline
    const raw = text.slice(at, stop)
    const trimmed = raw.trim()
    if (trimmed === '') gap++
    else {
      const lead = raw.length - raw.trimStart().length
      const indent = raw.slice(0, lead).replaceAll('\t', '    ').length
      lines.push({ start: at + lead, end: at + lead + trimmed.length, indent, gap, text: trimmed })
      gap = 0
    }
    at = stop + 1
  }
  return lines
}

/**
 * The column at which the file is hard-wrapped, or `null` when it is not. Greedy wrapping leaves a trace: nearly
 * every line that goes on is so long that the first word of the next would not have fitted.
 */
function wrapWidth(lines: readonly Line[]): number | null {
  // A headline, a byline and a date under one another are lines of their own, whatever their lengths happen to be.
  const goesOn = lines.map((line, index) => {
    const next = lines[index + 1]
    return next?.gap === 0 && !standsAlone(line.text) && !standsAlone(next.text)
  })
  const lengths: number[] = []
  for (const [index, line] of lines.entries()) {
    if (goesOn[index] === true) lengths.push(line.indent + line.text.length)
  }
  if (lengths.length < 2) return null
  const width = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.95)] ?? 0
  if (width < 40 || width > 132) return null
  const all = { pairs: 0, full: 0 }
  // Lines that go on for certain: the next begins in lower case. Tables among wrapped prose leave these untouched.
  const running = { pairs: 0, full: 0 }
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!next || goesOn[index] !== true) continue
    const full = fills(line, next, width) ? 1 : 0
    all.pairs++
    all.full += full
    if (!/^\p{Ll}/u.test(next.text) || TERMINAL.test(line.text)) continue
    running.pairs++
    running.full += full
  }
  if (running.pairs >= 3 && running.full >= running.pairs * 0.75) return width
  return all.full >= all.pairs * 0.6 ? width : null
}

/** Whether a line ends where the next word would not have fitted; three columns are forgiven. */
function fills(line: Line, next: Line, width: number): boolean {
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0
  return line.indent + line.text.length + 1 + word >= width - 2
}

/** Longest line that is taken for verse or a list of short items rather than for a paragraph of its own. */
const VERSE_UNITS = 60
const TERMINAL = /[.!?…。؟।][”"’»)\]]*$/u

function partsBefore(
  lines: readonly Line[],
  index: number,
  previous: Line,
  line: Line,
  width: number | null,
): boolean {
  if (line.gap > 0) return true
  if (belongsToList(lines, index)) return false
  const goesOn = width !== null && fills(previous, line, width)
  if (!goesOn && (standsAlone(previous.text) || standsAlone(line.text))) return true
  const bullet = BULLET.test(line.text)
  if (width === null) return bullet || !isVerse(lines, index)
  const full = fills(previous, line, width)
  // A dash or a number may come to stand at the start of a wrapped line; a bullet does not.
  if (bullet && (!full || /^[^-–—\d(]/u.test(line.text) || /[.:;]$/u.test(previous.text))) return true
  if (line.indent >= previous.indent + 2 && !BULLET.test(previous.text)) return true
  return !full && (TERMINAL.test(previous.text) || previous.text.length < width * 0.75)
}

/** Lines that are no part of what stands above or below them: a byline, a date, the heading of the comments. */
function standsAlone(line: string): boolean {
  if (line.length > 120 || /^\p{Ll}|[.;,]$/u.test(line)) return false
  return isCommentMarker(line) || isDateLine(line) || isByline(line)
}

/** The titles below `Related articles`, up to the next blank line. */
function belongsToList(lines: readonly Line[], index: number): boolean {
  let from = index
  while (from > 0 && lines[from]?.gap === 0 && index - from < 40) from--
  if (from === index || !opensOtherArticles(lines[from]?.text ?? '')) return false
  return lines.slice(from, index + 1).every(({ text }) => text.length <= 120 && !isCommentMarker(text))
}

/** Three or more short lines in a row, none of them a sentence that ends with the line: one stanza. */
function isVerse(lines: readonly Line[], index: number): boolean {
  let from = index
  while (from > 0 && lines[from]?.gap === 0 && index - from < 40) from--
  let to = index
  while (lines[to + 1]?.gap === 0 && to - index < 40) to++
  const run = lines.slice(from, to + 1)
  if (run.length < 3 || from < 2 || run.some(({ text }) => standsAlone(text))) return false
  const terminal = run.filter((line) => TERMINAL.test(line.text)).length
  return run.every((line) => line.text.length <= VERSE_UNITS) && terminal * 3 <= run.length
}
