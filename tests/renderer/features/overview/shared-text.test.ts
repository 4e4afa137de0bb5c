import { describe, expect, it } from 'vitest'
import type { Block } from '#core/documents/source-document.ts'
import { arrangeDocuments } from '#renderer/features/overview/arrange.ts'
import { measureSharedTexts } from '#renderer/services/passage-text/shared-text.ts'
import { stepInGrid } from '#renderer/ui/grid/steps.ts'
import { scrollToShow, windowOf } from '#renderer/ui/grid/window-of.ts'
import { pairWords } from '#renderer/features/overview/words.ts'
import type { BriefMatch } from '#renderer/store/pack-matches.ts'
import { reportingLength } from '#core/independence/shared-prose.ts'
import { testDocument } from '../../store/test-case.ts'
import { summary } from '../summary.ts'

type End = readonly [document: string, start: number, end: number]

function matchOf(id: string, a: End, b: End): BriefMatch {
  const passage = ([document, start, end]: End): BriefMatch['a'] => ({ document, start, end })
  return { id, kind: 'near', score: 30, a: passage(a), b: passage(b), reasons: 1 }
}

function lengths(of: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(of))
}

describe('shared text', () => {
  it('is measured for each of the two documents', () => {
    const shared = measureSharedTexts(lengths({ short: 100, long: 400 }), [
      matchOf('m', ['short', 0, 80], ['long', 100, 180]),
    ])
    expect(shared.get('short')?.get('long')?.share).toBe(0.8)
    expect(shared.get('long')?.get('short')?.share).toBe(0.2)
  })

  it('counts what matches hold in common once, and every match', () => {
    const shared = measureSharedTexts(lengths({ a: 100, b: 100 }), [
      matchOf('m2', ['b', 0, 10], ['a', 30, 60]),
      matchOf('m1', ['a', 10, 40], ['b', 50, 80]),
      matchOf('m3', ['a', 12, 20], ['b', 90, 95]),
    ])
    const cell = shared.get('a')?.get('b')
    expect(cell?.share).toBe(0.5)
    expect(cell?.matches.map((match) => match.id)).toEqual(['m1', 'm3', 'm2'])
  })

  it('takes only the reporting as the whole', () => {
    const blocks: readonly Block[] = [
      { kind: 'paragraph', start: 0, end: 50 },
      { kind: 'comment', start: 52, end: 252 },
      { kind: 'furniture', start: 254, end: 260 },
    ]
    expect(reportingLength({ ...testDocument('x'.repeat(260), 'a'), blocks })).toBe(50)
  })

  it('stands on the diagonal for matches inside one document', () => {
    const shared = measureSharedTexts(lengths({ a: 100 }), [matchOf('m', ['a', 0, 10], ['a', 50, 60])])
    expect(shared.get('a')?.get('a')).toMatchObject({ share: 0.2 })
    expect(shared.get('a')?.get('a')?.matches).toHaveLength(1)
  })

  it('forgets matches of documents that are gone', () => {
    const shared = measureSharedTexts(lengths({ a: 100 }), [matchOf('m', ['a', 0, 10], ['gone', 5, 9])])
    expect(shared.get('a')?.size ?? 0).toBe(0)
  })

  it('is told in a sentence', () => {
    const documents = [summary('a', { outlet: 'Fjord Mail' }), summary('b', { outlet: 'Loom' })]
    const shared = measureSharedTexts(lengths({ a: 100, b: 1000 }), [matchOf('m', ['a', 0, 50], ['b', 0, 4])])
    const [a, b] = documents
    if (a && b)
      expect(pairWords(a, b, shared)).toBe(
        'Fjord Mail and Loom: 1 match, 50% of the first, <1% of the second.',
      )
  })
})

describe('the order of the documents', () => {
  const documents = [
    summary('w', { outlet: 'Zephyr', published: '2031-02-01' }),
    summary('x', { outlet: null, published: '2031-01-01' }),
    summary('y', { outlet: 'anchor', published: null }),
    summary('z', { outlet: 'Bell', published: '2031-03-01' }),
  ]
  const shared = measureSharedTexts(lengths({ w: 100, x: 100, y: 100, z: 100 }), [
    matchOf('1', ['w', 0, 90], ['z', 0, 90]),
    matchOf('2', ['x', 0, 40], ['y', 0, 40]),
    matchOf('3', ['z', 90, 95], ['y', 90, 95]),
  ])
  const ids = (arrangement: 'similarity' | 'outlet' | 'date'): string =>
    arrangeDocuments(documents, shared, arrangement)
      .map(({ id }) => id)
      .join('')

  it('goes by outlet whatever the case, unknown ones last', () => expect(ids('outlet')).toBe('yzwx'))
  it('goes by date, undated ones last', () => expect(ids('date')).toBe('xwzy'))
  it('puts those that share most beside each other', () => expect(ids('similarity')).toBe('zwyx'))
})

describe('the order of a long chain of documents', () => {
  it('keeps neighbours together', () => {
    const many = Array.from({ length: 2000 }, (_, index) => summary(`d${index}`, {}))
    const matches = many.slice(1).map(({ id }, index) => matchOf(id, [id, 0, 9], [`d${index}`, 20, 29]))
    const shared = measureSharedTexts(new Map(many.map(({ id }) => [id, 100])), matches)
    const ordered = arrangeDocuments(many, shared, 'similarity')
    expect(new Set(ordered).size).toBe(many.length)
    // A chain: each stands beside the next, but where its first one leaves the beginning behind.
    const places = ordered.map(({ row }) => row.order)
    const steps = places.slice(1).filter((place, at) => Math.abs(place - (places[at] ?? 0)) > 2)
    expect(steps.length).toBeLessThan(5)
  })
})

describe('the cells that are drawn', () => {
  it('are those in view and a few beyond, however many there are', () => {
    expect(windowOf(0, 360, 36, 500)).toEqual({ first: 0, last: 14 })
    expect(windowOf(3600, 360, 36, 500)).toEqual({ first: 96, last: 114 })
    expect(windowOf(17_640, 360, 36, 500)).toEqual({ first: 486, last: 500 })
  })

  it('come into view by the least scrolling', () => {
    expect(scrollToShow(0, 100, 20, 3)).toBe(0)
    expect(scrollToShow(0, 100, 20, 7)).toBe(60)
    expect(scrollToShow(200, 100, 20, 2)).toBe(40)
  })

  it('are walked by the keys of a grid', () => {
    const press = (key: string, ctrlKey = false) =>
      stepInGrid(
        { row: 1, column: 1 },
        { key, ctrlKey, altKey: false, metaKey: false },
        { rows: 3, columns: 3 },
        5,
      )
    expect(press('ArrowDown')).toEqual({ row: 2, column: 1 })
    expect(press('End')).toEqual({ row: 1, column: 2 })
    expect(press('Home', true)).toEqual({ row: 0, column: 0 })
    expect(press('PageDown')).toEqual({ row: 2, column: 1 })
    expect(press('j')).toBeNull()
  })
})
