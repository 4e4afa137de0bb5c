import type { RowOrder } from '#core/comparison/claim-row.ts'
import type { DocumentId } from '#core/documents/source-document.ts'
import { observable, type Observable } from '#renderer/services/observable.ts'
import type { Inspected } from '#renderer/services/workspace.ts'

/** Which rows are shown: all, those with accounts that stand against each other, those of several documents. */
export type RowChoice = 'all' | 'conflicts' | 'shared'
/** Which documents have a column. */
export type ColumnChoice = 'all' | 'speaking'

/** Everything, in choices of a kind or a document. */
export const EVERY = 'every'

/** How the matrix stands; kept while other views are shown. */
export type ClaimsState = {
  readonly query: string
  readonly kind: string
  readonly document: DocumentId
  readonly rows: RowChoice
  readonly columns: ColumnChoice
  readonly order: RowOrder
  /** The cell under the cursor, so that it stays with what it shows when the order changes. */
  readonly row: string | null
  readonly column: DocumentId | null
}

export const claimsState: Observable<ClaimsState> = observable<ClaimsState>({
  query: '',
  kind: EVERY,
  document: EVERY,
  rows: 'all',
  columns: 'all',
  order: 'conflicts',
  row: null,
  column: null,
})

/** A cell as the inspector names it. */
export function cellInspected(row: string, document: DocumentId): Inspected {
  return { kind: 'cell', id: `${row} ${document}` }
}

/** The row and the document of a cell that is inspected. */
export function cellOf(id: string): { readonly row: string; readonly document: DocumentId } {
  const [row = '', document = ''] = id.split(' ')
  return { row, document }
}
