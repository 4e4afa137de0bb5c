import type { Match } from '#core/matching/match.ts'
import type { Span } from '#core/text/span.ts'

/** Characters between two statements that one detection may bridge, on either side: two or three sentences. */
const NEAR = 300

/** One stretch of either document. */
export type JoinedMatch = {
  readonly a: Span
  readonly b: Span
  readonly score: number
  readonly kinds: ReadonlySet<Match['kind']>
}

/**
 * Joins the matches of one pair of documents that neighbour each other on both sides. The program shows one match
 * for each statement; text-alignment benchmarks ask for one detection for each copied or reworded stretch.
 */
export function joinMatches(matches: readonly Match[]): JoinedMatch[] {
  let current = matches.map(({ a, b, score, kind }): JoinedMatch => ({ a, b, score, kinds: new Set([kind]) }))
  for (;;) {
    const joined: JoinedMatch[] = []
    for (const next of current) {
      const index = joined.findIndex((other) => near(other.a, next.a) && near(other.b, next.b))
      const other = joined[index]
      if (other) joined[index] = union(other, next)
      else joined.push(next)
    }
    if (joined.length === current.length) return joined
    current = joined
  }
}

function near(x: Span, y: Span): boolean {
  return Math.max(x.start, y.start) - Math.min(x.end, y.end) <= NEAR
}

function union(x: JoinedMatch, y: JoinedMatch): JoinedMatch {
  return {
    a: { start: Math.min(x.a.start, y.a.start), end: Math.max(x.a.end, y.a.end) },
    b: { start: Math.min(x.b.start, y.b.start), end: Math.max(x.b.end, y.b.end) },
    score: Math.max(x.score, y.score),
    kinds: new Set([...x.kinds, ...y.kinds]),
  }
}
