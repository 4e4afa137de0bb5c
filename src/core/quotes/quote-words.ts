import type { Passage } from '../documents/source-document.ts'
import { type Word, wordKey, wordsOf } from '../text/words.ts'
import { spelledOut } from './spelling.ts'

/** A word of a quotation as it is compared. A contraction gives two words at one place. */
export type QuoteWord = {
  readonly key: string
  /** UTF-16 offsets in the document. */
  readonly start: number
  readonly end: number
  /** Number of the stretch between marks it stands in. */
  readonly part: number
  /** In brackets that are the outlet's: `[the dam]`; `round` for `(…)`, which may be either's. */
  readonly bracket: 'square' | 'round' | null
  /** What stands between the word before and this one. */
  readonly before: 'ellipsis' | 'break' | null
}

/** Three dots or their sign, also in brackets. */
const ELLIPSIS = /…|\.\s?\.\s?\.|\[\s*\]/u
/** Longer quotations are compared up to here: 600 words. */
const MOST_WORDS = 600

/**
 * The words of a quotation's stretches (rule Q2): keys without case, accents and apostrophes, in one spelling,
 * contractions written out, with the brackets and dots around them.
 *
 * @param text of the document
 * @param parts without their marks
 */
export function quoteWords(text: string, parts: readonly Passage[], locale: string): QuoteWord[] {
  const words: QuoteWord[] = []
  for (const [part, { start, end }] of parts.entries()) {
    let at = start
    let depth: QuoteWord['bracket'] = null
    for (const word of joinedCapitals(text, wordsOf(text, { start, end }, locale))) {
      const gap = text.slice(at, word.start)
      const written = text.slice(word.start, word.end)
      depth = written.includes(']') ? null : bracketAfter(gap, depth)
      const shown = ELLIPSIS.test(gap)
      const before = shown ? 'ellipsis' : at === start && part > 0 ? 'break' : null
      for (const [index, key] of spelledOut(written, word.key).entries()) {
        words.push({
          key,
          start: word.start,
          end: word.end,
          part,
          bracket: depth,
          before: index === 0 ? before : null,
        })
      }
      at = word.end
      if (words.length >= MOST_WORDS) return words
    }
  }
  return words
}

/** `[T]he`: a letter in brackets is part of the word it begins. */
function joinedCapitals(text: string, words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (last && text.slice(last.end, word.start) === ']' && text.charAt(last.start - 1) === '[') {
      const key = wordKey(text.slice(last.start, last.end) + text.slice(word.start, word.end))
      joined[joined.length - 1] = { start: last.start, end: word.end, key }
    } else joined.push(word)
  }
  return joined
}

/** Which bracket is open after a stretch without words. */
function bracketAfter(gap: string, open: QuoteWord['bracket']): QuoteWord['bracket'] {
  let now = open
  for (const mark of gap) {
    if (mark === '[') now = 'square'
    else if (mark === '(' && now === null) now = 'round'
    else if ((mark === ']' && now === 'square') || (mark === ')' && now === 'round')) now = null
  }
  return now
}

/** Whether the stretch ends with three dots, so that a cut at its end is shown. */
export function endsWithEllipsis(text: string, { start, end }: Passage): boolean {
  return /(?:…|\.\s?\.\s?\.|\[…\])[\s"”’»]*$/u.test(text.slice(Math.max(start, end - 12), end))
}
