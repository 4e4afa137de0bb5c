import type { Span } from './span.ts'

/**
 * Converts a UTF-16 span to Unicode code points, which W3C Web Annotation counts in.
 * Used only at that border; everything inside the program counts UTF-16 units.
 */
export function toCodePoints(text: string, span: Span): Span {
  const start = countCodePoints(text, 0, span.start)
  return { start, end: start + countCodePoints(text, span.start, span.end) }
}

function countCodePoints(text: string, from: number, to: number): number {
  let count = 0
  for (let index = from; index < to; index += unitsAt(text, index)) count++
  return count
}

function unitsAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
}
