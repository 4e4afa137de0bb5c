/** A piece of RTF: a group's border, a control word or sign with its number, a byte written in hex, or text. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'control'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }

const TOKEN = /\{|\}|\\'[0-9a-fA-F]{2}|\\[a-zA-Z]{1,32}(-?\d{1,10})? ?|\\[^a-zA-Z]|[^\\{}\r\n]+|[\r\n]+|\\/gu

/** Cuts RTF into tokens, one at a time, each character once. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  for (const [token, value] of source.matchAll(TOKEN)) {
    const first = token.charAt(0)
    if (first === '{') yield { kind: 'open' }
    else if (first === '}') yield { kind: 'close' }
    else if (first === '\r' || first === '\n') continue
    else if (first !== '\\') yield { kind: 'text', text: token }
    else if (token.startsWith("\\'")) yield { kind: 'byte', value: Number.parseInt(token.slice(2), 16) }
    else if (/^\\[a-zA-Z]/u.test(token)) {
      const word = /^[a-zA-Z]+/u.exec(token.slice(1))?.[0] ?? ''
      yield { kind: 'control', word, value: value === undefined ? null : Number(value) }
    } else yield { kind: 'control', word: token.slice(1), value: null }
  }
}
