import type { Discrepancy } from '../discrepancy.ts'
import type { Pairing } from './pairing.ts'
import { calibratedScore, isTried, triedLike } from './calibrated-score.ts'
import type { Calibration } from './calibration.ts'
import { ruleOf } from './rule-of.ts'

/** Proposals, each list with the worst first (P6). */
export type Tiers = { readonly sure: readonly Discrepancy[]; readonly possible: readonly Discrepancy[] }

/** A proposal with its calibrated score, and its tier. */
export type Weighed = { readonly proposal: Discrepancy; readonly sure: boolean }

/** One person at the head of two organisations, or head and deputy of one: what analysts asked for first, and too rare to be counted, so that they keep their rule's score and stand high (P2). */
const ASSURED: ReadonlySet<string> = new Set(['F1', 'F2'])

/**
 * Gives a proposal the calibrated score in place of its rule's own, and a tier (P1, P2); its id stays. A rule that
 * proposed nothing in all the texts tried raised no false alarm there, so what it proposes is sure. A probable later
 * report is neither right nor wrong in the texts tried, so it keeps its rule's score and stays sure (P3).
 *
 * @param pairing how its passages are paired (P7); `null` where that is not known
 */
export function weigh(
  proposal: Discrepancy,
  calibration: Calibration,
  pairing: Pairing | null = null,
): Weighed {
  if (proposal.hint === 'superseded-update') return { proposal, sure: true }
  const rule = ruleOf(proposal)
  if (ASSURED.has(rule)) return { proposal: { ...proposal, tried: 0 }, sure: true }
  const score = calibratedScore(rule, proposal.score, calibration, pairing)
  const tried = Math.round(triedLike(rule, proposal.score, calibration))
  const sure = !isTried(rule, calibration) || score >= calibration.threshold
  return { proposal: { ...proposal, score, tried }, sure }
}
