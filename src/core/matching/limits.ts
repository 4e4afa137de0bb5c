import type { Run } from './exact-runs.ts'
import type { Bounds, Region } from './region.ts'
import { QUOTED, type Tokens } from './tokens.ts'

/** How much of a region and of its chain must be common runs for the chain to set its limits. */
const CHAIN_OF_REGION = 0.85
const CHAIN_ITSELF = 0.88
/** Runs that a chain is built from at most. */
const MOST_CHAINED = 400
/** How far the runs of a chain may drift apart, and how many words before or after a region a run may reach. */
const DRIFT = 25
const REACH = 3
/** A limit moves to that of its sentence over so many words, or over such a share of the sentence. */
export type Snap = {
  readonly words: number
  readonly share: number
  /** Words between a common run and the marks of the quotation that holds it, on either side. */
  readonly quotation: number
}
/** What a reader wants to see: the sentence, unless the statement is a small part of it. */
export const TO_SENTENCES: Snap = { words: 6, share: 0.4, quotation: 3 }
/** What a measure of characters wants: no more than the words that speak for the match. */
export const TO_WORDS: Snap = { words: 4, share: 0.15, quotation: 0 }
const DROP_SHARE = 0.2

/** A chain of runs that makes up so much of one sentence is a version of it, unless both are quotations. */
const MOST_OF_SENTENCE = 0.6
const QUOTED_SHARE = 0.8

/** A region whose limits are final, and whether the chain of common runs set them. */
export type Limited = Region & { readonly chained: boolean }

/**
 * Sets the limits of a region (rule M6): a passage that is nearly all common runs begins and ends with them; any
 * other takes whole sentences where its limits are close to theirs.
 */
export function setLimits(
  left: Tokens,
  right: Tokens,
  region: Region,
  runs: readonly Run[],
  snap: Snap,
): Limited {
  const chain = chainOf(region, clipRuns(left, right, region, runs))
  if (chain) {
    const { a0, a1, b0, b1 } = chain
    const whole =
      !(isQuoted(left, a0, a1) && isQuoted(right, b0, b1)) &&
      sentenceShare(left, a0, a1) >= MOST_OF_SENTENCE &&
      sentenceShare(right, b0, b1) >= MOST_OF_SENTENCE
    if (a1 > a0 && b1 > b0 && !whole) {
      const limits = toQuotation(left, right, chain, snap.quotation)
      return { ...limits, weight: region.weight, chained: true }
    }
  }
  const [a0, a1] = snapToSentences(left, region.a0, region.a1, snap)
  const [b0, b1] = snapToSentences(right, region.b0, region.b1, snap)
  return { a0, a1, b0, b1, weight: region.weight, chained: false }
}

/**
 * Takes in the first and last words of a quotation where both go on to its end and share one of them: `never once
 * laid` beside `never laid` is for the reader to see. Where one cuts the quotation short, the match ends there.
 */
function toQuotation(left: Tokens, right: Tokens, { a0, a1, b0, b1 }: Bounds, most: number): Bounds {
  const beforeA = quotedBeside(left, a0, -1, most)
  const beforeB = quotedBeside(right, b0, -1, most)
  const afterA = quotedBeside(left, a1 - 1, 1, most)
  const afterB = quotedBeside(right, b1 - 1, 1, most)
  const before = shareTerm(left, a0 - beforeA, a0, right, b0 - beforeB, b0)
  const after = shareTerm(left, a1, a1 + afterA, right, b1, b1 + afterB)
  return {
    a0: before ? a0 - beforeA : a0,
    a1: after ? a1 + afterA : a1,
    b0: before ? b0 - beforeB : b0,
    b1: after ? b1 + afterB : b1,
  }
}

/** How many words stand between a quoted word and the end of its quotation; 0 where they are more than `most`. */
function quotedBeside(tokens: Tokens, at: number, step: 1 | -1, most: number): number {
  let count = 0
  for (let next = at; isQuoted(tokens, next, next + 1); next += step) {
    if (tokens.sentences[next] !== tokens.sentences[at]) break
    if (++count > most + 1) return 0
  }
  return Math.max(0, count - 1)
}

