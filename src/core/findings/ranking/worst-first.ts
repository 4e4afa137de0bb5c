import { byText, firstDifference } from '../../base/order.ts'
import type { DocumentId, Passage, SourceDocument } from '../../documents/source-document.ts'
import type { Discrepancy } from '../discrepancy.ts'
import { bySeverity, likelySeverity } from './likely-severity.ts'

/** What the order reads of a document. */
export type RankedDocument = Pick<SourceDocument, 'id' | 'text' | 'blocks'>

/**
 * Proposals in the order in which they are to be judged (P6): the likely severity first, then how sure the program is
 * and how central the passages are, then the id. Of several with one id the last. Pure, whatever the order of the input.
 */
export function worstFirst(
  proposals: Iterable<Discrepancy>,
  documents: readonly RankedDocument[],
): Discrepancy[] {
  const lengths = new Map(documents.map((document) => [document.id, articleLength(document)]))
  const byId = new Map([...proposals].map((proposal) => [proposal.id, proposal]))
  return [...byId.values()]
    .map((proposal) => ({
      proposal,
      severity: likelySeverity(proposal),
      weight: weightOf(proposal, lengths),
    }))
    .toSorted((a, b) =>
      firstDifference(
        bySeverity(a.severity, b.severity),
        b.weight - a.weight,
        byText(a.proposal.id, b.proposal.id),
      ),
    )
    .map(({ proposal }) => proposal)
}

/** The score, halved where the passages stand at the very end of one document: three decimals, so that ids decide what is as good as equal. */
function weightOf(proposal: Discrepancy, lengths: ReadonlyMap<DocumentId, number>): number {
  return Math.round(proposal.score * (1 + centrality(proposal, lengths)) * 500) / 1000
}

/** 0 to 1: half of it how near to the beginnings of their articles the accounts stand, half of it how many documents tell them. */
function centrality({ sides }: Discrepancy, lengths: ReadonlyMap<DocumentId, number>): number {
  const placed = sides.filter(({ evidence }) => evidence.length > 0)
  if (placed.length === 0) return 0
  const places = placed.map(({ evidence }) => Math.max(...evidence.map((passage) => place(passage, lengths))))
  const documents = new Set(placed.flatMap(({ evidence }) => evidence.map(({ document }) => document)))
  return (places.reduce((sum, one) => sum + one, 0) / places.length + 1 - 1 / documents.size) / 2
}

/** 1 at the beginning of the article and 0 at its end, because news are told the main thing first. */
function place({ document, start }: Passage, lengths: ReadonlyMap<DocumentId, number>): number {
  const length = lengths.get(document) ?? 0
  return length === 0 ? 0 : Math.max(0, 1 - start / length)
}

/** Without readers' comments and page furniture below. */
function articleLength({ text, blocks }: RankedDocument): number {
  return blocks.findLast(({ kind }) => kind !== 'comment' && kind !== 'furniture')?.end ?? text.length
}
