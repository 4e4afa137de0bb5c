import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proportion, proportionWords } from '#core/reliability/wilson.ts'

describe('proportion (R11)', () => {
  it.each([
    // Published values: Newcombe 1998, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives Wilson’s interval of %i in %i', (count, base, low, high) => {
    const { interval } = proportion(count, base)
    expect(interval?.low).toBeCloseTo(low, 4)
    expect(interval?.high).toBeCloseTo(high, 4)
  })

  it('says nothing without a base', () => {
    expect(proportion(0, 0).interval).toBe(null)
    expect(proportionWords(proportion(0, 0))).toBe('0 of 0')
  })

  it('holds the share, and keeps inside 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const [count, base] = [Math.min(a, b), Math.max(a, b, 1)]
        const { interval } = proportion(count, base)
        const share = count / base
        expect(interval).not.toBe(null)
        expect(interval?.low ?? 1).toBeGreaterThanOrEqual(0)
        expect(interval?.low ?? 1).toBeLessThanOrEqual(share + 1e-12)
        expect(interval?.high ?? 0).toBeGreaterThanOrEqual(share - 1e-12)
        expect(interval?.high ?? 0).toBeLessThanOrEqual(1)
      }),
    )
  })
})
