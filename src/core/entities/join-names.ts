import { byText, firstDifference } from '../base/order.ts'
import { latestFirst, refKey, type DecisionStanding, type MergeDecision } from './name-decision.ts'
import type { Piece, Pieces } from './split-names.ts'

/** Pieces that are one name; the one that gives name, kind and id is first. */
export type Joined = { readonly pieces: readonly Piece[] }

/**
 * Joins pieces as the analyst merged them (rules E4, E5). Later merges come first; one that would bring together what
 * was split since is left out. The order of the decisions does not matter.
 */
export function joinPieces(
  pieces: Pieces,
  merges: readonly MergeDecision[],
): { readonly joined: readonly Joined[]; readonly standings: ReadonlyMap<string, DecisionStanding> } {
  const standings = new Map<string, DecisionStanding>()
  const groupOf = new Map<Piece, Set<Piece>>(pieces.all.map((piece) => [piece, new Set([piece])]))
  const keptBy = new Map<Piece, number>()
  const joinedTo = new Map<Piece, number>()
  for (const decision of latestFirst(merges)) {
    if (decision.decision !== 'same') continue
    const kept = pieces.find(decision.kept)
    const other = pieces.find(decision.joined)
    const a = kept && groupOf.get(kept)
    const b = other && groupOf.get(other)
    if (!kept || !other || !a || !b || kept === other) {
      standings.set(decision.id, 'idle')
      continue
    }
    if (a !== b && isSplitSince(decision.decidedAt, a, b)) {
      standings.set(decision.id, 'overruled')
      continue
    }
    standings.set(decision.id, 'holds')
    keptBy.set(kept, (keptBy.get(kept) ?? 0) + 1)
    joinedTo.set(other, (joinedTo.get(other) ?? 0) + 1)
    if (a === b) continue
    const [large, small] = a.size >= b.size ? [a, b] : [b, a]
    for (const piece of small) {
      large.add(piece)
      groupOf.set(piece, large)
    }
  }
  const groups = new Set(groupOf.values())
  const joined = [...groups].map((group): Joined => ({
    pieces: [...group].toSorted((x, y) =>
      firstDifference(
        // Never given away, then kept most often, then most spoken of.
        Number(joinedTo.has(x)) - Number(joinedTo.has(y)),
        (keptBy.get(y) ?? 0) - (keptBy.get(x) ?? 0),
        y.mentions.length - x.mentions.length,
        byText(refKey(x.ref), refKey(y.ref)),
      ),
    ),
  }))
  return { joined, standings }
}

/** Whether one group holds the rest of an entity and the other something split off it at this time or later. */
function isSplitSince(time: string, a: ReadonlySet<Piece>, b: ReadonlySet<Piece>): boolean {
  const partsFrom = (group: ReadonlySet<Piece>, other: ReadonlySet<Piece>): boolean => {
    const rests = new Set([...other].filter(({ isRest }) => isRest).map(({ entity }) => entity.id))
    return [...group].some(
      ({ isRest, entity, splitAt }) => !isRest && splitAt >= time && rests.has(entity.id),
    )
  }
  return partsFrom(a, b) || partsFrom(b, a)
}
