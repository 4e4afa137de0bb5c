import { expect, it } from 'vitest'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { printRules, ruleRows } from './rule-rows.ts'
import type { Judged, Verdict } from './score.ts'

function judged(rule: string, verdict: Verdict): Judged {
  const proposal: Discrepancy = {
    id: rule,
    type: 'quantity',
    summary: '',
    score: 1,
    internal: false,
    sides: [],
    explanation: [`Rule ${rule}: two amounts.`],
  }
  return { proposal, verdict, gold: null, decoys: [] }
}

it('V18: counts right and wrong proposals of each rule, the worst first', () => {
  const all = [
    judged('F5', 'true'),
    judged('F44', 'false'),
    judged('F44', 'again'),
    judged('F44', 'mistyped'),
  ]
  expect(ruleRows(all)).toEqual([
    { rule: 'F44', right: 1, wrong: 2 },
    { rule: 'F5', right: 1, wrong: 0 },
  ])
  expect(printRules(all)).toContain('     F44       1       2   0.333\n')
})
