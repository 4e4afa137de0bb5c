import { useMemo } from 'react'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { alignDocuments } from '#core/matching/alignment.ts'
import type { Match } from '#core/matching/match.ts'
import type { Passage } from '#core/documents/source-document.ts'
import { comparePair, hasDifference } from '#renderer/services/passage-text/diff-marks.ts'
import { matchesBetween, useAnalysis } from '#renderer/services/passage-text/use-analysis.ts'

/** A match as the two panes show it. */
export type PairedMatch = {
  readonly match: Match
  readonly left: Passage
  readonly right: Passage
  readonly moved: boolean
}

/** What there is to compare between the documents of the two panes. */
export type Comparison = {
  /** In the order of the left document. */
  readonly pairs: readonly PairedMatch[]
  /** Whether both panes show one document. */
  readonly same: boolean
  /** Whether any words of a pair differ; worked out when asked. */
  readonly differs: (pair: PairedMatch) => boolean
}

/** Pairs the matches of two documents, in order, with those out of order told apart. */
export function useComparison(left: SourceDocument | null, right: SourceDocument | null): Comparison {
  const matches = useAnalysis()?.matches
  return useMemo(() => {
    if (!left || !right || !matches) return { pairs: [], same: left?.id === right?.id, differs: () => false }
    const between = matchesBetween(matches, left.id, right.id)
    const same = left.id === right.id
    const byId = new Map(between.map((match) => [match.id, match]))
    const pairs = alignDocuments(left, right, between).matches.flatMap((aligned): PairedMatch[] => {
      const match = byId.get(aligned.match)
      if (!match) return []
      const passages = {
        left: { document: left.id, ...aligned.a },
        right: { document: right.id, ...aligned.b },
      }
      // Beside itself, every place of a document faces itself: repeats are always out of that order.
      return [{ match, ...passages, moved: same || aligned.moved }]
    })
    const differs = (pair: PairedMatch): boolean =>
      hasDifference(comparePair(left, pair.left, right, pair.right).diff)
    return { pairs, same, differs }
  }, [left, right, matches])
}
