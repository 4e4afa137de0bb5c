import type { Uncompared } from './search-bounds.ts'
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

/**
 * Two sentences that may report the same thing though they are no match, for a person to look at (rule M20). `a` comes
 * first: by document order, then by position.
 */
export type PossibleCounterpart = Pick<Match, 'id' | 'a' | 'b' | 'reasons'> & {
  /** How alike they are, in nats; far below what is asked of a match. */
  readonly score: number
  /** Which of the sentences of the other document that are most like `a` this is, from 1; the same for `b`. */
  readonly rankOfA: number
  readonly rankOfB: number
}

/** A line that one outlet repeats, and that is therefore no match between its documents (rule M1). */
export type LeftOut = {
  readonly id: string
  /** A whole block takes no part in matching; a stock sentence is still compared with other outlets. */
  readonly unit: 'block' | 'sentence'
  /** Three documents of the outlet carry it, or two and it names the outlet, an address or a handle. */
  readonly reason: 'repeated' | 'names-publisher'
  /** The name of the outlet. */
  readonly outlet: string
  /** The line as the first of the documents writes it. */
  readonly text: string
  /** Where it stands, in order of the documents' ids. */
  readonly passages: readonly Passage[]
}

/** All matches of a case. `complete` is false where the work was bounded before everything was compared. */
export type MatchResult = {
  readonly matches: readonly Match[]
  readonly complete: boolean
  /** What was left uncompared; absent where nothing was, or where it is not known. */
  readonly uncompared?: Uncompared
  /** What a small case may hold besides, in the order of the matches; nothing else rests on it. */
  readonly possibleCounterparts?: readonly PossibleCounterpart[]
}
