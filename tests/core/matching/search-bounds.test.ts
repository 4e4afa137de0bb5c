import { describe, expect, it } from 'vitest'
import { createLiveCase } from '#core/matching/live-case.ts'
import { alignPairs } from '#core/matching/match-tasks.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'
import { prepareCase } from '#core/matching/prepare-case.ts'
import { uncomparedOf } from '#core/matching/search-bounds.ts'
import { searchCase } from '#core/matching/search-case.ts'
import type { SeedFinder } from '#core/matching/term-grid.ts'
import { spend } from '#core/matching/work-budget.ts'
import { documentOf } from './documents.ts'

const ARTICLES = ['a', 'b', 'c'].map((id, index) =>
  documentOf(id, `The Ostervik harbour office counted ${index + 11} barges on the upper Lenne that week.`),
)

/** As where a pair of documents has cost all that one may. */
const exhausting: SeedFinder = (_left, _right, _background, budget) => {
  spend(budget, Infinity)
  return []
}

describe('what bounds a search', () => {
  it('M10: tells of nothing where everything was compared', () => {
    const { complete, bounds } = searchCase(ARTICLES, {})
    expect(complete).toBe(true)
    expect(bounds).toEqual({ keys: 0, places: 0, pairs: 0, inPart: [] })
  })

  it('M10: counts the pairs of documents beyond the most that are aligned', () => {
    const { complete, bounds } = searchCase(ARTICLES, { mostPairs: 2 })
    expect(complete).toBe(false)
    expect(bounds.pairs).toBe(4)
  })

  it('M10: names the pairs that were compared in part', () => {
    const { data, context, indexed } = prepareCase(ARTICLES)
    const bounded = { ...context, seedRegions: exhausting }
    const { inPart } = alignPairs(Uint32Array.of(0, 1), Uint32Array.of(1, 2), indexed, bounded)
    expect(data.count).toBe(3)
    expect(inPart).toEqual([
      [0, 1],
      [1, 2],
    ])
  })

  it('M10: says with the matches what was left, by the ids of documents, and nothing where nothing was', () => {
    expect(matchDocuments(ARTICLES)).not.toHaveProperty('uncompared')
    expect(matchDocuments(ARTICLES, { mostPairs: 2 }).uncompared).toEqual({ places: 0, pairs: 4, inPart: [] })
    const bounds = { keys: 0, places: 0, pairs: 0, inPart: [[2, 1] as const, [0, 0] as const] }
    const ids = ARTICLES.map(({ id }) => id)
    expect(uncomparedOf(bounds, (number) => ids[number] ?? '')?.inPart).toEqual([
      ['a', 'a'],
      ['b', 'c'],
    ])
  })

  it('M17: says why a change asks for a search from scratch', () => {
    const live = createLiveCase(searchCase(ARTICLES, {}))
    expect(live.unsettledBy()).toEqual([])
    live.add(documentOf('d', 'Nobody counted the rafts of Skarholm.'))
    expect(live.unsettledBy()).toContain('counted')
    expect(live.isSettled()).toBe(false)
  })
})
