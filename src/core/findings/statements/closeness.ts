import type { CaseFacts } from '../reading/case-facts.ts'

const NONE: ReadonlySet<string> = new Set()

/**
 * How much less evidence two statements need, because of the documents they stand in: in a case that somebody chose for
 * one subject, the more the more people, groups and places both documents name; nothing in a larger case.
 */
export function slackBetween(facts: CaseFacts, a: string, b: string): number {
  if (!facts.isChosen) return 0
  return a === b ? 0.6 : 0.4 + Math.min(0.3, facts.sharedNames(a, b, NONE) * 0.05)
}
