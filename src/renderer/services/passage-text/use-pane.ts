import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import type { Passage, SourceDocument } from '#core/documents/source-document.ts'
import type { Span } from '#core/text/span.ts'
import { useObservable } from '../case-context.tsx'
import { indexRuns, offsetOfPoint, selectionToSpan, spanToRange } from '../text-selection.ts'
import { setSelection, workspace } from '../workspace.ts'
import { measureSpans, REFERENCE_LINE } from './geometry.ts'
import { letGo, markSelection, selectionReaders } from './marking.ts'
import { moveCursor, type CursorStep, type DirectedSpan } from './text-cursor.ts'

/** What a view needs to draw a pane in which words can be selected by mouse and by keyboard. */
export type Pane = {
  /** The element that scrolls and takes the focus. */
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The element that holds the text. */
  readonly root: RefObject<HTMLDivElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** The words selected in this pane, or `null`. */
  readonly selected: Span | null
  /** Brings a span to the reference line; whether it is drawn. */
  readonly reveal: (span: Span) => boolean
  /** Scrolls so that a share of the whole height (0 to 1) comes to the reference line. */
  readonly scrollToShare: (share: number) => void
  /** The passage that was just brought into view, while it flashes. */
  readonly flashing: Passage | null
}

const FLASH_MS = 1700
const HIGHLIGHT = 'passage-selection'

/**
 * Ties a drawn document to the window's state: what is selected in it, and which passage shall be brought into view.
 *
 * @param pane which pane of the view it is
 * @param document `null` while it is being read
 * @param drawn changes whenever the text is drawn anew, which would otherwise drop the selection
 * @param onScrolled hears when the pane was scrolled to a passage that was asked for, and in which request; must not
 *   change between renders
 */
export function usePane(
  pane: number,
  document: SourceDocument | null,
  drawn: unknown,
  onScrolled?: (request: number) => void,
): Pane {
  const scroller = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const cursor = useRef<{ readonly document: string; readonly at: number } | null>(null)
  const { focus, selection } = useObservable(workspace)
  const [flashing, setFlashing] = useState<Passage | null>(null)
  const mine = selection?.pane === pane && selection.document === document?.id ? selection : null

  useSelectionEvents(pane, document, root)
  useKeptSelection(root, mine, drawn)

  const reveal = useCallback((span: Span) => {
    if (!scroller.current || !root.current) return false
    const [place] = measureSpans(scroller.current, root.current, [span])
    if (!place) return false
    scroller.current.scrollTop = place.top - scroller.current.clientHeight * REFERENCE_LINE
    return true
  }, [])

  const scrollToShare = useCallback((share: number) => {
    const element = scroller.current
    if (element) element.scrollTop = share * element.scrollHeight - element.clientHeight * REFERENCE_LINE
  }, [])

  const documentId = document?.id
  // Each request is an object of its own, also for the same passage again.
  useEffect(() => {
    const wanted = focus?.passages[pane] ?? null
    if (!wanted || wanted.document !== documentId) return undefined
    const bring = (): boolean => {
      const shown = reveal(wanted)
      if (shown && focus) onScrolled?.(focus.nonce)
      return shown
    }
    const frame = requestAnimationFrame(() => {
      setFlashing(wanted)
      // Comments that hold the passage are open one frame later.
      if (!bring()) requestAnimationFrame(bring)
    })
    const timer = setTimeout(() => setFlashing(null), FLASH_MS)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [focus, pane, documentId, reveal, onScrolled])

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (!document || !root.current || !scroller.current) return
      if (event.target !== event.currentTarget) return
      if (event.key === 'Enter' && workspace.get().selection) {
        event.preventDefault()
        markSelection()
        return
      }
      if (event.key === 'Escape' && letGo()) {
        event.preventDefault()
        return
      }
      const step = stepOf(event)
      if (!step) return
      event.preventDefault()
      const stoodAt = cursor.current?.document === document.id ? cursor.current.at : null
      const at = stepCursor(scroller.current, root.current, document, step, stoodAt)
      if (at !== null) cursor.current = { document: document.id, at }
    },
    [document],
  )
  return { scroller, root, onKeyDown, selected: mine, reveal, scrollToShare, flashing }
}

function useSelectionEvents(
  pane: number,
  source: SourceDocument | null,
  root: RefObject<HTMLDivElement | null>,
): void {
  useEffect(() => {
    if (!source) return undefined
    let dragging = false
    const read = (): void => {
      const selection = globalThis.getSelection()
      if (!root.current || !selection?.anchorNode || !root.current.contains(selection.anchorNode)) return
      const span = selectionToSpan(root.current, selection, source.text)
      const now = workspace.get().selection
      if (span) {
        if (now?.pane === pane && now.start === span.start && now.end === span.end) return
        setSelection({ pane, document: source.id, ...span })
      } else if (now?.pane === pane) setSelection(null)
    }
    const onChange = (): void => {
      if (!dragging) read()
    }
    const onDown = (event: PointerEvent): void => {
      dragging = event.target instanceof Node && (root.current?.contains(event.target) ?? false)
    }
    const onUp = (): void => {
      if (!dragging) return
      dragging = false
      // A click clears the old selection only after the pointer is up.
      setTimeout(read)
    }
    selectionReaders.add(read)
    document.addEventListener('selectionchange', onChange)
    document.addEventListener('pointerdown', onDown)
    document.addEventListener('pointerup', onUp)
    document.addEventListener('pointercancel', onUp)
    return () => {
      selectionReaders.delete(read)
      document.removeEventListener('selectionchange', onChange)
      document.removeEventListener('pointerdown', onDown)
      document.removeEventListener('pointerup', onUp)
      document.removeEventListener('pointercancel', onUp)
    }
  }, [pane, source, root])
}

