import { describe, expect, it } from 'vitest'
import type { Discrepancy } from '../../../src/core/findings/discrepancy.ts'
import type { ProposalDecision } from '../../../src/core/findings/finding.ts'
import {
  awaitsDecision,
  carryDecisions,
  isDismissed,
  questionOf,
} from '../../../src/core/findings/carry-decisions.ts'

type Side = readonly [value: string, ...places: readonly string[]]

/** A proposal; a place is `document start end`. */
function proposal(id: string, sides: readonly Side[], more: Partial<Discrepancy> = {}): Discrepancy {
  return {
    id,
    type: 'quantity',
    summary: sides.map(([value]) => value).join(' against '),
    score: 0.6,
    internal: false,
    sides: sides.map(([value, ...places]) => ({
      value,
      claims: [],
      evidence: places.map((place) => {
        const [document = '', start = '', end = ''] = place.split(' ')
        return { document, start: Number(start), end: Number(end) }
      }),
    })),
    explanation: [],
    ...more,
  }
}

function judge(
  discrepancy: Discrepancy,
  decision: ProposalDecision['decision'] = 'dismissed',
  decidedAt = '2031-01-01T00:00:00.000Z',
): ProposalDecision {
  const judged = questionOf(discrepancy, undefined)
  return { id: discrepancy.id, decision, finding: null, reason: 'rounded', decidedAt, author: 'A', judged }
}

function carry(now: Discrepancy, ...decisions: readonly ProposalDecision[]) {
  const [judged] = carryDecisions([now], decisions)
  if (!judged) throw new Error('one proposal in, one out')
  return judged
}

const BEFORE = proposal('d-1', [
  ['12 killed', 'a 10 19'],
  ['15 killed', 'b 30 39'],
])

describe('K1: the same question keeps its decision', () => {
  it('K1: under its own id, with nothing new', () => {
    expect(carry(BEFORE, judge(BEFORE))).toMatchObject({ decision: { reason: 'rounded' }, since: null })
  })

  it('K1: under another id, when a document more tells one of its accounts', () => {
    const grown = proposal('d-2', [
      ['12 people killed', 'a 10 19', 'c 5 21'],
      ['15 killed', 'b 30 39'],
    ])
    const judged = carry(grown, judge(BEFORE))
    expect(judged.decision?.id).toBe('d-1')
    expect(judged.since).toEqual({ kind: 'grown', newSides: [], newDocuments: ['c'] })
    expect(awaitsDecision(judged)).toBe(false)
    expect(isDismissed(judged)).toBe(true)
  })

  it('K1: where the same amount stands in other words in a document more', () => {
    const grown = proposal('d-2', [
      ['12 killed', 'a 10 19'],
      ['12 villagers killed', 'c 5 24'],
      ['15 killed', 'b 30 39'],
    ])
    expect(carry(grown, judge(BEFORE)).since).toMatchObject({ kind: 'grown', newDocuments: ['c'] })
  })

  it('K1: not by one shared account, another type, or other words in the same sentences', () => {
    const one = proposal('d-2', [
      ['12 killed', 'a 10 19'],
      ['20 killed', 'c 30 39'],
    ])
    expect(carry(one, judge(BEFORE)).decision).toBeNull()
    expect(carry({ ...BEFORE, id: 'd-2', type: 'date-time' }, judge(BEFORE)).decision).toBeNull()
    expect(carry({ ...BEFORE, id: 'd-2', internal: true }, judge(BEFORE)).decision).toBeNull()
    const wounded = proposal('d-2', [
      ['30 people wounded', 'a 10 60'],
      ['40 people wounded', 'b 30 80'],
    ])
    expect(carry(wounded, judge(BEFORE)).decision).toBeNull()
  })

  it('K1: a decision whose own proposal is still there is no other one’s', () => {
    const twin = { ...BEFORE, id: 'd-2' }
    const [first, second] = carryDecisions([BEFORE, twin], [judge(BEFORE)])
    expect(first?.decision).not.toBeNull()
    expect(second?.decision).toBeNull()
  })

  it('K1: of several, the decision that saw most of it, then the latest', () => {
    const three = proposal('d-0', [
      ['12 killed', 'a 10 19'],
      ['15 killed', 'b 30 39'],
      ['20 killed', 'c 30 39'],
    ])
    const now = { ...three, id: 'd-9' }
    const wide = judge(three, 'held', '2031-01-01T00:00:00.000Z')
    const late = judge(BEFORE, 'dismissed', '2031-02-01T00:00:00.000Z')
    expect(carry(now, wide, late).decision?.decision).toBe('held')
    const early = judge({ ...BEFORE, id: 'd-3' }, 'held', '2031-01-01T00:00:00.000Z')
    expect(carry({ ...BEFORE, id: 'd-9' }, early, late).decision?.decision).toBe('dismissed')
  })

  it('K1: a decision of an older version, which remembers nothing, holds for its id alone', () => {
    const { judged: _judged, ...old } = judge(BEFORE)
    expect(carry(BEFORE, old)).toMatchObject({ decision: { id: 'd-1' }, since: null })
    expect(carry({ ...BEFORE, id: 'd-2' }, old).decision).toBeNull()
  })
})

describe('K2: what is new since a decision', () => {
  const changed = proposal('d-2', [
    ['12 killed', 'a 10 19'],
    ['15 killed', 'b 30 39'],
    ['20 killed', 'c 4 13', 'd 4 13'],
  ])

  it('K2: a new account opens the proposal again and says which', () => {
    const judged = carry(changed, judge(BEFORE))
    expect(judged.since).toEqual({ kind: 'changed', newSides: [2], newDocuments: ['c', 'd'] })
    expect(judged.decision?.decision).toBe('dismissed')
    expect(awaitsDecision(judged)).toBe(true)
    expect(isDismissed(judged)).toBe(false)
  })

  it('K2: a bound or a “not” makes another account of the same words', () => {
    const bound = proposal('d-2', [
      ['12 killed', 'a 10 19'],
      ['15 killed', 'b 30 39'],
      ['at least 15 killed', 'c 4 22'],
    ])
    expect(carry(bound, judge(BEFORE)).since).toMatchObject({ kind: 'changed', newSides: [2] })
  })

  it('K2: what was judged once is not new when it goes and comes again', () => {
    const all = questionOf(BEFORE, questionOf(changed, undefined))
    expect(all.sides.map(({ value }) => value).toSorted()).toEqual(['12 killed', '15 killed', '20 killed'])
    expect(carry(changed, { ...judge(BEFORE), judged: all }).since).toBeNull()
  })

  it('K2: under the same id, too', () => {
    expect(carry({ ...changed, id: 'd-1' }, judge(BEFORE)).since?.kind).toBe('changed')
  })
})
