import { groupBy } from '../base/group-by.ts'
import { byText, firstDifference } from '../base/order.ts'
import type { Passage } from '../documents/source-document.ts'
import type { Match } from '../matching/match.ts'
import { overlapLength, spanLength } from '../text/span.ts'

/** Passages of several places that report the same thing, joined from pairwise matches. */
export type SharedStatement = { readonly passages: readonly Passage[]; readonly matches: readonly Match[] }

/** Two passages of a document are one when they share this much of the shorter. */
const SAME_PASSAGE = 0.6

/**
 * Joins matches that meet in a passage, so that a statement carried by three documents is one entry and not three
 * pairs. Statements in more documents come first, then the surer. Passages follow the given order of documents.
 */
export function groupMatches(matches: readonly Match[], documentOrder: readonly string[]): SharedStatement[] {
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    let at = id
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up
    return at
  }
  for (const { id } of matches) parent.set(id, id)
  for (const ends of endsByDocument(matches).values()) {
    // Sorted by start; an end can only meet those that begin before it stops.
    for (const [index, { match, passage }] of ends.entries()) {
      for (let later = index + 1; later < ends.length; later++) {
        const next = ends[later]
        if (!next || next.passage.start >= passage.end) break
        if (isSamePassage(passage, next.passage)) parent.set(root(next.match.id), root(match.id))
      }
    }
  }
  const groups = groupBy(matches, ({ id }) => root(id))
  const rank = new Map(documentOrder.map((id, index) => [id, index]))
  return [...groups.values()]
    .map((members) => ({ matches: members, passages: distinctPassages(members, rank) }))
    .toSorted((a, b) =>
      firstDifference(
        documentCount(b) - documentCount(a),
        bestScore(b) - bestScore(a),
        byText(a.matches[0]?.id ?? '', b.matches[0]?.id ?? ''),
      ),
    )
}

type End = { readonly match: Match; readonly passage: Passage }

function endsByDocument(matches: readonly Match[]): Map<string, End[]> {
  const ends = matches.flatMap((match): End[] => [
    { match, passage: match.a },
    { match, passage: match.b },
  ])
  const sorted = ends.toSorted((a, b) =>
    firstDifference(
      a.passage.start - b.passage.start,
      b.passage.end - a.passage.end,
      byText(a.match.id, b.match.id),
    ),
  )
  return groupBy(sorted, ({ passage }) => passage.document)
}

/** One passage for each place: of those that overlap, the longest. */
function distinctPassages(matches: readonly Match[], rank: ReadonlyMap<string, number>): Passage[] {
  const kept: Passage[] = []
  const all = matches.flatMap(({ a, b }) => [a, b]).toSorted((a, b) => spanLength(b) - spanLength(a))
  for (const passage of all) if (!kept.some((held) => isSamePassage(held, passage))) kept.push(passage)
  return kept.toSorted((a, b) =>
    firstDifference(
      (rank.get(a.document) ?? 0) - (rank.get(b.document) ?? 0),
      a.start - b.start,
      a.end - b.end,
    ),
  )
}

function isSamePassage(a: Passage, b: Passage): boolean {
  return (
    a.document === b.document && overlapLength(a, b) >= SAME_PASSAGE * Math.min(spanLength(a), spanLength(b))
  )
}

function documentCount({ passages }: SharedStatement): number {
  return new Set(passages.map(({ document }) => document)).size
}

function bestScore({ matches }: SharedStatement): number {
  return Math.max(...matches.map(({ score }) => score))
}
