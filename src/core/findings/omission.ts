import type { DocumentId, Passage } from '../documents/source-document.ts'

/** A document that was checked for a statement, sentence by sentence. */
export type Checked = {
  readonly document: DocumentId
  /** What comes nearest to it there; `null` where no sentence shares a word. */
  readonly nearest: Passage | null
  /** How much of the statement the nearest passage holds, 0 to 1. */
  readonly share: number
}

/** What an analyst decided about an omission, as a dossier prints it. */
export type OmissionVerdict = {
  readonly decision: 'kept' | 'dismissed'
  readonly note: string
  /** ISO 8601, UTC. */
  readonly decidedAt: string
  readonly author: string
}

/**
 * What several documents of a story report and others of that story do not: a view, no discrepancy. Documents in none of
 * the lists were not checked.
 */
export type Omission = {
  readonly id: string
  /** A statement, or somebody who is named (rule O5). */
  readonly kind: 'statement' | 'name'
  /** Who is named; empty for a statement. */
  readonly name: string
  /** One passage for each document that reports it, in order of the documents' ids. */
  readonly reported: readonly Passage[]
  /** Checked, and without it. */
  readonly absent: readonly Checked[]
  /** Checked, and with something like it: perhaps told in other words. */
  readonly partly: readonly Checked[]
  /** 0 to 1: how telling the statement is, and how many report it. */
  readonly score: number
}

/** An omission with the decision about it, where there is one. */
export type DecidedOmission = Omission & { readonly verdict?: OmissionVerdict | undefined }
