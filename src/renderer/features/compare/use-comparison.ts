import { useMemo } from 'react'
import type { Passage, SourceDocument } from '#core/documents/source-document.ts'
import { alignDocuments } from '#core/matching/alignment.ts'
import type { Match } from '#core/matching/match.ts'
import {
  matchesBetween,
  useMatchesOf,
  type MatchesByDocument,
} from '#renderer/services/passage-text/use-proposals.ts'

/** A match as two panes show it. */
export type PairedMatch = {
  readonly match: Match
  readonly left: Passage
  readonly right: Passage
  readonly moved: boolean
}

/** What there is to compare between two panes, by their numbers; `left` is the smaller one. */
export type PanePair = {
  readonly left: number
  readonly right: number
  readonly leftDocument: SourceDocument
  readonly rightDocument: SourceDocument
  /** In the order of the left document. */
  readonly pairs: readonly PairedMatch[]
}

/** A match with the panes that show it. */
export type PlacedMatch = { readonly panes: PanePair; readonly pair: PairedMatch }

/** Pairs the matches of every two panes that hold a document, in order, with those out of order told apart. */
export function useComparison(documents: readonly (SourceDocument | null)[]): readonly PanePair[] {
  // A pair needs those of its left document only, which the list that it was opened from has read.
  const matches = useMatchesOf(documents.slice(0, -1).flatMap((document) => document?.id ?? []))
  return useMemo(
    () =>
      documents.flatMap((leftDocument, left) =>
        documents.flatMap((rightDocument, right): PanePair[] => {
          if (!leftDocument || !rightDocument || right <= left) return []
          const pairs = pairMatches(leftDocument, rightDocument, matches)
          return [{ left, right, leftDocument, rightDocument, pairs }]
        }),
      ),
    [documents, matches],
  )
}

/** All matches in the order in which they are walked: down the first pane, then what the others share beyond it. */
export function placedMatches(comparison: readonly PanePair[]): readonly PlacedMatch[] {
  return comparison
    .flatMap((panes) => panes.pairs.map((pair) => ({ panes, pair })))
    .toSorted(
      (a, b) =>
        a.panes.left - b.panes.left || a.pair.left.start - b.pair.left.start || a.panes.right - b.panes.right,
    )
}

/** The matches that touch a pane, each once. */
export function matchesOfPane(comparison: readonly PanePair[], pane: number): readonly Match[] {
  const found = comparison
    .filter(({ left, right }) => left === pane || right === pane)
    .flatMap(({ pairs }) => pairs.map(({ match }) => match))
  return [...new Set(found)]
}

function pairMatches(
  left: SourceDocument,
  right: SourceDocument,
  matches: MatchesByDocument | undefined,
): PairedMatch[] {
  const between = matchesBetween(matches, left.id, right.id)
  const same = left.id === right.id
  const byId = new Map(between.map((match) => [match.id, match]))
  return alignDocuments(left, right, between).matches.flatMap((aligned): PairedMatch[] => {
    const match = byId.get(aligned.match)
    if (!match) return []
    const passages = {
      left: { document: left.id, ...aligned.a },
      right: { document: right.id, ...aligned.b },
    }
    // Beside itself, every place of a document faces itself: repeats are always out of that order.
    return [{ match, ...passages, moved: same || aligned.moved }]
  })
}
