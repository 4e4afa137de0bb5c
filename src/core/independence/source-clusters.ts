import { groupBy } from '../base/group-by.ts'
import { byText, firstDifference } from '../base/order.ts'
import { stableId } from '../base/stable-id.ts'
import type { DocumentId, SourceDocument } from '../documents/source-document.ts'
import { oldestFirst, type SourceDecision } from './source-decision.ts'
import type { SourceCluster, SourceTie } from './tie.ts'

/**
 * Parts documents into clusters of those that are tied to each other (N5). Every document is in exactly one; alone where
 * nothing ties it. The largest come first. The analyst's word wins: what was put together is together, and no tie joins
 * what was held apart (N7). Close to linear in ties and documents.
 */
export function sourceClusters(
  documents: readonly Pick<SourceDocument, 'id' | 'meta'>[],
  ties: readonly SourceTie[],
  decisions: readonly SourceDecision[] = [],
): SourceCluster[] {
  const { join, rootOf, has } = partition(
    documents.map(({ id }) => id),
    decisions,
  )
  for (const decision of oldestFirst(decisions)) {
    if (decision.decision !== 'together') continue
    decision.documents.slice(1).forEach((id) => join(decision.documents[0] ?? id, id))
  }
  for (const { from, on } of ties.toSorted(strongestFirst)) join(from, on)
  const between = ties.filter(({ from, on }) => has(from) && has(on) && rootOf(from) === rootOf(on))
  const tiesOf = groupBy(between, ({ from }) => rootOf(from))
  const clusters = [...groupBy(documents, ({ id }) => rootOf(id))].map(([root, members]): SourceCluster => {
    const inOrder = members.toSorted((a, b) =>
      firstDifference(byText(a.meta.published ?? '\uffff', b.meta.published ?? '\uffff'), byText(a.id, b.id)),
    )
    const own = tiesOf.get(root) ?? []
    const ids = inOrder.map(({ id }) => id)
    return {
      id: stableId('cluster', ids.toSorted(byText)),
      documents: ids,
      ties: own,
      circular: isCircular(own),
    }
  })
  return clusters.toSorted((a, b) =>
    firstDifference(
      b.documents.length - a.documents.length,
      byText(a.documents[0] ?? '', b.documents[0] ?? ''),
    ),
  )
}

/** How many of the clusters some documents are of: “5 reports, 2 independent”. */
export function independentCount(
  clusters: readonly SourceCluster[],
  documents: Iterable<DocumentId>,
): number {
  const wanted = new Set(documents)
  return clusters.filter((cluster) => cluster.documents.some((id) => wanted.has(id))).length
}

/** How many reports are behind something, and how many of them are independent. */
export type ReportCount = { readonly reports: number; readonly independent: number }

/** Counts the reports that some passages stand in. */
export function countReports(
  clusters: readonly SourceCluster[],
  passages: readonly { readonly document: DocumentId }[],
): ReportCount {
  const documents = new Set(passages.map(({ document }) => document))
  return { reports: documents.size, independent: independentCount(clusters, documents) }
}

/** A count in words: “5 reports, 2 independent”. */
export function reportWords({ reports, independent }: ReportCount): string {
  return reports === 1 ? '1 report' : `${reports} reports, ${independent} independent`
}

const KINDS: readonly SourceTie['kind'][] = ['shared-text', 'credits', 'cites', 'same-credit', 'same-origin']

/** Only matters where the analyst held documents apart: then the stronger tie says which side the rest is on. */
function strongestFirst(a: SourceTie, b: SourceTie): number {
  return firstDifference(
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
    b.units - a.units,
    byText(a.from, b.from),
    byText(a.on, b.on),
    byText(a.name, b.name),
  )
}

type Partition = {
  readonly join: (a: DocumentId, b: DocumentId) => void
  readonly rootOf: (id: DocumentId) => DocumentId
  readonly has: (id: DocumentId) => boolean
}

/** Union-find that refuses to join the two sides of a decision that holds documents apart. */
function partition(ids: readonly DocumentId[], decisions: readonly SourceDecision[]): Partition {
  const parent = new Map(ids.map((id) => [id, id]))
  /** Of each root: the sides of decisions (a decision's number, and 1 or -1) that its documents are on. */
  const sides = new Map<DocumentId, Map<number, number>>()
  oldestFirst(decisions).forEach((decision, number) => {
    if (decision.decision !== 'apart') return
    for (const [documents, side] of [[decision.documents, 1] as const, [decision.others, -1] as const]) {
      for (const id of documents) {
        const own = sides.get(id) ?? new Map<number, number>()
        sides.set(id, own.set(number, side))
      }
    }
  })
  const rootOf = (id: DocumentId): DocumentId => {
    let root = id
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up
    parent.set(id, root)
    return root
  }
  const join = (a: DocumentId, b: DocumentId): void => {
    if (!parent.has(a) || !parent.has(b)) return
    const [low, high] = [rootOf(a), rootOf(b)].toSorted(byText)
    if (low === undefined || high === undefined || low === high) return
    const [ofLow, ofHigh] = [sides.get(low) ?? NO_SIDES, sides.get(high) ?? NO_SIDES]
    if ([...ofHigh].some(([number, side]) => ofLow.get(number) === -side)) return
    parent.set(high, low)
    if (ofLow.size + ofHigh.size > 0) sides.set(low, new Map([...ofLow, ...ofHigh]))
  }
  return { join, rootOf, has: (id) => parent.has(id) }
}

const NO_SIDES: ReadonlyMap<number, number> = new Map()

/** Whether documents name each other in a circle. Text in common has no part in it: it names nobody. */
function isCircular(ties: readonly SourceTie[]): boolean {
  const named = ties.filter(({ kind, directed }) => directed && (kind === 'cites' || kind === 'credits'))
  const next = groupBy(named, ({ from }) => from)
  const waiting = new Map<DocumentId, number>()
  for (const { from, on } of named) {
    waiting.set(from, waiting.get(from) ?? 0)
    waiting.set(on, (waiting.get(on) ?? 0) + 1)
  }
  // What is named by nobody is taken away until nothing is left, or a circle.
  const free = [...waiting].flatMap(([id, count]) => (count === 0 ? [id] : []))
  let left = waiting.size
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    left -= 1
    for (const { on } of next.get(id) ?? []) {
      const count = (waiting.get(on) ?? 0) - 1
      waiting.set(on, count)
      if (count === 0) free.push(on)
    }
  }
  return left > 0
}
