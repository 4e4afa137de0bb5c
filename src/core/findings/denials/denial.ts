import type { Passage } from '../../documents/source-document.ts'

/** What one text denies and another tells. */
export type Denial = {
  readonly rule: 'F19' | 'F25'
  readonly denied: Passage
  readonly told: Passage
  /** What both sides are called: "no warning" and "warning". */
  readonly values: { readonly denied: string; readonly told: string }
  /** What is denied: names the question. */
  readonly about: string
  readonly strength: number
  /** What the rule asks for at least. */
  readonly least: number
  /** Why both are taken to speak of one thing. */
  readonly reasons: readonly string[]
}
