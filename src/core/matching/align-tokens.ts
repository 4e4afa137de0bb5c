import type { Background } from './background.ts'
import { withBeside } from './beside.ts'
import { LEAST_SCORE } from './classify.ts'
import { exactRuns, type Run } from './exact-runs.ts'
import type { IndexedDocument } from './indexed-document.ts'
import { TO_SENTENCES } from './limits.ts'
import { mergeRegions } from './merge-regions.ts'
import type { PairContext } from './pair-context.ts'
import { refineRegion } from './refine.ts'
import type { SideMaker } from './run-partners.ts'
import { type Region, regionContains, UNBOUNDED } from './region.ts'
import type { Scratch } from './scratch.ts'
import { type AlignedRegion, mostlyWithin, statementsOf } from './statements.ts'
import { stretchesOf } from './stretches.ts'
import { lostRuns } from './telling-runs.ts'
import type { SeedFinder } from './term-grid.ts'
import { spend, workBudget } from './work-budget.ts'

/** Steps of comparing that one pair of documents may cost. */
const PAIR_BUDGET = 8_000_000
/** A run that alone weighs this much seeds a region, if it has this many words. */
const RUN_WEIGHT = 12
const RUN_WORDS = 4
/** Lighter seeds are not looked at. */
const LEAST_SEED = 7
/**
 * In a large case a seed must weigh this much, and so must what it grew to before it is parted into statements: of
 * the lighter ones, seven tenths of all, one in five hundred holds a match.
 */
const LEAST_SEED_OF_MANY = 12
/** What looking at a seed costs of the budget: the words around it and its own, for some rounds. */
const STEPS_PER_SEED = 400
const STEPS_PER_WORD = 3
/** So many words of one document times those of the other are looked at sentence by sentence. */
const MOST_WHOLE = 4_000_000
/** The least words and weight of a region that is kept for merging. */
const FEWEST_WORDS = 4

/** One article uses its own words again: what it must add to be a second report, in nats. */
const SAME_DOCUMENT = 4

/** Everything that aligning pairs of one case shares. */
export type AlignContext = {
  readonly background: Background
  readonly scratch: Scratch
  readonly pairSides: SideMaker
  readonly seedRegions: SeedFinder
  /** What a case of this size asks of a match, in nats (rule M7). */
  readonly leastScore: number
  /** Whether to tell the stretches too, as benchmarks ask. */
  readonly stretches?: boolean
}

/** What aligning two documents found. */
export type PairAlignment = {
  /** The statements both report, in order of their place. */
  readonly regions: readonly AlignedRegion[]
  /** The stretches that the statements were parted from, where asked for. */
  readonly stretches: readonly AlignedRegion[]
  /** Whether the pair was compared completely. */
  readonly complete: boolean
}

/**
 * Finds what two documents, or one document and itself, both report (rules M4–M8).
 */
export function alignPair(
  leftDocument: IndexedDocument,
  rightDocument: IndexedDocument,
  context: AlignContext,
): PairAlignment {
  const { background, scratch } = context
  const budget = workBudget(PAIR_BUDGET)
  const same = leftDocument === rightDocument
  const runs = exactRuns(leftDocument, rightDocument, budget)
  const [left, right] = context.pairSides(leftDocument, rightDocument, runs)
  const seeds = [
    ...context.seedRegions(left, right, background, budget),
    ...heavyRuns(leftDocument, runs, background),
  ].toSorted((x, y) => y.weight - x.weight || x.a0 - y.a0 || x.b0 - y.b0 || x.a1 - y.a1)

  const isLarge = context.leastScore >= LEAST_SCORE
  const leastSeed = isLarge ? LEAST_SEED_OF_MANY : LEAST_SEED
  const leastGrown = isLarge ? LEAST_SEED_OF_MANY : 0
  const found: Region[] = []
  for (const seed of seeds) {
    if (seed.weight < leastSeed) break
    if (found.some((region) => regionContains(region, seed, 4))) continue
    if (!spend(budget, STEPS_PER_SEED + STEPS_PER_WORD * (seed.a1 - seed.a0 + seed.b1 - seed.b0))) break
    const refined = refineRegion(left, right, seed, background, scratch, UNBOUNDED, leastGrown)
    if (refined && refined.a1 - refined.a0 >= FEWEST_WORDS && refined.b1 - refined.b0 >= FEWEST_WORDS) {
      found.push(refined)
    }
  }
  const apart = (region: Region): boolean => !same || region.a1 <= region.b0
  const pair: PairContext = {
    left,
    right,
    same,
    runs,
    background,
    scratch,
    leastScore: context.leastScore + (same ? SAME_DOCUMENT : 0),
    caseScore: context.leastScore,
    forReader: true,
    snap: TO_SENTENCES,
    budget,
  }
  const merged = mergeRegions(found, apart)
  const heavy = isLarge ? merged.filter(({ weight }) => weight >= LEAST_SEED_OF_MANY) : merged
  const sought = [...heavy, ...wholePair(pair)].flatMap((region) => statementsOf(pair, region))
  const regions = withBeside(pair, withoutContained(sought))
  return {
    regions: withoutContained([...regions, ...lostRuns(pair, regions)]),
    stretches: context.stretches === true ? merged.flatMap((region) => stretchesOf(pair, region)) : [],
    complete: !budget.exhausted,
  }
}

/**
 * In a small case, two documents of the length of articles as one region more: where their subject makes the shared
 * words common, no place stands out, and each pair of sentences is looked at (rule M4).
 */
function wholePair(pair: PairContext): Region[] {
  const a1 = pair.left.document.tokens.terms.length
  const b1 = pair.right.document.tokens.terms.length
  if (pair.caseScore >= LEAST_SCORE || a1 * b1 > MOST_WHOLE) return []
  return [{ a0: 0, a1, b0: 0, b1, weight: 0 }]
}

function heavyRuns(document: IndexedDocument, runs: readonly Run[], background: Background): Region[] {
  const seeds: Region[] = []
  for (const run of runs) {
    if (run.length < RUN_WORDS) continue
    let weight = 0
    for (let at = run.a; at < run.a + run.length; at++) {
      const frequency = background.frequency(document.tokens.terms[at] ?? 0)
      weight += Math.min(8, -Math.log(Math.min(1, frequency * 3)))
    }
    if (weight < RUN_WEIGHT) continue
    seeds.push({ a0: run.a, a1: run.a + run.length, b0: run.b, b1: run.b + run.length, weight })
  }
  return seeds
}

/** Setting limits can bring two regions to the same sentences; the surer one stands for both. */
function withoutContained(regions: readonly AlignedRegion[]): AlignedRegion[] {
  const kept: AlignedRegion[] = []
  const bySurety = regions.toSorted((x, y) => y.verdict.score - x.verdict.score || x.a0 - y.a0 || x.b0 - y.b0)
  for (const region of bySurety) if (!kept.some((other) => mostlyWithin(region, other))) kept.push(region)
  return kept.toSorted((x, y) => x.a0 - y.a0 || x.b0 - y.b0)
}
