import type { Span } from '../../text/span.ts'
import { ENGLISH } from '../lexicon/english.ts'
import type { Token } from '../reading/tokens.ts'
import type { FoundName } from './found-names.ts'

/**
 * Writes the tokens that the rules read (rule C31). Spans never go back: what English puts elsewhere than Arabic stands
 * as a token without length.
 */
export type TokenWriter = {
  readonly tokens: Token[]
  /** Words of English over a span: the first has it, the others stand at its end. */
  readonly words: (keys: string, span: Span, text?: string) => void
  /** Words that stand in no text, where the last token ended or at a place behind it. */
  readonly inserted: (keys: string, at?: number) => void
  /** "'s", which stands in no text. */
  readonly possessive: (at: number) => void
  readonly mark: (mark: string, span: Span) => void
  readonly name: (name: FoundName, span: Span, text: string) => void
  readonly last: () => Token | undefined
}

/** A writer that begins at a place of the text. */
export function tokenWriter(start: number): TokenWriter {
  const tokens: Token[] = []
  const end = (): number => tokens.at(-1)?.end ?? start
  const inserted = (keys: string, at = end()): void => {
    for (const key of keys.split(' ')) tokens.push({ start: at, end: at, kind: kindOf(key), text: '', key })
  }
  return {
    tokens,
    inserted,
    words: (keys, span, text = '') => {
      const [first = '', ...others] = keys.split(' ')
      tokens.push({ ...span, kind: kindOf(first), text, key: first })
      if (others.length > 0) inserted(others.join(' '), span.end)
    },
    possessive: (at) => {
      tokens.push({ start: at, end: at, kind: 'possessive', text: '', key: "'s" })
    },
    mark: (mark, span) => {
      tokens.push({ ...span, kind: 'mark', text: mark, key: mark === '—' ? '-' : mark })
    },
    name: ({ core, kind, key }, span, text) => {
      const head = kind === 'organisation' ? (ENGLISH.organisationHeads.get(key ?? '') ?? 'any') : null
      tokens.push({ ...span, kind: 'word', text, key: '', name: { core, kind, head } })
    },
    last: () => tokens.at(-1),
  }
}

function kindOf(key: string): Token['kind'] {
  return /^[,:]$/u.test(key) ? 'mark' : 'word'
}
