import { relationOf } from './compare-counts.ts'
import { labelOf } from './likeness.ts'
import type { Aligned } from './statement-link.ts'

/** Of a part, of another time or per something. */
const PARTIAL =
  /\b(?:another|others?|more|each|every|per|further|additional|remaining|rest|them|those|these|including|first|second|last|half|year|month|week|day|hour)\b/iu
/** "Two of the nine". */
const OF_THOSE = /^[\p{L}\d,.-]+ of (?:the|them|these|those)\b/iu

/** Whether two phrases give amounts of one thing that cannot both be right. */
export function amountsDiffer({ role, a, b, likeness }: Aligned): boolean {
  if (a.amount === null || b.amount === null || likeness < 0.5) return false
  if (role === 'at' || a.currency !== b.currency) return false
  if (PARTIAL.test(a.text) || PARTIAL.test(b.text) || OF_THOSE.test(a.text) || OF_THOSE.test(b.text))
    return false
  // "Shaft 3": a number behind its noun is a name.
  if (labelOf(a) !== null || labelOf(b) !== null) return false
  return relationOf({ amount: a.amount, text: a.text }, { amount: b.amount, text: b.text }) === 'disjoint'
}
