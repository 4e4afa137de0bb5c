import { groupBy } from '#core/base/group-by.ts'
import { byText } from '#core/base/order.ts'
import { calibratedScore, isTried } from '#core/findings/calibration/calibrated-score.ts'
import type { Calibration, Trial } from '#core/findings/calibration/calibration.ts'

/** A proposal that was judged: of which rule, with which score of the rule's own, and whether it was right. */
export type Tried = {
  readonly rule: string
  readonly strength: number
  readonly right: boolean
  /** The case it was made in: what is known of a case says nothing about that case. */
  readonly case: string
}

/** How many of the sure proposals are to be right. */
export const WANTED_PRECISION = 0.8

const PRIORS = [1, 2, 4, 8, 16]
const SLOPES = [1, 2, 4]
const LEAST_THRESHOLD = 0.6
const THRESHOLDS = [LEAST_THRESHOLD, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]

/**
 * The record of what was tried (V19). `prior` and `slope` are those of a short list under which each case is foretold
 * best by the others (the least sum of the logarithms of what was given to what came), the threshold the least from 0.6
 * on from which four in five are right when each case is scored by the others; where none is, the highest. Of what is
 * sure, six in ten like each single one are right, too.
 */
export function fitCalibration(tried: readonly Tried[], parts: readonly string[]): Calibration {
  const counted = countTried(tried)
  const first: Calibration = { parts, threshold: LEAST_THRESHOLD, prior: 4, slope: 1, ...counted }
  const [best = first] = PRIORS.flatMap((prior) => SLOPES.map((slope) => ({ ...first, prior, slope })))
    .map((calibration) => ({ calibration, loss: lossOf(foretold(tried, calibration)) }))
    .toSorted((a, b) => a.loss - b.loss)
    .map(({ calibration }) => calibration)
  const scores = foretold(tried, best)
  const threshold = THRESHOLDS.find((one) => precisionFrom(one, scores) >= WANTED_PRECISION)
  return { ...best, threshold: threshold ?? THRESHOLDS.at(-1) ?? 0.9 }
}

/** What was given to a proposal by the record of the other cases, and whether it was right. */
export type Foretold = {
  readonly score: number
  readonly right: boolean
  /** Whether the other cases have a proposal of its rule; if not, it is sure whatever it scores. */
  readonly known: boolean
}

/** Each proposal as the cases it is not from would score it. */
export function foretold(tried: readonly Tried[], calibration: Calibration): Foretold[] {
  const cases = new Set(tried.map((one) => one.case))
  return [...cases].flatMap((name) => {
    const others = { ...calibration, ...countTried(tried.filter((one) => one.case !== name)) }
    return tried
      .filter((one) => one.case === name)
      .map(({ rule, strength, right }) => ({
        score: calibratedScore(rule, strength, others),
        right,
        known: isTried(rule, others),
      }))
  })
}

/** Those that are sure where the threshold is this. */
export function sureFrom(threshold: number, scores: readonly Foretold[]): Foretold[] {
  return scores.filter(({ score, known }) => !known || score >= threshold)
}

/** The share of right ones among the sure ones; 1 where there are none. */
export function precisionFrom(threshold: number, scores: readonly Foretold[]): number {
  const sure = sureFrom(threshold, scores)
  return sure.length === 0 ? 1 : sure.filter(({ right }) => right).length / sure.length
}

function lossOf(scores: readonly Foretold[]): number {
  return scores.reduce((sum, { score, right }) => sum - Math.log(right ? score : 1 - score), 0)
}

function countTried(tried: readonly Tried[]): Pick<Calibration, 'all' | 'rules'> {
  const rules = [...new Set(tried.map(({ rule }) => rule))].toSorted(byNumber)
  return {
    all: trialOf(meanOf(tried), tried),
    rules: Object.fromEntries(
      rules.map((rule) => [rule, trialsIn(tried.filter((one) => one.rule === rule))]),
    ),
  }
}

function trialsIn(tried: readonly Tried[]): Trial[] {
  const byStrength = groupBy(tried, ({ strength }) => rounded(strength))
  return [...byStrength].toSorted(([a], [b]) => a - b).map(([strength, alike]) => trialOf(strength, alike))
}

function trialOf(strength: number, tried: readonly Tried[]): Trial {
  return { strength, proposed: tried.length, right: tried.filter(({ right }) => right).length }
}

function meanOf(tried: readonly Tried[]): number {
  const sum = tried.reduce((total, { strength }) => total + strength, 0)
  return tried.length === 0 ? 0 : rounded(sum / tried.length)
}

function rounded(strength: number): number {
  return Math.round(strength * 100) / 100
}

function byNumber(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1)) || byText(a, b)
}
