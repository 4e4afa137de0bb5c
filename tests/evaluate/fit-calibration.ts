import { groupBy } from '#core/base/group-by.ts'
import { byText } from '#core/base/order.ts'
import { PAIRINGS, type Pairing } from '#core/findings/calibration/pairing.ts'
import { calibratedScore, isTried } from '#core/findings/calibration/calibrated-score.ts'
import type { Calibration, Trial } from '#core/findings/calibration/calibration.ts'

/** A proposal that was judged: of which rule, with which score of the rule's own, and whether it was right. */
export type Tried = {
  readonly rule: string
  readonly strength: number
  readonly right: boolean
  /** How its passages are paired (P7). */
  readonly pairing: Pairing | null
  /** The case it was made in: what is known of a case says nothing about that case. */
  readonly case: string
}

const PRIORS = [1, 2, 4, 8, 16]
const SLOPES = [1, 2, 4]
const TIES = [0, 0.25, 0.5, 0.75, 1]
/** Below this a proposal is likelier wrong than right. */
const LEAST_THRESHOLD = 0.45
/** What the threshold of a record may be. */
export const THRESHOLDS = [LEAST_THRESHOLD, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]

/** Ways to score that foretell the cases less well than the best by no more than this many nats are as good. */
const SUPPORT = 2

/**
 * The record of what was tried (V19). Each case is scored by the record of the others. Of the values of `prior`,
 * `slope` and `tie` under which the cases are foretold best (the sum of the logarithms of what was given to what came is within
 * two nats of the best), and of the thresholds from 0.45 on, the lowest is taken with which the sure ones have an
 * F-measure that weighs precision twice as much as recall (F0.5; van Rijsbergen) within its standard error of the best
 * (as Breiman and others choose trees, 1984).
 *
 * @param gold how many discrepancies there are to find in those cases
 */
export function fitCalibration(tried: readonly Tried[], gold: number, parts: readonly string[]): Calibration {
  const counted = countTried(tried)
  const ways = PRIORS.flatMap((prior) =>
    SLOPES.flatMap((slope) =>
      TIES.map((tie) => {
        const calibration: Calibration = { parts, threshold: LEAST_THRESHOLD, prior, slope, tie, ...counted }
        const scores = foretold(tried, calibration)
        return { calibration, scores, loss: lossOf(scores) }
      }),
    ),
  )
  const least = Math.min(...ways.map(({ loss }) => loss))
  const choices = ways
    .filter(({ loss }) => loss <= least + SUPPORT)
    .flatMap(({ calibration, scores }) =>
      THRESHOLDS.map((threshold) => ({
        calibration: { ...calibration, threshold },
        ...usefulness(threshold, scores, gold),
      })),
    )
    .toSorted((a, b) => b.use - a.use || a.calibration.threshold - b.calibration.threshold)
  const [top] = choices
  // Of some hundred proposals thresholds differ mostly by chance: the lowest that is as good loses least.
  const [best] = choices
    .filter(({ use }) => top !== undefined && use >= top.use - top.error)
    .toSorted((a, b) => a.calibration.threshold - b.calibration.threshold || b.use - a.use)
  return best?.calibration ?? { parts, threshold: LEAST_THRESHOLD, prior: 4, slope: 1, tie: 0, ...counted }
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
      .map(({ rule, strength, right, pairing }) => ({
        score: calibratedScore(rule, strength, others, pairing),
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

/** F0.5 of what is sure from a threshold on, and its standard error: of precision and of recall, as if apart. */
function usefulness(
  threshold: number,
  scores: readonly Foretold[],
  gold: number,
): { readonly use: number; readonly error: number } {
  const sure = sureFrom(threshold, scores)
  const [precision, recall] = [
    precisionFrom(threshold, scores),
    sure.filter((one) => one.right).length / Math.max(1, gold),
  ]
  const use = measureOf(precision, recall)
  const spread = (share: number, count: number): number =>
    Math.sqrt((share * (1 - share)) / Math.max(1, count))
  const error = Math.hypot(
    use - measureOf(precision - spread(precision, sure.length), recall),
    use - measureOf(precision, recall - spread(recall, gold)),
  )
  return { use, error }
}

function measureOf(precision: number, recall: number): number {
  if (precision <= 0 || recall <= 0) return 0
  return (1.25 * precision * recall) / (0.25 * precision + recall)
}

function lossOf(scores: readonly Foretold[]): number {
  return scores.reduce((sum, { score, right }) => sum - Math.log(right ? score : 1 - score), 0)
}

function countTried(tried: readonly Tried[]): Pick<Calibration, 'all' | 'rules' | 'paired'> {
  const rules = [...new Set(tried.map(({ rule }) => rule))].toSorted(byNumber)
  return {
    all: trialOf(meanOf(tried), tried),
    rules: Object.fromEntries(
      rules.map((rule) => [rule, trialsIn(tried.filter((one) => one.rule === rule))]),
    ),
    paired: pairedIn(tried),
  }
}

function pairedIn(tried: readonly Tried[]): Calibration['paired'] {
  const of = (pairing: Pairing): Pick<Trial, 'proposed' | 'right'> => {
    const { proposed, right } = trialOf(
      0,
      tried.filter((one) => one.pairing === pairing),
    )
    return { proposed, right }
  }
  const [matched, first, listed, apart, inner] = PAIRINGS
  return {
    [matched]: of(matched),
    [first]: of(first),
    [listed]: of(listed),
    [apart]: of(apart),
    [inner]: of(inner),
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
