import type { Discrepancy } from '#core/findings/discrepancy.ts'
import type { DocumentId, Passage } from '#core/documents/source-document.ts'
import type { SharedTexts } from '#renderer/services/passage-text/shared-text.ts'

/** Two documents that one would open beside each other; the same one twice where it contradicts itself. */
export type OfferedPair = {
  readonly left: DocumentId
  readonly right: DocumentId
  /** How many proposals between them nobody has decided. */
  readonly undecided: number
  /** The first of those, with the places it is about. */
  readonly proposal: { readonly id: string; readonly a: Passage; readonly b: Passage } | null
  readonly matches: number
  /** Shares of the reporting of either that stands in the other, 0 to 1. */
  readonly shares: readonly [number, number]
}

export type OfferedPairs = {
  /** In the order of the inbox: the pair of the next proposal first. */
  readonly toDecide: readonly OfferedPair[]
  /** Those that share most, without those above. */
  readonly sharing: readonly OfferedPair[]
}

/** So many of each are offered: together no more than there are digits to open them by. */
const MOST_TO_DECIDE = 4
const MOST_SHARING = 5

/**
 * The pairs that one would open first. Linear in the proposals and in the pairs that share anything.
 *
 * @param undecided proposals that wait for a decision, in the order of the inbox
 */
export function offerPairs(undecided: readonly Discrepancy[], shared: SharedTexts): OfferedPairs {
  const pairs = new Map<string, OfferedPair>()
  for (const { id, sides } of undecided) {
    const a = sides[0]?.evidence[0]
    const b = sides[1]?.evidence[0]
    if (!a || !b) continue
    const key = keyOf(a.document, b.document)
    const known = pairs.get(key)
    pairs.set(
      key,
      known
        ? { ...known, undecided: known.undecided + 1 }
        : { ...measured(a.document, b.document, shared), undecided: 1, proposal: { id, a, b } },
    )
  }
  const toDecide = [...pairs.values()].slice(0, MOST_TO_DECIDE)
  const offered = new Set(toDecide.map(({ left, right }) => keyOf(left, right)))
  const sharing = pairsThatShareMost(shared, offered).map((pair) => ({
    ...pair,
    undecided: pairs.get(keyOf(pair.left, pair.right))?.undecided ?? 0,
  }))
  return { toDecide, sharing }
}

function pairsThatShareMost(shared: SharedTexts, offered: ReadonlySet<string>): OfferedPair[] {
  const best: OfferedPair[] = []
  for (const [left, others] of shared) {
    for (const right of others.keys()) {
      if (right <= left || offered.has(keyOf(left, right))) continue
      const pair = measured(left, right, shared)
      const at = best.findIndex((one) => sharesLess(one, pair))
      if (at < 0 && best.length >= MOST_SHARING) continue
      best.splice(at < 0 ? best.length : at, 0, pair)
      best.length = Math.min(best.length, MOST_SHARING)
    }
  }
  return best
}

/** By the larger share, which is the one shown: a short text that stands whole in a long one is near to it. */
function sharesLess(one: OfferedPair, other: OfferedPair): boolean {
  const [less, more] = [Math.max(...one.shares), Math.max(...other.shares)]
  return less < more || (less === more && Math.min(...one.shares) < Math.min(...other.shares))
}

function measured(left: DocumentId, right: DocumentId, shared: SharedTexts): OfferedPair {
  const there = shared.get(left)?.get(right)
  const back = shared.get(right)?.get(left)
  return {
    left,
    right,
    undecided: 0,
    proposal: null,
    matches: there?.matches.length ?? 0,
    shares: [there?.share ?? 0, back?.share ?? 0],
  }
}

function keyOf(a: DocumentId, b: DocumentId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
