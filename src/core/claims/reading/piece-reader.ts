import type { Span } from '../../text/span.ts'
import type { Token } from './tokens.ts'

/** Reads a piece of a text that holds no quotation into tokens with the keys that rules go by. */
export type PieceReader = (text: string, span: Span) => Token[]
