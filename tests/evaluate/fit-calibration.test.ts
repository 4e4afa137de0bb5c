import { describe, expect, it } from 'vitest'
import type { Pairing } from '#core/findings/calibration/pairing.ts'
import { fitCalibration, foretold, precisionFrom, type Tried } from './fit-calibration.ts'

/** So many proposals of one rule, each in a case of its own. */
function tried(
  rule: string,
  right: number,
  wrong: number,
  strength = 0.6,
  pairing: Pairing | null = null,
): Tried[] {
  return [...Array(right + wrong).keys()].map((index) => ({
    rule,
    strength,
    right: index < right,
    pairing,
    case: `${rule}-${index}`,
  }))
}

describe('V19: the record of the rules', () => {
  const all = [...tried('F10', 18, 2), ...tried('F9', 2, 18, 0.555)]
  const record = fitCalibration(all, 30, ['one', 'two'])

  it('V19: counts by rule and own score, in order of the rules', () => {
    expect(Object.entries(record.rules)).toEqual([
      ['F9', [{ strength: 0.56, proposed: 20, right: 2 }]],
      ['F10', [{ strength: 0.6, proposed: 20, right: 18 }]],
    ])
    expect(record.all).toEqual({ strength: 0.58, proposed: 40, right: 20 })
    expect(record.parts).toEqual(['one', 'two'])
  })

  it('V19: takes the threshold that finds much, and precision twice as gladly', () => {
    expect(precisionFrom(record.threshold, foretold(all, record))).toBeGreaterThanOrEqual(0.8)
    const even = [...tried('F10', 18, 2), ...tried('F9', 22, 18)]
    // Of 60 the second rule finds half of all that is found: too many to do without.
    expect(fitCalibration(even, 60, []).threshold).toBeLessThanOrEqual(0.5)
    // Of 250 found the second rule finds few, and wrong ones as often.
    const costly = [...tried('F10', 230, 10), ...tried('F9', 22, 18)]
    expect(fitCalibration(costly, 260, []).threshold).toBeGreaterThan(0.5)
  })

  it('V19: scores each case without what was tried in it', () => {
    const alone: Tried[] = [
      { rule: 'F9', strength: 0.6, right: true, pairing: null, case: 'one' },
      { rule: 'F9', strength: 0.6, right: true, pairing: null, case: 'one' },
      ...tried('F10', 5, 5),
    ]
    const { score } = foretold(alone, record)[0] ?? { score: 1 }
    expect(score).toBe(0.5)
  })

  it('P7: counts by pairing, and heeds it as far as it foretells what is right', () => {
    const told = [...tried('F9', 18, 2, 0.6, 'matched'), ...tried('F10', 4, 16, 0.6, 'apart')]
    const turned = told.map((one, index) => ({ ...one, rule: index % 2 === 0 ? 'F9' : 'F10' }))
    const heeded = fitCalibration(turned, 30, [])
    expect(heeded.paired.matched).toEqual({ proposed: 20, right: 18 })
    expect(heeded.paired.apart).toEqual({ proposed: 20, right: 4 })
    expect(heeded.paired.first).toEqual({ proposed: 0, right: 0 })
    expect(heeded.tie).toBeGreaterThan(0)
    const scores = foretold(turned, heeded)
    expect(precisionFrom(heeded.threshold, scores)).toBeGreaterThan(0.8)
    // Where it says nothing, it counts nothing more than the share of all.
    const idle = tried('F9', 10, 10).map((one, index) => ({
      ...one,
      pairing: index % 2 === 0 ? ('matched' as const) : ('apart' as const),
    }))
    const { matched, apart } = fitCalibration(idle, 30, []).paired
    expect(matched).toEqual(apart)
  })

  it('V19: has a record where nothing was tried', () => {
    expect(fitCalibration([], 0, [])).toMatchObject({
      all: { strength: 0, proposed: 0, right: 0 },
      rules: {},
    })
  })
})
