import type { AlignedWord } from '../events/align-words.ts'
import type { FindingType } from '../finding-types.ts'

/** What two sentences that are nearly the same tell otherwise. */
export type Difference = {
  readonly type: FindingType
  /** What either passage has in its place, as it is shown. */
  readonly values: readonly [string, string]
  /** The same for one number in digits and in words. */
  readonly keys: readonly [string, string]
  /** "number of workers", "day of the week". */
  readonly what: string
  /** The rule's own score. */
  readonly score: number
}

/** Names and numbers on both sides of a change that is no difference of a kind we know, or many words. */
export function tellsMore(left: readonly AlignedWord[], right: readonly AlignedWord[]): boolean {
  const specific = (words: readonly AlignedWord[]): boolean =>
    words.some(({ text }) => /^\p{Lu}|\p{Nd}/u.test(text))
  return (specific(left) && specific(right)) || left.length > 5 || right.length > 5
}
