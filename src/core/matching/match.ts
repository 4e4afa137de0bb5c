import type { Passage } from '../documents/source-document.ts'

/**
 * verbatim: the same words but for spelling, marks and case; near: light edits, a shortened or altered quotation;
 * reworded: the same statement in other words.
 */
export type MatchKind = 'verbatim' | 'near' | 'reworded'

/** Why two passages were matched, for people to read and for the headless output. */
export type MatchReason =
  | { readonly kind: 'shared-phrase'; readonly text: string; readonly documents: number }
  | { readonly kind: 'shared-name'; readonly text: string; readonly documents: number }
  | { readonly kind: 'shared-number'; readonly text: string; readonly documents: number }
  | { readonly kind: 'score'; readonly text: string; readonly value: number }

/** Two passages that report the same thing. `a` comes first: by document order, then by position. */
export type Match = {
  readonly id: string
  readonly kind: MatchKind
  /** Natural-log odds against chance (nats). Larger is surer; 20 is the least that is reported. */
  readonly score: number
  readonly a: Passage
  readonly b: Passage
  readonly reasons: readonly MatchReason[]
}

/** All matches of a case. `complete` is false where the work was bounded before everything was compared. */
export type MatchResult = { readonly matches: readonly Match[]; readonly complete: boolean }
