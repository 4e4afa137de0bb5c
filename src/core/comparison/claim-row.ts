import { byText, firstDifference } from '../base/order.ts'
import type { Claim } from '../claims/claim.ts'
import type { DocumentId, Passage } from '../documents/source-document.ts'
import type { Discrepancy } from '../findings/discrepancy.ts'
import type { Attribute } from './attribute-of.ts'

/** The account of a discrepancy that a claim belongs to; `side` counts from 0. */
export type CellSide = { readonly discrepancy: string; readonly side: number }

/** What tells of an assertion where it stands, who makes it and how surely: the same in claims of every kind. */
export type Stance = Pick<
  Claim,
  'id' | 'subject' | 'asOf' | 'assertedBy' | 'hedge' | 'polarity' | 'passage' | 'context' | 'basis'
>

/** The words of an account of a discrepancy, from which no claim was read (rule G8). */
export type AccountWords = Stance & { readonly kind: 'account'; readonly value: { readonly text: string } }

/** A claim, or the words of an account, as a cell shows it. */
export type CellClaim = {
  readonly claim: Claim | AccountWords
  /** What is asserted, in words. */
  readonly text: string
  readonly sides: readonly CellSide[]
}

/** What one document says of one attribute of one subject, in the order of the text; never empty. */
export type MatrixCell = { readonly document: DocumentId; readonly claims: readonly CellClaim[] }

/** Everything that is said of one attribute of one subject. */
export type MatrixRow = {
  readonly id: string
  /** Entity ids, or the ids of unnamed events; several where a discrepancy compares them. */
  readonly subjects: readonly string[]
  readonly name: string
  readonly attribute: Attribute
  readonly kind: string
  readonly cells: ReadonlyMap<DocumentId, MatrixCell>
  /** Those whose accounts stand against each other in this row, surest first. */
  readonly discrepancies: readonly Discrepancy[]
  /** How many different things are asserted. */
  readonly values: number
}

/** A cell that the analyst looked into and found to say nothing. Names the row so that it is found again. */
export type CellCheck = {
  readonly id: string
  readonly document: DocumentId
  /** Entity id, as it was. */
  readonly subject: string
  readonly name: string
  /** `Attribute.id`. */
  readonly attribute: string
  /** ISO 8601, UTC. */
  readonly checkedAt: string
  readonly author: string
}

/** How rows can be ordered (rule G5). */
export const ROW_ORDERS = ['conflicts', 'documents', 'name'] as const
export type RowOrder = (typeof ROW_ORDERS)[number]

/** Sorts rows; every order ends with name, attribute and id, so that it is the same on every machine (rule G5). */
export function sortRows(rows: readonly MatrixRow[], order: RowOrder): MatrixRow[] {
  return rows.toSorted((a, b) =>
    firstDifference(
      order === 'conflicts' ? (b.discrepancies[0]?.score ?? 0) - (a.discrepancies[0]?.score ?? 0) : 0,
      order === 'conflicts' ? Math.min(b.values, 2) - Math.min(a.values, 2) : 0,
      order === 'name' ? 0 : b.cells.size - a.cells.size,
      order === 'conflicts' ? b.values - a.values : 0,
      byText(a.name, b.name),
      byText(a.attribute.label, b.attribute.label),
      byText(a.id, b.id),
    ),
  )
}

/** Which checks of the analyst are about a row: by its subject, else by its name (rule G4). */
export function checksOfRow(row: MatrixRow, checks: readonly CellCheck[]): Map<DocumentId, CellCheck> {
  const own = new Map<DocumentId, CellCheck>()
  for (const check of checks) {
    if (check.attribute !== row.attribute.id) continue
    if (row.subjects.includes(check.subject) || check.name === row.name) own.set(check.document, check)
  }
  return own
}

/** First words of passages, for the claims that contradict a cell: the first claim of each other account. */
export function otherAccounts(row: MatrixRow, cell: MatrixCell): Passage[] {
  const found: Passage[] = []
  for (const { discrepancy, side } of cell.claims.flatMap(({ sides }) => sides)) {
    const evidence = row.discrepancies.find(({ id }) => id === discrepancy)?.sides ?? []
    for (const [index, other] of evidence.entries()) {
      const [first] = other.evidence
      if (index !== side && first) found.push(first)
    }
  }
  return found
}
