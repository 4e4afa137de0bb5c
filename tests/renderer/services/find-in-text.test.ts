import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInText, isInComment, MOST_PLACES } from '#renderer/services/passage-text/find-in-text.ts'

const found = (text: string, query: string): string[] =>
  findInText(text, query).map(({ start, end }) => text.slice(start, end))

describe('findInText', () => {
  it('takes upper and lower case, white space, apostrophes, quotation marks and dashes alike', () => {
    expect(found("The Dam’s gate. the dam's\n gate", "dam's GATE")).toEqual(['Dam’s gate', "dam's\n gate"])
    expect(found('“No” – «no»', '"no"')).toEqual(['“No”', '«no»'])
    expect(found('left-over left–over', 'left-over')).toEqual(['left-over', 'left–over'])
  })

  it('keeps offsets exact where lower case is longer than upper case', () => {
    expect(findInText('İİ dam', 'dam')).toEqual([{ start: 3, end: 6 }])
  })

  it('takes every sign of the query as itself', () => {
    expect(found('a.c abc (a|b) [x]', 'a.c')).toEqual(['a.c'])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (query) => {
        const words = query.trim()
        fc.pre(words !== '')
        expect(findInText(`x ${words} y`, query)).not.toEqual([])
      }),
    )
  })

  it('stops counting where nobody would read on', () => {
    expect(findInText('a '.repeat(MOST_PLACES + 10), 'a')).toHaveLength(MOST_PLACES)
    expect(findInText('anything', '  ')).toEqual([])
  })
})

describe('isInComment', () => {
  it('tells a place in a comment from one in the report', () => {
    const blocks = [
      { kind: 'paragraph' as const, start: 0, end: 10 },
      { kind: 'comment' as const, start: 12, end: 20 },
    ]
    expect(isInComment(blocks, { start: 2, end: 4 })).toBe(false)
    expect(isInComment(blocks, { start: 14, end: 16 })).toBe(true)
    expect(isInComment(blocks, null)).toBe(false)
  })
})
