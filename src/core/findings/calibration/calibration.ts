import tried from '#resources/calibration/discrepancies.json'
import type { Pairing } from './pairing.ts'

/** What became of proposals to which their rule gave the same score. */
export type Trial = {
  /** The rule's own score, 0 to 1. */
  readonly strength: number
  /** How many were made, and how many of them were right. */
  readonly proposed: number
  readonly right: number
}

/**
 * How often proposals of each rule were right in texts that no rule was made with, counted by `npm run calibrate`
 * (docs/methods/findings.md, P1 to P5).
 */
export type Calibration = {
  /** The parts of the evaluation set that were judged. */
  readonly parts: readonly string[]
  /** What scores this or more is sure, the rest is possible. */
  readonly threshold: number
  /** With how many proposals of all rules those of one rule are mixed. */
  readonly prior: number
  /** What a difference of 1 in a rule's own score adds to the log odds, over all rules. */
  readonly slope: number
  /** Of all rules: the mean of their scores, how many proposals were made, and how many of them were right. */
  readonly all: Trial
  /** By rule, in order of strength. */
  readonly rules: Readonly<Record<string, readonly Trial[]>>
  /** Over all rules, by how the passages of a proposal are paired (P7). */
  readonly paired: Readonly<Record<Pairing, Pick<Trial, 'proposed' | 'right'>>>
  /** How much of what the pairing says counts, 0 to 1. */
  readonly tie: number
}

/** A rule that is right in briefs may be wrong in long articles, which tell of several things, and the other way. */
export type Calibrations = {
  /** For proposals of which every passage stands in a short report. */
  readonly short: Calibration
  readonly long: Calibration
}

/** The records that the program comes with. */
export const CALIBRATION: Calibrations = tried
