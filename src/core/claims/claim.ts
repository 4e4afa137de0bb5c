import type { Passage } from '../documents/source-document.ts'

/** What is asserted. Version 1 extracts posts; the other kinds join this union with their own value. */
export type ClaimKind = 'role'

/** How sure the text is of what it says. */
export type Hedge = 'none' | 'alleged' | 'reported' | 'possible'

/** A post: `leader` in an organisation. `change` says that the text speaks of taking up or leaving it. */
export type RoleValue = {
  readonly role: string
  /** Entity id of the organisation. */
  readonly organisation: string
  /** Posts that mean the same are one group: leader, head, chief are `head`. */
  readonly group: string
  /** `current` unless the text says former, acting, deputy, incoming. */
  readonly tenure: 'current' | 'former' | 'incoming' | 'acting'
  /** The words, normalised for people: "leader of Kestrel Front". */
  readonly text: string
}

/** An assertion grounded in a passage. */
export type Claim = {
  readonly id: string
  readonly kind: ClaimKind
  /** Entity id of whom or what it is about. */
  readonly subject: string
  readonly value: RoleValue
  /** ISO 8601 date the assertion holds for, or `null`: the day of publication unless the text says otherwise. */
  readonly asOf: string | null
  /** `outlet`, or the entity id of the quoted speaker. */
  readonly assertedBy: string
  readonly hedge: Hedge
  readonly polarity: 'affirmed' | 'denied'
  /** The words that make the assertion. */
  readonly passage: Passage
  /** The sentence or sentences an analyst needs to see it. */
  readonly context: Passage
  /** Which numbered rule of docs/methods/claims.md fired, and how the names were joined. */
  readonly rule: string
  readonly basis: readonly string[]
}
