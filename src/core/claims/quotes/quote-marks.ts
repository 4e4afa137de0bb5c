import type { Span } from '../../text/span.ts'

/** Words between quotation marks: the span has the marks, `inner` does not. */
export type QuotedSpan = Span & { readonly inner: Span }

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”“"'],
  ['„', '“”‟'],
  ['‚', '‘’'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"”'],
  ['‘', '’'],
  ['”', '”“'],
])
/** An opening mark without a closing one is looked for again so often in a block, then its kind is given up. */
const MOST_LOST = 8
/** A quotation longer than this is a lost closing mark. */
const LONGEST_QUOTE = 3000

/**
 * The outermost quotations of a block, in order. A closing mark must follow text and an opening one must not, so
 * that “…safety.“ closes and apostrophes do not open; marks of one kind may nest. A quotation that goes on in the
 * next paragraph ends with its block. Two backticks and two apostrophes are one mark each. Linear: every character
 * is looked at once, and an opening mark looks ahead at most 3,000 units, in vain at most eight times a block.
 */
export function quotedSpans(text: string, block: Span): QuotedSpan[] {
  const quotes: QuotedSpan[] = []
  let at = block.start
  // How often a kind of mark was looked for in vain.
  const lost = new Map<string, number>()
  while (at < block.end) {
    const mark = text.charAt(at)
    if (mark === '`' && text.charAt(at + 1) === '`' && (lost.get(mark) ?? 0) < MOST_LOST) {
      const length = text.slice(at, Math.min(block.end, at + LONGEST_QUOTE)).indexOf("''", 2)
      const end = at + length
      if (length > 2) {
        quotes.push({ start: at, end: end + 2, inner: { start: at + 2, end } })
        at = end + 2
        continue
      }
      lost.set(mark, (lost.get(mark) ?? 0) + 1)
    }
    const closers = CLOSERS.get(mark)
    if (!closers || (lost.get(mark) ?? 0) >= MOST_LOST || !opens(text, at, block)) {
      at++
      continue
    }
    const own = closingMark(text, at, closers, block)
    // German keyboards close „ with the straight mark.
    const end = own < 0 && mark === '„' ? closingMark(text, at, '"', block) : own
    if (end < 0) {
      if (/[“„«"]/u.test(mark)) quotes.push(...unclosed(text, at, block))
      lost.set(mark, (lost.get(mark) ?? 0) + 1)
      at++
      continue
    }
    if (end > at + 1) quotes.push({ start: at, end: end + 1, inner: { start: at + 1, end } })
    at = end + 1
  }
  return quotes.toSorted((a, b) => a.start - b.start)
}

function opens(text: string, at: number, block: Span): boolean {
  const before = at > block.start ? text.charAt(at - 1) : ' '
  const after = at + 1 < block.end ? text.charAt(at + 1) : ' '
  // Only marks that also close, or stand in words, need a letter behind them to open.
  if (/\s/u.test(after) && /["”‘]/u.test(text.charAt(at))) return false
  return !/[\p{L}\p{N}.,!?]/u.test(before) || /[「『]/u.test(text.charAt(at))
}

function closingMark(text: string, open: number, closers: string, block: Span): number {
  const limit = Math.min(block.end, open + LONGEST_QUOTE)
  const same = text.charAt(open)
  let depth = 0
  for (let at = open + 1; at < limit; at++) {
    const mark = text.charAt(at)
    if (mark === same && !/["”]/u.test(same) && opens(text, at, block)) {
      depth++
      continue
    }
    if (!closers.includes(mark)) continue
    // `"… soon. "The next paragraph …"`: a mark that opens again goes on with the quotation.
    if (
      mark === '"' &&
      /[.?!…]\s+$/u.test(text.slice(Math.max(open, at - 3), at)) &&
      /[\p{L}\p{N}]/u.test(text.charAt(at + 1))
    ) {
      continue
    }
    if (mark === '’' && /[\p{L}\p{N}]/u.test(text.charAt(at + 1))) continue
    if (depth > 0) depth--
    else return at
  }
  return -1
}

/** A paragraph that begins with a mark and has no other is a quotation that goes on in the next one. */
function unclosed(text: string, at: number, block: Span): QuotedSpan[] {
  const atStart = text.slice(block.start, at).trim() === ''
  const short = block.end - at <= LONGEST_QUOTE
  // The next paragraph opens again: the words go on there.
  const goesOn = /^\s*[“„«"]/u.test(text.slice(block.end, block.end + 8))
  if (!short || (!atStart && !goesOn && (block.end - at < 40 || text.charAt(at) === '"'))) return []
  if (/[“”„«»"]/u.test(text.slice(at + 1, block.end))) return []
  return [{ start: at, end: block.end, inner: { start: at + 1, end: block.end } }]
}
