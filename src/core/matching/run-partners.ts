import type { Run } from './exact-runs.ts'
import type { IndexedDocument } from './indexed-document.ts'
import { GAP_TERM } from './vocabulary.ts'

/**
 * One side of a pair: how its words stand in the other document. Arrays may be longer than the document.
 */
export type Side = {
  readonly document: IndexedDocument
  /** For each term of the document, by its slot, the slot of the same term in the other document, or -1. */
  readonly partners: Int32Array
  /**
   * For each word the counterparts in the two longest common runs that hold it, or -1: a word runs into a region of
   * the other document only if its counterpart stands there.
   */
  readonly first: Int32Array
  readonly second: Int32Array
  /** 1 for words in a run too long to be a stock phrase. */
  readonly long: Uint8Array
  /**
   * For each word the first from it on that may gain something: a content word that the other document has too, a stop
   * word in a common run, or a gap, which is to be met.
   */
  readonly next: Int32Array
}

/** Names, titles and stock phrases are shorter than this. */
const LONG_RUN = 8
/** How far outside a region a counterpart may stand: limits are still moving. */
const SLACK = 4

/** Whether the word stands in a run that leads into `[from, to)` of the other document. */
export function runsInto(side: Side, at: number, from: number, to: number): boolean {
  const first = side.first[at] ?? -1
  if (first < 0) return false
  const low = Math.max(0, from - SLACK)
  if (first >= low && first < to + SLACK) return true
  const second = side.second[at] ?? -1
  return second >= low && second < to + SLACK
}

/** Makes the sides of pairs, one pair after the other in the same memory: those of the last pair are gone. */
export type SideMaker = (
  left: IndexedDocument,
  right: IndexedDocument,
  runs: readonly Run[],
) => readonly [Side, Side]

/** Of a document with itself one side serves as both. */
export function sideMaker(): SideMaker {
  let rooms = [createRoom(FIRST_ROOM), createRoom(FIRST_ROOM)] as const
  return (left, right, runs) => {
    const needed = Math.max(left.tokens.terms.length, right.tokens.terms.length)
    if (needed > rooms[0].first.length) rooms = [createRoom(needed * 2), createRoom(needed * 2)]
    const a = cleared(rooms[0], left)
    const b = left === right ? a : cleared(rooms[1], right)
    pairTerms(a, b)
    noteRuns(a, b, runs)
    noteNext(a)
    if (b !== a) noteNext(b)
    return [a, b]
  }
}

type Room = Omit<Side, 'document'>

const FIRST_ROOM = 1024

function createRoom(words: number): Room {
  return {
    partners: new Int32Array(words),
    first: new Int32Array(words),
    second: new Int32Array(words),
    long: new Uint8Array(words),
    next: new Int32Array(words),
  }
}

function cleared(room: Room, document: IndexedDocument): Side {
  const words = document.tokens.terms.length
  room.partners.fill(-1, 0, document.positions.terms.length)
  room.first.fill(-1, 0, words)
  room.second.fill(-1, 0, words)
  room.long.fill(0, 0, words)
  return { document, ...room }
}

/** Finds the terms that both documents have: a merge of their sorted terms. */
function pairTerms(a: Side, b: Side): void {
  const left = a.document.positions.terms
  const right = b.document.positions.terms
  let i = 0
  let j = 0
  while (i < left.length && j < right.length) {
    const term = left[i] ?? 0
    const other = right[j] ?? 0
    if (term < other) i++
    else if (term > other) j++
    else {
      a.partners[i] = j
      b.partners[j++] = i++
    }
  }
}

/** Notes the counterparts of both sides in the runs, the longest first. */
function noteRuns(a: Side, b: Side, runs: readonly Run[]): void {
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
}

function noteNext({ document, partners, first, next }: Side): void {
  const { terms } = document.tokens
  const { slots } = document.positions
  let found = terms.length
  for (let at = terms.length - 1; at >= 0; at--) {
    const slot = slots[at] ?? -1
    const mayGain = slot < 0 ? (first[at] ?? -1) >= 0 || terms[at] === GAP_TERM : (partners[slot] ?? -1) >= 0
    if (mayGain) found = at
    next[at] = found
  }
}

function note(side: Side, at: number, partner: number): void {
  if (side.first[at] === -1) side.first[at] = partner
  else if (side.second[at] === -1) side.second[at] = partner
}
