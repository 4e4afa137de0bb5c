/** A row of a case, whatever its table. */
export type Row = Readonly<Record<string, unknown>>

/** Rows by key, by table. */
export type CaseRows = ReadonlyMap<string, ReadonlyMap<string, Row>>

/** Who changed something last, and when (ISO 8601, UTC); empty where nothing tells. */
export type Stamp = { readonly author: string; readonly time: string }

/** The state of a case as one side has it. */
export type MergeSide = {
  readonly rows: CaseRows
  /** Who touched a row last, also one that is gone: from the history. */
  readonly touched: (table: string, key: string) => Stamp
}

/** How the rows of a table are brought together (docs/methods/merging.md). */
export type TablePolicy = {
  /**
   * `fields`: each field by itself, for what several people fill in. `whole`: a row is one judgement, never made up of
   * two. `quiet`: what differs is no judgement; one is taken.
   */
  readonly by: 'fields' | 'whole' | 'quiet'
  /** Fields with who, when, in which order and the like: of them none is a difference. */
  readonly unjudged: readonly string[]
  /** Fields that are rows themselves, brought together field by field. */
  readonly nested?: readonly string[]
  /** Who and when, where the row says so itself. */
  readonly stampOf?: (row: Row) => Stamp
  /** Rows are the history of a subject, the newest of which is in force: what they are about. */
  readonly subjectOf?: (row: Row) => string
  /** Two rows with the same are one thing that both sides made apart from each other. */
  readonly twinOf?: (row: Row) => string | null
  /** What two judges can differ in; where it is the same they agree, whatever their reasons. */
  readonly verdictOf?: (row: Row) => string
}

/** What one side says; `value` is the field's value, else the row, and `null` where the side took the row out. */
export type Account = Stamp & { readonly value: unknown }

/** In what two sides differ: a field of a row, a row, the newest of two histories, or two rows for one thing. */
export type DifferenceKind = 'field' | 'row' | 'history' | 'twin'

/**
 * Something that two sides judged, each for itself: differently, or alike. Both accounts stay on record, whatever is
 * decided between them.
 */
export type MergeDifference = {
  readonly id: string
  readonly kind: DifferenceKind
  readonly table: string
  /** Of the row; of a history or of twins, the subject. */
  readonly key: string
  /** Dotted where it is nested; empty unless `kind` is `field`. */
  readonly field: string
  /** Two, in an order that does not depend on who merged whom. */
  readonly accounts: readonly Account[]
  readonly agrees: boolean
}

export type MergeResult = {
  readonly rows: CaseRows
  /** By id. */
  readonly differences: readonly MergeDifference[]
}
