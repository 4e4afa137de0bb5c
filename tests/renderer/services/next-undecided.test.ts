import { describe, expect, it } from 'vitest'
import { nextUndecided } from '#renderer/services/next-undecided.ts'

function open(...ids: readonly string[]): (id: string) => boolean {
  const set = new Set(ids)
  return (id) => set.has(id)
}

describe('nextUndecided', () => {
  const rows = ['a', 'b', 'c', 'd']
  it('goes on to the next one that is open', () => {
    expect(nextUndecided(rows, 'a', open('a', 'c', 'd'))).toBe('c')
  })

  it('goes back when nothing after it is open', () => {
    expect(nextUndecided(rows, 'd', open('b', 'd'))).toBe('b')
  })

  it('ends when it was the last', () => {
    expect(nextUndecided(rows, 'c', open('c'))).toBeNull()
  })
})
