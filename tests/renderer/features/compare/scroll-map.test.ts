import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  counterpartHeight,
  leadFor,
  ribbonPath,
  type Link,
  type ScrollMap,
} from '#renderer/features/compare/scroll-map.ts'

const link = (
  id: string,
  left: readonly [number, number],
  right: readonly [number, number],
  moved = false,
  pinned = false,
): Link => ({
  id,
  left: { top: left[0], bottom: left[1] },
  right: { top: right[0], bottom: right[1] },
  moved,
  pinned,
})
const map = (...links: readonly Link[]): ScrollMap => ({ links, identity: false })

describe('counterpartHeight', () => {
  const three = map(link('1', [100, 140], [50, 90]), link('2', [400, 440], [600, 700]))

  it('brings the counterpart of each passage to the same line', () => {
    expect(counterpartHeight(three, 'left', 100)).toBe(50)
    expect(counterpartHeight(three, 'left', 400)).toBe(600)
    expect(counterpartHeight(three, 'right', 600)).toBe(400)
  })

  it('runs evenly between passages and alike before and after them', () => {
    expect(counterpartHeight(three, 'left', 270)).toBe(345)
    expect(counterpartHeight(three, 'left', 80)).toBe(30)
    expect(counterpartHeight(three, 'left', 500)).toBe(760)
  })

  it('follows a moved passage only while the line lies inside it', () => {
    const moved = map(...three.links, link('moved', [200, 240], [2000, 2040], true))
    expect(counterpartHeight(moved, 'left', 199)).toBe(counterpartHeight(three, 'left', 199))
    // The passage that is looked at was brought to the line: it begins there, give or take what browsers round.
    expect(counterpartHeight(moved, 'left', 199.4, 'moved')).toBeCloseTo(1999.4)
    expect(counterpartHeight(moved, 'left', 220)).toBe(2020)
    expect(counterpartHeight(moved, 'left', 241)).toBe(counterpartHeight(three, 'left', 241))
  })

  it('takes the passage that is looked at where several hold the line', () => {
    const two = map(link('a', [0, 100], [0, 100]), link('b', [0, 100], [500, 600], true))
    expect(counterpartHeight(two, 'left', 50)).toBe(50)
    expect(counterpartHeight(two, 'left', 50, 'b')).toBe(550)
  })

  it('takes a pin before everything else that holds the line', () => {
    const two = map(link('a', [0, 100], [0, 100]), link('pin', [40, 60], [500, 520], false, true))
    expect(counterpartHeight(two, 'left', 50, 'a')).toBe(510)
    expect(counterpartHeight(two, 'left', 80, 'a')).toBe(80)
  })

  it('goes by the passage that begins where two share a line', () => {
    const two = map(link('a', [0, 48], [0, 48]), link('b', [24, 72], [300, 348]))
    expect(counterpartHeight(two, 'left', 24)).toBe(300)
    expect(counterpartHeight(two, 'left', 12)).toBe(12)
  })

  it('knows nothing where nothing matches, and itself for one document in both panes', () => {
    expect(counterpartHeight(map(), 'left', 50)).toBeNull()
    expect(counterpartHeight({ links: [], identity: true }, 'left', 50)).toBe(50)
  })

  it('never runs backwards over passages in order', () => {
    const gaps = fc.array(
      fc.record({ left: fc.nat(300), right: fc.nat(300), height: fc.integer({ min: 1, max: 90 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(gaps, (steps) => {
        let left = 0
        let right = 0
        const links = steps.map((step, index) => {
          const made = link(
            String(index),
            [left + step.left, left + step.left + step.height],
            [right + step.right, right + step.right + step.height],
          )
          left = made.left.bottom
          right = made.right.bottom
          return made
        })
        const heights = Array.from({ length: 60 }, (_, index) => (left * index) / 50)
        const found = heights.map((height) => counterpartHeight(map(...links), 'left', height) ?? Number.NaN)
        for (const [index, value] of found.entries()) {
          expect(value).toBeGreaterThanOrEqual((found[index - 1] ?? Number.NEGATIVE_INFINITY) - 1e-6)
        }
      }),
    )
  })
})

describe('leadFor', () => {
  it('leaves room so that a passage near the top can face one further down', () => {
    const links = [link('1', [500, 520], [40, 60])]
    expect(leadFor(links, 'right', 240)).toBe(200)
    expect(leadFor(links, 'left', 240)).toBe(0)
  })
})

describe('ribbonPath', () => {
  it('is drawn while either end is in view', () => {
    expect(ribbonPath({ top: -50, bottom: -10 }, { top: 900, bottom: 950 }, 40, 600)).toBeNull()
    expect(ribbonPath({ top: 10, bottom: 30 }, { top: 900, bottom: 950 }, 40, 600)).toMatch(
      /^M0 10\.0C20 10\.0 /u,
    )
  })
})
