import type { RowOrder } from '#core/comparison/claim-row.ts'
import type { DocumentId } from '#core/documents/source-document.ts'
import { ofCase } from '#renderer/services/case-state.ts'
import type { Observable } from '#renderer/services/observable.ts'
import type { Inspected } from '#renderer/services/workspace.ts'

/** Which rows are shown: all, or those with accounts that stand against each other. */
export type RowChoice = 'all' | 'conflicts'

/** Everything, in choices of a kind or a document. */
export const EVERY = 'every'

/** How the matrix stands; kept while other views are shown. */
export type ClaimsState = {
  readonly query: string
  readonly kind: string
  readonly document: DocumentId
  readonly rows: RowChoice
  /** Whether rows and documents that compare nothing are left out (rule G9). */
  readonly folded: boolean
  readonly order: RowOrder
  /** The cell under the cursor, so that it stays with what it shows when the order changes. */
  readonly row: string | null
  readonly column: DocumentId | null
}

export const claimsState: Observable<ClaimsState> = ofCase<ClaimsState>({
  query: '',
  kind: EVERY,
  document: EVERY,
  rows: 'all',
  folded: true,
  order: 'conflicts',
  row: null,
  column: null,
})

/** What decides which rows and columns are shown. */
export type ClaimsChoice = Omit<ClaimsState, 'row' | 'column'>

/** A cell as the inspector names it. */
export function cellInspected(row: string, document: DocumentId): Inspected {
  return { kind: 'cell', id: `${row} ${document}` }
}

/** The row and the document of a cell that is inspected. */
export function cellOf(id: string): { readonly row: string; readonly document: DocumentId } {
  const [row = '', document = ''] = id.split(' ')
  return { row, document }
}

/** Changes how the matrix stands. */
export function changeClaims(next: Partial<ClaimsState>): void {
  claimsState.update((now) => ({ ...now, ...next }))
}

/** Shows what is folded away, or folds it again. */
export function toggleFolded(): void {
  changeClaims({ folded: !claimsState.get().folded })
}
