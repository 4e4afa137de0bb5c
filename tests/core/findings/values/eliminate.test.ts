import { describe, expect, it } from 'vitest'
import { leftOver } from '#core/findings/values/eliminate.ts'

type Value = { readonly of: string; readonly is: number }

/** Values are likelier of one thing the more letters of what they are of agree. */
function left(as: readonly Value[], bs: readonly Value[]): string[] {
  return leftOver(as, bs, {
    agree: (a, b) => a.is === b.is,
    likeness: (a, b) =>
      a.of === '' ? null : a.of.split('').filter((letter, at) => b.of[at] === letter).length / a.of.length,
    leastToAgree: 0.3,
  }).map(({ a, b, margin, only }) => `${a.is} ${b.is}${only ? ' only' : ''}${margin === 1 ? ' alone' : ''}`)
}

describe('F44 elimination', () => {
  it('puts aside what agrees and sets what is left against each other', () => {
    expect(
      left(
        [
          { of: 'ship', is: 3 },
          { of: 'crew', is: 12 },
        ],
        [
          { of: 'ship', is: 3 },
          { of: 'crew', is: 21 },
        ],
      ),
    ).toEqual(['12 21 alone'])
  })

  it('takes the best partner alone, and none where two are as good', () => {
    expect(
      left(
        [{ of: 'ship', is: 3 }],
        [
          { of: 'shop', is: 4 },
          { of: 'ship', is: 5 },
        ],
      ),
    ).toEqual(['3 5'])
    expect(
      left(
        [{ of: 'ship', is: 3 }],
        [
          { of: 'shop', is: 4 },
          { of: 'shop', is: 5 },
        ],
      ),
    ).toEqual([])
  })

  it('does not put aside what is of something else, nor compare what cannot be one', () => {
    expect(left([{ of: 'ship', is: 3 }], [{ of: 'crew', is: 3 }])).toEqual([])
    expect(left([{ of: '', is: 3 }], [{ of: 'crew', is: 4 }])).toEqual([])
    expect(left([{ of: 'crew', is: 3 }], [{ of: 'crew', is: 4 }])).toEqual(['3 4 only alone'])
  })
})
