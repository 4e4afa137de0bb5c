import type { Span } from '#core/text/span.ts'

const IN_SPACED_WORD = /[\p{L}\p{M}\p{N}]/u
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const SPACE = /[\s\u200b]/u
/** No word or grapheme is longer than this, in UTF-16 units: bounds the work on hostile text. */
const LONGEST = 80

/**
 * Makes a selection what its maker meant: no white space at its ends, no half word, no half character (a letter with
 * its accents, an emoji with its parts). `null` when only white space was selected.
 *
 * @param span in UTF-16 units of `text`; may lie partly outside it
 */
export function tidySelection(text: string, span: Span): Span | null {
  let start = Math.max(0, Math.min(span.start, text.length))
  let end = Math.max(0, Math.min(span.end, text.length))
  while (start < end && SPACE.test(text.charAt(start))) start++
  while (end > start && SPACE.test(text.charAt(end - 1))) end--
  if (start >= end) return null
  start = graphemeEdge(text, start, 'start')
  end = graphemeEdge(text, end, 'end')
  for (let steps = 0; steps < LONGEST && splitsWord(text, start); steps++) start -= unitsBefore(text, start)
  for (let steps = 0; steps < LONGEST && splitsWord(text, end); steps++) end += unitsAfter(text, end)
  return { start, end }
}

function splitsWord(text: string, at: number): boolean {
  const before = text.slice(at - unitsBefore(text, at), at)
  const after = text.slice(at, at + unitsAfter(text, at))
  if (!IN_SPACED_WORD.test(before) || !IN_SPACED_WORD.test(after)) return false
  return !UNSPACED.test(before) && !UNSPACED.test(after)
}

function unitsBefore(text: string, at: number): number {
  return at >= 2 && (text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : Math.min(1, at)
}

function unitsAfter(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : at < text.length ? 1 : 0
}

let graphemes: Intl.Segmenter | null = null

/** Moves an edge that falls inside a grapheme outwards. Looks only at a window around it. */
function graphemeEdge(text: string, at: number, edge: 'start' | 'end'): number {
  if (at <= 0 || at >= text.length) return at
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  const from = windowStart(text, at)
  for (const part of graphemes.segment(text.slice(from, at + LONGEST))) {
    const start = from + part.index
    const end = start + part.segment.length
    if (start >= at) return at
    if (end > at) return edge === 'start' ? start : end
  }
  return at
}

/** A place before `at` where a grapheme certainly begins: after white space, else a bounded way back. */
function windowStart(text: string, at: number): number {
  const least = Math.max(0, at - LONGEST)
  for (let index = at - 1; index > least; index--) if (SPACE.test(text.charAt(index))) return index
  const unit = text.charCodeAt(least)
  return unit >= 0xdc00 && unit <= 0xdfff ? least + 1 : least
}

/**
 * The offset in the document's text that a place in the DOM stands for. Every piece of text lies in an element with
 * `data-start`; a place between elements is the start of the text that follows it in `root`, or the end of the last.
 * `null` when `root` shows no text.
 */
export function offsetOfPoint(root: Element, node: Node, offset: number): number | null {
  if (node.nodeType === 3) {
    const run = node.parentElement?.closest('[data-start]')
    if (run && root.contains(run)) return startOf(run) + offset
  }
  const after = node.nodeType === 3 ? node : (node.childNodes[offset] ?? null)
  const runs = root.querySelectorAll('[data-start]')
  for (const run of runs) {
    const follows = after
      ? after === run || after.contains(run) || isBefore(after, run)
      : isBefore(node, run) && !node.contains(run)
    if (follows) return startOf(run)
  }
  const last = runs.item(runs.length - 1)
  return last ? startOf(last) + (last.textContent?.length ?? 0) : null
}

// Node.DOCUMENT_POSITION_FOLLOWING
const FOLLOWING = 4

function isBefore(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & FOLLOWING) !== 0
}

function startOf(run: Element): number {
  return Number(run.getAttribute('data-start'))
}

/** What of a selection matters here: the DOM's `Selection` has this shape. */
export type SelectionEnds = Pick<
  Selection,
  'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset' | 'isCollapsed'
>

/**
 * The words selected in a pane, tidied; `null` when nothing of it is selected. A selection that began in the pane and
 * ran out of it counts up to the pane's edge.
 */
export function selectionToSpan(root: Element, selection: SelectionEnds, text: string): Span | null {
  const { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed } = selection
  if (isCollapsed || !anchorNode || !focusNode || !root.contains(anchorNode)) return null
  const anchor = offsetOfPoint(root, anchorNode, anchorOffset)
  const focus = root.contains(focusNode)
    ? offsetOfPoint(root, focusNode, focusOffset)
    : endsAfter(root, focusNode, focusOffset)
      ? text.length
      : 0
  if (anchor === null || focus === null) return null
  return tidySelection(text, { start: Math.min(anchor, focus), end: Math.max(anchor, focus) })
}

/** Whether a place outside `root` comes after it. */
function endsAfter(root: Element, node: Node, offset: number): boolean {
  if (!node.contains(root)) return isBefore(root, node)
  const child = node.childNodes[offset]
  return !child || isBefore(root, child)
}

/**
 * Finds runs by offset. Made from the DOM once and used for many spans; stale after the text is drawn again.
 */
export type RunIndex = {
  readonly starts: readonly number[]
  readonly elements: readonly Element[]
}

/** Notes where every run of `root` begins. Cost: one pass over the runs, no layout. */
export function indexRuns(root: Element): RunIndex {
  const elements = [...root.querySelectorAll('[data-start]')]
  return { elements, starts: elements.map(startOf) }
}

/** The DOM place of an offset, or `null` where no text is shown. Places between blocks belong to the run before. */
export function pointOfOffset(index: RunIndex, offset: number, side: 'start' | 'end'): [Text, number] | null {
  let low = 0
  let high = index.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const start = index.starts[middle] ?? 0
    if (side === 'start' ? start <= offset : start < offset) low = middle
    else high = middle - 1
  }
  const node = index.elements[low]?.firstChild
  if (!node || !isText(node)) return null
  return [node, Math.max(0, Math.min(offset - (index.starts[low] ?? 0), node.data.length))]
}

function isText(node: Node): node is Text {
  return node.nodeType === 3
}

/**
 * The DOM range of a span, or `null` where its text is not drawn.
 *
 * @param reused is set to the span and given back. While a range lives (until it is collected as garbage, which may be
 *   seconds), a browser goes through it whenever any node is removed: whoever needs many in turn uses one.
 */
export function spanToRange(index: RunIndex, span: Span, reused?: Range): Range | null {
  const from = pointOfOffset(index, span.start, 'start')
  const to = pointOfOffset(index, span.end, 'end')
  if (!from || !to) return null
  const range = reused ?? from[0].ownerDocument.createRange()
  range.setStart(...from)
  range.setEnd(...to)
  return range
}
