import type { Span } from '../text/span.ts'

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '‹': '›',
  '「': '」',
  '『': '』',
  '"': '"',
  '»': '«',
}

/**
 * The stretches of a block inside double quotation marks, of any style. A quotation left open runs to the end
 * of the block, as when it goes on in the next paragraph; a `“` that closes another (`safety.“`) closes it.
 *
 * @returns spans in UTF-16 units, without the marks, in order
 */
export function quotedSpans(text: string, block: Span): Span[] {
  const spans: Span[] = []
  let open: { closing: string; start: number } | null = null
  for (let index = block.start; index < block.end; index++) {
    const mark = text.charAt(index)
    if (open === null) {
      const closing = CLOSING[mark]
      if (closing !== undefined) open = { closing, start: index + 1 }
    } else if (
      open.closing.includes(mark) ||
      (mark === '“' && open.closing === '”' && endsWord(text, index))
    ) {
      if (index > open.start) spans.push({ start: open.start, end: index })
      open = null
    }
  }
  if (open !== null && open.start < block.end) spans.push({ start: open.start, end: block.end })
  return spans
}

function endsWord(text: string, index: number): boolean {
  return /\S/u.test(text.charAt(index - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(index + 1))
}
