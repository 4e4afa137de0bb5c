import { byText } from '#core/base/order.ts'
import { ruleOf } from '#core/findings/calibration/rule-of.ts'
import { shown } from './rates.ts'
import type { Judged } from './score.ts'

/** Proposals of one rule, right and wrong. */
export type RuleRow = { readonly rule: string; readonly right: number; readonly wrong: number }

/** The rules by how many wrong proposals they make (V18); the rule is what a proposal's explanation begins with. */
export function ruleRows(judged: readonly Judged[]): RuleRow[] {
  const rows = new Map<string, RuleRow>()
  for (const { verdict, proposal } of judged) {
    const rule = ruleOf(proposal)
    const { right, wrong } = rows.get(rule) ?? { right: 0, wrong: 0 }
    const isRight = verdict === 'true' || verdict === 'again'
    rows.set(rule, { rule, right: right + (isRight ? 1 : 0), wrong: wrong + (isRight ? 0 : 1) })
  }
  return [...rows.values()].toSorted((a, b) => b.wrong - a.wrong || byText(a.rule, b.rule))
}

/** The table of the rules, for people. */
export function printRules(judged: readonly Judged[]): string {
  const rows = ruleRows(judged).map(({ rule, right, wrong }) => [
    rule,
    String(right),
    String(wrong),
    shown(right / (right + wrong)),
  ])
  return [['rule', 'right', 'false', 'P'], ...rows]
    .map((cells) => `${cells.map((cell) => cell.padStart(8)).join('')}\n`)
    .join('')
}
