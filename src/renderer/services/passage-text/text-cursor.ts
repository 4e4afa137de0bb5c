import { blockAt, type Block } from '#core/documents/source-document.ts'
import { sentencesOf } from '#core/text/sentences.ts'
import type { Span } from '#core/text/span.ts'
import { wordsOf } from '#core/text/words.ts'

/** A selection with a direction: `focus` is the end that moves. UTF-16 units. */
export type DirectedSpan = { readonly anchor: number; readonly focus: number }

/** A step of the keyboard cursor. `extend` keeps the anchor. */
export type CursorStep = {
  readonly unit: 'sentence' | 'word'
  readonly direction: 1 | -1
  readonly extend: boolean
}

/** The text in which the cursor moves; blocks it may not enter (closed comments) are left out by the caller. */
export type CursorText = {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly language: string | null
}

/**
 * Where the cursor stands after a step, as a selection: whole sentences or whole words, over the borders of blocks.
 * Stays where it is at the ends of the text. Looks at no more than two blocks.
 *
 * @param from `null` when nothing is selected yet
 * @param startAt the offset from which to begin then: the first text in view
 */
export function moveCursor(
  source: CursorText,
  from: DirectedSpan | null,
  startAt: number,
  step: CursorStep,
): DirectedSpan | null {
  if (!from) {
    const first = unitAfter(source, startAt, step.unit, true)
    return first && { anchor: first.start, focus: first.end }
  }
  const { anchor, focus } = from
  const low = Math.min(anchor, focus)
  const high = Math.max(anchor, focus)
  if (!step.extend) {
    const next =
      step.direction === 1 ? unitAfter(source, high, step.unit, false) : unitBefore(source, low, step.unit)
    return next ? { anchor: next.start, focus: next.end } : from
  }
  return focus >= anchor === (step.direction === 1) ? grow(source, from, step) : shrink(source, from, step)
}

function grow(source: CursorText, { anchor, focus }: DirectedSpan, step: CursorStep): DirectedSpan {
  const next =
    step.direction === 1
      ? unitAfter(source, focus, step.unit, false)?.end
      : unitBefore(source, focus, step.unit)?.start
  return { anchor, focus: next ?? focus }
}

/** Takes a unit off; from the last one the selection turns round over it, as in a text editor. */
function shrink(source: CursorText, { anchor, focus }: DirectedSpan, step: CursorStep): DirectedSpan {
  if (step.direction === 1) {
    const next = unitAfter(source, focus + 1, step.unit, false)
    if (next && next.start < anchor) return { anchor, focus: next.start }
  } else {
    const previous = unitBefore(source, focus - 1, step.unit)
    if (previous && previous.end > anchor) return { anchor, focus: previous.end }
  }
  return grow(source, { anchor: focus, focus: anchor }, step)
}

/** The first unit that begins at or after `at`; with `around`, the one `at` stands in counts too. */
function unitAfter(source: CursorText, at: number, unit: CursorStep['unit'], around: boolean): Span | null {
  for (let index = firstBlockEndingAfter(source.blocks, at); index < source.blocks.length; index++) {
    const block = source.blocks[index]
    if (!block) continue
    const found = unitsOf(source, block, unit).find((span) => (around ? span.end > at : span.start >= at))
    if (found) return found
  }
  return null
}

/** The last unit that ends at or before `at`. */
function unitBefore(source: CursorText, at: number, unit: CursorStep['unit']): Span | null {
  const from = Math.min(firstBlockEndingAfter(source.blocks, at), source.blocks.length - 1)
  for (let index = from; index >= 0; index--) {
    const block = source.blocks[index]
    if (!block) continue
    const found = unitsOf(source, block, unit).findLast((span) => span.end <= at)
    if (found) return found
  }
  return null
}

function unitsOf(source: CursorText, block: Block, unit: CursorStep['unit']): readonly Span[] {
  return unit === 'sentence'
    ? sentencesOf(source.text, block)
    : wordsOf(source.text, block, source.language ?? 'und')
}

function firstBlockEndingAfter(blocks: readonly Block[], at: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}

/** The sentence around a span, or its block where no sentence holds it: what an analyst needs to see beside it. */
export function contextOf(text: string, blocks: readonly Block[], span: Span): Span {
  const first = blockAt(blocks, span.start)
  const last = blockAt(blocks, Math.max(span.start, span.end - 1))
  if (!first || !last) return span
  const start = sentencesOf(text, first).findLast((sentence) => sentence.start <= span.start)?.start
  const end = sentencesOf(text, last).find((sentence) => sentence.end >= span.end)?.end
  return { start: start ?? first.start, end: end ?? last.end }
}