/** Keeps the selection when marks are drawn anew over it, and shows it while the focus is elsewhere. */
function useKeptSelection(
  root: RefObject<HTMLDivElement | null>,
  selected: Span | null,
  drawn: unknown,
): void {
  useLayoutEffect(() => {
    if (!root.current || !selected) return undefined
    const range = spanToRange(indexRuns(root.current), selected)
    if (!range) return undefined
    const shown = globalThis.getSelection()
    const elsewhere = shown?.anchorNode && !root.current.contains(shown.anchorNode)
    if (shown && !elsewhere && shown.isCollapsed) {
      shown.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
    }
    CSS.highlights.set(HIGHLIGHT, new Highlight(range))
    return () => void CSS.highlights.delete(HIGHLIGHT)
    // Text that is drawn anew has new nodes: `drawn` says when.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [root, selected, drawn])
}

function stepOf(event: KeyboardEvent): CursorStep | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const extend = event.shiftKey
  switch (event.key) {
    case 'ArrowDown':
      return { unit: 'sentence', direction: 1, extend }
    case 'ArrowUp':
      return { unit: 'sentence', direction: -1, extend }
    case 'ArrowRight':
      return { unit: 'word', direction: 1, extend }
    case 'ArrowLeft':
      return { unit: 'word', direction: -1, extend }
    default:
      return null
  }
}

/**
 * Moves the selection; gives where it stands then.
 * @param stoodAt where it stood last, for when nothing is selected any more
 */
function stepCursor(
  scroller: HTMLElement,
  root: Element,
  source: SourceDocument,
  step: CursorStep,
  stoodAt: number | null,
): number | null {
  const open = root.querySelector('.comments-body:not([hidden])') !== null
  const blocks = open ? source.blocks : source.blocks.filter((block) => block.kind !== 'comment')
  const cursorText = { text: source.text, blocks, language: source.meta.language }
  const runs = indexRuns(root)
  const from = directedSelection(root, source.text)
  const startAt = from ? 0 : startInView(scroller, root, stoodAt)
  const next = moveCursor(cursorText, from, startAt, step)
  if (!next) return null
  const low = Math.min(next.anchor, next.focus)
  const range = spanToRange(runs, { start: low, end: Math.max(next.anchor, next.focus) })
  if (!range) return null
  const forward = next.focus >= next.anchor
  const start = [range.startContainer, range.startOffset] as const
  const end = [range.endContainer, range.endOffset] as const
  globalThis.getSelection()?.setBaseAndExtent(...(forward ? start : end), ...(forward ? end : start))
  keepInView(scroller, range, forward)
  return low
}

/** Where to begin with nothing selected: where the cursor stood, if that can be seen, else at the first text in view. */
function startInView(scroller: HTMLElement, root: Element, stoodAt: number | null): number {
  if (stoodAt !== null) {
    const [place] = measureSpans(scroller, root, [{ start: stoodAt, end: stoodAt + 1 }])
    const top = scroller.scrollTop
    if (place && place.top >= top && place.bottom <= top + scroller.clientHeight) return stoodAt
  }
  return firstInView(scroller, root)
}

/** What is selected now, tidied, with its direction. */
function directedSelection(root: Element, text: string): DirectedSpan | null {
  const selection = globalThis.getSelection()
  if (!selection) return null
  const span = selectionToSpan(root, selection, text)
  if (!span || !selection.anchorNode || !selection.focusNode) return null
  const anchor = offsetOfPoint(root, selection.anchorNode, selection.anchorOffset) ?? span.start
  const focus = offsetOfPoint(root, selection.focusNode, selection.focusOffset) ?? span.end
  return anchor <= focus ? { anchor: span.start, focus: span.end } : { anchor: span.end, focus: span.start }
}

/** The offset of the first block that can be seen. */
function firstInView(scroller: HTMLElement, root: Element): number {
  const top = scroller.getBoundingClientRect().top
  for (const block of root.querySelectorAll('.block')) {
    if (block.getBoundingClientRect().bottom > top + 8) {
      return Number(block.querySelector('[data-start]')?.getAttribute('data-start') ?? 0)
    }
  }
  return 0
}

const MARGIN_PX = 48

function keepInView(scroller: HTMLElement, range: Range, forward: boolean): void {
  const box = range.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  const edge = forward ? box.bottom : box.top
  if (edge > view.bottom - MARGIN_PX) scroller.scrollTop += edge - view.bottom + MARGIN_PX * 2
  else if (edge < view.top + MARGIN_PX) scroller.scrollTop -= view.top + MARGIN_PX * 2 - edge
}
