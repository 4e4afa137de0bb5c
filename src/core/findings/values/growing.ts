import type { ToldAmount } from '../../statements/told-amounts.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import { areCountedAtOnce } from './counted-at.ts'

/** What is counted up as an event unfolds. */
const GROWING: ReadonlySet<string> = new Set([
  'dead',
  'hurt',
  'missing',
  'rescued',
  'arrested',
  'held',
  'displaced',
  'sick',
  'trapped',
])
/** What becomes fewer as the search goes on. */
export const SHRINKING: ReadonlySet<string> = new Set(['missing', 'trapped'])
const MOST_GROWTH = 2
const FEW_MORE = 1
const FINAL =
  /\b(?:final|definitive|complete|in all|altogether|all (?:of )?the|every(?:body|one)|search (?:is|was) over|ended|no one else|official list|last body|years? ago|winters ago)\b/iu

/** The later report counts more of what grows or fewer of those searched for, and neither count is called final. */
export function isGrown(measure: string | null, a: ToldAmount, b: ToldAmount, facts: CaseFacts): boolean {
  if (measure === null || !GROWING.has(measure)) return false
  const [left, right] = [a, b].map(({ document }) =>
    Date.parse(facts.document(document)?.meta.published ?? ''),
  )
  if (left === undefined || right === undefined || !(Math.abs(left - right) > 0)) return false
  const [earlier, later] = left < right ? [a, b] : [b, a]
  if (areCountedAtOnce(sentenceOf(a, facts), sentenceOf(b, facts))) return false
  if ([a, b].some((amount) => FINAL.test(sentenceOf(amount, facts)))) return false
  if (measure !== null && SHRINKING.has(measure) && earlier.amount.low > later.amount.low) return true
  return (
    earlier.amount.low < later.amount.low && later.amount.low <= earlier.amount.low * MOST_GROWTH + FEW_MORE
  )
}

function sentenceOf({ document, whole }: ToldAmount, facts: CaseFacts): string {
  return facts.document(document)?.text.slice(whole.start, whole.end) ?? ''
}
