import { kindOf, LEAST_SCORE } from './classify.ts'
import type { SharedWord } from './evidence.ts'
import { exactRuns, type Run } from './exact-runs.ts'
import { packRegion } from './found-regions.ts'
import type { PreparedCase } from './prepare-case.ts'
import type { Bounds } from './region.ts'
import type { Stretch } from './word-score.ts'
import { workBudget } from './work-budget.ts'

/** Two sentences are matched already where a match holds so much of both, or they of it. */
const HELD = 0.5
/** A match is a corner of a sentence where it makes up less of it. */
const CORNER = 1 / 3
/** Steps of finding common runs of two documents. */
const STEPS = 8_000_000

/** Two sentences that are a match, with what they share. */
export type Counterparts = {
  readonly a: Stretch
  readonly b: Stretch
  readonly shared: readonly SharedWord[]
}

/** Whether a match holds two stretches, or they it. */
export function holds(match: Bounds, a: Stretch, b: Stretch): boolean {
  return overlap(match.a0, match.a1, a) >= HELD && overlap(match.b0, match.b1, b) >= HELD
}

/** Whether a match that two stretches hold is a small part of both. */
export function isCorner({ a0, a1, b0, b1 }: Bounds, a: Stretch, b: Stretch): boolean {
  return a1 - a0 < CORNER * (a.to - a.from) && b1 - b0 < CORNER * (b.to - b.from)
}

/** The share that a stretch has in common with another, of the shorter. */
function overlap(from: number, to: number, other: Stretch): number {
  const common = Math.min(to, other.to) - Math.max(from, other.from)
  return common / Math.max(1, Math.min(to - from, other.to - other.from))
}

/** Packs pairs of sentences of two documents as regions, with the least score. */
export function packCounterparts(
  into: number[],
  left: number,
  right: number,
  pairs: readonly Counterparts[],
  { indexed }: PreparedCase,
): void {
  if (pairs.length === 0) return
  const runs = exactRuns(indexed(left), indexed(right), workBudget(STEPS))
  for (const { a, b, shared } of pairs) {
    const region = { a0: a.from, a1: a.to, b0: b.from, b1: b.to, weight: LEAST_SCORE, chained: false }
    const copied = runs.reduce((sum, run) => sum + commonLength(run, region), 0)
    const running = copied / Math.max(a.to - a.from, b.to - b.from)
    const kind = kindOf(indexed(left).tokens, indexed(right).tokens, region, { running })
    packRegion(into, left, right, { ...region, kind, score: LEAST_SCORE, shared })
  }
}

/** How many words of a run stand in both sentences. */
function commonLength({ a, b, length }: Run, { a0, a1, b0, b1 }: Bounds): number {
  const from = Math.max(0, a0 - a, b0 - b)
  return Math.max(0, Math.min(length, a1 - a, b1 - b) - from)
}
