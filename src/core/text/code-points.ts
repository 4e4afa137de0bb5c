import type { Span } from './span.ts'

/**
 * Converts a UTF-16 span to Unicode code points, which W3C Web Annotation counts in.
 * Used only at that border; everything inside the program counts UTF-16 units.
 */
export function toCodePoints(text: string, span: Span): Span {
  const start = countCodePoints(text, 0, span.start)
  return { start, end: start + countCodePoints(text, span.start, span.end) }
}

/** Converts a span in code points back to UTF-16 units. A span beyond the text ends at its end. */
export function fromCodePoints(text: string, span: Span): Span {
  const start = advance(text, 0, span.start)
  return { start, end: advance(text, start, span.end - span.start) }
}

function countCodePoints(text: string, from: number, to: number): number {
  let count = 0
  for (let index = from; index < to; index += unitsAt(text, index)) count++
  return count
}

function advance(text: string, from: number, codePoints: number): number {
  let index = from
  for (let left = codePoints; left > 0 && index < text.length; left--) index += unitsAt(text, index)
  return index
}

function unitsAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
}
