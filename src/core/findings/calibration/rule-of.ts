import type { Discrepancy } from '../discrepancy.ts'

/** The number of the rule that made a proposal, which its explanation begins with; `none` where it names none. */
export function ruleOf({ explanation }: Pick<Discrepancy, 'explanation'>): string {
  return /^Rule (F\d+)/u.exec(explanation[0] ?? '')?.[1] ?? 'none'
}
