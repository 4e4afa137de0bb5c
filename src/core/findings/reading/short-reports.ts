import type { DocumentId } from '../../documents/source-document.ts'
import type { DiscrepancySide } from '../discrepancy.ts'

/** UTF-16 units of the longest short report: one of some hundred and fifty words, which tells of one event. */
export const SHORT_REPORT = 900

/** Sentences of a short report: F80 and F81 compare two of these, F24 and F28 all others. */
export const SHORT_IN_SENTENCES = 12

type Told = { readonly sides: readonly Pick<DiscrepancySide, 'evidence'>[] }

/** Whether every passage of a proposal stands in a short report. */
export function isOfShortReports({ sides }: Told, lengthOf: (id: DocumentId) => number): boolean {
  return sides.every(({ evidence }) => evidence.every(({ document }) => lengthOf(document) <= SHORT_REPORT))
}
