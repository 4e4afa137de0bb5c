import type { Quotation } from '../claims/quotation.ts'
import { groupBy } from '../base/group-by.ts'
import {
  isReporting,
  type DocumentId,
  type Passage,
  type SourceDocument,
} from '../documents/source-document.ts'
import type { Match } from '../matching/match.ts'
import { compareSpans, type Span } from '../text/span.ts'

/** What two documents have in common word for word, outside what they quote. */
export type SharedProse = {
  readonly a: DocumentId
  readonly b: DocumentId
  /** UTF-16 units in common: the smaller of the two sides. */
  readonly units: number
  /** Share of the reporting of the shorter document, 0 to 1. */
  readonly share: number
  /** The longest first. */
  readonly passages: readonly Passage[]
}

/** How many passages of a pair are named. */
const SHOWN = 6

/**
 * Measures, for every pair with verbatim or near matches, the prose that both have: matched passages without what stands
 * in quotation marks, because two reporters who heard one speech both write its words. Linear in the matches and
 * quotations, but for sorting those of a pair.
 */
export function sharedProse(
  documents: readonly SourceDocument[],
  matches: readonly Match[],
  quotations: readonly Quotation[],
): SharedProse[] {
  const lengths = new Map(documents.map((document) => [document.id, reportingLength(document)]))
  const quoted = new Map(
    [...groupBy(quotations, ({ passage }) => passage.document)].map(([id, those]) => [
      id,
      merged(those.map(({ passage }) => passage)),
    ]),
  )
  const pairs = groupBy(
    matches.filter(({ kind, a, b }) => kind !== 'reworded' && a.document !== b.document),
    ({ a, b }) => `${a.document} ${b.document}`,
  )
  return [...pairs.values()].flatMap((those): SharedProse[] => {
    const [first] = those
    if (!first) return []
    const [a, b] = [first.a.document, first.b.document]
    const inA = without(merged(those.map((match) => match.a)), quoted.get(a) ?? [])
    const inB = without(merged(those.map((match) => match.b)), quoted.get(b) ?? [])
    const units = Math.min(totalOf(inA), totalOf(inB))
    const shorter = Math.min(lengths.get(a) ?? 0, lengths.get(b) ?? 0)
    const passages = inA
      .toSorted((x, y) => y.end - y.start - (x.end - x.start) || x.start - y.start)
      .slice(0, SHOWN)
      .map(({ start, end }) => ({ document: a, start, end }))
    return [{ a, b, units, share: shorter === 0 ? 0 : Math.min(1, units / shorter), passages }]
  })
}

/** UTF-16 units of what the outlet itself reports. */
export function reportingLength({ blocks }: SourceDocument): number {
  return blocks.reduce((sum, { kind, start, end }) => (isReporting(kind) ? sum + end - start : sum), 0)
}

function merged(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted(compareSpans)) {
    const last = result.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}

/** Spans without the parts that others cover. Both in order and without overlaps. */
function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  const result: Span[] = []
  let next = 0
  for (const span of spans) {
    let { start } = span
    while (next > 0 && (others[next - 1]?.end ?? 0) > start) next--
    for (; next < others.length; next++) {
      const other = others[next]
      if (!other || other.start >= span.end) break
      if (other.end <= start) continue
      if (other.start > start) result.push({ start, end: other.start })
      start = Math.min(span.end, other.end)
    }
    if (start < span.end) result.push({ start, end: span.end })
  }
  return result
}

function totalOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}
