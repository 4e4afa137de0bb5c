import { useEffect, useState } from 'react'
import type { Span } from '#core/text/span.ts'
import { indexRuns, spanToRange } from '../text-selection.ts'
import type { Pane } from './use-pane.ts'

/** Pixels in the scrolled content. */
export type Place = { readonly x: number; readonly y: number }

const TOOLBAR_WIDTH = 400
const GAP = 8

/** Where to put what floats beside the selected words: below their end, inside the pane. */
export function useSelectionPlace(pane: Pane, drawn: unknown): Place | null {
  const { root, selected } = pane
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      setPlace(selected && root.current ? placeOf(root.current, selected) : null)
    })
    return () => cancelAnimationFrame(frame)
    // Text that is drawn anew may stand elsewhere: `drawn` says when.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [root, selected, drawn])
  return selected ? place : null
}

function placeOf(root: HTMLElement, span: Span): Place | null {
  const content = root.parentElement
  const rects = spanToRange(indexRuns(root), span)?.getClientRects()
  const last = rects?.[rects.length - 1]
  if (!content || !last) return null
  const box = content.getBoundingClientRect()
  const most = Math.max(GAP, box.width - TOOLBAR_WIDTH - GAP)
  return { x: Math.min(Math.max(GAP, last.right - box.left - 60), most), y: last.bottom - box.top + GAP }
}
