import { describe, expect, it } from 'vitest'
import { alignDocuments } from '#core/matching/alignment.ts'
import type { Match } from '#core/matching/match.ts'
import { documentOf } from './documents.ts'

const A = documentOf('a', 'x'.repeat(100))
const B = documentOf('b', 'y'.repeat(200))

function match(id: string, a: [number, number], b: [number, number]): Match {
  return {
    id,
    kind: 'near',
    score: 30,
    a: { document: 'a', start: a[0], end: a[1] },
    b: { document: 'b', start: b[0], end: b[1] },
    reasons: [],
  }
}

describe('alignDocuments', () => {
  const matches = [
    match('first', [10, 20], [20, 40]),
    match('moved', [30, 35], [150, 155]),
    match('last', [60, 80], [100, 140]),
  ]

  it('M14: orders matches and marks the one out of order', () => {
    const alignment = alignDocuments(A, B, matches.toReversed())
    expect(alignment.matches.map(({ match: id, moved }) => [id, moved])).toEqual([
      ['first', false],
      ['moved', true],
      ['last', false],
    ])
  })

  it('M14: turns matches round when the documents are', () => {
    const [first] = alignDocuments(B, A, matches).matches
    expect(first).toMatchObject({ match: 'first', a: { start: 20, end: 40 }, b: { start: 10, end: 20 } })
  })

  it('M14: leaves out the matches of other documents', () => {
    expect(alignDocuments(A, documentOf('c', 'z'), matches).matches).toEqual([])
  })
})
