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
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      // Each walk halves the way of the next: a stock sentence of hundreds of documents makes long ones.
      const above = parent.get(up) ?? up
      parent.set(at, above)
      at = above
    }
    return at
  }
  for (const { id } of matches) parent.set(id, id)
  const join = (a: End, b: End): void => void parent.set(root(b.match.id), root(a.match.id))
  for (const all of endsByDocument(matches).values()) {
    // A stock sentence is the end of hundreds of matches: one of them meets the rest for all.
    const ends: End[] = []
    for (const end of all) {
      const last = ends.at(-1)
      if (last?.passage.start === end.passage.start && last.passage.end === end.passage.end) join(last, end)
      else ends.push(end)
    }
    // Sorted by start; an end can only meet those that begin before it stops.
    for (const [index, end] of ends.entries()) {
      const { passage } = end
      for (let later = index + 1; later < ends.length; later++) {
        const next = ends[later]
        if (!next || next.passage.start >= passage.end) break
        if (isSamePassage(passage, next.passage)) join(end, next)
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
  const kept = new Map<string, Passage[]>()
  const all = matches.flatMap(({ a, b }) => [a, b]).toSorted((a, b) => spanLength(b) - spanLength(a))
  for (const passage of all) {
    const held = kept.get(passage.document)
    if (!held) kept.set(passage.document, [passage])
    else if (!held.some((one) => isSamePassage(one, passage))) held.push(passage)
  }
  return [...kept.values()]
    .flat()
    .toSorted((a, b) =>
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
  return matches.reduce((best, { score }) => Math.max(best, score), -Infinity)
}
