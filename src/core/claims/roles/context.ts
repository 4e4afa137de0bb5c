import type { DocumentId, SourceDocument } from '../../documents/source-document.ts'
import type { Lexicon, OrganisationClass } from '../lexicon/lexicon.ts'
import type { NameCluster, NameKind } from '../names/clusters.ts'
import type { Genders } from '../names/gender.ts'
import type { Names, Resolved } from '../names/resolve.ts'
import { organisationClassOf } from '../organisation-class.ts'
import type { Item } from '../reading/items.ts'
import type { Reading } from '../reading/read.ts'

/** One document with its names resolved: what rules about roles and speakers read. */
export type DocumentContext = {
  readonly reading: Reading
  readonly sentences: readonly (readonly Item[])[]
  readonly names: Names
  readonly lexicon: Lexicon
  readonly genders: Genders
  /** Sorts of organisations over the case. */
  readonly classes: (cluster: NameCluster) => OrganisationClass | null
}

/** The kind of the name an item is, `null` when it is no name. */
export function kindAt(context: DocumentContext, item: Item | undefined): NameKind | null {
  const resolved = resolvedAt(context, item)
  return resolved ? (context.names.kinds.get(resolved.cluster) ?? 'unknown') : null
}

/** Whom a name item names, `null` when the item is no name. */
export function resolvedAt({ names }: DocumentContext, item: Item | undefined): Resolved | null {
  return item?.mention ? (names.of.get(item.mention) ?? null) : null
}

/** Looks up sorts of organisations, each worked out once. */
export function classLookup(
  readings: readonly Reading[],
  lexicon: Lexicon,
): (cluster: NameCluster) => OrganisationClass | null {
  const documents = new Map<DocumentId, SourceDocument>(
    readings.map(({ document }) => [document.id, document]),
  )
  const known = new Map<NameCluster, OrganisationClass | null>()
  return (cluster) => {
    const before = known.get(cluster)
    if (before !== undefined) return before
    const passages = cluster.nodes.flatMap(({ mentions }) =>
      mentions.flatMap(({ document, start, end }) => {
        const id = readings[document]?.document.id
        return id === undefined ? [] : [{ document: id, start, end }]
      }),
    )
    const kind = organisationClassOf(passages, documents, lexicon)
    known.set(cluster, kind)
    return kind
  }
}
