import type { Span } from '../text/span.ts'
import { type Word, wordsOf } from '../text/words.ts'

/**
 * What the word diff compares: a word, or a whole number with its inner points (`2.6`, `1,400`, `10:30`), with the
 * marks before it and the blanks and marks after it. The units of a span cover it without gap or overlap.
 */
export type DiffUnit = Span & {
  readonly key: string
  /** The word itself, without the marks around it. */
  readonly word: Span
}

/**
 * Cuts a span into units. White space goes with the unit before it, and so do marks, but for opening ones
 * (`“`, `(`) that stand against the next word. A span without words gives no units.
 *
 * @param span UTF-16 offsets of `text`
 */
export function diffUnits(text: string, span: Span, locale: string): DiffUnit[] {
  const words = joinNumbers(text, wordsOf(text, span, locale))
  return words.map((word, index) => ({
    start: index === 0 ? span.start : cutBetween(text, words[index - 1]?.end ?? span.start, word.start),
    end:
      index === words.length - 1 ? span.end : cutBetween(text, word.end, words[index + 1]?.start ?? span.end),
    key: word.key,
    word,
  }))
}

/** Where the gap between two words is cut: after its last white space, else before the second word. */
function cutBetween(text: string, from: number, to: number): number {
  for (let index = to; index > from; index--) if (/\s/u.test(text.charAt(index - 1))) return index
  return to
}

function joinNumbers(text: string, words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const gap = last ? text.slice(last.end, word.start) : ''
    if (last && /^[.,:/٫٬]$/u.test(gap) && /\p{N}$/u.test(last.key) && /^\p{N}/u.test(word.key)) {
      joined[joined.length - 1] = { start: last.start, end: word.end, key: `${last.key}${gap}${word.key}` }
    } else joined.push(word)
  }
  return joined
}
