import { RUN_LENGTH, type IndexedDocument } from './indexed-document.ts'
import { POSITION_RANGE } from './position-index.ts'
import { spend, type WorkBudget } from './work-budget.ts'

/** `length` terms that stand in both documents in the same order, from `a` in one and from `b` in the other. */
export type Run = { readonly a: number; readonly b: number; readonly length: number }

/**
 * A gram (`RUN_LENGTH` terms in a row) that stands oftener than this in one document is crowded: it tells no places
 * apart. A run is found by its other grams; one of crowded grams alone for the first so many occurrences of each.
 */
const MOST_OCCURRENCES = 32
const MOST_RUNS = 20_000

/**
 * The maximal common runs of at least `RUN_LENGTH` terms. Of a document with itself: only later occurrences, and
 * none that overlaps itself. Cost: a merge of the two sorted gram indexes and the length of the runs, within the
 * budget.
 *
 * @returns in order of `a`, then `b`
 */
export function exactRuns(left: IndexedDocument, right: IndexedDocument, budget: WorkBudget): Run[] {
  const runs: Run[] = []
  let isCrowded = false
  forEachCommon(left.grams, right.grams, (group) => {
    isCrowded = hasMany(group)
    return !isCrowded && addRuns(runs, left, right, group, budget)
  })
  return ordered(isCrowded ? runsBesideCrowded(left, right, budget) : runs)
}

/** The same where some grams are crowded: a run is found by the first gram of it that is not. */
function runsBesideCrowded(left: IndexedDocument, right: IndexedDocument, budget: WorkBudget): Run[] {
  const crowded = new Uint8Array(left.tokens.terms.length)
  forEachCommon(left.grams, right.grams, (group) => {
    if (hasMany(group)) for (let x = group.i; x < group.iEnd; x++) crowded[positionAt(left.grams, x)] = 1
    return true
  })
  const runs: Run[] = []
  forEachCommon(left.grams, right.grams, (group) => addRuns(runs, left, right, group, budget, crowded))
  return runs
}

/** Places of one gram in the two indexes: from `i` to before `iEnd` in one, from `j` to before `jEnd` in the other. */
type Group = { readonly i: number; readonly iEnd: number; readonly j: number; readonly jEnd: number }

function hasMany({ i, iEnd, j, jEnd }: Group): boolean {
  return iEnd - i > MOST_OCCURRENCES || jEnd - j > MOST_OCCURRENCES
}

/** Visits the grams that both documents have, until a visit says no. */
function forEachCommon(left: Float64Array, right: Float64Array, visit: (group: Group) => boolean): void {
  let i = 0
  let j = 0
  while (i < left.length && j < right.length) {
    const hash = hashAt(left, i)
    const other = hashAt(right, j)
    if (hash < other) i++
    else if (hash > other) j++
    else {
      const iEnd = groupEnd(left, i, hash)
      const jEnd = groupEnd(right, j, hash)
      if (!visit({ i, iEnd, j, jEnd })) return
      i = iEnd
      j = jEnd
    }
  }
}

/** Adds the runs that a gram finds: those that begin with it, or of whose grams it is the first that is not crowded. */
function addRuns(
  runs: Run[],
  left: IndexedDocument,
  right: IndexedDocument,
  { i, iEnd, j, jEnd }: Group,
  budget: WorkBudget,
  crowded: Uint8Array | null = null,
): boolean {
  const same = left === right
  for (let x = i; x < Math.min(iEnd, i + MOST_OCCURRENCES); x++) {
    for (let y = j; y < Math.min(jEnd, j + MOST_OCCURRENCES); y++) {
      const at = positionAt(left.grams, x)
      const other = positionAt(right.grams, y)
      if (same && other <= at) continue
      const back = crowded === null ? 0 : crowdedBefore(left, right, at, other, crowded)
      if (back > 0 && !spend(budget, back)) return false
      const a = at - back
      const b = other - back
      const length = runLength(left.tokens.terms, right.tokens.terms, a, b, same)
      if (length < back + RUN_LENGTH) continue
      if (crowded !== null && crowded[at] === 1 && !allCrowded(crowded, a, length)) continue
      if (runs.length >= MOST_RUNS || !spend(budget, length)) {
        budget.exhausted = true
        return false
      }
      runs.push({ a, b, length })
    }
  }
  return true
}

/** How many crowded grams of the same run stand before one that is not; 0 before one that is. */
function crowdedBefore(
  left: IndexedDocument,
  right: IndexedDocument,
  a: number,
  b: number,
  crowded: Uint8Array,
): number {
  if (crowded[a] === 1) return 0
  const [x, y] = [left.tokens.terms, right.tokens.terms]
  let back = 0
  while (back < a && back < b && crowded[a - back - 1] === 1 && x[a - back - 1] === y[b - back - 1]) back++
  return back
}

function allCrowded(crowded: Uint8Array, from: number, length: number): boolean {
  for (let at = from; at + RUN_LENGTH <= from + length; at++) if (crowded[at] !== 1) return false
  return true
}

function ordered(runs: Run[]): Run[] {
  return runs.toSorted((x, y) => x.a - y.a || x.b - y.b)
}

function hashAt(grams: Float64Array, at: number): number {
  return Math.floor((grams[at] ?? 0) / POSITION_RANGE)
}

function positionAt(grams: Float64Array, at: number): number {
  return (grams[at] ?? 0) % POSITION_RANGE
}

function groupEnd(grams: Float64Array, from: number, hash: number): number {
  let end = from + 1
  while (end < grams.length && hashAt(grams, end) === hash) end++
  return end
}

/** Length of the common run that starts here, or 0 where it started earlier. Gap terms never match. */
function runLength(left: Uint32Array, right: Uint32Array, a: number, b: number, same: boolean): number {
  if (a > 0 && b > 0 && left[a - 1] === right[b - 1] && left[a - 1] !== 0 && !(same && b - a < RUN_LENGTH))
    return 0
  const most = Math.min(left.length - a, right.length - b, same ? b - a : Infinity)
  let length = 0
  while (length < most && left[a + length] === right[b + length] && left[a + length] !== 0) length++
  return length
}
