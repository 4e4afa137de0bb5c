import type { DocumentId, Passage } from '../../documents/source-document.ts'
import type { Match } from '../../matching/match.ts'
import { byText } from '../../base/order.ts'

/** Two passages that belong together, and how much speaks for it. */
type Paired = Pick<Match, 'a' | 'b' | 'score'>

/** Finds the matches, or what else pairs passages, between passages. */
export type MatchLookup<Pair extends Paired = Match> = {
  /** The best pair that holds the two passages, `null` when none does. */
  readonly between: (a: Passage, b: Passage) => Pair | null
  /** How many pairs two documents have. */
  readonly count: (a: DocumentId, b: DocumentId) => number
  readonly all: readonly Pair[]
}

/** Indexes matches by their pair of documents. A question costs as many steps as the pair has matches. */
export function matchLookup<Pair extends Paired>(matches: readonly Pair[]): MatchLookup<Pair> {
  const byPair = new Map<string, Pair[]>()
  for (const match of matches) {
    const key = pairKey(match.a.document, match.b.document)
    const list = byPair.get(key)
    if (list) list.push(match)
    else byPair.set(key, [match])
  }
  return {
    all: matches,
    count: (a, b) => byPair.get(pairKey(a, b))?.length ?? 0,
    between: (a, b) => {
      let best: Pair | null = null
      for (const match of byPair.get(pairKey(a.document, b.document)) ?? []) {
        const pairs = (holds(match.a, a) && holds(match.b, b)) || (holds(match.a, b) && holds(match.b, a))
        if (pairs && (best === null || match.score > best.score)) best = match
      }
      return best
    },
  }
}

function pairKey(a: DocumentId, b: DocumentId): string {
  return byText(a, b) <= 0 ? `${a} ${b}` : `${b} ${a}`
}

function holds(passage: Passage, inner: Passage): boolean {
  return passage.document === inner.document && passage.start < inner.end && inner.start < passage.end
}
