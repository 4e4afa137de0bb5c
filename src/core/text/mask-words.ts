import type { Span } from './span.ts'

/** What stands for a letter that must not be read: one UTF-16 unit, so that offsets stay what they are. */
export const MASK = '█'

/** Shorter words are only found where they stand by themselves: as a part they stand everywhere. UTF-16 units. */
const LEAST_PART = 4

/**
 * Finds words wherever they stand: in any case, and with any blanks between them; as words of their own, or also within
 * others. `null` where there is nothing to find.
 */
export function wordsPattern(words: readonly string[], within = false): RegExp | null {
  const parts = [...new Set(words.map((one) => one.trim()).filter((one) => one !== ''))]
    // Longer ones first, so that a name within a longer one does not end the match early.
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((one) => {
      const pattern = one
        .split(/\s+/u)
        .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`))
        .join(String.raw`\s+`)
      return within && one.length >= LEAST_PART
        ? pattern
        : String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`
    })
  return parts.length === 0 ? null : new RegExp(parts.join('|'), 'giu')
}

/** Where a pattern of `wordsPattern` fits. Linear in the text for each of the words. */
export function placesOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The text with spans made unreadable: of the same length, blanks covered too, line ends kept. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  let masked = ''
  let from = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= from) continue
    const begin = Math.max(start, from)
    masked += text.slice(from, begin) + text.slice(begin, end).replace(/[^\n]/gu, mask)
    from = end
  }
  return masked + text.slice(from)
}

/** The text with every fit of a pattern made unreadable; the same text where nothing fits. */
export function maskWords(text: string, pattern: RegExp | null): string {
  return pattern === null ? text : text.replace(pattern, (found) => found.replace(/[^\n]/gu, mask))
}

/** A character outside the basic plane has two units. */
function mask(character: string): string {
  return MASK.repeat(character.length)
}
