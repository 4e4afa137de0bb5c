import type { Span } from '../../text/span.ts'

/** How a count is told to be of all: "all six", "its 400 soldiers", "the four raiders". */
export type Whole = 'all' | 'owned' | 'known'

/** Letters before and behind a count that are looked at. */
const BEFORE = 32
const BEHIND = 48
const ALL =
  /\b(?:all|all of|all the|both|every one of|each one of|exactly|each of|a total of|the names of)(?: (?:the|its|his|her|their|our|of|those|these)){0,2}\s*$/iu
const ALL_BEHIND =
  /^(?: of (?:the|its|his|her|their|our|these|those) [\p{L}-]+)?,? (?:every one|each one|all|each) of (?:them|which|whom)\b/iu
const OWNED = /\b(?:its|his|her|their|our|my)\s*$/iu
const KNOWN = /(?:^|\b)(?:the|these|those)\s*$/iu
const KNOWN_WITHIN = /^(?:the|these|those) /iu
const OWNED_WITHIN = /^(?:its|his|her|their|our|my) /iu
/** What singles some out of more: "the two soldiers who were hurt", "the four coaches in the rear", "the two soldiers wounded". */
const NARROWED =
  /^,? (?:who|whom|whose|that|which|where|in|on|from|at|of|with|without|near|under|behind|still|below|above|\p{L}+ing|wounded|injured|killed|hurt|arrested|detained|held|captured|named|charged|rescued|shot|seized|missing|involved|concerned|taken|chosen|affected|needed|left)\b/u
const PARTLY = /\b(?:nearly|almost|not|virtually|practically|after|above|in)\s+(?:all|both)\b[^.]*$/iu

/** How the words around a count tell that it is of all, or `null`. */
export function wholeIn({ start, end }: Span, text: string): Whole | null {
  const before = text.slice(Math.max(0, start - BEFORE), start)
  const own = text.slice(start, end)
  const behind = text.slice(end, end + BEHIND)
  if (ALL.test(before)) return PARTLY.test(before) ? null : 'all'
  if (ALL_BEHIND.test(behind)) return 'all'
  if (OWNED.test(before) || OWNED_WITHIN.test(own)) return NARROWED.test(behind) ? null : 'owned'
  if (KNOWN.test(before) || KNOWN_WITHIN.test(own)) return NARROWED.test(behind) ? null : 'known'
  return null
}

/** "Three men in black broke in": told for the first time, and of nobody who is known. */
export function isIntroduced(span: Span, text: string): boolean {
  return wholeIn(span, text) === null
}
