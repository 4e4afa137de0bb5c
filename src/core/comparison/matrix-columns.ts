import { byText, firstDifference } from '../base/order.ts'
import { displayTitle } from '../documents/display-title.ts'
import type { DocumentId, SourceDocument } from '../documents/source-document.ts'
import { assignOutlets } from '../reliability/outlets-of.ts'

/** A document as a column, with the outlet it stands under. */
export type MatrixColumn = {
  readonly document: DocumentId
  /** `null` where the document names none. */
  readonly outlet: string | null
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
        outletName: outlet === null ? 'Outlet unknown' : (names.get(outlet) ?? ''),
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
