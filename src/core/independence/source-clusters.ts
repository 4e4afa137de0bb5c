import { groupBy } from '../base/group-by.ts'
import { byText, firstDifference } from '../base/order.ts'
import { stableId } from '../base/stable-id.ts'
import type { DocumentId, SourceDocument } from '../documents/source-document.ts'
import type { SourceCluster, SourceTie } from './tie.ts'

/**
 * Parts documents into clusters of those that are tied to each other (N5). Every document is in exactly one; alone where
 * nothing ties it. The largest come first. Union-find: close to linear in ties and documents.
 */
export function sourceClusters(
  documents: readonly Pick<SourceDocument, 'id' | 'meta'>[],
  ties: readonly SourceTie[],
): SourceCluster[] {
  const parent = new Map(documents.map(({ id }) => [id, id]))
  const rootOf = (id: DocumentId): DocumentId => {
    let root = id
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up
    parent.set(id, root)
    return root
  }
  const between = ties.filter(({ from, on }) => parent.has(from) && parent.has(on))
  for (const { from, on } of between) {
    const [low, high] = [rootOf(from), rootOf(on)].toSorted(byText)
    if (low !== undefined && high !== undefined) parent.set(high, low)
  }
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
