import type { Span } from '../text/span.ts'
import { NEW_SENTENCE, packedChunkOf, type PackedTokens } from './packed-tokens.ts'
import type { TokenSource } from './tokens.ts'

/** A passage of a document, as its packed words tell it. */
export type PackedPassage = Span & {
  readonly source: TokenSource
  /** Whether it begins and ends with a sentence. */
  readonly opensSentence: boolean
  readonly closesSentence: boolean
  /** The blocks of its first and its last word. */
  readonly firstBlock: Span | undefined
  readonly lastBlock: Span | undefined
}

/**
 * Where the words `[first, last)` of a document stand in its text. Only what lies before them is read, a byte or two
 * to a word: most documents of a large case are asked for a passage or two, and unpacking all their words costs more.
 */
export function packedPassage(
  from: PackedTokens,
  document: number,
  source: TokenSource,
  first: number,
  last: number,
): PackedPassage {
  const { flags, offset, count } = packedChunkOf(from, document)
  const opens = (at: number): boolean => at === 0 || ((flags[offset + at] ?? 0) & NEW_SENTENCE) !== 0
  const { start, end, startOfLast } = limitsOf(from, document, first, last)
  return {
    source,
    start,
    end,
    opensSentence: opens(first),
    closesSentence: last >= count || opens(last),
    firstBlock: blockAt(source, start),
    lastBlock: blockAt(source, startOfLast),
  }
}

type Limits = Span & { readonly startOfLast: number }

function limitsOf(from: PackedTokens, document: number, first: number, last: number): Limits {
  const long = from.long.get(document)
  if (long)
    return {
      start: long.starts[first] ?? 0,
      end: long.ends[last - 1] ?? 0,
      startOfLast: long.starts[last - 1] ?? 0,
    }
  const { gaps, lengths, offset } = packedChunkOf(from, document)
  let [start, startOfLast, end] = [0, 0, 0]
  for (let at = 0; at < last; at++) {
    startOfLast = end + (gaps[offset + at] ?? 0)
    end = startOfLast + (lengths[offset + at] ?? 0)
    if (at === first) start = startOfLast
  }
  return { start, end, startOfLast }
}

/** The block that holds a position: the first that ends behind it. */
function blockAt({ blocks }: TokenSource, position: number): Span | undefined {
  return blocks.find(({ end }) => end > position)
}
