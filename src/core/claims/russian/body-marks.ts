import type { QuotedSpan } from '../quotes/quote-marks.ts'

const LONGEST = 45
const MOST_WORDS = 5

/** Whether marks hold a name, as Russian writes them (“движения «Южный фронт»”, “в «зелёной зоне»”), and no speech. */
export function namesBody(text: string, { start, end, inner }: QuotedSpan): boolean {
  const words = text.slice(inner.start, inner.end)
  const short = words.length <= LONGEST && words.split(/\s+/u).length <= MOST_WORDS
  const behindNoun = /\p{Ll}\s$/u.test(text.slice(Math.max(0, start - 2), start))
  const spoken = /^\s*[,.]?\s*[—–-]/u.test(text.slice(end, end + 4)) && /[,.!?]$/u.test(words)
  const called = /^\p{Lu}[^.!?:]*$/u.test(words) || /^\p{Ll}+(?: \p{Ll}+){0,2}$/u.test(words)
  return short && behindNoun && !spoken && called
}
