import { diffPassages, type DiffSegment, type ProseDiff } from '#core/matching/prose-diff.ts'
import { salienceOf, type Salience } from '#core/matching/salience.ts'
import { wordsOf } from '#core/text/words.ts'
import type { Passage, SourceDocument } from '#core/documents/source-document.ts'
import type { Span } from '#core/text/span.ts'
import { contextOf } from './text-cursor.ts'

/** A mark of the word-level diff over one side's text; the shape of `TextMark` of `ui/document-text`. */
export type DiffMark = Span & {
  readonly id: string
  readonly layer: 'diff-removed' | 'diff-added' | 'diff-salient'
}

/** A piece of one side: what both sides have, or what only this one has; `salient` says what it touches. */
export type DiffPiece = {
  readonly text: string
  readonly changed: boolean
  readonly salient: readonly Salience[]
}

/**
 * One side of a diff in pieces that join to its text. Inside a change, the words that change a number, a name, a
 * negation or a certainty are pieces of their own, so that a reworded sentence is not salient as a whole.
 */
export function diffPieces(diff: ProseDiff, side: 'left' | 'right', locale: string | null): DiffPiece[] {
  const full = diff.segments.map((segment) => segment[side]).join('')
  const pieces: DiffPiece[] = []
  const add = (text: string, changed: boolean, salient: readonly Salience[] = []): void => {
    if (text !== '') pieces.push({ text, changed, salient })
  }
  let at = 0
  for (const segment of diff.segments) {
    const end = at + segment[side].length
    if (segment.kind === 'equal' || segment[side].trim() === '') add(full.slice(at, end), false)
    else {
      const words = segment[side]
      const first = at + (words.length - words.trimStart().length)
      const last = first + words.trim().length
      add(full.slice(at, first), false)
      let from = first
      for (const word of segment.salient.length > 0
        ? salientWords(full, segment, side, { start: first, end: last }, locale)
        : []) {
        add(full.slice(from, word.start), true)
        add(full.slice(word.start, word.end), true, word.salient)
        from = word.end
      }
      add(full.slice(from, last), true)
      add(full.slice(last, end), false)
    }
    at = end
  }
  return pieces
}

type SalientSpan = Span & { readonly salient: readonly Salience[] }

/** The salient words of a change that the other side lacks; neighbours are one. */
function salientWords(
  full: string,
  segment: DiffSegment,
  side: 'left' | 'right',
  span: Span,
  locale: string | null,
): SalientSpan[] {
  const other = new Set(wordsOf(segment[side === 'left' ? 'right' : 'left']).map((word) => word.key))
  const found: SalientSpan[] = []
  for (const word of wordsOf(full, span, locale ?? 'und')) {
    if (other.has(word.key)) continue
    const text = full.slice(word.start, word.end)
    const opensSentence = /(?:^|[.!?…]["”’»)]?\s+|\n\s*)["“‘«(]?$/u.test(
      full.slice(Math.max(0, word.start - 6), word.start),
    )
    const salient = salienceOf([{ key: word.key, text, opensSentence }], [], locale ?? 'en')
    if (salient.length === 0) continue
    const last = found.at(-1)
    if (last && full.slice(last.end, word.start).trim() === '') {
      found[found.length - 1] = {
        start: last.start,
        end: word.end,
        salient: [...new Set([...last.salient, ...salient])],
      }
    } else found.push({ start: word.start, end: word.end, salient })
  }
  return found
}

/**
 * The words of one side that the other does not have, at their places in the document.
 *
 * @param start where the passage begins in the document, UTF-16
 */
export function diffMarks(
  diff: ProseDiff,
  side: 'left' | 'right',
  start: number,
  id: string,
  locale: string | null,
): DiffMark[] {
  const marks: DiffMark[] = []
  let at = start
  for (const piece of diffPieces(diff, side, locale)) {
    const span = { id, start: at, end: at + piece.text.length }
    at = span.end
    if (!piece.changed) continue
    marks.push({ ...span, layer: side === 'left' ? 'diff-removed' : 'diff-added' })
    if (piece.salient.length > 0) marks.push({ ...span, layer: 'diff-salient' })
  }
  return marks
}

/** Whether any word differs; other spellings of the same word do not count. */
export function hasDifference(diff: ProseDiff): boolean {
  return diff.segments.some((segment) => segment.kind !== 'equal')
}

/** Two passages as they are compared word by word. */
export type ComparedPassages = { readonly left: Span; readonly right: Span; readonly diff: ProseDiff }

/** Beyond this many UTF-16 units a sentence is not completed for the comparison. */
const MOST_ADDED = 80

/**
 * Compares two matching passages word by word, with the little that their sentences have before and after: a match may
 * begin just behind the word that turns a sentence round.
 */
export function comparePair(
  leftDocument: SourceDocument,
  left: Passage,
  rightDocument: SourceDocument,
  right: Passage,
): ComparedPassages {
  const wide = { left: widened(leftDocument, left), right: widened(rightDocument, right) }
  return {
    ...wide,
    diff: diffOf(
      leftDocument.text.slice(wide.left.start, wide.left.end),
      rightDocument.text.slice(wide.right.start, wide.right.end),
      leftDocument.meta.language,
    ),
  }
}

function widened({ text, blocks }: SourceDocument, passage: Passage): Span {
  const context = contextOf(text, blocks, passage)
  return {
    start: passage.start - context.start <= MOST_ADDED ? context.start : passage.start,
    end: context.end - passage.end <= MOST_ADDED ? context.end : passage.end,
  }
}

const KEPT = 200
const diffs = new Map<string, { readonly left: string; readonly right: string; readonly diff: ProseDiff }>()

/** Those asked for lately are kept, since views draw them again and again. */
function diffOf(left: string, right: string, locale: string | null): ProseDiff {
  const key = `${left.length}:${right.length}:${left.slice(0, 80)}\u0000${right.slice(0, 80)}`
  const known = diffs.get(key)
  if (known && known.left === left && known.right === right) return known.diff
  const diff = diffPassages(left, right, locale ?? 'und')
  diffs.set(key, { left, right, diff })
  if (diffs.size > KEPT) {
    const oldest = diffs.keys().next()
    if (oldest.done !== true) diffs.delete(oldest.value)
  }
  return diff
}
