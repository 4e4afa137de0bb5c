import { byText } from '../../../base/order.ts'
import type { DocumentId, Passage } from '../../../documents/source-document.ts'
import type { Discrepancy, DiscrepancySide } from '../../discrepancy.ts'
import type { DocumentPair } from '../../reading/document-pairs.ts'

/** Two documents, and what each tells of whom. */
export type ReportsRead<One> = {
  readonly pair: DocumentPair
  readonly own: readonly One[]
  readonly others: readonly One[]
}

/** How a rule sets against each other what two reports tell of one thing and of two people. */
export type OfTwo<One> = {
  readonly readIn: (id: DocumentId) => readonly One[]
  /** They are of one thing and of two who cannot be one. */
  readonly areOfTwo: (a: One, b: One, reports: ReportsRead<One>) => boolean
  /** A report tells the thing of the other's person as well: it is no conflict. */
  readonly isAlso: (one: One, other: One) => boolean
  readonly proposalOf: (a: One, b: One) => Discrepancy
}

/** What two reports tell of one thing and of two people, where neither tells it of both; each proposal once. */
export function proposeOfTwo<One>(
  pairs: readonly (readonly [...DocumentPair, ...unknown[]])[],
  { readIn, areOfTwo, isAlso, proposalOf }: OfTwo<One>,
): Discrepancy[] {
  const found = new Map<string, Discrepancy>()
  for (const [document, partner] of pairs) {
    const [own, others] = [readIn(document), readIn(partner)]
    const reports: ReportsRead<One> = { pair: [document, partner], own, others }
    for (const a of own)
      for (const b of others) {
        if (!areOfTwo(a, b, reports)) continue
        if (own.some((one) => isAlso(one, b)) || others.some((one) => isAlso(one, a))) continue
        const proposal = proposalOf(a, b)
        found.set(proposal.id, found.get(proposal.id) ?? proposal)
      }
  }
  return [...found.values()]
}

/** The two of a proposal by their names, so that its id and its words do not hang on which document came first. */
export function sidesOfTwo<One extends Passage>(
  a: One,
  b: One,
  nameOf: (one: One) => string,
  valueOf: (name: string) => string = (name) => name,
): { readonly names: readonly string[]; readonly sides: readonly DiscrepancySide[] } {
  const ordered = [a, b].toSorted((x, y) => byText(nameOf(x), nameOf(y)))
  return {
    names: ordered.map(nameOf),
    sides: ordered.map((one) => ({
      value: valueOf(nameOf(one)),
      claims: [],
      evidence: [{ document: one.document, start: one.start, end: one.end }],
    })),
  }
}
