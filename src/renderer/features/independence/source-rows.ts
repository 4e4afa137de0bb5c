import { sourceClusters } from '#core/independence/source-clusters.ts'
import type { SourceDecision } from '#core/independence/source-decision.ts'
import type { SourceCluster, SourceTie } from '#core/independence/tie.ts'
import type { DocumentSummary } from '#renderer/store/queries/documents.ts'

/** A line of the view: a document of a cluster, why two of them are tied, or what the analyst decided. */
export type SourceRow =
  | { readonly id: string; readonly kind: 'document'; readonly document: DocumentSummary }
  | {
      readonly id: string
      readonly kind: 'tie'
      readonly tie: SourceTie
      readonly from: DocumentSummary
      readonly on: DocumentSummary
    }
  | {
      readonly id: string
      readonly kind: 'decision'
      readonly decision: SourceDecision
      /** Those that the case still has. */
      readonly documents: readonly DocumentSummary[]
      readonly others: readonly DocumentSummary[]
    }

/** A cluster with its lines: the documents in the order of appearance, then the ties between them. */
export type SourceSection = { readonly cluster: SourceCluster; readonly rows: readonly SourceRow[] }

export type SourceOverview = {
  readonly reports: number
  readonly independent: number
  /** All clusters, those of one document too. */
  readonly clusters: readonly SourceCluster[]
  /** Clusters of two and more. */
  readonly tied: readonly SourceSection[]
  /** Documents that nothing ties to another. */
  readonly alone: readonly SourceRow[]
  /** What the analyst decided, newest first. */
  readonly decided: readonly SourceRow[]
}

/** What the view shows of a case's documents, their ties, and the analyst's decisions, which win over these. */
export function sourceOverview(
  documents: ReadonlyMap<string, DocumentSummary>,
  ties: readonly SourceTie[],
  decisions: readonly SourceDecision[] = [],
): SourceOverview {
  const clusters = sourceClusters([...documents.values()], ties, decisions)
  const named = (ids: readonly string[]): DocumentSummary[] => ids.flatMap((id) => documents.get(id) ?? [])
  const rowOf = (id: string): SourceRow[] =>
    named([id]).map((document) => ({ id: `document ${id}`, kind: 'document', document }))
  return {
    reports: documents.size,
    independent: clusters.length,
    clusters,
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
    decided: decisions.toReversed().map((decision) => ({
      id: `decision ${decision.id}`,
      kind: 'decision',
      decision,
      documents: named(decision.documents),
      others: decision.decision === 'apart' ? named(decision.others) : [],
    })),
  }
}

/** What can be done with chosen rows. */
export type SourceChoice = {
  /** The documents of the chosen rows, in their order. */
  readonly documents: readonly DocumentSummary[]
  /** Whether they are in more than one cluster, so that they can be put together. */
  readonly canMerge: boolean
  /** The rest of the one cluster they are all in; empty where they cannot be split off it. */
  readonly others: readonly string[]
  /** The one chosen decision, and nothing else. */
  readonly decision: SourceDecision | null
}

/** Works out what can be done with chosen rows. A tie stands for both its documents. */
export function sourceChoice(chosen: readonly SourceRow[], clusters: readonly SourceCluster[]): SourceChoice {
  const documents = new Map(
    chosen.flatMap((row) => {
      const of = row.kind === 'tie' ? [row.from, row.on] : row.kind === 'document' ? [row.document] : []
      return of.map((document) => [document.id, document] as const)
    }),
  )
  const own = clusters.filter((cluster) => cluster.documents.some((id) => documents.has(id)))
  const [only] = own
  const [first] = chosen
  return {
    documents: [...documents.values()],
    canMerge: own.length > 1,
    others: own.length === 1 && only ? only.documents.filter((id) => !documents.has(id)) : [],
    decision: chosen.length === 1 && first?.kind === 'decision' ? first.decision : null,
  }
}
