import type { DocumentId } from '#core/documents/source-document.ts'
import { ofCase } from '#renderer/services/case-state.ts'
import type { Observable } from '#renderer/services/observable.ts'
import type { Inspected } from '#renderer/services/workspace.ts'
import type { Arrangement } from './arrange.ts'

/** How the matrix stands; kept while other views are shown. */
export type OverviewState = {
  readonly arrangement: Arrangement
  /** The cell under the cursor, by its documents, so that it stays with its pair when the order changes. */
  readonly row: DocumentId | null
  readonly column: DocumentId | null
}

export const overview: Observable<OverviewState> = ofCase<OverviewState>({
  arrangement: 'similarity',
  row: null,
  column: null,
})

/** Two documents as the inspector names them. */
export function pairInspected(row: DocumentId, column: DocumentId): Inspected {
  return { kind: 'pair', id: `${row} ${column}` }
}

/** The documents of a pair that is inspected. */
export function pairOf(id: string): readonly [DocumentId, DocumentId] {
  const [row = '', column = row] = id.split(' ')
  return [row, column]
}
