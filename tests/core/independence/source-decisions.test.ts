import { describe, expect, it } from 'vitest'
import { countReports, reportWords, sourceClusters } from '#core/independence/source-clusters.ts'
import { changesForMerge, changesForSplit, type SourceDecision } from '#core/independence/source-decision.ts'
import type { SourceTie } from '#core/independence/tie.ts'

const documents = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
  id,
  meta: { title: null, outlet: null, bylines: [], published: null, url: null, language: null },
}))

const tie = (from: string, on: string, kind: SourceTie['kind'] = 'shared-text', units = 900): SourceTie => ({
  kind,
  from,
  on,
  units,
  directed: false,
  share: 0.5,
  name: '',
  passages: [],
})

const stamp = { reason: 'r', author: 'A' }
const together = (id: string, ...ids: readonly string[]): SourceDecision => ({
  ...stamp,
  id,
  decidedAt: `2031-01-0${id}`,
  decision: 'together',
  documents: ids,
})
const apart = (id: string, ids: readonly string[], others: readonly string[]): SourceDecision => ({
  ...stamp,
  id,
  decidedAt: `2031-01-0${id}`,
  decision: 'apart',
  documents: ids,
  others,
})

const parts = (ties: readonly SourceTie[], ...decisions: readonly SourceDecision[]): string[] =>
  sourceClusters(documents, ties, decisions).map((cluster) => cluster.documents.toSorted().join(''))

describe('decisions about sources', () => {
  const chain = [tie('a', 'b'), tie('b', 'c'), tie('c', 'd')]

  it('win over ties: what was put together is one, what was held apart is not (N7)', () => {
    expect(parts(chain)).toEqual(['abcd', 'e'])
    expect(parts(chain, together('1', 'a', 'e'))).toEqual(['abcde'])
    expect(parts(chain, apart('1', ['d'], ['a', 'b', 'c']))).toEqual(['abc', 'd', 'e'])
  })

  it('also hold apart what others tie together, and the stronger tie says with whom those stay (N7)', () => {
    const ties = [tie('a', 'b', 'shared-text', 300), tie('b', 'c', 'shared-text', 900)]
    expect(parts(ties, apart('1', ['c'], ['a']))).toEqual(['bc', 'a', 'd', 'e'])
    const late = [...ties, tie('d', 'a'), tie('d', 'c')]
    const clusters = sourceClusters(documents, late, [apart('1', ['c'], ['a'])])
    for (const { documents: ids } of clusters) expect(ids.includes('a') && ids.includes('c')).toBe(false)
  })

  it('count the reports behind passages, and the independent ones at once (N9)', () => {
    const passages = ['a', 'a', 'b', 'c', 'd', 'e'].map((document) => ({ document }))
    const count = (...decisions: readonly SourceDecision[]) =>
      reportWords(countReports(sourceClusters(documents, chain, decisions), passages))
    expect(count()).toBe('5 reports, 2 independent')
    expect(count(apart('1', ['a'], ['b', 'c', 'd']))).toBe('5 reports, 3 independent')
    expect(reportWords({ reports: 1, independent: 1 })).toBe('1 report')
  })

  it('give way to later ones that say the opposite, and only those (N8)', () => {
    const held = [apart('1', ['a'], ['b', 'c']), together('2', 'b', 'c', 'd'), apart('3', ['e'], ['d'])]
    expect(changesForMerge(held, ['a', 'b'])).toEqual([{ id: '1', after: null }])
    expect(changesForSplit(held, ['c'], ['b', 'd'])).toEqual([
      { id: '2', after: { ...together('2', 'b', 'd') } },
    ])
    expect(changesForSplit(held, ['c', 'd'], ['b'])).toEqual([{ id: '2', after: null }])
    expect(changesForSplit(held, ['a'], ['e'])).toEqual([])
  })

  it('shows no tie that a decision cut (N7)', () => {
    const [first] = sourceClusters(documents, chain, [apart('1', ['d'], ['a', 'b', 'c'])])
    expect(first?.ties.map(({ from, on }) => from + on)).toEqual(['ab', 'bc'])
  })
})
