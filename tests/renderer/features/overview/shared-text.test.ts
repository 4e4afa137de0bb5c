import { describe, expect, it } from 'vitest'
import type { Block, SourceDocument } from '#core/documents/source-document.ts'
import type { Match } from '#core/matching/match.ts'
import { arrangeDocuments } from '#renderer/features/overview/arrange.ts'
import { measureSharedTexts } from '#renderer/features/overview/shared-text.ts'
import { stepInGrid } from '#renderer/ui/grid/steps.ts'
import { scrollToShow, windowOf } from '#renderer/ui/grid/window-of.ts'
import { pairWords } from '#renderer/features/overview/words.ts'
import { testDocument } from '../../store/test-case.ts'

function documentOf(
  id: string,
  length: number,
  meta: Partial<SourceDocument['meta']> = {},
  blocks: readonly Block[] = [{ kind: 'paragraph', start: 0, end: length }],
): SourceDocument {
  const made = testDocument('x'.repeat(length), id)
  return { ...made, id, blocks, meta: { ...made.meta, ...meta } }
}

type End = readonly [document: string, start: number, end: number]

function matchOf(id: string, a: End, b: End): Match {
  const passage = ([document, start, end]: End): Match['a'] => ({ document, start, end })
  return { id, kind: 'near', score: 30, a: passage(a), b: passage(b), reasons: [] }
}

describe('shared text', () => {
  it('is measured for each of the two documents', () => {
    const shared = measureSharedTexts(
      [documentOf('short', 100), documentOf('long', 400)],
      [matchOf('m', ['short', 0, 80], ['long', 100, 180])],
    )
    expect(shared.get('short')?.get('long')?.share).toBe(0.8)
    expect(shared.get('long')?.get('short')?.share).toBe(0.2)
  })

  it('counts what matches hold in common once, and every match', () => {
    const shared = measureSharedTexts(
      [documentOf('a', 100), documentOf('b', 100)],
      [
        matchOf('m2', ['b', 0, 10], ['a', 30, 60]),
        matchOf('m1', ['a', 10, 40], ['b', 50, 80]),
        matchOf('m3', ['a', 12, 20], ['b', 90, 95]),
      ],
    )
    const cell = shared.get('a')?.get('b')
    expect(cell?.share).toBe(0.5)
    expect(cell?.matches.map((match) => match.id)).toEqual(['m1', 'm3', 'm2'])
  })

  it('takes only the reporting as the whole', () => {
    const blocks: readonly Block[] = [
      { kind: 'paragraph', start: 0, end: 50 },
      { kind: 'comment', start: 52, end: 252 },
    ]
    const shared = measureSharedTexts(
      [documentOf('a', 252, {}, blocks), documentOf('b', 50)],
      [matchOf('m', ['a', 0, 25], ['b', 0, 25])],
    )
    expect(shared.get('a')?.get('b')?.share).toBe(0.5)
  })

  it('stands on the diagonal for matches inside one document', () => {
    const shared = measureSharedTexts([documentOf('a', 100)], [matchOf('m', ['a', 0, 10], ['a', 50, 60])])
    expect(shared.get('a')?.get('a')).toMatchObject({ share: 0.2 })
    expect(shared.get('a')?.get('a')?.matches).toHaveLength(1)
  })

  it('forgets matches of documents that are gone', () => {
    const shared = measureSharedTexts([documentOf('a', 100)], [matchOf('m', ['a', 0, 10], ['gone', 5, 9])])
    expect(shared.get('a')?.size ?? 0).toBe(0)
  })

  it('is told in a sentence', () => {
    const documents = [
      documentOf('a', 100, { outlet: 'Fjord Mail' }),
      documentOf('b', 1000, { outlet: 'Loom' }),
    ]
    const shared = measureSharedTexts(documents, [matchOf('m', ['a', 0, 50], ['b', 0, 4])])
    const [a, b] = documents
    if (a && b)
      expect(pairWords(a, b, shared)).toBe(
        'Fjord Mail and Loom: 1 match, 50% of the first, <1% of the second.',
      )
  })
})

describe('the order of the documents', () => {
  const documents = [
    documentOf('w', 100, { outlet: 'Zephyr', published: '2031-02-01' }),
    documentOf('x', 100, { outlet: null, published: '2031-01-01' }),
    documentOf('y', 100, { outlet: 'anchor', published: null }),
    documentOf('z', 100, { outlet: 'Bell', published: '2031-03-01' }),
  ]
  const shared = measureSharedTexts(documents, [
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
