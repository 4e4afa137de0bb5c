import type { Span } from '#core/text/span.ts'

export function lengthOf(span: Span): number {
  return span.end - span.start
}

/** How much of a span the union of others covers. */
export function coveredLength(span: Span, others: readonly Span[]): number {
  let covered = 0
  let at = span.start
  for (const other of others.toSorted((x, y) => x.start - y.start || x.end - y.end)) {
    const from = Math.max(at, other.start)
    const to = Math.min(span.end, other.end)
    if (to > from) {
      covered += to - from
      at = to
    }
  }
  return covered
}
