import { byText, firstDifference } from '../base/order.ts'
import { displayTitle, NO_OUTLET } from '../documents/display-title.ts'
import type { DocumentId, SourceDocument } from '../documents/source-document.ts'
import { assignOutlets } from '../reliability/outlets-of.ts'
import type { MatrixRow, RowOrder } from './claim-row.ts'

/** A document as a column, with the outlet it stands under. */
export type MatrixColumn = {
  readonly document: DocumentId
  /** `null` where the document names none. */
  readonly outlet: string | null
  /** `NO_OUTLET` where it names none. */
  readonly outletName: string
  readonly title: string
  /** ISO 8601 day, or empty. */
  readonly day: string
}

type ColumnSource = Pick<SourceDocument, 'id' | 'meta' | 'candidates' | 'provenance'>

/** Documents grouped by outlet, outlets by name, documents of one outlet by date; unknown outlets last (rule G6). */
export function matrixColumns(documents: readonly ColumnSource[]): MatrixColumn[] {
  const { outlets, byDocument } = assignOutlets(documents)
  const names = new Map(outlets.map(({ id, name }) => [id, name]))
  return documents
    .map((document): MatrixColumn => {
      const outlet = byDocument.get(document.id) ?? null
      return {
        document: document.id,
        outlet,
        outletName: outlet === null ? NO_OUTLET : (names.get(outlet) ?? ''),
        title: displayTitle(document),
        day: document.meta.published?.slice(0, 10) ?? '',
      }
    })
    .toSorted((a, b) =>
      firstDifference(
        Number(a.outlet === null) - Number(b.outlet === null),
        byText(a.outletName, b.outletName),
        byText(a.outlet ?? '', b.outlet ?? ''),
        byText(a.day === '' ? '9' : a.day, b.day === '' ? '9' : b.day),
        byText(a.title, b.title),
        byText(a.document, b.document),
      ),
    )
}

/**
 * Columns in the order that goes with an order of rows: what stands first in one stands first in the other (rule G6).
 *
 * @param columns as `matrixColumns` gives them, which decides ties
 * @param rows those that count; all of the case, where columns are to stay while rows are filtered
 */
export function orderColumns(
  columns: readonly MatrixColumn[],
  rows: readonly MatrixRow[],
  order: RowOrder,
): MatrixColumn[] {
  if (order === 'name') return [...columns]
  const groups = new Map<string, { readonly place: number; conflicts: number; rows: number }>()
  const ofDocument = new Map<DocumentId, string>()
  for (const [place, { document, outlet }] of columns.entries()) {
    const key = outlet === null ? `document ${document}` : `outlet ${outlet}`
    ofDocument.set(document, key)
    if (!groups.has(key)) groups.set(key, { place, conflicts: 0, rows: 0 })
  }
  const count = (key: string, what: 'rows' | 'conflicts'): void => {
    const group = groups.get(key)
    if (group) group[what]++
  }
  for (const { cells } of rows) {
    const speaking = new Set<string>()
    const differing = new Set<string>()
    for (const [document, { claims }] of cells) {
      const key = ofDocument.get(document) ?? ''
      speaking.add(key)
      if (claims.some(({ sides }) => sides.length > 0)) differing.add(key)
    }
    for (const key of speaking) count(key, 'rows')
    for (const key of differing) count(key, 'conflicts')
  }
  const groupOf = ({ document }: MatrixColumn) => groups.get(ofDocument.get(document) ?? '')
  return columns.toSorted((a, b) => {
    const [one, other] = [groupOf(a), groupOf(b)]
    return firstDifference(
      order === 'conflicts' ? (other?.conflicts ?? 0) - (one?.conflicts ?? 0) : 0,
      (other?.rows ?? 0) - (one?.rows ?? 0),
      (one?.place ?? 0) - (other?.place ?? 0),
    )
  })
}
