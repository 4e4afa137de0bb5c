import type { Passage } from '../../documents/source-document.ts'
import type { Match, PossibleCounterpart } from '../../matching/match.ts'
import type { Discrepancy } from '../discrepancy.ts'
import { matchLookup } from '../events/match-lookup.ts'

/**
 * How the passages of a proposal's sides are paired (P7), the best pair of them. `matched`: a match holds them;
 * `first`: possible counterparts, each the likeliest of the other; `listed`: other possible counterparts; `apart`: neither;
 * `inner`: all stand in one document.
 */
export const PAIRINGS = ['matched', 'first', 'listed', 'apart', 'inner'] as const
export type Pairing = (typeof PAIRINGS)[number]

/** What tells the pairing of a proposal; `null` where counterparts were not looked for and no match holds its sides. */
export type PairingOf = (proposal: Pick<Discrepancy, 'sides'>) => Pairing | null

/**
 * Prepares the pairing of the proposals of one case.
 *
 * @param possible the possible counterparts of the case; none where the case is too large for them (M20)
 */
export function pairingsIn(matches: readonly Match[], possible: readonly PossibleCounterpart[]): PairingOf {
  const matched = matchLookup(matches)
  const first = matchLookup(possible.filter(({ rankOfA, rankOfB }) => rankOfA === 1 && rankOfB === 1))
  const listed = matchLookup(possible)
  return ({ sides }) => {
    const documents = new Set(sides.flatMap(({ evidence }) => evidence.map(({ document }) => document)))
    if (documents.size === 1) return 'inner'
    const isIn = (lookup: { readonly between: (a: Passage, b: Passage) => unknown }): boolean =>
      sides.some((side, index) =>
        sides
          .slice(index + 1)
          .some((other) =>
            side.evidence.some((a) => other.evidence.some((b) => lookup.between(a, b) !== null)),
          ),
      )
    if (isIn(matched)) return 'matched'
    if (possible.length === 0) return null
    return isIn(first) ? 'first' : isIn(listed) ? 'listed' : 'apart'
  }
}
