import type { Passage } from '../documents/source-document.ts'

/** Words given to a speaker. */
export type Quotation = {
  readonly id: string
  /** From the opening to the closing mark, marks included. */
  readonly passage: Passage
  /** The words without the marks. */
  readonly text: string
  /** Entity id, or `null` when the speaker is not named or not known. */
  readonly speaker: string | null
  readonly speakerText: string
  readonly verb: string
}
