import { hasLtr, hasRtl, withoutPresentationForms } from './pdf-letters.ts'
import type { PdfRun } from './pdf-runs.ts'

/** A piece of a line without a wide gap in it. Lengths in points, `y` is the baseline. */
export type PdfLine = {
  readonly runs: readonly PdfRun[]
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
}

/** How much of the letters' size two baselines may differ and still be one line: marks and notes stand higher. */
const SAME_LINE = 0.45
/** A gap wider than this, in sizes, may part columns; with a space written in it, it must be wider. */
const WIDE_GAP = 0.9
const WIDE_GAP_WITH_SPACE = 1.5

/** Puts runs that stand on one line together, and parts the line where columns could meet (rule I81). */
export function linesOf(runs: readonly PdfRun[]): PdfLine[] {
  const lines: PdfLine[] = []
  let row: PdfRun[] = []
  const sorted = runs.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)
  for (const run of sorted) {
    const first = row[0]
    if (first && run.y - first.y > Math.max(first.size, run.size) * SAME_LINE) {
      lines.push(...piecesOf(row))
      row = []
    }
    row.push(run)
  }
  return [...lines, ...piecesOf(row)]
}

function piecesOf(row: readonly PdfRun[]): PdfLine[] {
  const lines: PdfLine[] = []
  let piece: PdfRun[] = []
  let space = false
  let end = -Infinity
  for (const run of row.toSorted((a, b) => a.x0 - b.x0 || a.x1 - b.x1)) {
    if (!/\S/u.test(run.text)) {
      space = true
      if (piece.length > 0 && run.x1 - run.x0 < run.size * 3) piece.push(run)
      continue
    }
    const gap = run.x0 - end
    if (piece.length > 0 && gap > run.size * (space ? WIDE_GAP_WITH_SPACE : WIDE_GAP)) {
      lines.push(lineOf(piece))
      piece = []
    }
    piece.push(run)
    end = Math.max(piece.length === 1 ? -Infinity : end, run.x1)
    space = /\s$/u.test(run.text)
  }
  if (piece.some(({ text }) => /\S/u.test(text))) lines.push(lineOf(piece))
  return lines
}

function lineOf(runs: readonly PdfRun[]): PdfLine {
  const shown = runs.filter(({ text }) => /\S/u.test(text))
  const longest = shown.toSorted((a, b) => b.text.length - a.text.length || b.size - a.size)[0]
  return {
    runs,
    x0: Math.min(...shown.map(({ x0 }) => x0)),
    x1: Math.max(...shown.map(({ x1 }) => x1)),
    y: longest?.y ?? 0,
    size: longest?.size ?? 0,
  }
}

/** One line of the pieces that stand beside each other. */
export function joinedLine(pieces: readonly PdfLine[]): PdfLine {
  return lineOf(pieces.flatMap(({ runs }) => runs))
}

/** A gap from this on is a space, in sizes. */
const SPACE_GAP = 0.2
const SPACE_GAP_DENSE = 0.6
const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]$/u

type Token = { readonly text: string; readonly direction: 'rtl' | 'ltr' | null }

/**
 * The text of a line in the order in which it is read (rule I82): pieces from left to right, or from right to left
 * with the numbers and foreign words in it the other way round again.
 *
 * @param rtl whether the text that the line belongs to is written from right to left
 */
export function lineText({ runs }: PdfLine, rtl: boolean): string {
  const tokens: Token[] = []
  let last: PdfRun | null = null
  for (const run of runs) {
    if (last && needsSpace(last, run)) tokens.push({ text: ' ', direction: null })
    tokens.push(...tokensOf(run.text))
    if (/\S/u.test(run.text)) last = run
  }
  const text = inReadingOrder(tokens, rtl)
    .map(({ text: part }) => part)
    .join('')
  return withMarksBehindLetters(withoutPresentationForms(text).replaceAll(/\s+/gu, ' ').trim())
}

function needsSpace(left: PdfRun, right: PdfRun): boolean {
  if (/\s$/u.test(left.text) || /^\s/u.test(right.text) || !/\S/u.test(right.text)) return false
  const dense = DENSE.test(left.text) && DENSE.test(right.text.charAt(0))
  // A space written between them is a token of its own.
  return right.x0 - left.x1 > Math.min(left.size, right.size) * (dense ? SPACE_GAP_DENSE : SPACE_GAP)
}

/** Signs at the ends of a number or a foreign word may belong to the sentence around it; those of numbers do not. */
function tokensOf(text: string): Token[] {
  const direction = directionOf(text)
  if (direction !== 'ltr') return [{ text, direction }]
  const inner = text.replace(/^[^\p{L}\p{N}%‰$€£¥°+\p{Pd}#@]+/u, '')
  const word = inner.replace(/[^\p{L}\p{N}\p{M}%‰$€£¥°+]+$/u, '')
  const start = text.slice(0, text.length - inner.length)
  const end = inner.slice(word.length)
  const tokens: Token[] = [
    { text: start, direction: null },
    { text: word, direction },
    { text: end, direction: null },
  ]
  return tokens.filter((token) => token.text !== '')
}

function directionOf(text: string): 'rtl' | 'ltr' | null {
  if (hasRtl(text)) return 'rtl'
  return hasLtr(text) ? 'ltr' : null
}

function inReadingOrder(tokens: readonly Token[], rtl: boolean): Token[] {
  const base = rtl ? 'rtl' : 'ltr'
  const groups: { direction: 'rtl' | 'ltr'; tokens: Token[] }[] = []
  let neutral: Token[] = []
  for (const token of tokens) {
    if (token.direction === null) {
      neutral.push(token)
      continue
    }
    const last = groups.at(-1)
    if (last?.direction === token.direction) last.tokens.push(...neutral, token)
    else {
      if (neutral.length > 0) groups.push({ direction: base, tokens: neutral })
      groups.push({ direction: token.direction, tokens: [token] })
    }
    neutral = []
  }
  if (neutral.length > 0) groups.push({ direction: base, tokens: neutral })
  const read = groups.map(({ direction, tokens: inside }) =>
    direction === 'rtl' ? inside.toReversed().map(reversedSigns) : inside,
  )
  return (rtl ? read.toReversed() : read).flat()
}

/** Signs between letters that run from right to left stand in a file as they are seen from the left. */
function reversedSigns(token: Token): Token {
  return token.direction === null && token.text.length > 1
    ? { ...token, text: Array.from(token.text).toReversed().join('') }
    : token
}

/** A mark that stands before the letter that it belongs to, as reversing a letter with its mark leaves it. */
function withMarksBehindLetters(text: string): string {
  return text.replaceAll(
    /(?<![\p{L}\p{M}])([\u064b-\u065f\u0670\u0591-\u05c7]{1,4})(\p{L})/gu,
    (_, marks: string, letter: string) => letter + marks,
  )
}
