import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analysis/analyse.ts'
import type { ProposalDecision } from '../../../src/core/findings/finding.ts'
import type { SourceDocument } from '../../../src/core/documents/source-document.ts'
import { carryDecisions, questionOf } from '../../../src/core/findings/carry-decisions.ts'
import { readPlain } from '../claims/read-plain.ts'

const read = (name: string, text: string): SourceDocument => readPlain(name, text, '2031-03-06')

const CASE = [
  read(
    'gazette',
    'Blast at the market of Ostrel\n\nA bomb killed 12 people on Tuesday at the covered market of Ostrel, the mayor, Hedda Corrin, said.\n',
  ),
  read(
    'post',
    'Bomb at the Ostrel market\n\nA bomb at the covered market of Ostrel killed 19 people on Tuesday, the mayor, Hedda Corrin, told reporters.\n',
  ),
]
const SAME = read(
  'herald',
  'Nineteen dead in Ostrel\n\nThe bomb at the covered market of Ostrel on Tuesday killed 19 people, the mayor, Hedda Corrin, said.\n',
)
const OTHER = read(
  'observer',
  'Many dead in Ostrel\n\nA bomb at the covered market of Ostrel killed 27 people on Tuesday, the mayor, Hedda Corrin, said.\n',
)

function dismissAll(documents: readonly SourceDocument[]): ProposalDecision[] {
  return analyse(documents).discrepancies.map((discrepancy) => ({
    id: discrepancy.id,
    decision: 'dismissed',
    finding: null,
    reason: '',
    decidedAt: '2031-03-07T00:00:00.000Z',
    author: 'A',
    judged: questionOf(discrepancy, undefined),
  }))
}

function quantities(documents: readonly SourceDocument[], decisions: readonly ProposalDecision[]) {
  return carryDecisions(analyse(documents).discrepancies, decisions).filter(
    ({ discrepancy }) => discrepancy.type === 'quantity',
  )
}

describe('a case that grows', () => {
  it('K1: one more document that says the same leaves a dismissed proposal dismissed', () => {
    const decisions = dismissAll(CASE)
    expect(decisions.length).toBeGreaterThan(0)
    const [judged] = quantities([...CASE, SAME], decisions)
    expect(judged).toMatchObject({
      decision: { decision: 'dismissed' },
      since: { kind: 'grown', newDocuments: [SAME.id] },
    })
  })

  it('K2: a third number opens it again, and names the number', () => {
    const [judged] = quantities([...CASE, OTHER], dismissAll(CASE))
    const fresh = (judged?.since?.newSides ?? []).map((at) => judged?.discrepancy.sides[at]?.value)
    expect(judged?.decision?.decision).toBe('dismissed')
    expect(fresh).toEqual(['27 killed'])
  })

  it('K1: without the document that grew it, all is as it was judged', () => {
    const [judged] = quantities(CASE, dismissAll([...CASE, OTHER]))
    expect(judged).toMatchObject({ decision: { decision: 'dismissed' }, since: null })
  })
})
