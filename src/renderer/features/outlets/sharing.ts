import { byText, firstDifference } from '#core/base/order.ts'
import type { DocumentId } from '#core/documents/source-document.ts'
import { compareSpans, type Span } from '#core/text/span.ts'
import type { BriefMatch } from '#renderer/store/pack-matches.ts'

/** What an outlet has in common with another one. */
export type SharedWith = {
  /** The other outlet; `null`: documents that name none. */
  readonly outlet: string | null
  readonly verbatim: number
  readonly near: number
  readonly reworded: number
  /** Share of this outlet's reporting that stands inside matches with the other, 0 to 1. */
  readonly share: number
  /** The two documents with the most matches: this outlet's first. */
  readonly pair: readonly [DocumentId, DocumentId]
}

/**
 * What an outlet shares with whom, most first. Overlapping matches count once in `share`. Linear in the matches but for
 * sorting the spans of each other outlet.
 *
 * @param lengths UTF-16 units of the reporting of each document
 */
export function sharedWith(
  outlet: string,
  outletOf: ReadonlyMap<DocumentId, string>,
  matches: readonly BriefMatch[],
  lengths: ReadonlyMap<DocumentId, number>,
): SharedWith[] {
  const others = new Map<string | null, Common>()
  for (const match of matches) {
    const [a, b] = [match.a, match.b]
    const [ownA, ownB] = [outletOf.get(a.document) === outlet, outletOf.get(b.document) === outlet]
    if (ownA === ownB) continue
    const [own, other] = ownA ? [a, b] : [b, a]
    const id = outletOf.get(other.document) ?? null
    const common = others.get(id) ?? { verbatim: 0, near: 0, reworded: 0, spans: new Map(), pairs: new Map() }
    others.set(id, common)
    common[match.kind]++
    const spans = common.spans.get(own.document)
    if (spans) spans.push(own)
    else common.spans.set(own.document, [own])
    const pair = `${own.document} ${other.document}`
    common.pairs.set(pair, (common.pairs.get(pair) ?? 0) + 1)
  }
  let all = 0
  for (const [document, length] of lengths) if (outletOf.get(document) === outlet) all += length
  return [...others]
    .map(([id, { verbatim, near, reworded, spans, pairs }]): SharedWith => {
      let covered = 0
      for (const own of spans.values()) covered += coveredLength(own)
      const [most] = [...pairs].toSorted(([a, m], [b, n]) => n - m || byText(a, b))
      const [left = '', right = ''] = (most?.[0] ?? '').split(' ')
      const share = all === 0 ? 0 : Math.min(1, covered / all)
      return { outlet: id, verbatim, near, reworded, share, pair: [left, right] }
    })
    .toSorted((a, b) => firstDifference(b.share - a.share, byText(a.outlet ?? '', b.outlet ?? '')))
}

type Common = {
  verbatim: number
  near: number
  reworded: number
  readonly spans: Map<DocumentId, Span[]>
  readonly pairs: Map<string, number>
}

function coveredLength(spans: readonly Span[]): number {
  let covered = 0
  let end = 0
  for (const span of spans.toSorted(compareSpans)) {
    covered += Math.max(0, span.end - Math.max(end, span.start))
    end = Math.max(end, span.end)
  }
  return covered
}
