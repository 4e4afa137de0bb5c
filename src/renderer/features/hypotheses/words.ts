import type { NextRating } from '#renderer/store/actions/hypotheses.ts'
import { CELL_RATINGS, type CellRating } from '#core/hypotheses/hypothesis.ts'

/** A rating in words. */
export const RATING_LABELS: Readonly<Record<CellRating, string>> = {
  CC: 'Very consistent',
  C: 'Consistent',
  N: 'Neutral',
  I: 'Inconsistent',
  II: 'Very inconsistent',
  NA: 'Not applicable',
}

/** Ratings to choose from. */
export const RATING_OPTIONS: readonly { readonly id: CellRating; readonly label: string }[] =
  CELL_RATINGS.map((id) => ({ id, label: `${id}: ${RATING_LABELS[id]}` }))

/**
 * What a key makes of a rating: the same key again makes it stronger, and a third time weaker again. `undefined` for
 * keys that rate nothing.
 */
export function ratingAfter(key: string): NextRating | undefined {
  switch (key) {
    case 'c':
      return (now) => (now === 'C' ? 'CC' : 'C')
    case 'i':
      return (now) => (now === 'I' ? 'II' : 'I')
    case 'n':
      return 'N'
    case '-':
      return 'NA'
    case 'Delete':
    case 'Backspace':
      return null
    default:
      return undefined
  }
}

/** A score as it is shown. */
export function scoreWords(score: number): string {
  return score.toFixed(3)
}
