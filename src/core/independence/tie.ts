import type { DocumentId, Passage } from '../documents/source-document.ts'

/** From here on wording in common is no chance and no stock phrase (N1): units, and share of the shorter document. */
export const LEAST_UNITS = 200
export const LEAST_SHARE = 0.1
/** So much wording in common is copied however long the documents are. */
export const PLENTY_UNITS = 600

/**
 * shared-text: wording in common outside quotations; same-credit: one byline or agency over documents of different
 * outlets; credits: a byline that is another document's outlet; cites: a document names another one's outlet as its
 * origin; same-origin: both name the same origin for what they have in common.
 */
export type TieKind = 'shared-text' | 'same-credit' | 'credits' | 'cites' | 'same-origin'

/** Why two documents are not two independent reports. */
export type SourceTie = {
  readonly kind: TieKind
  /** The one that depends on the other where that is known, else the first by id. */
  readonly from: DocumentId
  readonly on: DocumentId
  /** Whether `from` is known to depend on `on`: it names it, or it appeared later. */
  readonly directed: boolean
  /** For `shared-text`: UTF-16 units in common in the shorter one, and which share of its reporting that is (0 to 1). */
  readonly units: number
  readonly share: number
  /** The credit, outlet or origin that is named; `''` for `shared-text`. */
  readonly name: string
  /** Where it shows, at most a few. */
  readonly passages: readonly Passage[]
}

/** Documents that are tied to each other, directly or over others: one source, for all one knows. */
export type SourceCluster = {
  /** `cluster-` and a hash of its documents. */
  readonly id: string
  /** In the order of appearance: earliest publication first, undated last. */
  readonly documents: readonly DocumentId[]
  readonly ties: readonly SourceTie[]
  /** Whether documents of it name each other in a circle: then nobody names a first source. */
  readonly circular: boolean
}
