import { describe, expect, it } from 'vitest'
import { holdPins } from '#renderer/features/compare/hold-pins.ts'
import type { LinkedSpans } from '#renderer/features/compare/linked-scroll.ts'

function tie(
  id: string,
  left: readonly [number, number],
  right: readonly [number, number],
  pinned = false,
): LinkedSpans {
  return {
    id,
    left: { start: left[0], end: left[1] },
    right: { start: right[0], end: right[1] },
    moved: false,
    pinned,
  }
}

const PIN = tie('pin', [100, 150], [400, 450], true)

function told(...spans: readonly LinkedSpans[]): string {
  return holdPins([PIN, ...spans])
    .map(({ id, moved }) => (moved ? `${id} moved` : id))
    .join(', ')
}

describe('pins', () => {
  it('leave what agrees with them as it is', () => {
    expect(told(tie('before', [0, 50], [10, 60]), tie('after', [200, 220], [500, 520]))).toBe(
      'pin, before, after',
    )
    expect(told(tie('around', [90, 160], [390, 460]))).toBe('pin, around')
  })

  it('put what crosses them out of order', () => {
    expect(told(tie('crossing', [0, 50], [500, 550]), tie('other', [200, 220], [10, 60]))).toBe(
      'pin, crossing moved, other moved',
    )
  })

  it('leave out what ties their words to others', () => {
    expect(told(tie('left', [120, 180], [10, 60]), tie('right', [0, 50], [440, 480]))).toBe('pin')
  })

  it('change nothing where there are none', () => {
    const spans = [tie('a', [0, 10], [50, 60]), tie('b', [5, 15], [0, 10])]
    expect(holdPins(spans)).toEqual(spans)
  })
})
