import { diffPassages, type ProseDiff } from '#core/matching/prose-diff.ts'
import type { Passage, SourceDocument } from '#core/documents/source-document.ts'
import type { Span } from '#core/text/span.ts'
import { contextOf } from './text-cursor.ts'

/** A mark of the word-level diff over one side's text; the shape of `TextMark` of `ui/document-text`. */
export type DiffMark = Span & {
  readonly id: string
  readonly layer: 'diff-removed' | 'diff-added' | 'diff-salient'
}

/**
 * The words of one side that the other does not have, at their places in the document.
 *
 * @param start where the passage begins in the document, UTF-16
 */
export function diffMarks(diff: ProseDiff, side: 'left' | 'right', start: number, id: string): DiffMark[] {
  const marks: DiffMark[] = []
  let at = start
  for (const segment of diff.segments) {
    const words = segment[side]
    const end = at + words.length
    if (segment.kind !== 'equal' && words.trim() !== '') {
      const from = at + (words.length - words.trimStart().length)
      const span = { id, start: from, end: from + words.trim().length }
      marks.push({ ...span, layer: side === 'left' ? 'diff-removed' : 'diff-added' })
      if (segment.salient.length > 0) marks.push({ ...span, layer: 'diff-salient' })
    }
    at = end
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
