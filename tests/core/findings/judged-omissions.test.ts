import { describe, expect, it } from 'vitest'
import type { ProposalDecision } from '#core/findings/finding.ts'
import { judgeOmissions, questionOfOmission } from '#core/findings/judged-omissions.ts'
import type { Omission } from '#core/findings/omission.ts'

function omission(id: string, change: Partial<Omission> = {}): Omission {
  return {
    id,
    kind: 'statement',
    name: '',
    reported: [
      { document: 'a', start: 10, end: 40 },
      { document: 'b', start: 5, end: 30 },
    ],
    absent: [{ document: 'c', nearest: null, share: 0 }],
    partly: [],
    score: 0.5,
    ...change,
  }
}

function dismissed(one: Omission): ProposalDecision {
  return {
    id: one.id,
    decision: 'dismissed',
    finding: null,
    reason: 'told in the caption',
    decidedAt: '2031-05-06T10:00:00Z',
    author: 'A',
    judged: questionOfOmission(one, undefined),
  }
}

describe('O6 decisions about omissions', () => {
  it('hold for the omission of their id', () => {
    const one = omission('omission-1')
    expect(judgeOmissions([one, omission('omission-2')], [dismissed(one)])).toMatchObject([
      { decision: { reason: 'told in the caption' }, newDocuments: [] },
      {},
    ])
  })

  it('hold for the same statement when reports that join change its id, and name who joined', () => {
    const before = omission('omission-1')
    const after = omission('omission-2', {
      reported: [...before.reported, { document: 'd', start: 0, end: 9 }],
    })
    expect(judgeOmissions([after], [dismissed(before)])).toMatchObject([
      { decision: { id: 'omission-1' }, newDocuments: ['d'] },
    ])
  })

  it('do not hold for another statement, a name in the same sentences, or another document without it', () => {
    const before = omission('omission-1')
    const others = [
      omission('omission-2', { reported: [{ document: 'a', start: 50, end: 80 }] }),
      omission('omission-3', { kind: 'name', name: 'Oskar Tveitnes' }),
      omission('omission-4', { absent: [{ document: 'e', nearest: null, share: 0 }] }),
    ]
    expect(judgeOmissions(others, [dismissed(before)]).map(({ decision }) => decision)).toEqual([
      null,
      null,
      null,
    ])
  })
})
