import { describe, expect, it } from 'vitest'
import { DOSSIER_WRITERS } from '#main/export/writers.ts'
import { suggestedName } from '#renderer/features/dossier/compile-dossier.ts'
import {
  freshDraft,
  moveInOrder,
  orderFindings,
  parseDraft,
} from '#renderer/features/dossier/dossier-draft.ts'
import { FORMATS } from '#renderer/features/dossier/formats.ts'

describe('the draft of a dossier', () => {
  it('survives storage, and damage to it', () => {
    const fresh = freshDraft('Case')
    const draft = { ...fresh, title: 'T', leftOut: ['finding-1'], proposals: true, formats: ['.md'] }
    expect(parseDraft(JSON.stringify(draft), fresh)).toEqual(draft)
    const parts = { ...fresh.parts, outlets: { leftOut: ['outlet-1'], order: ['outlet-2'] } }
    expect(parseDraft(JSON.stringify({ ...fresh, statements: true, parts }), fresh)).toEqual({
      ...fresh,
      statements: true,
      parts,
    })
    expect(
      parseDraft(
        '{"title":4,"formats":"x","documents":"?","parts":{"claims":[1],"outlets":{"order":[2]}}}',
        fresh,
      ),
    ).toEqual(fresh)
    expect(parseDraft('broken', fresh)).toEqual(fresh)
  })

  it('orders findings as they were moved, new ones after them', () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
    expect(orderFindings(items, ['c', 'a']).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd'])
    expect(moveInOrder(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
    expect(moveInOrder(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
  })
})

describe('suggestedName', () => {
  it('is a file name in any script', () => {
    expect(suggestedName('Who leads? / Part 2')).toBe('who-leads-part-2')
    expect(suggestedName('من يقود؟')).toBe('من-يقود')
    expect(suggestedName('///')).toBe('dossier')
  })
})

describe('the formats on offer', () => {
  it('are those that can be written', () => {
    expect(FORMATS.map(({ id }) => id).toSorted()).toEqual(
      DOSSIER_WRITERS.map(({ extension }) => extension).toSorted(),
    )
  })
})
