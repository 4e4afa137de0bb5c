import { classify, kindOf, mayBeMatch, NEAR_SHARE, type Verdict } from './classify.ts'
import { type Evidence, weighEvidence } from './evidence.ts'
import { type Limited, setLimits } from './limits.ts'
import type { PairContext } from './pair-context.ts'
import { refineRegion } from './refine.ts'
import type { Bounds, Region } from './region.ts'
import { sentenceCells } from './sentence-cells.ts'
import { SENTENCE_OF_STATEMENT, trimRegion } from './trim.ts'
import { SUMMARY, type Tokens } from './tokens.ts'
import { spend } from './work-budget.ts'

/** A region that is a match, with all that speaks for it. */
export type AlignedRegion = Limited & { readonly verdict: Verdict; readonly evidence: Evidence }

/** What looking at two sentences costs of the budget. */
const STEPS_PER_CELL = 300
const FEWEST_WORDS = 3
/** Within one document neighbouring sentences are built alike (lists, enumerations) without saying the same. */
const APART = 40
/** The share of common runs from which a stretch counts as copied, not reworded. */
const COPIED = 0.7
/** A lighter stretch takes no words from one that is surer, in nats. */
const LEAST_TRADED = 12
/** So many words of the next sentence must be copied too for a stretch to go on into it. */
const CARRIED = 4
/** How many words a pair of sentences must hold beyond a run to keep them from its neighbour. */
const MANY_MORE = 6
/** Passages that go on word for word over a border have no more words between them. */
const FLOW = 3

/**
 * Parts a region into statements (rule M6): pairs of sentences that are matches by themselves, copied sentences
 * that go on over their border joined to one; then what only several sentences of a paragraph say together.
 */
export function statementsOf(pair: PairContext, region: Region): AlignedRegion[] {
  const refined = refinedCells(pair, region)
  const chosen: Region[] = []
  const bySentence = groupBySentence(pair, refined)
  for (const cell of refined) choose(pair, alongRuns(pair, cell, bySentence), chosen)
  const first = chosen.map((cell) => {
    const free = freeAround(cell, chosen)
    return { cell, free, judged: judge(pair, cell, pair.leastScore, free) }
  })
  const sure = first.filter(({ judged }) => judged !== null)
  const cells = sure.map(({ cell }) => cell)
  const weak = first.flatMap(({ cell, judged }) => (judged === null ? [cell] : []))
  const statements: AlignedRegion[] = []
  for (const { cell, free, judged: before } of sure) {
    const now = freeAround(cell, cells)
    const judged = sameBounds(free, now) ? before : judge(pair, cell, pair.leastScore, now)
    if (judged && !statements.some((other) => mostlyWithin(judged, other))) statements.push(judged)
  }
  const joined = joinFlowing(pair, statements)
  addParagraphs(pair, region, weak, joined)
  return joined
}

/**
 * Adds a stretch to those chosen. Where it shares words of one document with one of them (one sentence tells what
 * two of the other do), the words go where the two together weigh most.
 */
function choose(pair: PairContext, cell: Region, chosen: Region[]): void {
  if (!spend(pair.budget, chosen.length >> 3)) return
  if (chosen.some((other) => mostlyWithin(cell, other))) return
  let next = cell
  for (const [index, other] of chosen.entries()) {
    const inA = shareWithin(next, other, 'a') > 0
    const inB = shareWithin(next, other, 'b') > 0
    if (inA === inB) continue
    const side = inA ? 'a' : 'b'
    const shorter = refineBeside(pair, next, other, side)
    const otherShorter = next.weight < LEAST_TRADED ? null : refineBeside(pair, other, next, side)
    if (otherShorter && next.weight + otherShorter.weight > other.weight + (shorter?.weight ?? 0))
      chosen[index] = otherShorter
    else if (shorter) next = shorter
    else return
  }
  if (!chosen.some((other) => mostlyWithin(next, other))) chosen.push(next)
}

/** The best stretch of a region without the words of another, on the larger of the two sides of those. */
function refineBeside(pair: PairContext, region: Region, other: Bounds, side: 'a' | 'b'): Region | null {
  const { a0, a1, b0, b1 } = region
  const bounds =
    side === 'a'
      ? other.a0 - a0 >= a1 - other.a1
        ? { a0, a1: other.a0, b0, b1 }
        : { a0: other.a1, a1, b0, b1 }
      : other.b0 - b0 >= b1 - other.b1
        ? { a0, a1, b0, b1: other.b0 }
        : { a0, a1, b0: other.b1, b1 }
  if (bounds.a1 - bounds.a0 < FEWEST_WORDS || bounds.b1 - bounds.b0 < FEWEST_WORDS) return null
  const seed = { ...bounds, weight: region.weight }
  return refineRegion(pair.left, pair.right, seed, pair.background, pair.scratch, bounds)
}

