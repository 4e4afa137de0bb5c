import { spansOverlap } from '#core/text/span.ts'
import type { LinkedSpans } from './linked-scroll.ts'

/**
 * Lets pins go before what the program found. A match that has a pinned passage on one side and not on the other says
 * something else than the pin and is left out; one that crosses a pin is out of order. Cost: matches times pins.
 */
export function holdPins(spans: readonly LinkedSpans[]): LinkedSpans[] {
  const pins = spans.filter((span) => span.pinned)
  return spans.flatMap((span): LinkedSpans[] => {
    if (span.pinned) return [span]
    let { moved } = span
    for (const pin of pins) {
      const onLeft = spansOverlap(span.left, pin.left)
      if (onLeft !== spansOverlap(span.right, pin.right)) return []
      moved ||= !onLeft && span.left.start < pin.left.start !== span.right.start < pin.right.start
    }
    return [{ ...span, moved }]
  })
}
