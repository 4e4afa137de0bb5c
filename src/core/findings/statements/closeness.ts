import type { CaseFacts } from '../rules/case-facts.ts'

/** What the surest nearness is worth. */
const NEAREST = 0.9
const NONE: ReadonlySet<string> = new Set()

/**
 * How much less evidence two statements need, because of the documents they stand in: in a case that somebody chose for
 * one subject, the more the more people, groups and places both documents name; nothing in a larger case.
 */
export function slackBetween(facts: CaseFacts, a: string, b: string): number {
  if (!facts.isChosen) return 0
  return a === b ? 0.6 : 0.4 + Math.min(0.3, facts.sharedNames(a, b, NONE) * 0.05)
}

/**
 * How surely two documents of a small case tell one story, 0 to 0.9: by the names they share, as a part of those that
 * the one with fewer has.
 */
export function nearnessOf(facts: CaseFacts, a: string, b: string): number {
  const shared = facts.sharedNames(a, b, NONE)
  const fewer = Math.min(facts.entitiesIn(a).size, facts.entitiesIn(b).size)
  const part = shared / Math.max(4, fewer)
  if (part >= 0.4) return NEAREST
  return shared >= 1 && part >= 0.2 ? NEAREST - 0.1 : Math.min(0.6, 0.3 + shared * 0.2)
}
