import { RUN_LENGTH, type IndexedDocument } from './indexed-document.ts'
import { POSITION_RANGE } from './position-index.ts'
import { spend, type WorkBudget } from './work-budget.ts'

/** `length` terms that stand in both documents in the same order, from `a` in one and from `b` in the other. */
export type Run = { readonly a: number; readonly b: number; readonly length: number }

/** Occurrences of one run on one side that are compared; a phrase repeated more often tells nothing apart. */
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
  const same = left === right
  let i = 0
  let j = 0
  while (i < left.grams.length && j < right.grams.length) {
    const hash = hashAt(left.grams, i)
    const other = hashAt(right.grams, j)
    if (hash < other) i++
    else if (hash > other) j++
    else {
      const iEnd = groupEnd(left.grams, i, hash)
      const jEnd = groupEnd(right.grams, j, hash)
      if (iEnd - i > MOST_OCCURRENCES || jEnd - j > MOST_OCCURRENCES) budget.exhausted = true
      for (let x = i; x < Math.min(iEnd, i + MOST_OCCURRENCES); x++) {
        for (let y = j; y < Math.min(jEnd, j + MOST_OCCURRENCES); y++) {
          const a = positionAt(left.grams, x)
          const b = positionAt(right.grams, y)
          if (same && b <= a) continue
          const length = runLength(left.tokens.terms, right.tokens.terms, a, b, same)
          if (length < RUN_LENGTH) continue
          if (runs.length >= MOST_RUNS || !spend(budget, length)) {
            budget.exhausted = true
            return ordered(runs)
          }
          runs.push({ a, b, length })
        }
      }
      i = iEnd
      j = jEnd
    }
  }
  return ordered(runs)
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
