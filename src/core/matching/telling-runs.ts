import type { Run } from './exact-runs.ts'
import { weighEvidence } from './evidence.ts'
import { kindOf, LEAST_SCORE } from './classify.ts'
import { setLimits } from './limits.ts'
import type { PairContext } from './pair-context.ts'
import type { Bounds } from './region.ts'
import { nameLike } from './score-model.ts'
import { type AlignedRegion, judge } from './statements.ts'
import { wordScorer } from './word-score.ts'

/** A common run of so many words is told whatever its score … */
const TELLING_WORDS = 8
/** … if it says something: content words, most of them no names, one of them rare in the language. */
const CONTENT_WORDS = 3
const SAYING_WORDS = 2
const RARE = 1.5e-4
/** What a shorter one must weigh to be looked at. */
const FEWEST_WORDS = 4
const LEAST_WEIGHT = 12

/**
 * The common runs that tell something and are not covered by the statements found (rule M6): whatever was
 * trimmed, joined or outweighed, a verbatim quotation comes out.
 */
export function lostRuns(pair: PairContext, statements: readonly AlignedRegion[]): AlignedRegion[] {
  const found: AlignedRegion[] = []
  for (const run of pair.runs) {
    if (run.length < FEWEST_WORDS) continue
    for (const part of uncovered(run, [...statements, ...found])) {
      const bounds = { a0: part.a, a1: part.a + part.length, b0: part.b, b1: part.b + part.length }
      if (part.length < FEWEST_WORDS) continue
      const weight = weightOf(pair, bounds)
      if (weight < LEAST_WEIGHT) continue
      const judged = judge(pair, { ...bounds, weight }, pair.leastScore)
      if (judged) found.push(judged)
      else
        for (const same of sameWordParts(pair, part)) if (isTelling(pair, same)) found.push(told(pair, same))
    }
  }
  return found
}

/** The stretches of a run that no statement holds on both sides. */
function uncovered(run: Run, statements: readonly Bounds[]): Run[] {
  let parts: Run[] = [run]
  for (const other of statements) {
    parts = parts.flatMap((part) => {
      const from = Math.max(other.a0 - part.a, other.b0 - part.b, 0)
      const to = Math.min(other.a1 - part.a, other.b1 - part.b, part.length)
      if (to <= from) return [part]
      return [
        { a: part.a, b: part.b, length: from },
        { a: part.a + to, b: part.b + to, length: part.length - to },
      ].filter((rest) => rest.length > 0)
    })
  }
  return parts
}

function weightOf(pair: PairContext, { a0, a1, b0, b1 }: Bounds): number {
  const [a, b] = [
    { from: a0, to: a1 },
    { from: b0, to: b1 },
  ]
  const ofA = wordScorer(pair.left, a, pair.right, b, false, pair.background, pair.scratch)
  let weight = 0
  for (let at = a0; at < a1; at++) weight += ofA(at)
  return weight
}

/** The parts of a run whose words, not only their stems, are the same. */
function sameWordParts(pair: PairContext, run: Run): Run[] {
  const a = pair.left.document.tokens.words
  const b = pair.right.document.tokens.words
  const parts: Run[] = []
  let from = 0
  for (let offset = 0; offset <= run.length; offset++) {
    if (offset < run.length && a[run.a + offset] === b[run.b + offset]) continue
    if (offset > from) parts.push({ a: run.a + from, b: run.b + from, length: offset - from })
    from = offset + 1
  }
  return parts
}

function isTelling(pair: PairContext, run: Run): boolean {
  if (run.length < TELLING_WORDS) return false
  const { tokens } = pair.left.document
  const content = new Set<number>()
  const saying = new Set<number>()
  let rare = false
  for (let at = run.a; at < run.a + run.length; at++) {
    const term = tokens.terms[at] ?? 0
    if (pair.background.stop[term] === 1) continue
    content.add(term)
    rare ||= pair.background.prior(term) < RARE
    if (!nameLike(tokens, at, pair.background)) saying.add(term)
  }
  return (
    rare && content.size >= CONTENT_WORDS && saying.size >= SAYING_WORDS && saying.size * 2 > content.size
  )
}

/** A run as a match with at least the least score. */
function told(pair: PairContext, run: Run): AlignedRegion {
  const bounds = { a0: run.a, a1: run.a + run.length, b0: run.b, b1: run.b + run.length }
  const weight = weightOf(pair, bounds)
  const { left, right, background, scratch } = pair
  const a = left.document.tokens
  const b = right.document.tokens
  const set = setLimits(a, b, { ...bounds, weight }, pair.runs, pair.snap)
  const covers = set.a0 <= bounds.a0 && set.a1 >= bounds.a1 && set.b0 <= bounds.b0 && set.b1 >= bounds.b1
  const apart = !pair.same || set.a1 <= set.b0
  const region = covers && apart ? set : { ...bounds, weight, chained: true }
  const evidence = weighEvidence(left, right, region, background, scratch)
  return { ...region, evidence, verdict: { kind: kindOf(a, b, region, evidence), score: LEAST_SCORE } }
}
