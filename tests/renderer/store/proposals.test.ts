import { describe, expect, it } from 'vitest'
import type { Analysis } from '#core/analysis/analysis.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import type { Match } from '#core/matching/match.ts'
import { keepAnalysis, keepMatches } from '#renderer/store/keep-analysis.ts'
import { packMatches, unpackMatches } from '#renderer/store/pack-matches.ts'
import {
  analysedFingerprint,
  currentAnalysis,
  listMatches,
  matchesOf,
} from '#renderer/store/queries/proposals.ts'
import { MemoryJournal, openTestCase } from './test-case.ts'

function match(id: string, a: string, b: string, kind: Match['kind'] = 'near', documents = 2): Match {
  return {
    id,
    kind,
    score: 20 + id.length / 3,
    a: { document: a, start: 3, end: 70_000 },
    b: { document: b, start: 1, end: 12 },
    reasons: [
      { kind: 'shared-phrase', text: 'the lock of the canal', documents },
      { kind: 'score', text: 'canal', value: 8.25 },
    ],
  }
}

const proposal: Discrepancy = {
  id: 'discrepancy-1',
  type: 'quantity',
  summary: 'Twelve or nineteen people were killed.',
  score: 0.31,
  tried: 12,
  internal: false,
  sides: [],
  explanation: [],
}

function analysis(matches: readonly Match[]): Analysis {
  return {
    matches,
    possibleCounterparts: [
      {
        id: 'possible-1',
        score: 7.5,
        rankOfA: 1,
        rankOfB: 2,
        a: { document: 'x', start: 80, end: 90 },
        b: { document: 'y', start: 20, end: 30 },
        reasons: [{ kind: 'score', text: 'lock', value: 4 }],
      },
    ],
    leftOut: [],
    ties: [],
    omissions: [],
    tellings: [
      {
        id: 'telling-1',
        passage: { document: 'x', start: 3, end: 70 },
        words: { document: 'x', start: 60, end: 70 },
        day: '2031-03-04',
        monthDay: null,
        until: null,
        time: '21:40',
        planned: false,
        names: [],
      },
    ],
    wording: [],
    entities: [],
    quotations: [],
    quoteLedger: [],
    claims: [],
    discrepancies: [],
    possibleDiscrepancies: [proposal],
    complete: true,
  }
}

const MATCHES = [
  match('m-1', 'x', 'y'),
  match('m-2', 'z', 'z', 'verbatim'),
  match('m-33', 'z', 'x', 'reworded'),
]

describe('packed matches', () => {
  it('are the same after unpacking, without the words of their reasons', () => {
    expect(unpackMatches(packMatches(MATCHES))).toEqual(MATCHES.map((one) => ({ ...one, reasons: 1 })))
    expect(unpackMatches(packMatches([]))).toEqual([])
  })
})

describe('kept proposals', () => {
  it('are read part by part and whole', async () => {
    const { store } = await openTestCase('case-proposals', new MemoryJournal())
    expect(await currentAnalysis(store.db)).toBeNull()
    expect(await listMatches(store.db)).toBeNull()
    await keepAnalysis(store.db, 'first', analysis(MATCHES), new Map([['x', 11]]))
    expect(await analysedFingerprint(store.db)).toBe('first')
    expect(await currentAnalysis(store.db)).toEqual(analysis(MATCHES))
    const lists = await matchesOf(store.db, ['x', 'z', 'nobody'])
    expect(lists.get('x')?.map(({ id }) => id)).toEqual(['m-1', 'm-33'])
    expect(lists.get('z')).toEqual([MATCHES[1], MATCHES[2]])
    expect(lists.get('nobody')).toEqual([])
  })

  it('begin with the matches: what is kept of the rest stays, and is to be made anew', async () => {
    const { store } = await openTestCase('case-proposals-staged', new MemoryJournal())
    const first = { matches: MATCHES, leftOut: [], complete: true }
    await keepMatches(store.db, first, new Map([['x', 11]]))
    expect(await listMatches(store.db)).toHaveLength(3)
    expect(await currentAnalysis(store.db)).toBeNull()
    await keepAnalysis(store.db, 'first', analysis(MATCHES), new Map([['x', 11]]))
    expect(await currentAnalysis(store.db)).toEqual(analysis(MATCHES))
    await keepMatches(store.db, { ...first, matches: MATCHES.slice(1) }, new Map())
    expect((await currentAnalysis(store.db))?.matches).toEqual(MATCHES.slice(1))
    expect(await analysedFingerprint(store.db)).not.toBe('first')
  })

  it('follow the next analysis: what changed, what came and what went', async () => {
    const { store } = await openTestCase('case-proposals-next', new MemoryJournal())
    await keepAnalysis(store.db, 'first', analysis(MATCHES), new Map())
    const written: string[] = []
    store.db.matchLists.hook('updating', (_changes, key) => void written.push(key))
    // The reason of one match counts one document more, another match is gone.
    const next = [match('m-1', 'x', 'y', 'near', 3), MATCHES[1] ?? match('m-2', 'z', 'z')]
    await keepAnalysis(store.db, 'second', analysis(next), new Map())
    expect(await currentAnalysis(store.db)).toEqual(analysis(next))
    expect((await matchesOf(store.db, ['x'])).get('x')).toEqual([next[0]])
    expect(written.toSorted()).toEqual(['x', 'y', 'z'])
    written.length = 0
    await keepAnalysis(store.db, 'third', analysis(next), new Map())
    expect(written).toEqual([])
    await keepAnalysis(store.db, 'fourth', analysis([]), new Map())
    expect(await store.db.matchLists.count()).toBe(0)
  })
})
