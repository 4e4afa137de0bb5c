import type { Pairing } from './pairing.ts'
import type { Calibration, Trial } from './calibration.ts'

/** No count of texts says never, or always. */
const LEAST = 0.02
const MOST = 0.98
/** What was tried says nothing of proposals whose own score is so far from its own, on the side where it says less. */
const REACH = 0.3
/** What is taken for the share of right proposals where nothing was tried at all. */
const UNTRIED = 0.5
/** With so many proposals that are right as often as all, those of one pairing are mixed. */
const USUAL = 4

/**
 * How often proposals like this one were right (P1): the mean of a beta distribution. What was tried of the rule counts:
 * a right proposal for all that the rule scores as high or higher, a wrong one against all that it scores as low or lower,
 * both the less, the further a proposal is on the other side. To these come `prior` proposals that are right as often as
 * those of all rules, with odds that grow with the own score by `slope`. Within a rule the result therefore never falls
 * where `strength` grows, for one pairing. The odds are then raised or lowered by how much oftener than all proposals
 * those were right whose passages are paired as these are (P7).
 *
 * @param strength the rule's own score, 0 to 1
 * @param pairing `null` where it is not known
 * @returns 0.02 to 0.98, in steps of 0.001
 */
export function calibratedScore(
  rule: string,
  strength: number,
  calibration: Calibration,
  pairing: Pairing | null,
): number {
  const { all, prior, slope } = calibration
  const usual = usualShare(calibration)
  const odds = logOdds(usual) + slope * (strength - all.strength)
  let right = prior / (1 + Math.exp(-odds))
  let wrong = prior - right
  for (const trial of trialsOf(rule, calibration)) {
    right += trial.right * nearness(trial.strength - strength)
    wrong += (trial.proposed - trial.right) * nearness(strength - trial.strength)
  }
  const ofRule = logOdds(bounded(right / (right + wrong)))
  const score = 1 / (1 + Math.exp(-ofRule - shiftOf(pairing, calibration)))
  return Math.round(bounded(score) * 1000) / 1000
}

/** What a pairing adds to the log odds. */
function shiftOf(pairing: Pairing | null, calibration: Calibration): number {
  if (pairing === null) return 0
  const usual = usualShare(calibration)
  const { proposed, right } = calibration.paired[pairing]
  const share = bounded((right + USUAL * usual) / (proposed + USUAL))
  return calibration.tie * (logOdds(share) - logOdds(usual))
}

function usualShare({ all }: Calibration): number {
  return bounded(all.proposed === 0 ? UNTRIED : all.right / all.proposed)
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share))
}

/** How many proposals like this one were tried; those that the rule scored otherwise count in part. */
export function triedLike(rule: string, strength: number, calibration: Calibration): number {
  return trialsOf(rule, calibration).reduce(
    (sum, trial) => sum + trial.proposed * nearness(Math.abs(trial.strength - strength)),
    0,
  )
}

/** Whether any proposal of a rule was tried. */
export function isTried(rule: string, calibration: Calibration): boolean {
  return trialsOf(rule, calibration).length > 0
}

function trialsOf(rule: string, { rules }: Calibration): readonly Trial[] {
  return Object.hasOwn(rules, rule) ? (rules[rule] ?? []) : []
}

/** 1 up to a distance of nought, and nothing from the reach on. */
function nearness(distance: number): number {
  return Math.min(1, Math.max(0, 1 - distance / REACH))
}

function bounded(share: number): number {
  return Math.min(MOST, Math.max(LEAST, share))
}