/**
 * Lets a copied stretch go on over the border of its sentences as far as its common runs do, but for where the
 * words beyond belong to another pair of sentences that has much more in common.
 */
function alongRuns(pair: PairContext, cell: Region, cells: CellsBySentence): Region {
  let { a0, a1, b0, b1 } = cell
  if (!spend(pair.budget, pair.runs.length >> 1)) return cell
  const reaching = pair.runs.filter(
    (run) => run.a < a1 && run.a + run.length > a0 && run.b < b1 && run.b + run.length > b0,
  )
  const covered = reaching.reduce(
    (sum, run) => sum + Math.min(run.a + run.length, a1) - Math.max(run.a, a0),
    0,
  )
  if (covered < COPIED * Math.max(a1 - a0, b1 - b0)) return cell
  for (const run of reaching) {
    const before = Math.min(a0 - run.a, b0 - run.b)
    if (before >= CARRIED && !isTaken({ a0: a0 - before, a1: a0, b0: b0 - before, b1: b0 }, pair, cells)) {
      a0 -= before
      b0 -= before
    }
    const after = Math.min(run.a + run.length - a1, run.b + run.length - b1)
    if (after >= CARRIED && !isTaken({ a0: a1, a1: a1 + after, b0: b1, b1: b1 + after }, pair, cells)) {
      a1 += after
      b1 += after
    }
  }
  return { ...cell, a0, a1, b0, b1 }
}

/** Pairs of sentences by the first word of the left one: a long document has thousands. */
type CellsBySentence = ReadonlyMap<number, readonly Region[]>

function groupBySentence(pair: PairContext, cells: readonly Region[]): CellsBySentence {
  const { sentences } = pair.left.document.tokens
  const groups = new Map<number, Region[]>()
  for (const cell of cells) {
    const sentence = sentences[cell.a0] ?? cell.a0
    const group = groups.get(sentence)
    if (group) group.push(cell)
    else groups.set(sentence, [cell])
  }
  return groups
}

/** Whether words beyond a border belong to a pair of sentences that holds many more. */
function isTaken(words: Bounds, pair: PairContext, cells: CellsBySentence): boolean {
  const { sentences } = pair.left.document.tokens
  for (let at = words.a0; at < words.a1; at++) {
    if (at > words.a0 && sentences[at] !== at) continue
    const group = cells.get(sentences[at] ?? at) ?? []
    if (!spend(pair.budget, 1 + group.length)) return false
    if (group.some((cell) => takes(cell, words))) return true
  }
  return false
}

function takes(cell: Region, words: Bounds): boolean {
  return (
    shareWithin(words, cell, 'a') > 0.5 &&
    shareWithin(words, cell, 'b') > 0.5 &&
    Math.min(cell.a1 - cell.a0, cell.b1 - cell.b0) >= words.a1 - words.a0 + MANY_MORE
  )
}

/** The best stretch of each pair of sentences that share something and are open, surest first. */
export function refinedCells(
  pair: PairContext,
  region: Bounds,
  isOpen: (cell: Region) => boolean = () => true,
  least?: number,
): Region[] {
  const cells: Region[] = []
  // No cell could be looked at; finding them costs as much as the two documents have runs.
  if (pair.budget.exhausted) return cells
  for (const cell of sentenceCells(pair, region, least)) {
    if (!isOpen(cell)) continue
    if (!spend(pair.budget, STEPS_PER_CELL)) break
    const refined = refineRegion(pair.left, pair.right, cell, pair.background, pair.scratch, cell)
    if (refined && refined.a1 - refined.a0 >= FEWEST_WORDS && refined.b1 - refined.b0 >= FEWEST_WORDS)
      cells.push(refined)
  }
  return cells.toSorted((x, y) => y.weight - x.weight || x.a0 - y.a0 || x.b0 - y.b0)
}

/**
 * Sets the limits of a region and decides whether it is a match.
 *
 * @param free what its limits may take
 * @param beside whether it stands beside a match of the same two documents
 */
