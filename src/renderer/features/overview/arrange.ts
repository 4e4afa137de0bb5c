import { assertNever } from '#core/base/invariant.ts'
import { byText, firstDifference } from '#core/base/order.ts'
import type { DocumentId } from '#core/documents/source-document.ts'
import type { DocumentSummary } from '#renderer/store/queries/documents.ts'
import type { SharedTexts } from '#renderer/services/passage-text/shared-text.ts'

/** Orders of the rows and columns. */
export type Arrangement = 'similarity' | 'outlet' | 'date'

export const ARRANGEMENTS: readonly { readonly id: Arrangement; readonly label: string }[] = [
  { id: 'similarity', label: 'By similarity' },
  { id: 'outlet', label: 'By outlet' },
  { id: 'date', label: 'By date' },
]

/** The documents in an order. Those without outlet or date stand last; ties keep the order of import. */
export function arrangeDocuments(
  documents: readonly DocumentSummary[],
  shared: SharedTexts,
  arrangement: Arrangement,
): readonly DocumentSummary[] {
  const last = '\u{10ffff}'
  const outlet = ({ meta }: DocumentSummary): string => meta.outlet?.toLowerCase() ?? last
  const date = ({ meta }: DocumentSummary): string => meta.published ?? last
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

/** A pull below this share no longer draws a document near: it comes from one placed long ago. */
const LEAST_PULL = 1e-6

/**
 * Puts documents that share much beside each other: begins with the one that shares most with all others, then always
 * the one that shares most with those placed, lately placed ones counting more; where nothing is near, the one left
 * that shares most with all. Looks only at documents that are near: linear in the pairs that share text.
 */
function bySimilarity(
  documents: readonly DocumentSummary[],
  shared: SharedTexts,
): readonly DocumentSummary[] {
  const between = (a: DocumentId, b: DocumentId): number =>
    (shared.get(a)?.get(b)?.share ?? 0) + (shared.get(b)?.get(a)?.share ?? 0)
  const total = new Map(
    documents.map(({ id }) => {
      let sum = 0
      for (const other of shared.get(id)?.keys() ?? []) if (other !== id) sum += between(id, other)
      return [id, sum]
    }),
  )
  const totalOf = (id: DocumentId): number => total.get(id) ?? 0
  const left = new Map(documents.map((document) => [document.id, document]))
  const order = new Map(documents.map(({ id }, index) => [id, index]))
  const byTotal = documents.toSorted((a, b) => totalOf(b.id) - totalOf(a.id)).map(({ id }) => id)
  const near = new Map<DocumentId, number>()
  const placed: DocumentSummary[] = []
  let next = 0
  while (left.size > 0) {
    const document = nearest() ?? farthest()
    if (!document) break
    left.delete(document.id)
    near.delete(document.id)
    placed.push(document)
    for (const [id, pull] of near) {
      if (pull / 2 < LEAST_PULL) near.delete(id)
      else near.set(id, pull / 2)
    }
    for (const id of shared.get(document.id)?.keys() ?? []) {
      if (left.has(id)) near.set(id, (near.get(id) ?? 0) + between(document.id, id))
    }
  }
  return placed

  function nearest(): DocumentSummary | undefined {
    let best: DocumentId | null = null
    for (const id of near.keys()) if (best === null || isNearer(id, best)) best = id
    return best === null ? undefined : left.get(best)
  }

  /** Nothing is near: the one that shares most of those left. */
  function farthest(): DocumentSummary | undefined {
    for (; next < byTotal.length; next++) {
      const document = left.get(byTotal[next] ?? '')
      if (document) return document
    }
    return undefined
  }

  function isNearer(a: DocumentId, b: DocumentId): boolean {
    const differences = [
      (near.get(a) ?? 0) - (near.get(b) ?? 0),
      totalOf(a) - totalOf(b),
      (order.get(b) ?? 0) - (order.get(a) ?? 0),
    ]
    return (differences.find((difference) => difference !== 0) ?? 0) > 0
  }
}