function shareTerm(left: Tokens, a0: number, a1: number, right: Tokens, b0: number, b1: number): boolean {
  const terms = new Set(right.terms.subarray(b0, b1))
  return left.terms.subarray(a0, a1).some((term) => terms.has(term))
}

/** The parts of the runs inside the sentences of a region. */
function clipRuns(left: Tokens, right: Tokens, region: Region, runs: readonly Run[]): Run[] {
  const a0 = sentenceAround(left, region.a0).from
  const a1 = sentenceAround(left, region.a1 - 1).to
  const b0 = sentenceAround(right, region.b0).from
  const b1 = sentenceAround(right, region.b1 - 1).to
  return runs.flatMap((run) => {
    const from = Math.max(0, a0 - run.a, b0 - run.b)
    const to = Math.min(run.length, a1 - run.a, b1 - run.b)
    return to > from ? [{ a: run.a + from, b: run.b + from, length: to - from }] : []
  })
}

/** The share of its sentence that a stretch makes up; 0 where it reaches into another. */
function sentenceShare(tokens: Tokens, from: number, to: number): number {
  const sentence = sentenceAround(tokens, from)
  return to > sentence.to ? 0 : (to - from) / Math.max(1, sentence.to - sentence.from)
}

function isQuoted(tokens: Tokens, from: number, to: number): boolean {
  let quoted = 0
  for (let at = from; at < to; at++) if (((tokens.flags[at] ?? 0) & QUOTED) !== 0) quoted++
  return quoted >= QUOTED_SHARE * (to - from)
}

function chainOf(region: Region, runs: readonly Run[]): Omit<Region, 'weight'> | null {
  const near = runs.filter(
    (run) =>
      run.a + run.length > region.a0 - REACH &&
      run.a < region.a1 + REACH &&
      run.b + run.length > region.b0 - REACH &&
      run.b < region.b1 + REACH,
  )
  if (near.length === 0) return null
  const kept: Run[] = []
  let covered = 0
  const longestFirst = near.toSorted((x, y) => y.length - x.length || x.a - y.a || x.b - y.b)
  for (const run of longestFirst.slice(0, MOST_CHAINED)) {
    if (!kept.every((other) => inOrder(run, other) || inOrder(other, run))) continue
    kept.push(run)
    covered += run.length
  }
  const a0 = Math.min(...kept.map((run) => run.a))
  const a1 = Math.max(...kept.map((run) => run.a + run.length))
  const b0 = Math.min(...kept.map((run) => run.b))
  const b1 = Math.max(...kept.map((run) => run.b + run.length))
  const shorter = Math.min(region.a1 - region.a0, region.b1 - region.b0)
  const longer = Math.max(a1 - a0, b1 - b0)
  if (covered < CHAIN_ITSELF * longer || covered < CHAIN_OF_REGION * shorter) return null
  return { a0, a1, b0, b1 }
}

function inOrder(first: Run, second: Run): boolean {
  const gapA = second.a - first.a - first.length
  const gapB = second.b - first.b - first.length
  return gapA >= -2 && gapB >= -2 && Math.abs(gapA - gapB) < DRIFT
}

function snapToSentences(tokens: Tokens, from: number, to: number, snap: Snap): [number, number] {
  const head = sentenceAround(tokens, from)
  let start = from
  const before = from - head.from
  const headLength = head.to - head.from
  if (before > 0 && (before <= snap.words || before <= snap.share * headLength)) start = head.from
  else if (before > 0 && headLength - before <= DROP_SHARE * headLength && head.to < to - 1) start = head.to
  const tail = sentenceAround(tokens, to - 1)
  let end = to
  const after = tail.to - to
  const tailLength = tail.to - tail.from
  if (after > 0 && (after <= snap.words || after <= snap.share * tailLength)) end = tail.to
  else if (after > 0 && tailLength - after <= DROP_SHARE * tailLength && tail.from > start) end = tail.from
  return [start, end]
}

function sentenceAround(tokens: Tokens, at: number): { readonly from: number; readonly to: number } {
  const from = tokens.sentences[at] ?? at
  let to = at + 1
  while (to < tokens.terms.length && tokens.sentences[to] === from) to++
  return { from, to }
}
