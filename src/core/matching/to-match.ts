import { stableId } from '../base/stable-id.ts'
import type { Span } from '../text/span.ts'
import type { FoundRegion } from './found-regions.ts'
import type { Background } from './background.ts'
import type { Match } from './match.ts'
import type { PhraseCounter } from './phrase-frequency.ts'
import { type DraftReason, reasonsFor } from './reasons.ts'
import type { Tokens } from './tokens.ts'

/** A match while the phrases of its reasons are still to be counted. */
export type DraftMatch = Omit<Match, 'reasons'> & { readonly reasons: readonly DraftReason[] }

/** Makes a region a match: `a` is the passage of the document that stands first by `place`. */
export function toMatch(
  left: Tokens,
  right: Tokens,
  region: FoundRegion,
  background: Background,
  count: PhraseCounter,
  place: ReadonlyMap<string, number>,
): DraftMatch {
  const first = passageOf(left, region.a0, region.a1)
  const second = passageOf(right, region.b0, region.b1)
  const swap = (place.get(first.document) ?? 0) > (place.get(second.document) ?? 0)
  const [a, b] = swap ? [second, first] : [first, second]
  return {
    id: stableId('match', [a.document, a.start, a.end, b.document, b.start, b.end]),
    kind: region.kind,
    score: region.score,
    a,
    b,
    reasons: reasonsFor(left, right, region, background, count),
  }
}

/** The marks that belong to a sentence before its first and after its last word. */
const OPENING = /[“"‘'„«‹([「『¿¡]/u
const OPENING_QUOTE = /[“"„«「『]/u
const CLOSING_QUOTE = /[”"“»」』]/u
const CLOSING = /[”"’'“»›)\]」』.,!?…。！？؟۔;:]/u

function passageOf(tokens: Tokens, from: number, to: number): Match['a'] {
  const { text, blocks } = tokens.document
  let start = tokens.starts[from] ?? 0
  let end = tokens.ends[to - 1] ?? 0
  const opensSentence = tokens.sentences[from] === from
  const closesSentence = to >= tokens.terms.length || tokens.sentences[to] === to
  const first = blocks[tokens.blocks[from] ?? 0]
  const last = blocks[tokens.blocks[to - 1] ?? 0]
  if (opensSentence) while (start > (first?.start ?? start) && OPENING.test(text.charAt(start - 1))) start--
  if (closesSentence) while (end < (last?.end ?? end) && CLOSING.test(text.charAt(end))) end++
  const marked = withQuoteMarks(text, start, end)
  return { document: tokens.document.id, ...marked }
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
