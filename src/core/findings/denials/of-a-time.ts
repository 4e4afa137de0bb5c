import type { Passage, SourceDocument } from '../../documents/source-document.ts'

/** Letters before what is denied in which its occasion stands. */
const BEFORE = 60
const OF_A_TIME =
  /\b(?:under (?:him|her|them)\b|(?:in|during|throughout) (?:his|her|their) (?:time|day|days|years|term|tenure|reign|rule)\b|(?:in|until) (?:the|those) (?:old )?(?:days|years|times)\b|(?:then|suddenly) there (?:was|were) no\b)[^.;]*$/iu

/** "Under him no gas was ever used" denies it of his time alone, "then there was no roof" tells of a loss. */
export function isOfATime({ start, end }: Passage, document: SourceDocument | null): boolean {
  return OF_A_TIME.test(document?.text.slice(Math.max(0, start - BEFORE), end) ?? '')
}
