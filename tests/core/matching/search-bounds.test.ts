import { describe, expect, it } from 'vitest'
import { createLiveCase } from '#core/matching/live-case.ts'
import { searchCase } from '#core/matching/search-case.ts'
import { documentOf } from './documents.ts'

const ARTICLES = ['a', 'b', 'c'].map((id, index) =>
  documentOf(id, `The Ostervik harbour office counted ${index + 11} barges on the upper Lenne that week.`),
)

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
    const phrases = Array.from(
      { length: 24 },
      (_, row) => `barges${row} rafts${row} ferries${row} tugs${row}`,
    )
    const table = (id: string): ReturnType<typeof documentOf> =>
      documentOf(id, Array.from({ length: 720 }, (_, row) => `${phrases[row % 24]} ${id}${row}`).join(' '))
    const { complete, bounds } = searchCase([table('x'), table('y')], {})
    expect(complete).toBe(false)
    expect(bounds.inPart).toContainEqual([0, 1])
  })

  it('M17: says why a change asks for a search from scratch', () => {
    const live = createLiveCase(searchCase(ARTICLES, {}))
    expect(live.unsettledBy()).toEqual([])
    live.add(documentOf('d', 'Nobody counted the rafts of Skarholm.'))
    expect(live.unsettledBy()).toContain('counted')
    expect(live.isSettled()).toBe(false)
  })
})
