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
  /** How the document introduces the speaker: a post, title or apposition; `''` when it does not. */
  readonly speakerRole: string
  readonly verb: string
}
