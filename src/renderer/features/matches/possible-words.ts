import type { MatchReason, PossibleCounterpart } from '#core/matching/match.ts'

const MOST_WORDS = 5

/** How near two sentences are to each other among the others of their documents. */
export function rankWords({ rankOfA, rankOfB }: Pick<PossibleCounterpart, 'rankOfA' | 'rankOfB'>): string {
  if (rankOfA === 1 && rankOfB === 1) return 'each other’s closest'
  return rankOfA === 1 || rankOfB === 1 ? 'closest to one of them' : 'among the closest'
}

/** What two sentences share in a few words, those that weigh most first. */
export function sharedWords(reasons: readonly MatchReason[]): string {
  const words = reasons.flatMap((reason) => (reason.kind === 'score' ? [reason.text] : []))
  return [...new Set(words)].slice(0, MOST_WORDS).join(', ')
}

/** How many possible counterparts a list shows of how many. */
export function possibleCount(shown: number, all: number): string {
  const count = all === 1 ? '1 possible counterpart' : `${all} possible counterparts`
  return shown === all ? count : `${shown} of ${count}`
}
