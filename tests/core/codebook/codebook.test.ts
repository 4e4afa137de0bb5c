import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUILT_IN_CODES } from '#core/codebook/built-in.ts'
import { merged, movedBeside, movedUnder } from '#core/codebook/change-codes.ts'
import type { Code } from '#core/codebook/code.ts'
import { codebookOf, definitionOf, isOffered, isUnder } from '#core/codebook/codebook.ts'
import type { BiasTag } from '#core/reliability/outlet.ts'

function code(id: string, parent: string | null, over: Partial<Code> = {}): Code {
  return {
    id,
    label: id.toUpperCase(),
    description: '',
    colour: 'grey',
    parent,
    order: 0,
    retired: false,
    mergedInto: null,
    origin: 'user',
    source: '',
    ...over,
  }
}

describe('a codebook (C1)', () => {
  it('holds the program’s codes once each, every one but the groups under another', () => {
    const { codes, byId } = codebookOf(BUILT_IN_CODES)
    expect(codes).toHaveLength(BUILT_IN_CODES.length)
    expect(byId.get('reporting-framing-blame')?.path).toEqual(['How it tells', 'Framing'])
    for (const { id, depth } of codes) expect(depth === 0).toBe(id.startsWith('group:'))
  })

  it('lets the case’s own rows win, and keeps the order that they have', () => {
    const book = codebookOf(
      [code('a', null, { order: 1 }), code('b', null, { order: 2 }), code('c', 'a')],
      [code('b', null, { order: 0, label: 'First' }), code('c', 'b')],
    )
    expect(book.codes.map(({ id, depth }) => `${depth}${id}`)).toEqual(['0b', '1c', '0a'])
    expect(definitionOf(book, 'c')).toMatchObject({ path: ['First'], group: 'b' })
  })

  it('loses no code, whatever parents are gone or stand in a circle', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ids, 'gone', null), { minLength: 5, maxLength: 5 }),
        (parents) => {
          const rows = ids.map((id, index) => code(id, parents[index] ?? null))
          const { codes, byId } = codebookOf(rows)
          expect(codes.map(({ id }) => id).toSorted()).toEqual(ids)
          for (const { parent, id } of codes) expect(parent === null || !isUnder(byId, parent, id)).toBe(true)
        },
      ),
    )
  })

  it('does not offer what is retired or stands under it, nor its groups (C2)', () => {
    const book = codebookOf(BUILT_IN_CODES, [
      code('a', null, { retired: true }),
      code('b', 'a'),
      code('c', null),
    ])
    const offered = book.codes.filter((one) => isOffered(book, one)).map(({ id }) => id)
    expect(offered).toContain('c')
    expect(offered).toContain('rhetoric-loaded-language')
    for (const id of ['a', 'b', 'group:rhetoric']) expect(offered).not.toContain(id)
  })
})

describe('changing a codebook', () => {
  const book = codebookOf([
    code('a', null),
    code('b', null, { order: 1 }),
    code('a1', 'a'),
    code('a2', 'a', { order: 1 }),
    code('a11', 'a1'),
  ])

  it('moves a code under any other but those under itself (C3)', () => {
    expect(movedUnder(book, 'a1', 'b')).toMatchObject([{ id: 'a1', parent: 'b', order: 0 }])
    expect(movedUnder(book, 'a', 'a11')).toBe(null)
    expect(movedUnder(book, 'a', 'a')).toBe(null)
    expect(movedUnder(book, 'a1', 'a')).toEqual([])
    const after = codebookOf(book.codes, movedBeside(book, 'a1', 1))
    expect(after.codes.map(({ id }) => id)).toEqual(['a', 'a2', 'a1', 'a11', 'b'])
    expect(movedBeside(book, 'a', -1)).toEqual([])
  })

  it('merges with every tag and everything below it, and keeps the code as retired (C4)', () => {
    const tags: BiasTag[] = ['a1', 'b', 'a1'].map((tag, index) => ({
      id: `tag-${index}`,
      tag,
      target: { kind: 'document', document: 'd' },
      reason: `reason ${index}`,
      taggedAt: '2031',
      author: 'T',
    }))
    const merge = merged(book, tags, 'a1', 'b')
    expect(merge?.tags.map(({ id, tag, reason }) => [id, tag, reason])).toEqual([
      ['tag-0', 'b', 'reason 0'],
      ['tag-2', 'b', 'reason 2'],
    ])
    const after = codebookOf(book.codes, merge?.codes ?? [])
    expect(after.byId.get('a1')).toMatchObject({ retired: true, mergedInto: 'b' })
    expect(after.byId.get('a11')?.parent).toBe('b')
    expect(merged(book, tags, 'a', 'a11')).toBe(null)
    expect(merged(book, tags, 'a', 'a')).toBe(null)
  })
})
