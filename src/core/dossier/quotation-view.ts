import { CLASS_WORDS, differencesInWords } from '../quotes/in-words.ts'
import { classOf, type QuoteRow, type QuoteWitness } from '../quotes/quote-row.ts'
import type { SourceView } from './source-view.ts'

/** A row of the ledger of quotations as it is printed. */
export type QuotationView = {
  readonly number: number
  /** The reference wording. */
  readonly text: string
  readonly speaker: string
  readonly witnesses: readonly WitnessView[]
}

/** One place that gives the words. */
export type WitnessView = {
  readonly source: SourceView
  /** `Altered`, `Re-attributed, truncated`. */
  readonly class: string
  readonly isReference: boolean
  readonly words: string
  readonly speaker: string
  readonly differences: readonly string[]
  readonly start: number
  readonly end: number
}

/** The rows to print, each with the witnesses whose documents are in the dossier, in the order of sources. */
export function viewQuotations(
  rows: readonly QuoteRow[],
  sources: ReadonlyMap<string, SourceView>,
): QuotationView[] {
  return rows.map((row, index) => ({
    number: index + 1,
    text: row.text.replaceAll(/\s+/gu, ' '),
    speaker: row.speakerText,
    witnesses: row.witnesses
      .flatMap((witness) => {
        const source = sources.get(witness.passage.document)
        return source ? [viewWitness(witness, source, row)] : []
      })
      .toSorted((a, b) => a.source.number - b.source.number || a.start - b.start),
  }))
}

function viewWitness(witness: QuoteWitness, source: SourceView, row: QuoteRow): WitnessView {
  const { start, end } = witness.passage
  const { speakerText, speakerRole, verb, wording, reattributed } = witness
  const role = speakerRole === '' || speakerText.includes(speakerRole) ? '' : ` (${speakerRole})`
  const name = CLASS_WORDS[classOf(witness)]
  return {
    source,
    class: reattributed && wording !== 'verbatim' ? `${name}, ${CLASS_WORDS[wording].toLowerCase()}` : name,
    isReference: witness.id === row.reference,
    words: source.document.text.slice(start, end),
    speaker:
      speakerText === '' ? 'no speaker named' : `${speakerText}${role}${verb === '' ? '' : `: ${verb}`}`,
    differences: differencesInWords(witness),
    start,
    end,
  }
}
