import { diffArrays } from 'diff'
import { commonWordTiers } from './common-words.ts'
import type { DiffUnit } from './diff-units.ts'

/** A stretch of units of either side: `[leftFrom, leftTo)` against `[rightFrom, rightTo)`. */
export type UnitChange = {
  readonly equal: boolean
  readonly leftFrom: number
  readonly leftTo: number
  readonly rightFrom: number
  readonly rightTo: number
}

/** Edits after which a diff is given up: it is then no longer readable as one. Bounds the cost (Myers: its square). */
const MOST_EDITS = 1500
/** An equal island with fewer content words between two changes is part of the change. */
const LEAST_ISLAND = 3

/**
 * Compares the units of two sentences by their keys.
 *
 * @returns changes that cover both sides in order, or `null` where the sentences differ too much to say
 */
export function diffWords(left: readonly DiffUnit[], right: readonly DiffUnit[]): UnitChange[] | null {
  const parts = diffArrays([...left], [...right], {
    comparator: (a: DiffUnit, b: DiffUnit) => a.key === b.key,
    maxEditLength: MOST_EDITS,
  })
  if (parts === undefined) return null
  const changes: UnitChange[] = []
  let leftAt = 0
  let rightAt = 0
  for (const part of parts) {
    const leftTo = part.added ? leftAt : leftAt + part.value.length
    const rightTo = part.removed ? rightAt : rightAt + part.value.length
    const equal = !part.added && !part.removed
    const last = changes.at(-1)
    if (last && !last.equal && !equal) changes[changes.length - 1] = { ...last, leftTo, rightTo }
    else changes.push({ equal, leftFrom: leftAt, leftTo, rightFrom: rightAt, rightTo })
    leftAt = leftTo
    rightAt = rightTo
  }
  return withoutIslands(changes, left)
}

/** Joins two changes and a small equal island between them to one. */
function withoutIslands(changes: readonly UnitChange[], left: readonly DiffUnit[]): UnitChange[] {
  const joined: UnitChange[] = []
  changes.forEach((change, index) => {
    const last = joined.at(-1)
    const small = change.equal && isSmall(left.slice(change.leftFrom, change.leftTo))
    const next = changes[index + 1]
    const island = small && last && next && !keepsApart(change, last, left) && !keepsApart(change, next, left)
    if (last && !last.equal && (!change.equal || island)) {
      joined[joined.length - 1] = { ...last, leftTo: change.leftTo, rightTo: change.rightTo }
    } else joined.push(change)
  })
  return joined
}

/** A change of so many units is read as something put in or left out, not as rewritten. */
const MOST_PUT_IN = 3
/** So many content words stand clear beside it. */
const CLEAR_WORDS = 2

/**
 * Whether words stand clear beside a change: two content words and more beside a few that were only put in or only left
 * out. `did [not] touch the gates` reads better than all of it replaced.
 */
function keepsApart(island: UnitChange, change: UnitChange, left: readonly DiffUnit[]): boolean {
  const removed = change.leftTo - change.leftFrom
  const added = change.rightTo - change.rightFrom
  if (Math.min(removed, added) > 0 || removed + added > MOST_PUT_IN) return false
  return contentWords(left.slice(island.leftFrom, island.leftTo)) >= CLEAR_WORDS
}

function isSmall(units: readonly DiffUnit[]): boolean {
  return contentWords(units) < LEAST_ISLAND
}

function contentWords(units: readonly DiffUnit[]): number {
  const tiers = commonWordTiers()
  let content = 0
  for (const unit of units) if (tiers.get(unit.key) !== 'function') content++
  return content
}
