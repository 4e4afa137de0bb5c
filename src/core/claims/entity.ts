import type { Passage } from '../documents/source-document.ts'

export type EntityKind = 'person' | 'organisation' | 'place'

/** How a mention was joined to its entity. */
export type MentionLink = 'name' | 'spelling' | 'short-form' | 'acronym' | 'description' | 'pronoun'

/** One place where a text speaks of an entity. */
export type Mention = { readonly passage: Passage; readonly form: string; readonly link: MentionLink }

/** A person, organisation or place with all its surface forms over the whole case. */
export type Entity = {
  readonly id: string
  readonly kind: EntityKind
  /** The fullest form, as most often spelt. */
  readonly name: string
  /** Every spelling and short form found, in code-unit order; no pronouns or descriptions. */
  readonly forms: readonly string[]
  readonly mentions: readonly Mention[]
}