export function judge(
  pair: PairContext,
  region: Region,
  leastScore: number,
  free?: Bounds,
  beside = false,
): AlignedRegion | null {
  const least = pair.same ? Math.min(leastScore, pair.caseScore) : leastScore
  if (!mayBeMatch(region.weight, { leastScore: least, forReader: pair.forReader })) return null
  const set = setLimits(pair.left.document.tokens, pair.right.document.tokens, region, pair.runs, pair.snap)
  const limited = free ? clip(set, region, free) : set
  const judged = weigh(pair, limited, leastScore, beside)
  if (judged) return judged
  // A long sentence may dilute the statement it holds: then the stretch decides, and the sentence is shown.
  const core = weigh(pair, { ...region, chained: limited.chained }, leastScore, beside)
  if (!core || (pair.same && limited.a1 > limited.b0)) return null
  const kind = kindOf(pair.left.document.tokens, pair.right.document.tokens, limited, {
    ...core.evidence,
    running: Math.min(core.evidence.running, NEAR_SHARE),
  })
  return { ...core, ...limited, verdict: { kind, score: core.verdict.score } }
}

/** Decides whether a region with final limits is a match. */
export function weigh(
  pair: PairContext,
  limited: Limited,
  leastScore: number,
  beside = false,
): AlignedRegion | null {
  const { left, right, background, scratch } = pair
  const a = left.document.tokens
  const b = right.document.tokens
  if (pair.same && limited.a1 > limited.b0) return null
  const evidence = weighEvidence(left, right, limited, background, scratch)
  const restates = pair.same && (isSummary(a, limited.a0) || isSummary(b, limited.b0))
  const asked = restates ? Math.min(leastScore, pair.caseScore) : leastScore
  const verdict = classify(a, b, limited, evidence, { leastScore: asked, forReader: pair.forReader, beside })
  if (pair.same && !restates && verdict?.kind === 'reworded' && limited.b0 - limited.a1 < APART) return null
  return verdict && { ...limited, verdict, evidence }
}

/** Whether a word stands in a part that says again what the text says: no second report, but no accident either. */
function isSummary(tokens: Tokens, at: number): boolean {
  return ((tokens.flags[at] ?? 0) & SUMMARY) !== 0
}

/** Limits that enter what is not free go back to those of the stretch itself. */
function clip(limited: Limited, stretch: Region, free: Bounds): Limited {
  return {
    ...limited,
    a0: limited.a0 < free.a0 ? Math.max(stretch.a0, free.a0) : limited.a0,
    a1: limited.a1 > free.a1 ? Math.min(stretch.a1, free.a1) : limited.a1,
    b0: limited.b0 < free.b0 ? Math.max(stretch.b0, free.b0) : limited.b0,
    b1: limited.b1 > free.b1 ? Math.min(stretch.b1, free.b1) : limited.b1,
  }
}

/** Up to where a region may grow without entering the statements around it. */
export function freeAround(region: Region, others: readonly Region[]): Bounds {
  let [a0, a1, b0, b1] = [0, Infinity, 0, Infinity]
  for (const other of others) {
    if (other.a1 <= region.a0) a0 = Math.max(a0, other.a1)
    if (other.a0 >= region.a1) a1 = Math.min(a1, other.a0)
    if (other.b1 <= region.b0) b0 = Math.max(b0, other.b1)
    if (other.b0 >= region.b1) b1 = Math.min(b1, other.b0)
  }
  return { a0, a1, b0, b1 }
}

function sameBounds(x: Bounds, y: Bounds): boolean {
  return x.a0 === y.a0 && x.a1 === y.a1 && x.b0 === y.b0 && x.b1 === y.b1
}

/** Whether most of a region lies in another on both sides. */
export function mostlyWithin(region: Bounds, other: Bounds): boolean {
  return shareWithin(region, other, 'a') > 0.5 && shareWithin(region, other, 'b') > 0.5
}

/** The share of a region, on one side, that lies within another: 0 or less where they do not meet. */
export function shareWithin(region: Bounds, other: Bounds, side: 'a' | 'b'): number {
  const [from, to] = side === 'a' ? [region.a0, region.a1] : [region.b0, region.b1]
  const [low, high] = side === 'a' ? [other.a0, other.a1] : [other.b0, other.b1]
  return (Math.min(to, high) - Math.max(from, low)) / Math.max(1, to - from)
}

