import { assertNever } from '#core/base/invariant.ts'
import { byText, firstDifference } from '#core/base/order.ts'
import type { DocumentId, SourceDocument } from '#core/documents/source-document.ts'
import type { SharedTexts } from './shared-text.ts'

/** Orders of the rows and columns. */
export type Arrangement = 'similarity' | 'outlet' | 'date'

export const ARRANGEMENTS: readonly { readonly id: Arrangement; readonly label: string }[] = [
  { id: 'similarity', label: 'By similarity' },
  { id: 'outlet', label: 'By outlet' },
  { id: 'date', label: 'By date' },
]

/** The documents in an order. Those without outlet or date stand last; ties keep the order of import. */
export function arrangeDocuments(
  documents: readonly SourceDocument[],
  shared: SharedTexts,
  arrangement: Arrangement,
): readonly SourceDocument[] {
  const last = '\u{10ffff}'
  const outlet = ({ meta }: SourceDocument): string => meta.outlet?.toLowerCase() ?? last
  const date = ({ meta }: SourceDocument): string => meta.published ?? last
  switch (arrangement) {
    case 'outlet':
      return documents.toSorted((a, b) =>
        firstDifference(byText(outlet(a), outlet(b)), byText(date(a), date(b))),
      )
    case 'date':
      return documents.toSorted((a, b) =>
        firstDifference(byText(date(a), date(b)), byText(outlet(a), outlet(b))),
      )
    case 'similarity':
      return bySimilarity(documents, shared)
    default:
      return assertNever(arrangement)
  }
}

/**
 * Puts documents that share much beside each other: begins with the one that shares most with all others, then always
 * the one that shares most with those placed, lately placed ones counting more. Quadratic in the documents at most.
 */
function bySimilarity(documents: readonly SourceDocument[], shared: SharedTexts): readonly SourceDocument[] {
  const between = (a: DocumentId, b: DocumentId): number =>
    (shared.get(a)?.get(b)?.share ?? 0) + (shared.get(b)?.get(a)?.share ?? 0)
  const total = new Map(
    documents.map(({ id }) => {
      let sum = 0
      for (const other of shared.get(id)?.keys() ?? []) if (other !== id) sum += between(id, other)
      return [id, sum]
    }),
  )
  const left = new Map(documents.map((document) => [document.id, document]))
  const pull = new Map(documents.map(({ id }) => [id, 0]))
  const placed: SourceDocument[] = []
  while (left.size > 0) {
    let next: SourceDocument | null = null
    for (const document of left.values()) {
      if (next === null || isNearer(document.id, next.id)) next = document
    }
    if (next === null) break
    left.delete(next.id)
    placed.push(next)
    for (const id of left.keys()) pull.set(id, (pull.get(id) ?? 0) / 2 + between(next.id, id))
  }
  return placed

  function isNearer(a: DocumentId, b: DocumentId): boolean {
    const difference = (pull.get(a) ?? 0) - (pull.get(b) ?? 0)
    return difference > 0 || (difference === 0 && (total.get(a) ?? 0) > (total.get(b) ?? 0))
  }
}
