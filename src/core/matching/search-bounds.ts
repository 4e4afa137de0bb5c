import { byText, firstDifference } from '../base/order.ts'
import type { DocumentId } from '../documents/source-document.ts'

/** What the search of a case left uncompared, and why (rule M10): all zero and empty where it is complete. */
export type SearchBounds = {
  /** Keys that stand in more places than are compared with each other, and the places beyond those. */
  readonly keys: number
  readonly places: number
  /** Pairs of documents worth aligning beyond the most that are aligned. */
  readonly pairs: number
  /** Pairs of documents, by their numbers, that cost more steps or have more common runs than one pair may. */
  readonly inPart: readonly (readonly [number, number])[]
}

/** Whether nothing was left uncompared. */
export function isComplete({ keys, pairs, inPart }: SearchBounds): boolean {
  return keys === 0 && pairs === 0 && inPart.length === 0
}

/** What was left uncompared, for those who read the matches: documents by their ids. */
export type Uncompared = {
  /** Places whose words stand in too many places of the case. */
  readonly places: number
  /** Pairs of documents that were not compared at all. */
  readonly pairs: number
  /** Pairs compared in part; a document with itself where it repeats itself too often. By id. */
  readonly inPart: readonly (readonly [DocumentId, DocumentId])[]
}

/** What a search left, by ids of documents; `null` where it left nothing. */
export function uncomparedOf(
  bounds: SearchBounds,
  idOf: (document: number) => DocumentId,
): Uncompared | null {
  if (isComplete(bounds)) return null
  const { places, pairs, inPart } = bounds
  return { places, pairs, inPart: inPart.map(([a, b]) => pairOf(idOf(a), idOf(b))).toSorted(byIds) }
}

/** What was left before, and a pair more. */
export function withPairInPart(before: Uncompared | null, a: DocumentId, b: DocumentId): Uncompared {
  const { places, pairs, inPart } = before ?? { places: 0, pairs: 0, inPart: [] }
  return { places, pairs, inPart: [...inPart, pairOf(a, b)].toSorted(byIds) }
}

type IdPair = readonly [DocumentId, DocumentId]

function pairOf(a: DocumentId, b: DocumentId): IdPair {
  return byText(a, b) <= 0 ? [a, b] : [b, a]
}

function byIds(x: IdPair, y: IdPair): number {
  return firstDifference(byText(x[0], y[0]), byText(x[1], y[1]))
}
