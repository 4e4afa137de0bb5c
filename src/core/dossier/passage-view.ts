import { matchAnchor } from '../anchoring/anchor.ts'
import type { AnchoredPassage } from '../anchoring/selectors.ts'
import { blockAt } from '../documents/source-document.ts'
import type { Span } from '../text/span.ts'
import type { SourceView } from './source-view.ts'

/** UTF-16 units of context that are printed on each side of a passage, at most. */
const PRINTED_CONTEXT = 280

/** A piece of a quotation: words that the other account has too, lacks, or has otherwise. */
export type QuotePiece = {
  readonly text: string
  readonly kind: 'same' | 'only-here' | 'differs'
  /** What makes the difference weighty: `number`, `negation`, `name` …; empty when nothing does. */
  readonly salient: readonly string[]
}

/** One difference from the compared passage: the words here and the words there, either may be empty. */
export type Difference = {
  readonly here: string
  readonly there: string
  readonly salient: readonly string[]
}

/** Differences listed in words under a passage; the marks in the text show all. */
const LISTED_DIFFERENCES = 4
/** UTF-16 units up to which a difference is likely one of fact and not of framing. */
const SHORT_DIFFERENCE = 30

/** A passage as it is printed: the words, what stands around them, and where. */
export type PassageView = {
  /** `null` when the document is not part of the dossier. */
  readonly source: SourceView | null
  readonly documentId: string
  readonly before: string
  readonly quote: string
  readonly after: string
  /** UTF-16 units of the canonical text; `null` when the words were not found there. */
  readonly span: Span | null
  /** `moved`: found by its words at another place than recorded; `lost`: printed from the record alone. */
  readonly state: 'in-place' | 'moved' | 'lost'
  readonly pieces: readonly QuotePiece[]
  /** What it was compared with word by word, and what differs; spelling variants are not listed. */
  readonly comparison: { readonly with: number | null; readonly differences: readonly Difference[] } | null
}

/** A passage with its words found again in the document, without comparison. */
export function viewPassage(
  anchored: AnchoredPassage,
  sources: ReadonlyMap<string, SourceView>,
): PassageView {
  const source = sources.get(anchored.document) ?? null
  const text = source?.document.text ?? ''
  const anchor = source ? matchAnchor(text, anchored) : null
  const quote = anchored.quote.exact
  const common = { source, documentId: anchored.document, quote, comparison: null }
  const pieces: readonly QuotePiece[] = [{ text: quote, kind: 'same', salient: [] }]
  if (!source || !anchor) {
    const { prefix, suffix } = anchored.quote
    return { ...common, before: prefix, after: suffix, span: null, state: 'lost', pieces }
  }
  const { span, how } = anchor
  const { before, after } = contextOf(source, span)
  return { ...common, before, after, span, state: how === 'position' ? 'in-place' : 'moved', pieces }
}

/** What stands before and after within the same block, cut at a blank when it is long; cuts are marked with `…`. */
function contextOf(source: SourceView, span: Span): { before: string; after: string } {
  const { text, blocks } = source.document
  const blockStart = blockAt(blocks, span.start)?.start ?? span.start
  const blockEnd = blockAt(blocks, span.end - 1)?.end ?? span.end
  const from = Math.max(blockStart, span.start - PRINTED_CONTEXT)
  const to = Math.min(blockEnd, span.end + PRINTED_CONTEXT)
  let before = text.slice(from, span.start)
  let after = text.slice(span.end, to)
  if (from > blockStart) before = `… ${before.replace(/^\S*\s+/u, '')}`
  if (to < blockEnd) after = `${after.replace(/\s+\S*$/u, '')} …`
  return { before, after }
}

/** The weightiest and shortest differences first, as many as are listed, and how many are not. */
export function listedDifferences(differences: readonly Difference[]): {
  listed: Difference[]
  more: number
} {
  const extent = ({ here, there }: Difference): number => Math.max(here.length, there.length)
  const listed = differences
    .toSorted(
      (a, b) =>
        Number(b.salient.length > 0) - Number(a.salient.length > 0) ||
        Number(extent(a) > SHORT_DIFFERENCE) - Number(extent(b) > SHORT_DIFFERENCE),
    )
    .slice(0, LISTED_DIFFERENCES)
  return { listed, more: differences.length - listed.length }
}
