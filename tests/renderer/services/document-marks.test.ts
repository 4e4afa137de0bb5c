import { describe, expect, it } from 'vitest'
import type { Match } from '#core/matching/match.ts'
import { matchMarks, passageMark } from '#renderer/services/passage-text/document-marks.ts'

const match: Match = {
  id: 'm1',
  kind: 'near',
  score: 40,
  a: { document: 'doc-a', start: 5, end: 15 },
  b: { document: 'doc-b', start: 7, end: 19 },
  reasons: [],
}

describe('matchMarks', () => {
  it('marks only the side that stands in the document', () => {
    expect(matchMarks([match], 'doc-b', null)).toEqual([
      { id: 'match:m1', layer: 'match-near', start: 7, end: 19, active: false },
    ])
    expect(matchMarks([match], 'doc-c', null)).toEqual([])
  })

  it('marks both places where a document matches itself, and says which match is looked at', () => {
    const within = { ...match, b: { document: 'doc-a', start: 40, end: 50 } }
    const marks = matchMarks([within], 'doc-a', 'm1')
    expect(marks.map((mark) => [mark.start, mark.active])).toEqual([
      [5, true],
      [40, true],
    ])
  })
})

describe('passageMark', () => {
  it('is there only in its own document', () => {
    expect(passageMark(match.a, 'doc-a', 'held')).toEqual([{ id: 'held', layer: 'held', start: 5, end: 15 }])
    expect(passageMark(match.a, 'doc-b', 'held')).toEqual([])
    expect(passageMark(null, 'doc-a', 'flash')).toEqual([])
  })
})
