import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibratedScore, triedLike } from '#core/findings/calibration/calibrated-score.ts'
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
  })
  .map(({ prior, slope, all, own }): Calibration => ({
    parts: [],
    threshold: 0.5,
    prior,
    slope,
    all,
    rules: { F900: own },
  }))
const strength = fc.double({ min: 0, max: 1, noNaN: true })

describe('P1: the score of a proposal', () => {
  it('P1: is the share of right ones, mixed with proposals of all rules', () => {
    // (19 + 4 · 0.5) / (20 + 4)
    expect(calibratedScore('F901', 0.6, RECORD)).toBeCloseTo(0.875, 3)
    expect(calibratedScore('F902', 0.6, RECORD)).toBeCloseTo(0.125, 3)
  })

  it('P1: is drawn to the mean of all rules where few were tried, and is that where none were', () => {
    expect(calibratedScore('F903', 0.6, RECORD)).toBeCloseTo(0.6, 3)
    expect(calibratedScore('F999', 0.6, RECORD)).toBeCloseTo(0.5, 3)
    expect(calibratedScore('F999', 0.9, RECORD)).toBeGreaterThan(0.6)
    expect(calibratedScore('toString', 0.6, RECORD)).toBeCloseTo(0.5, 3)
  })

  it('P1: takes what was tried for the less, the further off its own score was', () => {
    expect(triedLike('F902', 0.6, RECORD)).toBe(20)
    expect(triedLike('F902', 0.75, RECORD)).toBeCloseTo(10, 6)
    expect(triedLike('F902', 0.9, RECORD)).toBeCloseTo(0, 6)
    expect(triedLike('F999', 0.6, RECORD)).toBe(0)
  })

  it('P1: takes a right one for the stronger, a wrong one against the weaker, and both less the other way', () => {
    expect(calibratedScore('F901', 0.95, RECORD)).toBeGreaterThan(calibratedScore('F901', 0.6, RECORD))
    expect(calibratedScore('F902', 0.3, RECORD)).toBeLessThan(calibratedScore('F902', 0.6, RECORD))
    // Twenty wrong ones say nothing of what the rule scores far higher: one right one and the prior are left.
    expect(calibratedScore('F902', 0.95, RECORD)).toBeCloseTo((1 + 4 * 0.668) / 5, 2)
  })

  it('P1: never falls within a rule where the own score grows', () => {
    fc.assert(
      fc.property(record, strength, strength, (calibration, one, other) => {
        const [weaker, stronger] = one < other ? [one, other] : [other, one]
        expect(calibratedScore('F900', stronger, calibration)).toBeGreaterThanOrEqual(
          calibratedScore('F900', weaker, calibration),
        )
      }),
    )
  })

  it('P1: is never nought and never one, whatever the record', () => {
    fc.assert(
      fc.property(record, fc.double({ min: -1, max: 2, noNaN: true }), (calibration, own) => {
        const score = calibratedScore('F900', own, calibration)
        expect(score).toBeGreaterThanOrEqual(0.02)
        expect(score).toBeLessThanOrEqual(0.98)
      }),
    )
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
