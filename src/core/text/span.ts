/** A half-open range `[start, end)` in UTF-16 units of a document's canonical text. */
export type Span = { readonly start: number; readonly end: number }

/** Length in UTF-16 units. */
export function spanLength(span: Span): number {
  return span.end - span.start
}

/** Whether the two spans share at least one character. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `inner` lies within `outer`. */
export function spanContains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** How many UTF-16 units the two spans share. */
export function overlapLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** By start, then by end. For `toSorted`. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}
