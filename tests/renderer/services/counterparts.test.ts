import { describe, expect, it } from 'vitest'
import type { PossibleCounterpart } from '#core/matching/match.ts'
import { counterpartsAt, counterpartsOf } from '#renderer/services/passage-text/counterparts.ts'

function pair(id: string, score: number, a: [string, number, number], b: [string, number, number]) {
  const passage = ([document, start, end]: [string, number, number]) => ({ document, start, end })
  return { id, score, rankOfA: 1, rankOfB: 2, a: passage(a), b: passage(b), reasons: [] }
}

const POSSIBLE: readonly PossibleCounterpart[] = [
  pair('low', 6, ['x', 0, 50], ['y', 10, 40]),
  pair('high', 11, ['w', 5, 25], ['x', 20, 50]),
  pair('within', 8, ['x', 0, 50], ['x', 90, 120]),
  pair('elsewhere', 15, ['x', 200, 240], ['y', 10, 40]),
]

describe('the possible counterparts of a passage', () => {
  it('are those of the sentences it stands in, likest first, seen from its side', () => {
    const found = counterpartsOf(POSSIBLE, { document: 'x', start: 30, end: 34 })
    expect(
      found.map(({ pair: { id }, own, other, rank }) => [id, own.document, other.document, rank]),
    ).toEqual([
      ['high', 'x', 'w', 2],
      ['within', 'x', 'x', 1],
      ['low', 'x', 'y', 1],
    ])
    expect(counterpartsOf(POSSIBLE, { document: 'x', start: 95, end: 99 })[0]?.other).toMatchObject({
      start: 0,
    })
    expect(counterpartsOf(POSSIBLE, { document: 'z', start: 0, end: 9 })).toEqual([])
  })

  it('are asked for by the place of the words', () => {
    expect(counterpartsAt({ document: 'x', start: 3, end: 9 })).toEqual({
      kind: 'counterparts',
      id: 'x 3 9',
      chosen: null,
    })
  })
})
