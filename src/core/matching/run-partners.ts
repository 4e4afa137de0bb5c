import type { Run } from './exact-runs.ts'
import type { IndexedDocument } from './indexed-document.ts'

/**
 * One side of a pair. For each of its words the counterparts in the two longest common runs that hold it, or -1:
 * a word runs into a region of the other document only if its counterpart stands there.
 */
export type Side = {
  readonly document: IndexedDocument
  readonly first: Int32Array
  readonly second: Int32Array
  /** 1 for words in a run too long to be a stock phrase. */
  readonly long: Uint8Array
}

/** Names, titles and stock phrases are shorter than this. */
const LONG_RUN = 8
/** How far outside a region a counterpart may stand: limits are still moving. */
const SLACK = 4

/** Whether the word stands in a run that leads into `[from, to)` of the other document. */
export function runsInto(side: Side, at: number, from: number, to: number): boolean {
  const low = Math.max(0, from - SLACK)
  const first = side.first[at] ?? -1
  if (first >= low && first < to + SLACK) return true
  const second = side.second[at] ?? -1
  return second >= low && second < to + SLACK
}

/** Notes the counterparts of both sides. Of a document with itself one side serves as both. */
export function pairSides(
  left: IndexedDocument,
  right: IndexedDocument,
  runs: readonly Run[],
): readonly [Side, Side] {
  const a = emptySide(left)
  const b = left === right ? a : emptySide(right)
  const byLength = runs.toSorted((x, y) => y.length - x.length || x.a - y.a || x.b - y.b)
  for (const run of byLength) {
    if (run.length >= LONG_RUN) {
      a.long.fill(1, run.a, run.a + run.length)
      b.long.fill(1, run.b, run.b + run.length)
    }
    for (let offset = 0; offset < run.length; offset++) {
      note(a, run.a + offset, run.b + offset)
      note(b, run.b + offset, run.a + offset)
    }
  }
  return [a, b]
}

function emptySide(document: IndexedDocument): Side {
  const length = document.tokens.terms.length
  return {
    document,
    first: new Int32Array(length).fill(-1),
    second: new Int32Array(length).fill(-1),
    long: new Uint8Array(length),
  }
}

function note(side: Side, at: number, partner: number): void {
  if (side.first[at] === -1) side.first[at] = partner
  else if (side.second[at] === -1) side.second[at] = partner
}
