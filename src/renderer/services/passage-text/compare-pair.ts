import { diffPassages, type ProseDiff } from '#core/matching/prose-diff.ts'
import { salienceOf, type Salience } from '#core/matching/salience.ts'
import { wordsOf } from '#core/text/words.ts'
import type { Passage, SourceDocument } from '#core/documents/source-document.ts'
import type { Span } from '#core/text/span.ts'
import { diffMarks, diffPieces, hasDifference, type DiffMark, type DiffPiece } from './diff-marks.ts'
import { contextOf } from './text-cursor.ts'

/** A word beside a passage that may turn what the passage says; UTF-16 offsets in the document. */
export type TurningWord = Span & { readonly salient: readonly Salience[] }

/** One of two passages that are compared: the passage itself, the rest of its sentences, and what there may turn it. */
export type ComparedSide = {
  readonly document: SourceDocument
  readonly passage: Span
  readonly context: Span
  readonly turning: readonly TurningWord[]
}

/** Two matching passages as they are compared word by word. */
export type ComparedPair = {
  readonly left: ComparedSide
  readonly right: ComparedSide
  readonly diff: ProseDiff
}

/** Words so many UTF-16 units or less from a passage belong to what it says. */
const NEAR = 80
/** Beyond this many UTF-16 units the rest of a sentence is cut. */
const MOST_SHOWN = 160

/**
 * Compares two matching passages word by word, and looks at what their sentences have beside them: a match may begin
 * just behind the word that turns a sentence round (R9).
 */
export function comparePair(
  leftDocument: SourceDocument,
  left: Passage,
  rightDocument: SourceDocument,
  right: Passage,
): ComparedPair {
  const [one, other] = [sideOf(leftDocument, left), sideOf(rightDocument, right)]
  return {
    left: { ...one, turning: turningWords(one, other) },
    right: { ...other, turning: turningWords(other, one) },
    diff: diffOf(
      leftDocument.text.slice(left.start, left.end),
      rightDocument.text.slice(right.start, right.end),
      leftDocument.meta.language,
    ),
  }
}

/** Whether any word differs, or a word beside one passage may turn it. */
export function pairDiffers({ left, right, diff }: ComparedPair): boolean {
  return hasDifference(diff) || left.turning.length > 0 || right.turning.length > 0
}

/** One side with what stands beside it in its sentences. */
export function pairPieces(pair: ComparedPair, side: 'left' | 'right'): DiffPiece[] {
  const { document, passage, context, turning } = pair[side]
  const { text, meta } = document
  const from = cutStart(text, context.start, passage.start)
  const to = cutEnd(text, passage.end, context.end)
  return [
    ...outside(from > context.start ? '… ' : '', []),
    ...outsidePieces(text, { start: from, end: passage.start }, turning),
    ...diffPieces(pair.diff, side, meta.language),
    ...outsidePieces(text, { start: passage.end, end: to }, turning),
    ...outside(to < context.end ? ' …' : '', []),
  ]
}

/** What differs of one side, at its places in the document. */
export function pairMarks(pair: ComparedPair, side: 'left' | 'right', id: string): DiffMark[] {
  const { document, passage, turning } = pair[side]
  return [
    ...diffMarks(pair.diff, side, passage.start, id, document.meta.language),
    ...turning.map(({ start, end }): DiffMark => ({ id, start, end, layer: 'diff-salient' })),
  ]
}

function sideOf(document: SourceDocument, passage: Passage): Omit<ComparedSide, 'turning'> {
  const context = contextOf(document.text, document.blocks, passage)
  return {
    document,
    passage: { start: passage.start, end: passage.end },
    context: { start: Math.min(context.start, passage.start), end: Math.max(context.end, passage.end) },
  }
}

/** The negations and hedges beside one passage that the other has neither beside nor in it. */
function turningWords(
  side: Omit<ComparedSide, 'turning'>,
  other: Omit<ComparedSide, 'turning'>,
): TurningWord[] {
  const { text, meta } = side.document
  const locale = meta.language ?? 'und'
  const near = nearby(side)
  const beside = [
    ...wordsOf(text, { start: near.start, end: side.passage.start }, locale),
    ...wordsOf(text, { start: side.passage.end, end: near.end }, locale),
  ]
  if (beside.length === 0) return []
  const theirs = new Set(
    wordsOf(other.document.text, nearby(other), other.document.meta.language ?? 'und').map(({ key }) => key),
  )
  return beside.flatMap(({ start, end, key }): TurningWord[] => {
    if (theirs.has(key)) return []
    const word = { key, text: text.slice(start, end), opensSentence: true }
    const salient = salienceOf([word], [], meta.language ?? 'en').filter(
      (touched) => touched === 'negation' || touched === 'hedge',
    )
    return salient.length === 0 ? [] : [{ start, end, salient }]
  })
}

function nearby({ passage, context }: Omit<ComparedSide, 'turning'>): Span {
  return {
    start: Math.max(context.start, passage.start - NEAR),
    end: Math.min(context.end, passage.end + NEAR),
  }
}

function outside(text: string, salient: readonly Salience[]): DiffPiece[] {
  return text === '' ? [] : [{ text, changed: false, salient, outside: true }]
}

function outsidePieces(text: string, span: Span, turning: readonly TurningWord[]): DiffPiece[] {
  const pieces: DiffPiece[] = []
  let at = span.start
  for (const word of turning) {
    if (word.start < at || word.end > span.end) continue
    pieces.push(
      ...outside(text.slice(at, word.start), []),
      ...outside(text.slice(word.start, word.end), word.salient),
    )
    at = word.end
  }
  return [...pieces, ...outside(text.slice(at, span.end), [])]
}

/** Where what is shown before a passage begins: behind a blank where it is cut. */
function cutStart(text: string, start: number, end: number): number {
  if (end - start <= MOST_SHOWN) return start
  const blank = text.slice(end - MOST_SHOWN, end).search(/\s\S/u)
  return blank < 0 ? end : end - MOST_SHOWN + blank + 1
}

function cutEnd(text: string, start: number, end: number): number {
  if (end - start <= MOST_SHOWN) return end
  const blank = text.slice(start, start + MOST_SHOWN).search(/\s\S*$/u)
  return blank < 0 ? start : start + blank
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
