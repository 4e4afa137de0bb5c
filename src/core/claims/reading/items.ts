import type { Span } from '../../text/span.ts'
import type { OrganisationClass, RoleEntry } from '../lexicon/lexicon.ts'
import type { ReadQuote } from './read.ts'

/** A name as it stands in a text, before it is known whose. Identity matters: one object per place. */
export type NameMention = Span & {
  /** Index of the document in the order given. */
  readonly document: number
  /** Index of the sentence in its document. */
  readonly sentence: number
  readonly form: string
  /** Folded words without particles: what is compared. */
  readonly core: readonly string[]
  /** The sort of organisation its head word stands for, `null` when there is no such word. */
  readonly head: OrganisationClass | null
  /** It is a place by its words: a country, a large city, "… Airport". */
  readonly place: boolean
  /** All capitals, two to six letters. */
  readonly acronym: boolean
  /** The text shows that it is a person's, without capitals (rule C31). */
  readonly person: boolean
}

/** A sentence as the rules read it: names, posts and marks among plain words. */
export type Item = Span & {
  readonly kind: 'name' | 'role' | 'title' | 'noun' | 'adjective' | 'word' | 'mark' | 'possessive' | 'quote'
  /** Folded word or mark; `''` for names. */
  readonly key: string
  readonly capital: boolean
  readonly mention: NameMention | null
  readonly role: RoleEntry | null
  readonly noun: OrganisationClass | null
  readonly quote: ReadQuote | null
}

/** A plain item; the rest is filled in by `overrides`. */
export function itemOf(span: Span, kind: Item['kind'], key: string, overrides: Partial<Item> = {}): Item {
  return {
    start: span.start,
    end: span.end,
    kind,
    key,
    capital: false,
    mention: null,
    role: null,
    noun: null,
    quote: null,
    ...overrides,
  }
}
