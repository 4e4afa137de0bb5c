import type { DocumentId, SourceDocument } from '#core/documents/source-document.ts'
import type { Entity } from '#core/claims/entity.ts'
import {
  classOf,
  documentsOf,
  hasDifferences,
  type QuoteRow,
  type QuoteWitness,
  type WitnessClass,
} from '#core/quotes/quote-row.ts'
import { WITNESS_CLASSES } from '#core/quotes/in-words.ts'
import { wordKey } from '#core/text/words.ts'
import { assertNever } from '#core/base/invariant.ts'
import { byText } from '#core/base/order.ts'

/** Which rows are listed. */
export type LedgerFilter = {
  readonly text: string
  readonly cls: WitnessClass | 'all'
  /** Entity id, or `all`. */
  readonly speaker: string
  readonly show: 'several' | 'differences' | 'single' | 'all'
}

/** What the list begins with: statements that several places give. */
export const FRESH_FILTER: LedgerFilter = { text: '', cls: 'all', speaker: 'all', show: 'several' }

export const SHOWN: readonly { readonly id: LedgerFilter['show']; readonly label: string }[] = [
  { id: 'several', label: 'Quoted in several places' },
  { id: 'differences', label: 'Differing in more than their ends' },
  { id: 'single', label: 'Only one witness' },
  { id: 'all', label: 'All quotations' },
]

/** The rows that fit, in the order of the ledger. */
export function filterRows(rows: readonly QuoteRow[], filter: LedgerFilter): QuoteRow[] {
  const words = filter.text
    .split(/\s+/u)
    .map(wordKey)
    .filter((word) => word !== '')
  return rows.filter(
    (row) =>
      isShown(row, filter.show) &&
      (filter.cls === 'all' || row.witnesses.some((witness) => classOf(witness) === filter.cls)) &&
      (filter.speaker === 'all' || row.witnesses.some(({ speaker }) => speaker === filter.speaker)) &&
      holdsWords(row, words),
  )
}

function isShown(row: QuoteRow, show: LedgerFilter['show']): boolean {
  switch (show) {
    case 'several':
      return row.witnesses.length > 1
    case 'single':
      return row.witnesses.length === 1
    case 'differences':
      return hasDifferences(row)
    case 'all':
      return true
    default:
      return assertNever(show)
  }
}

function holdsWords(row: QuoteRow, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = wordKey(
    `${row.text} ${row.speakerText} ${row.witnesses.map((one) => one.speakerText).join(' ')}`,
  )
  return words.every((word) => text.includes(word))
}

/** How many witnesses of each class a row has, those that change least first. */
export function classCounts(row: QuoteRow): { readonly cls: WitnessClass; readonly count: number }[] {
  return WITNESS_CLASSES.map((cls) => ({
    cls,
    count: row.witnesses.filter((witness) => classOf(witness) === cls).length,
  })).filter(({ count }) => count > 0)
}

/** `in 5 documents`, `6 places in 5 documents`. */
export function spreadWords(row: QuoteRow): string {
  const documents = documentsOf(row)
  const inDocuments = documents === 1 ? 'one document' : `${documents} documents`
  const places = row.witnesses.length
  return places === documents ? `in ${inDocuments}` : `${places} places in ${inDocuments}`
}

/** Speakers that can be filtered by: those of most rows first. */
export function speakersIn(
  rows: readonly QuoteRow[],
  entities: readonly Entity[],
): { readonly id: string; readonly label: string }[] {
  const counts = new Map<string, number>()
  for (const { witnesses } of rows) {
    for (const speaker of new Set(witnesses.flatMap((witness) => witness.speaker ?? []))) {
      counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
    }
  }
  return entities
    .filter(({ id }) => counts.has(id))
    .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || byText(a.name, b.name))
    .slice(0, MOST_SPEAKERS)
    .map(({ id, name }) => ({ id, label: `${name} (${counts.get(id) ?? 0})` }))
}

/** A longer list of names is not looked through; the words filter finds them. */
const MOST_SPEAKERS = 200

/** Documents with their dates. */
type Dated = ReadonlyMap<DocumentId, Pick<SourceDocument, 'meta'>>

/** The witnesses as they are lined up: the reference first, then by date, undated last. */
export function linedUp(row: QuoteRow, documents: Dated): QuoteWitness[] {
  const dateOf = ({ passage }: QuoteWitness): string =>
    documents.get(passage.document)?.meta.published ?? '\uffff'
  return row.witnesses.toSorted(
    (a, b) =>
      Number(b.id === row.reference) - Number(a.id === row.reference) ||
      byText(dateOf(a), dateOf(b)) ||
      byText(a.passage.document, b.passage.document) ||
      a.passage.start - b.passage.start,
  )
}

/** Who is said to have said it, with the words of the text where they are others: `Oru Brandt (“he”)`. */
export function speakerWords(
  { speaker, speakerText }: QuoteWitness,
  names: ReadonlyMap<string, string>,
): string {
  const name = speaker === null ? '' : (names.get(speaker) ?? '')
  if (name === '') return speakerText === '' ? 'No speaker named' : speakerText
  return speakerText === '' || speakerText.includes(name) || name.includes(speakerText)
    ? name
    : `${name} (“${speakerText}”)`
}
