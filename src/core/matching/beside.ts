import type { PairContext } from './pair-context.ts'
import type { Bounds, Region } from './region.ts'
import { type AlignedRegion, freeAround, judge, refinedCells, shareWithin } from './statements.ts'

/** What a pair of sentences must weigh close to a match, in nats: it need not be sought in the whole case. */
const BESIDE_MATCH = 9
/** Such a pair stands no farther from the match than so many words on either side. */
const CLOSE = 30
/** Farther off more is asked, as there are more places: so much for each time that the distance grows e-fold. */
const FARTHER = 2
/** So far two documents go on to report the same things in the same order, in words on either side. */
const REACH = 120
/** A match must have this score for what stands farther off than close. */
const SURE = 25
/** A sentence that a match covers by this share says nothing more. */
const TOLD = 0.9

/**
 * Adds to the statements of two documents the weaker pairs of sentences that stand beside one of them, where no
 * other statement holds them (rule M6, beside a match): two documents that report one thing mostly go on to report
 * what belongs to it.
 */
export function withBeside(pair: PairContext, statements: readonly AlignedRegion[]): AlignedRegion[] {
  const all = [...statements]
  const isOpen = (cell: Region): boolean =>
    !statements.some((other) => shareWithin(cell, other, 'a') > TOLD || shareWithin(cell, other, 'b') > TOLD)
  const cells = windowsAround(pair, statements)
    .flatMap((window) => refinedCells(pair, window, isOpen, BESIDE_MATCH))
    .toSorted((x, y) => y.weight - x.weight || x.a0 - y.a0 || x.b0 - y.b0)
  for (const cell of cells) {
    if (all.some((other) => shareWithin(cell, other, 'a') > 0 || shareWithin(cell, other, 'b') > 0)) continue
    const asked = askedOf(cell, all)
    if (asked >= pair.leastScore) continue
    const judged = judge(pair, cell, asked, freeAround(cell, all), true)
    if (judged) all.push(judged)
  }
  return all
}

/** What a pair of sentences must weigh by its distance from the nearest match that it is in order with. */
function askedOf(cell: Bounds, statements: readonly AlignedRegion[]): number {
  let nearest = Infinity
  for (const other of statements) {
    const gap = Math.max(
      Math.max(cell.a0, other.a0) - Math.min(cell.a1, other.a1),
      Math.max(cell.b0, other.b0) - Math.min(cell.b1, other.b1),
    )
    const ordered = cell.a0 < other.a0 === cell.b0 < other.b0
    if (gap <= CLOSE || (gap <= REACH && ordered && other.verdict.score >= SURE))
      nearest = Math.min(nearest, gap)
  }
  return BESIDE_MATCH + FARTHER * Math.log(Math.max(1, nearest / CLOSE))
}

/** The words around statements, where those of several meet as one. */
function windowsAround(pair: PairContext, statements: readonly Bounds[]): Bounds[] {
  const lengthA = pair.left.document.tokens.terms.length
  const lengthB = pair.right.document.tokens.terms.length
  const windows: Bounds[] = []
  for (const { a0, a1, b0, b1 } of statements.toSorted((x, y) => x.a0 - y.a0 || x.b0 - y.b0)) {
    const next = {
      a0: Math.max(0, a0 - REACH),
      a1: Math.min(lengthA, a1 + REACH),
      b0: Math.max(0, b0 - REACH),
      b1: Math.min(lengthB, b1 + REACH),
    }
    const index = windows.findIndex(
      (each) => each.a0 < next.a1 && next.a0 < each.a1 && each.b0 < next.b1 && next.b0 < each.b1,
    )
    const met = windows[index]
    if (!met) windows.push(next)
    else
      windows[index] = {
        a0: Math.min(met.a0, next.a0),
        a1: Math.max(met.a1, next.a1),
        b0: Math.min(met.b0, next.b0),
        b1: Math.max(met.b1, next.b1),
      }
  }
  return windows
}
