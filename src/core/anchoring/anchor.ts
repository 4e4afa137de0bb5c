import type { Passage } from '../documents/source-document.ts'
import type { Span } from '../text/span.ts'
import type { AnchoredPassage, TextQuoteSelector } from './selectors.ts'

/** How many UTF-16 units of context a quote selector keeps on each side. */
const CONTEXT_LENGTH = 48

/** Words that stand in more places than this cannot be told apart, and looking at all could take for ever. */
const MOST_PLACES = 2000

/** How a selector was found again: at its place, elsewhere by context, or not at all. */
export type Anchor = { readonly span: Span; readonly how: 'position' | 'context' }

/** Describes a passage by its words and its place. `matchAnchor` finds it again. */
export function describePassage(text: string, passage: Passage): AnchoredPassage {
  const { document, start, end } = passage
  return {
    document,
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
      suffix: text.slice(end, end + CONTEXT_LENGTH),
    },
    position: { type: 'TextPositionSelector', start, end },
  }
}

/**
 * Finds a described passage in a text: at its position when the words still stand there, else the one place
 * where words and most context agree. Never guesses: `null` when the words are gone or two places are as good.
 * Cost: one scan of the text.
 */
export function matchAnchor(text: string, anchored: AnchoredPassage): Anchor | null {
  const { start, end } = anchored.position
  if (text.slice(start, end) === anchored.quote.exact) return { span: { start, end }, how: 'position' }
  return matchByContext(text, anchored.quote)
}

function matchByContext(text: string, quote: TextQuoteSelector): Anchor | null {
  if (quote.exact === '') return null
  let best: { start: number; agreement: number } | null = null
  let tied = false
  let places = 0
  for (let at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1)) {
    if (++places > MOST_PLACES) return null
    const agreement =
      commonSuffix(text.slice(Math.max(0, at - CONTEXT_LENGTH), at), quote.prefix) +
      commonPrefix(
        text.slice(at + quote.exact.length, at + quote.exact.length + CONTEXT_LENGTH),
        quote.suffix,
      )
    if (!best || agreement > best.agreement) {
      best = { start: at, agreement }
      tied = false
    } else if (agreement === best.agreement) tied = true
  }
  if (!best || tied) return null
  return { span: { start: best.start, end: best.start + quote.exact.length }, how: 'context' }
}

function commonPrefix(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

function commonSuffix(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length])
    length++
  return length
}

/** The passage that an anchored passage was described from. */
export function passageOf(anchored: AnchoredPassage): Passage {
  return { document: anchored.document, start: anchored.position.start, end: anchored.position.end }
}
