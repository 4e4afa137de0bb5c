import type { Passage } from '../documents/source-document.ts'
import { spansOverlap } from '../text/span.ts'
import type { QuoteRow } from './quote-row.ts'

/** The ledger of some documents only: rows whose reference stands in one of them, without other witnesses. */
export function restrictLedger(rows: readonly QuoteRow[], documents: ReadonlySet<string>): QuoteRow[] {
  return rows.flatMap((row) => {
    const witnesses = row.witnesses.filter(({ passage }) => documents.has(passage.document))
    return witnesses.some(({ id }) => id === row.reference) ? [{ ...row, witnesses }] : []
  })
}

/** The rows with a witness that one of the passages meets, in the order given. */
export function rowsAbout(rows: readonly QuoteRow[], passages: readonly Passage[]): QuoteRow[] {
  return rows.filter(({ witnesses }) =>
    witnesses.some(({ passage }) =>
      passages.some((other) => other.document === passage.document && spansOverlap(other, passage)),
    ),
  )
}