/** Joins statements that follow each other on both sides, as long as one goes on into the next. */
function joinFlowing(pair: PairContext, statements: readonly AlignedRegion[]): AlignedRegion[] {
  const joined: AlignedRegion[] = []
  for (const next of statements.toSorted((x, y) => x.a0 - y.a0 || x.b0 - y.b0)) {
    const index = joined.findIndex((before) => flows(pair, before, next))
    const before = joined[index]
    const union = before && weigh(pair, { ...unionOf(before, next), chained: true }, pair.leastScore)
    if (union && union.verdict.kind !== 'reworded') joined[index] = union
    else joined.push(next)
  }
  return joined
}

/** Whether copied text goes on from one statement into the next: word for word, or within a paragraph. */
function flows(pair: PairContext, x: AlignedRegion, y: AlignedRegion): boolean {
  if (x.verdict.kind === 'reworded' || y.verdict.kind === 'reworded') return false
  const gapA = y.a0 - x.a1
  const gapB = y.b0 - x.b1
  if (gapA < 0 || gapB < 0 || gapA > FLOW || gapB > FLOW) return false
  const copied = Math.min(x.evidence.running, y.evidence.running) >= COPIED
  if (copied && pair.runs.some((run) => leads(run, x, y))) return true
  return x.verdict.kind === y.verdict.kind && sameBlocks(pair, x, y)
}

/** Whether a common run leads from the one statement into the other. */
function leads(run: { a: number; b: number; length: number }, x: Bounds, y: Bounds): boolean {
  return run.a < x.a1 && run.a + run.length > y.a0 && run.b < x.b1 && run.b + run.length > y.b0
}

function sameBlocks(pair: PairContext, x: Bounds, y: Bounds): boolean {
  const a = pair.left.document.tokens.blocks
  const b = pair.right.document.tokens.blocks
  return (
    a[Math.min(x.a0, y.a0)] === a[Math.max(x.a1, y.a1) - 1] &&
    b[Math.min(x.b0, y.b0)] === b[Math.max(x.b1, y.b1) - 1]
  )
}

function unionOf(x: Region, y: Region): Region {
  return {
    a0: Math.min(x.a0, y.a0),
    a1: Math.max(x.a1, y.a1),
    b0: Math.min(x.b0, y.b0),
    b1: Math.max(x.b1, y.b1),
    weight: x.weight + y.weight,
  }
}

/** What several sentences of one paragraph say together, where none of them is a match by itself. */
function addParagraphs(
  pair: PairContext,
  region: Region,
  weak: readonly Region[],
  statements: AlignedRegion[],
): void {
  const a = pair.left.document.tokens.blocks
  const b = pair.right.document.tokens.blocks
  const tried = new Set<string>()
  for (const cell of weak) {
    const key = `${a[cell.a0]} ${b[cell.b0]}`
    if (tried.has(key) || statements.some((other) => mostlyWithin(cell, other))) continue
    tried.add(key)
    const bounds = blockBounds(pair, cell, region, statements)
    if (!spend(pair.budget, STEPS_PER_CELL)) return
    const refined = refineRegion(pair.left, pair.right, cell, pair.background, pair.scratch, bounds)
    if (!refined) continue
    const trimmed = trimRegion(
      pair.left,
      pair.right,
      refined,
      pair.background,
      pair.scratch,
      SENTENCE_OF_STATEMENT,
    )
    const judged = judge(pair, trimmed, pair.leastScore, bounds)
    if (judged && !statements.some((other) => mostlyWithin(judged, other))) statements.push(judged)
  }
}

/** The paragraphs that hold a pair of sentences, up to the statements already found. */
function blockBounds(pair: PairContext, cell: Region, region: Region, statements: readonly Region[]): Bounds {
  const free = freeAround(cell, statements)
  const a = blockAround(pair.left.document.tokens.blocks, cell.a0)
  const b = blockAround(pair.right.document.tokens.blocks, cell.b0)
  return {
    a0: Math.max(free.a0, a.from),
    a1: Math.min(free.a1, a.to, Math.max(region.a1, cell.a1)),
    b0: Math.max(free.b0, b.from),
    b1: Math.min(free.b1, b.to, Math.max(region.b1, cell.b1)),
  }
}

function blockAround(blocks: Uint32Array, at: number): { readonly from: number; readonly to: number } {
  let from = at
  let to = at + 1
  while (from > 0 && blocks[from - 1] === blocks[at]) from--
  while (to < blocks.length && blocks[to] === blocks[at]) to++
  return { from, to }
}
