import type { Span } from '../../text/span.ts'

/** Words between quotation marks: the span has the marks, `inner` does not. */
export type QuotedSpan = Span & { readonly inner: Span }

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”“"'],
  ['„', '“”‟'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"”'],
  ['‘', '’'],
  ['”', '”'],
])
/** A quotation longer than this is a lost closing mark. */
const LONGEST_QUOTE = 3000

/**
 * The outermost quotations of a block, in order. A closing mark must follow text and an opening one must not, so
 * that “…safety.“ closes and apostrophes do not open. A quotation that goes on in the next paragraph ends with
 * its block. Linear: every character is looked at once, and an opening mark looks ahead at most 3,000 units once.
 */
export function quotedSpans(text: string, block: Span): QuotedSpan[] {
  const quotes: QuotedSpan[] = []
  let at = block.start
  // Kinds of marks that were looked for to the end of the block in vain.
  const lost = new Set<string>()
  while (at < block.end) {
    const mark = text.charAt(at)
    const closers = CLOSERS.get(mark)
    if (!closers || lost.has(mark) || !opens(text, at, block)) {
      at++
      continue
    }
    const end = closingMark(text, at, closers, block)
    if (end < 0) {
      if (/[“„«"]/u.test(mark)) quotes.push(...unclosed(text, at, block))
      lost.add(mark)
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
  if (/\s/u.test(after) && !/[«»]/u.test(text.charAt(at))) return false
  return !/[\p{L}\p{N}.,!?]/u.test(before) || /[「『]/u.test(text.charAt(at))
}

function closingMark(text: string, open: number, closers: string, block: Span): number {
  const limit = Math.min(block.end, open + LONGEST_QUOTE)
  const same = text.charAt(open)
  let depth = 0
  for (let at = open + 1; at < limit; at++) {
    const mark = text.charAt(at)
    if (mark === same && !/["”]/u.test(same) && opens(text, at, block)) {
      if (same === '“') return -1
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
  if (!short || (!atStart && (block.end - at < 40 || text.charAt(at) === '"'))) return []
  if (/[“”„«»"]/u.test(text.slice(at + 1, block.end))) return []
  return [{ start: at, end: block.end, inner: { start: at + 1, end: block.end } }]
}
