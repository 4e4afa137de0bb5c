import { byText } from '../base/order.ts'
import type { SourceDocument } from '../documents/source-document.ts'
import type { Span } from '../text/span.ts'
import type { Match } from './match.ts'

/** A match seen from two documents side by side: `a` in the first, `b` in the second. */
export type AlignedMatch = {
  readonly match: string
  readonly a: Span
  readonly b: Span
  /** Whether it stands out of the order of the others: a passage that one of the two moved. */
  readonly moved: boolean
}

/** The matches between two documents in order of the first. */
export type Alignment = { readonly matches: readonly AlignedMatch[] }

/**
 * Orders the matches between two documents, or of one document with itself, and marks those out of order. The
 * matches in order are the chain that keeps most characters (heaviest increasing subsequence), so one moved line
 * does not throw the paragraphs around it out of step.
 */
export function alignDocuments(
  a: Pick<SourceDocument, 'id'>,
  b: Pick<SourceDocument, 'id'>,
  matches: readonly Match[],
): Alignment {
  const ordered = matches.flatMap((match) => orient(match, a.id, b.id)).toSorted(compare)
  const chain = heaviestChain(ordered)
  return { matches: ordered.map((match, index) => ({ ...match, moved: !chain.has(index) })) }
}

type Oriented = Omit<AlignedMatch, 'moved'>

function orient(match: Match, a: string, b: string): Oriented[] {
  const first = { start: match.a.start, end: match.a.end }
  const second = { start: match.b.start, end: match.b.end }
  if (match.a.document === a && match.b.document === b) return [{ match: match.id, a: first, b: second }]
  if (match.a.document === b && match.b.document === a) return [{ match: match.id, a: second, b: first }]
  return []
}

function compare(x: Oriented, y: Oriented): number {
  return (
    x.a.start - y.a.start ||
    x.b.start - y.b.start ||
    x.a.end - y.a.end ||
    x.b.end - y.b.end ||
    byText(x.match, y.match)
  )
}

/** Beyond this many matches the chain is built from the longest only. */
const MOST_CHAINED = 1500

/** Numbers of the matches that follow each other on both sides. Cost: the square of their number, bounded. */
function heaviestChain(matches: readonly Oriented[]): Set<number> {
  const numbers = matches
    .map((match, index) => ({ index, weight: match.a.end - match.a.start + (match.b.end - match.b.start) }))
    .toSorted((x, y) => y.weight - x.weight || x.index - y.index)
    .slice(0, MOST_CHAINED)
    .toSorted((x, y) => x.index - y.index)
  const total = new Float64Array(numbers.length)
  const before = new Int32Array(numbers.length).fill(-1)
  let best = -1
  numbers.forEach(({ index, weight }, i) => {
    total[i] = weight
    for (let j = 0; j < i; j++) {
      const candidate = (total[j] ?? 0) + weight
      if (candidate > (total[i] ?? 0) && follows(matches[numbers[j]?.index ?? -1], matches[index])) {
        total[i] = candidate
        before[i] = j
      }
    }
    if (best < 0 || (total[i] ?? 0) > (total[best] ?? 0)) best = i
  })
  const chain = new Set<number>()
  for (let i = best; i >= 0; i = before[i] ?? -1) chain.add(numbers[i]?.index ?? -1)
  return chain
}

function follows(first: Oriented | undefined, second: Oriented | undefined): boolean {
  if (!first || !second) return false
  return first.a.end <= second.a.start && first.b.end <= second.b.start
}
