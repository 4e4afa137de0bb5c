import type { Span } from '../../text/span.ts'
import type { Item } from '../reading/items.ts'

/** Words over which a time and what happened then may stand apart. */
const LONGEST_GAP = 7
/** Words with which another clause begins. */
const NEW_CLAUSE =
  /^(?:after|as|because|before|but|during|following|since|that|when|where|which|while|who|whose)$/u

/**
 * "12 people were killed (in the town) on Sunday", "On Sunday, 12 people were killed": the time follows in the same
 * clause, or opens the sentence. "Police said on Monday" is the time of saying it.
 */
export function isSameClause(
  items: readonly Item[],
  { from, to }: { readonly from: number; readonly to: number },
  { start, end }: Span,
  sayingVerbs: ReadonlySet<string>,
): boolean {
  const first = items.findIndex((item) => item.end > start)
  const after = items.findIndex((item) => item.start >= end)
  const last = after < 0 ? items.length : after
  if (from >= first && to <= last) return true
  const gap = from >= last ? items.slice(last, from) : items.slice(to, first)
  if (gap.length > LONGEST_GAP || (to <= first && from > 1)) return false
  return !gap.some(
    ({ key, kind }) =>
      kind === 'quote' ||
      sayingVerbs.has(key) ||
      NEW_CLAUSE.test(key) ||
      (kind === 'word' && /(?:ed|ing)$/u.test(key)) ||
      (kind === 'mark' && key !== ',' && key !== '-'),
  )
}
