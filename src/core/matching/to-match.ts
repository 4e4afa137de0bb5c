import { stableId } from '../base/stable-id.ts'
import type { Span } from '../text/span.ts'
import type { FoundRegion } from './found-regions.ts'
import type { Background } from './background.ts'
import type { Match } from './match.ts'
import type { PhraseCounter } from './phrase-frequency.ts'
import { type DraftReason, reasonsFor } from './reasons.ts'
import { type PackedPassage, packedPassage } from './packed-passage.ts'
import { type PackedTokens, packedWords } from './packed-tokens.ts'
import type { Tokens, TokenSource } from './tokens.ts'

/** A match while the phrases of its reasons are still to be counted. */
export type DraftMatch = Omit<Match, 'reasons'> & { readonly reasons: readonly DraftReason[] }

/** The two documents of a match: the words of the first, and where both are among the packed words. */
export type MatchSides = {
  readonly packed: PackedTokens
  readonly left: Tokens
  readonly right: TokenSource
}

/** Makes a region a match: `a` is the passage of the document that stands first by `place`. */
export function toMatch(
  { packed, left, right }: MatchSides,
  region: FoundRegion,
  background: Background,
  count: PhraseCounter,
  place: ReadonlyMap<string, number>,
): DraftMatch {
  const first = passageOf(packedPassage(packed, region.left, left.document, region.a0, region.a1))
  const second = passageOf(packedPassage(packed, region.right, right, region.b0, region.b1))
  const swap = (place.get(first.document) ?? 0) > (place.get(second.document) ?? 0)
  const [a, b] = swap ? [second, first] : [first, second]
  return {
    id: stableId('match', [a.document, a.start, a.end, b.document, b.start, b.end]),
    kind: region.kind,
    score: region.score,
    a,
    b,
    reasons: reasonsFor(left, packedWords(packed, region.right), region, background, count),
  }
}

/** The marks that belong to a sentence before its first and after its last word. */
const OPENING = /[“"‘'„«‹([「『¿¡]/u
const OPENING_QUOTE = /[“"„«「『]/u
const CLOSING_QUOTE = /[”"“»」』]/u
const CLOSING = /[”"’'“»›)\]」』.,!?…。！？؟۔;:]/u

function passageOf(passage: PackedPassage): Match['a'] {
  const { source, opensSentence, closesSentence, firstBlock, lastBlock } = passage
  const { text } = source
  let { start, end } = passage
  if (opensSentence)
    while (start > (firstBlock?.start ?? start) && OPENING.test(text.charAt(start - 1))) start--
  if (closesSentence) while (end < (lastBlock?.end ?? end) && CLOSING.test(text.charAt(end))) end++
  const marked = withQuoteMarks(text, start, end)
  return { document: source.id, ...marked }
}

/** A passage that begins or ends at a quotation mark takes it in where its counterpart stands at the other end. */
function withQuoteMarks(text: string, start: number, end: number): Span {
  const opens = OPENING_QUOTE.test(text.charAt(start - 1))
  const closing = /^[.,!?…]?[”"“»」』]/u.exec(text.slice(end, end + 2))?.[0] ?? ''
  const opened = OPENING_QUOTE.test(text.charAt(start)) || opens
  const closed = CLOSING_QUOTE.test(text.charAt(end - 1)) || closing !== ''
  if (!opened || !closed) {
    const inside = text.slice(start, end)
    if (closing !== '' && inside.search(/[“„«「『]/u) > inside.search(/[”»」』][^“„«「『]*$/u))
      return { start, end: end + closing.length }
    return { start, end }
  }
  return { start: opens ? start - 1 : start, end: end + closing.length }
}

/** Orders matches by document, then by position. */
export function byPlace(x: Match, y: Match, place: ReadonlyMap<string, number>): number {
  const at = (id: string): number => place.get(id) ?? 0
  return (
    at(x.a.document) - at(y.a.document) ||
    at(x.b.document) - at(y.b.document) ||
    x.a.start - y.a.start ||
    x.b.start - y.b.start ||
    x.a.end - y.a.end ||
    x.b.end - y.b.end
  )
}
