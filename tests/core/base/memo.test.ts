import { describe, expect, it } from 'vitest'
import { memoised } from '#core/base/memo.ts'

function counted(most: number): { readonly of: (word: string) => number | null; readonly asked: string[] } {
  const asked: string[] = []
  const of = memoised((word) => {
    asked.push(word)
    return word === '' ? null : word.length
  }, most)
  return { of, asked }
}

describe('a remembered answer', () => {
  it('is computed once, also where it is null', () => {
    const { of, asked } = counted(10)
    expect([of('quay'), of(''), of('quay'), of('')]).toEqual([4, null, 4, null])
    expect(asked).toEqual(['quay', ''])
  })

  it('is forgotten when there are too many, and the same when it is asked for again', () => {
    const { of, asked } = counted(2)
    for (const word of ['one', 'two', 'three', 'one', 'three']) expect(of(word)).toBe(word.length)
    expect(asked).toEqual(['one', 'two', 'three', 'one'])
  })

  it('is not kept of a very long word', () => {
    const { of, asked } = counted(10)
    const long = 'x'.repeat(500)
    expect([of(long), of(long)]).toEqual([500, 500])
    expect(asked).toHaveLength(2)
  })
})
