import { keysOf } from './lexicon.ts'
import type { QuotedSpan } from '../quotes/quote-marks.ts'

const LONGEST = 45
const MOST_WORDS = 5

/** Whether marks hold a name, as Russian writes them (“движения «Южный фронт»”, “в «зелёной зоне»”), and no speech. */
export function namesBody(text: string, { start, end, inner }: QuotedSpan): boolean {
  const words = text.slice(inner.start, inner.end)
  const short = words.length <= LONGEST && words.split(/\s+/u).length <= MOST_WORDS
  const behindNoun = /(?:\p{Ll}|(?<!\p{L})\p{Lu}{2,5})\s$/u.test(text.slice(Math.max(0, start - 7), start))
  const spoken = /^\s*[,.]?\s*[—–-]/u.test(text.slice(end, end + 4)) && /[,.!?]$/u.test(words)
  const called = /^\p{Lu}[^.!?:]*$/u.test(words) || /^\p{Ll}+(?: \p{Ll}+){0,2}$/u.test(words)
  return short && behindNoun && !spoken && called
}

const ASIDE = /[,.!?…]\s+[—–]\s+(\p{Ll}[^—–«»]{2,120}?)[.,]\s+[—–]\s+/u

/** “«Мы не уйдём, — сказал NAME. — Мы останемся»”: what the outlet says between dashes inside the marks parts the words of the speaker. */
export function interrupted(text: string, quote: QuotedSpan): QuotedSpan[] {
  const words = text.slice(quote.inner.start, quote.inner.end)
  const found = ASIDE.exec(words)
  const aside = found?.[1]?.toLowerCase() ?? ''
  const says = aside.split(/[^\p{L}-]+/u).some((word) => /^(?:said|says)$/u.test(keysOf(word)?.[0] ?? ''))
  if (!found || !says) return [quote]
  const cut = quote.inner.start + found.index + 1
  const next = quote.inner.start + found.index + found[0].length
  return [
    { start: quote.start, end: cut, inner: { start: quote.inner.start, end: cut } },
    { start: next, end: quote.end, inner: { start: next, end: quote.inner.end } },
  ]
}
