import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibratedScore, triedLike } from '#core/findings/calibration/calibrated-score.ts'
import { PAIRINGS, type Pairing } from '#core/findings/calibration/pairing.ts'
import { CALIBRATION, type Calibration } from '#core/findings/calibration/calibration.ts'

/** Half of 100 proposals were right; of one rule nearly all, of another nearly none. */
const RECORD: Calibration = {
  parts: ['a'],
  threshold: 0.6,
  prior: 4,
  slope: 2,
  all: { strength: 0.6, proposed: 100, right: 50 },
  rules: {
    F901: [{ strength: 0.6, proposed: 20, right: 19 }],
    F902: [{ strength: 0.6, proposed: 20, right: 1 }],
    F903: [{ strength: 0.6, proposed: 1, right: 1 }],
  },
  paired: {
    matched: { proposed: 36, right: 34 },
    first: { proposed: 40, right: 20 },
    listed: { proposed: 0, right: 0 },
    apart: { proposed: 36, right: 2 },
    inner: { proposed: 0, right: 0 },
  },
  tie: 1,
}

const trial = fc
  .record({
    strength: fc.integer({ min: 0, max: 100 }),
    proposed: fc.integer({ min: 1, max: 30 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ strength, proposed, share }) => ({
    strength: strength / 100,
    proposed,
    right: Math.round(proposed * share),
  }))
const record = fc
  .record({
    prior: fc.integer({ min: 1, max: 16 }),
    slope: fc.integer({ min: 0, max: 4 }),
    all: trial,
    own: fc.array(trial, { maxLength: 8 }),
    matched: trial,
    apart: trial,
    tie: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ prior, slope, all, own, matched, apart, tie }): Calibration => ({
    parts: [],
    threshold: 0.5,
    prior,
    slope,
    all,
    rules: { F900: own },
    paired: { ...RECORD.paired, matched, apart },
    tie,
  }))
const strength = fc.double({ min: 0, max: 1, noNaN: true })
const pairing = fc.constantFrom(null, ...PAIRINGS)

describe('P1: the score of a proposal', () => {
  it('P1: is the share of right ones, mixed with proposals of all rules', () => {
    // (19 + 4 · 0.5) / (20 + 4)
    expect(calibratedScore('F901', 0.6, RECORD, null)).toBeCloseTo(0.875, 3)
    expect(calibratedScore('F902', 0.6, RECORD, null)).toBeCloseTo(0.125, 3)
  })

  it('P1: is drawn to the mean of all rules where few were tried, and is that where none were', () => {
    expect(calibratedScore('F903', 0.6, RECORD, null)).toBeCloseTo(0.6, 3)
    expect(calibratedScore('F999', 0.6, RECORD, null)).toBeCloseTo(0.5, 3)
    expect(calibratedScore('F999', 0.9, RECORD, null)).toBeGreaterThan(0.6)
    expect(calibratedScore('toString', 0.6, RECORD, null)).toBeCloseTo(0.5, 3)
  })

  it('P1: takes what was tried for the less, the further off its own score was', () => {
    expect(triedLike('F902', 0.6, RECORD)).toBe(20)
    expect(triedLike('F902', 0.75, RECORD)).toBeCloseTo(10, 6)
    expect(triedLike('F902', 0.9, RECORD)).toBeCloseTo(0, 6)
    expect(triedLike('F999', 0.6, RECORD)).toBe(0)
  })

  it('P1: takes a right one for the stronger, a wrong one against the weaker, and both less the other way', () => {
    expect(calibratedScore('F901', 0.95, RECORD, null)).toBeGreaterThan(
      calibratedScore('F901', 0.6, RECORD, null),
    )
    expect(calibratedScore('F902', 0.3, RECORD, null)).toBeLessThan(
      calibratedScore('F902', 0.6, RECORD, null),
    )
    // Twenty wrong ones say nothing of what the rule scores far higher: one right one and the prior are left.
    expect(calibratedScore('F902', 0.95, RECORD, null)).toBeCloseTo((1 + 4 * 0.668) / 5, 2)
  })

  it('P1: never falls within a rule where the own score grows', () => {
    fc.assert(
      fc.property(record, strength, strength, pairing, (calibration, one, other, paired) => {
        const [weaker, stronger] = one < other ? [one, other] : [other, one]
        expect(calibratedScore('F900', stronger, calibration, paired)).toBeGreaterThanOrEqual(
          calibratedScore('F900', weaker, calibration, paired),
        )
      }),
    )
  })

  it('P1: is never nought and never one, whatever the record', () => {
    fc.assert(
      fc.property(
        record,
        fc.double({ min: -1, max: 2, noNaN: true }),
        pairing,
        (calibration, own, paired) => {
          const score = calibratedScore('F900', own, calibration, paired)
          expect(score).toBeGreaterThanOrEqual(0.02)
          expect(score).toBeLessThanOrEqual(0.98)
        },
      ),
    )
  })
})

describe('P7: how the passages are paired', () => {
  const scoreOf = (paired: Pairing | null, calibration: Calibration = RECORD): number =>
    calibratedScore('F903', 0.6, calibration, paired)

  it('P7: raises the score where such proposals were right more often, and lowers it where less often', () => {
    expect(scoreOf('matched')).toBeGreaterThan(scoreOf(null))
    expect(scoreOf('apart')).toBeLessThan(scoreOf(null))
    // (34 + 4 · 0.5) / (36 + 4) of the paired ones: odds nine times as high as usual, on odds of 1.5.
    expect(scoreOf('matched')).toBeCloseTo(13.5 / 14.5, 3)
  })

  it('P7: changes nothing where such are right as often as all, none were tried, or it is not known', () => {
    expect(scoreOf('first')).toBe(scoreOf(null))
    expect(scoreOf('listed')).toBe(scoreOf(null))
  })

  it('P7: counts as far as the record says', () => {
    expect(scoreOf('matched', { ...RECORD, tie: 0 })).toBe(scoreOf(null))
    const half = scoreOf('matched', { ...RECORD, tie: 0.5 })
    expect(half).toBeGreaterThan(scoreOf(null))
    expect(half).toBeLessThan(scoreOf('matched'))
  })
})

it.each(['short', 'long'] as const)('P1: the record of the program for %s reports is in order', (length) => {
  const { all, rules, threshold } = CALIBRATION[length]
  const trials = Object.values(rules).flat()
  for (const { proposed, right, strength: own } of [all, ...trials]) {
    expect(right).toBeLessThanOrEqual(proposed)
    expect(own).toBeGreaterThan(0)
    expect(own).toBeLessThanOrEqual(1)
  }
  expect(trials.reduce((sum, { proposed }) => sum + proposed, 0)).toBe(all.proposed)
  expect(trials.reduce((sum, { right }) => sum + right, 0)).toBe(all.right)
  expect(threshold).toBeGreaterThanOrEqual(0.45)
})
