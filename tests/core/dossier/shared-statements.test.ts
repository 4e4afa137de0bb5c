import { describe, expect, it } from 'vitest'
import { groupMatches } from '#core/dossier/shared-statements.ts'
import type { Match } from '#core/matching/match.ts'
import { workClock } from '../../support/work-clock.ts'

function match(
  id: string,
  a: readonly [string, number, number],
  b: readonly [string, number, number],
  score = 30,
): Match {
  const [documentA, startA, endA] = a
  const [documentB, startB, endB] = b
  return {
    id,
    kind: 'near',
    score,
    a: { document: documentA, start: startA, end: endA },
    b: { document: documentB, start: startB, end: endB },
    reasons: [],
  }
}

describe('groupMatches (D8)', () => {
  it('joins what hundreds of documents repeat of each other without comparing all with all', () => {
    const stock = Array.from({ length: 300 }, (_, index) => `d${index}`)
    const all = stock.flatMap((a, first) =>
      stock.slice(first + 1).map((b) => match(`${a} ${b}`, [a, 10, 60], [b, 10, 60])),
    )
    const worked = workClock()
    const groups = groupMatches(all, stock)
    expect(worked()).toBeLessThan(1000)
    expect(groups.map(({ passages, matches: members }) => [passages.length, members.length])).toEqual([
      [300, all.length],
    ])
  })

  const matches = [
    match('m1', ['a', 0, 100], ['b', 50, 150]),
    match('m2', ['a', 10, 60], ['c', 0, 40]),
    match('m3', ['b', 55, 100], ['c', 0, 42]),
    match('m4', ['a', 500, 600], ['b', 700, 800], 90),
    match('m5', ['a', 90, 200], ['b', 900, 999], 20),
  ]

  it('joins what meets in a passage, keeping the longest passage of each place', () => {
    const [first, second, third] = groupMatches(matches, ['b', 'a', 'c'])
    expect(first?.passages).toEqual([
      { document: 'b', start: 50, end: 150 },
      { document: 'a', start: 0, end: 100 },
      { document: 'c', start: 0, end: 42 },
    ])
    expect(second?.matches.map(({ id }) => id)).toEqual(['m4'])
    expect(third?.matches.map(({ id }) => id)).toEqual(['m5'])
  })

  it('gives the same whatever order the matches come in', () => {
    const order = ['a', 'b', 'c']
    const passages = (list: readonly Match[]) => groupMatches(list, order).map((group) => group.passages)
    expect(passages(matches.toReversed())).toEqual(passages(matches))
  })
})
