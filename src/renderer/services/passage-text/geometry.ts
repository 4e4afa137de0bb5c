import type { Span } from '#core/text/span.ts'
import { indexRuns, spanToRange } from '../text-selection.ts'

/** Where a span is drawn, in pixels from the top of the scrolled content. */
export type DrawnSpan = { readonly top: number; readonly bottom: number; readonly lineHeight: number }

/** The share of a pane's height at which passages are lined up. */
export const REFERENCE_LINE = 0.3

/**
 * Measures where spans are drawn. Reads layout once for each span and writes nothing, so it costs one layout at most;
 * call it after a change of size or text, never while scrolling. Spans that are not drawn give `null`.
 */
export function measureSpans(
  scroller: HTMLElement,
  root: Element,
  spans: readonly Span[],
): (DrawnSpan | null)[] {
  const runs = indexRuns(root)
  const range = root.ownerDocument.createRange()
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop
  return spans.map((span) => {
    const rects = spanToRange(runs, span, range)?.getClientRects()
    const first = rects?.[0]
    if (!rects || !first) return null
    let bottom = first.bottom
    for (const rect of rects) bottom = Math.max(bottom, rect.bottom)
    return { top: first.top - origin, bottom: bottom - origin, lineHeight: first.height }
  })
}
