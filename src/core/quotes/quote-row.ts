import type { Passage } from '../documents/source-document.ts'
import type { Salience } from '../matching/salience.ts'

/** How a witness words the quotation, against the reference wording of its row. */
export type Wording = 'verbatim' | 'truncated' | 'altered' | 'paraphrased'

/** The one word for a witness: another speaker weighs more than the wording. */
export type WitnessClass = Wording | 're-attributed'

/** Words of the reference that a witness leaves out without putting others in their place. */
export type QuoteCut = {
  readonly where: 'start' | 'middle' | 'end'
  /** What shows the cut: three dots, the end of one quotation and the start of the next, or nothing. */
  readonly shown: 'ellipsis' | 'break' | 'nothing'
  /** The words left out, as the reference has them. */
  readonly text: string
}

/** Words of a witness that differ from the reference. */
export type QuoteChange = {
  /** `bracketed`: put in by the outlet and shown as such by brackets. */
  readonly kind: 'replaced' | 'added' | 'removed' | 'bracketed'
  /** The words of the reference; `''` where words were added. */
  readonly reference: string
  /** The words of the witness; `''` where words were removed. */
  readonly words: string
  /** Where the words of the witness stand; where words were removed, the word before them. */
  readonly passage: Passage
  readonly salient: readonly Salience[]
}

/** One place that gives the words of a row, whole or in part, between marks or told. */
export type QuoteWitness = {
  readonly id: string
  /** From the first to the last mark; of told words, the sentence. */
  readonly passage: Passage
  /** The stretches between marks, marks included, in order; one, unless the words are interrupted. */
  readonly parts: readonly Passage[]
  /** Entity id, or `null` when the speaker is not named or not known. */
  readonly speaker: string | null
  readonly speakerText: string
  readonly speakerRole: string
  readonly verb: string
  readonly wording: Wording
  /** The words are given to somebody else than most documents name. */
  readonly reattributed: boolean
  /** The outlet's own words, or other words without marks. */
  readonly marked: boolean
  readonly cuts: readonly QuoteCut[]
  readonly changes: readonly QuoteChange[]
  /** Words before or after the ones of the reference. */
  readonly goesBeyond: boolean
}

/** One quotation with every place that gives it. */
export type QuoteRow = {
  readonly id: string
  /** The reference wording without its marks. */
  readonly text: string
  /** Id of the witness whose wording is the reference. */
  readonly reference: string
  /** Entity id of the speaker most documents name, or `null`. */
  readonly speaker: string | null
  readonly speakerText: string
  /** In document order. */
  readonly witnesses: readonly QuoteWitness[]
}

/** The class of a witness in one word. */
export function classOf({ wording, reattributed }: QuoteWitness): WitnessClass {
  return reattributed ? 're-attributed' : wording
}

/** How many documents give the words. */
export function documentsOf(row: QuoteRow): number {
  return new Set(row.witnesses.map(({ passage }) => passage.document)).size
}

/** Whether witnesses differ in more than where they begin and end: other words, another speaker, a hidden cut. */
export function hasDifferences(row: QuoteRow): boolean {
  return row.witnesses.some(
    ({ reattributed, wording, cuts }) =>
      reattributed ||
      wording === 'altered' ||
      cuts.some(({ where, shown }) => where === 'middle' && shown === 'nothing'),
  )
}
