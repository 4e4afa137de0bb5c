import { sourceClusters } from '#core/independence/source-clusters.ts'
import type { SourceCluster, SourceTie } from '#core/independence/tie.ts'
import type { DocumentSummary } from '#renderer/store/queries/documents.ts'

/** A line of the view: a document of a cluster, or why two of them are tied. */
export type SourceRow =
  | { readonly id: string; readonly kind: 'document'; readonly document: DocumentSummary }
  | {
      readonly id: string
      readonly kind: 'tie'
      readonly tie: SourceTie
      readonly from: DocumentSummary
      readonly on: DocumentSummary
    }

/** A cluster with its lines: the documents in the order of appearance, then the ties between them. */
export type SourceSection = { readonly cluster: SourceCluster; readonly rows: readonly SourceRow[] }

export type SourceOverview = {
  readonly reports: number
  readonly independent: number
  /** Clusters of two and more. */
  readonly tied: readonly SourceSection[]
  /** Documents that nothing ties to another. */
  readonly alone: readonly SourceRow[]
}

/** What the view shows of a case's documents and their ties. */
export function sourceOverview(
  documents: ReadonlyMap<string, DocumentSummary>,
  ties: readonly SourceTie[],
): SourceOverview {
  const clusters = sourceClusters([...documents.values()], ties)
  const rowOf = (id: string): SourceRow[] => {
    const document = documents.get(id)
    return document ? [{ id: `document ${id}`, kind: 'document', document }] : []
  }
  return {
    reports: documents.size,
    independent: clusters.length,
    tied: clusters
      .filter((cluster) => cluster.documents.length > 1)
      .map((cluster) => ({
        cluster,
        rows: [
          ...cluster.documents.flatMap(rowOf),
          ...cluster.ties.flatMap((tie): SourceRow[] => {
            const [from, on] = [documents.get(tie.from), documents.get(tie.on)]
            if (!from || !on) return []
            return [{ id: `tie ${tie.kind} ${tie.from} ${tie.on} ${tie.name}`, kind: 'tie', tie, from, on }]
          }),
        ],
      })),
    alone: clusters.flatMap((cluster) =>
      cluster.documents.length === 1 ? cluster.documents.flatMap(rowOf) : [],
    ),
  }
}
