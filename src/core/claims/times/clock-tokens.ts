import type { Span } from '../../text/span.ts'

/** A word, number or mark, as the reader of times of day needs it. Offsets count in the document. */
export type ClockToken = Span & {
  /** Small letters. */
  readonly key: string
  /** It touches what stands before it. */
  readonly joined: boolean
  readonly capital: boolean
}

const PIECE = /\d+(?:[.:]\d+)*|\p{L}+(?:[.’'-]\p{L}+)*|[^\s\d\p{L}]/gu

/** Cuts a sentence. Linear in its length. */
export function clockTokens(text: string, { start, end }: Span): ClockToken[] {
  const tokens: ClockToken[] = []
  let last = -1
  for (const { 0: piece, index } of text.slice(start, end).matchAll(PIECE)) {
    tokens.push({
      start: start + index,
      end: start + index + piece.length,
      key: piece.toLowerCase().replaceAll('’', "'"),
      joined: index === last,
      capital: /^\p{Lu}/u.test(piece),
    })
    last = index + piece.length
  }
  return tokens
}
