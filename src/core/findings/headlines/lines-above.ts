import type { SourceDocument } from '../../documents/source-document.ts'
import type { Span } from '../../text/span.ts'
import { spansOverlap } from '../../text/span.ts'

/** Longer lines are no headlines. */
const MOST_WORDS = 25

/** Headlines and captions of a document, and the text that they stand over. */
export type LinesAndText<T> = { readonly lines: readonly T[]; readonly body: readonly T[] }

/** Parts sentences, or what was read in them, into headlines with captions and the text below. */
export function linesAndText<T extends Span & { readonly headline: boolean }>(
  read: readonly T[],
  document: SourceDocument | null | undefined,
): LinesAndText<T> {
  const captions = (document?.blocks ?? []).filter(({ kind }) => kind === 'caption')
  const isLine = (one: T): boolean => one.headline || captions.some((block) => spansOverlap(block, one))
  return { lines: read.filter(isLine), body: read.filter((one) => !isLine(one)) }
}

/** Short enough for a headline or a caption that asserts one thing. */
export function isShort({ words }: { readonly words: readonly unknown[] }): boolean {
  return words.length <= MOST_WORDS
}
