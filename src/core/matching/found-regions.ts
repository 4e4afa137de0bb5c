import type { SharedWord } from './evidence.ts'
import type { Fanned } from './fan-out.ts'
import type { MatchKind } from './match.ts'
import type { AlignedRegion } from './statements.ts'

/** What is kept of a statement that two documents both report until it becomes a match. */
export type FoundRegion = {
  readonly left: number
  readonly right: number
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
  readonly score: number
  readonly kind: MatchKind
  readonly shared: readonly SharedWord[]
}

const KINDS: readonly MatchKind[] = ['verbatim', 'near', 'reworded']
/** Numbers before the shared words of a region, and numbers for each of those. */
const HEAD = 9
const PER_WORD = 2
/** A word's place and flags are one number: a place times this, and flags. */
const FLAGS = 16
const IS_NAME = 1
const IS_NUMBER = 2
const IS_QUOTED = 4
const CONTINUES = 8

/** Appends a region to a row of numbers, as threads hand it over. */
export function packRegion(
  into: number[],
  left: number,
  right: number,
  { a0, a1, b0, b1, score, kind, shared }: Omit<FoundRegion, 'left' | 'right'>,
): void {
  into.push(left, right, a0, a1, b0, b1, score, KINDS.indexOf(kind), shared.length)
  for (const word of shared) {
    const flags =
      (word.name ? IS_NAME : 0) |
      (word.number ? IS_NUMBER : 0) |
      (word.quoted ? IS_QUOTED : 0) |
      (word.continues ? CONTINUES : 0)
    into.push(word.at * FLAGS + flags, word.gain)
  }
}

/** What is kept of an aligned region. */
export function keptOf(region: AlignedRegion): Omit<FoundRegion, 'left' | 'right'> {
  return { ...region, ...region.verdict, shared: region.evidence.shared }
}

/** A packed region by its place in a row, with what its rank among others depends on. */
export type RegionRef = Fanned & { readonly row: Float64Array; readonly offset: number }

/** The regions of a row, still packed. */
export function regionRefs(row: Float64Array): RegionRef[] {
  const refs: RegionRef[] = []
  let offset = 0
  while (offset < row.length) {
    const at = (index: number): number => row[offset + index] ?? 0
    refs.push({ left: at(0), right: at(1), a0: at(2), b0: at(4), score: at(6), row, offset })
    offset += HEAD + PER_WORD * at(HEAD - 1)
  }
  return refs
}

/** A region with all that is kept of it. */
export function unpackRegion({ row, offset }: RegionRef): FoundRegion {
  const at = (index: number): number => row[offset + index] ?? 0
  const shared: SharedWord[] = []
  for (let word = 0; word < at(HEAD - 1); word++) {
    const from = HEAD + word * PER_WORD
    const flags = at(from) % FLAGS
    shared.push({
      at: Math.floor(at(from) / FLAGS),
      gain: at(from + 1),
      name: (flags & IS_NAME) !== 0,
      number: (flags & IS_NUMBER) !== 0,
      quoted: (flags & IS_QUOTED) !== 0,
      continues: (flags & CONTINUES) !== 0,
    })
  }
  return {
    left: at(0),
    right: at(1),
    a0: at(2),
    a1: at(3),
    b0: at(4),
    b1: at(5),
    score: at(6),
    kind: KINDS[at(7)] ?? 'reworded',
    shared,
  }
}
