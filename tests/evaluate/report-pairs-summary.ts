import { FINDING_TYPES } from '#core/findings/finding-types.ts'
import { passageOf } from './clusters.ts'
import type { ClusterResult } from './evaluate-cluster.ts'
import { ratesOf, shown } from './rates.ts'
import type { EntryType, ReportPair } from './report-pairs.ts'
import { meets, type Judged } from './score.ts'

/** One entry of the battery and what the program made of it. */
export type JudgedReportPair = { readonly pair: ReportPair; readonly result: ClusterResult }

/** What is counted of the entries of one type. */
export type PairRow = {
  readonly type: EntryType | 'all'
  readonly entries: number
  readonly gold: number
  readonly found: number
  /** Proposals that are not the contradiction of their entry. */
  readonly wrong: number
}

/** The rows of all types that occur, and of all together. */
export function rowsOf(judged: readonly JudgedReportPair[]): PairRow[] {
  const row = (type: EntryType | 'all'): PairRow => {
    const own = judged.filter(({ pair }) => type === 'all' || pair.entry.type === type)
    const scores = own.map(({ result }) => result.score)
    const gold = own.filter(({ pair }) => pair.entry.conflict !== null).length
    return {
      type,
      entries: own.length,
      gold,
      found: gold - scores.reduce((sum, { missed }) => sum + missed.length, 0),
      wrong: own.reduce((sum, one) => sum + wrongIn(one).length, 0),
    }
  }
  const types = [...FINDING_TYPES, 'internal', 'agree'] as const
  return [...types.map(row).filter(({ entries }) => entries > 0), row('all')]
}

/**
 * The proposals that are not the contradiction of their entry. Where one report contradicts itself, the other agrees
 * with one of the two passages and so meets the other: what has one of them as a side is right, if beside the point.
 */
export function wrongIn({ pair, result }: JudgedReportPair): Judged[] {
  const { judged, cluster } = result.score
  const inner = pair.entry.conflict?.in === undefined ? [] : cluster.gold.discrepancies
  const passages = inner.flatMap(({ sides }) =>
    sides.flatMap((side) => side.passages.map((quoted) => passageOf(cluster, quoted))),
  )
  return judged.filter(
    ({ verdict, proposal }) =>
      (verdict === 'false' || verdict === 'mistyped') &&
      !proposal.sides.some(({ evidence }) => meets(evidence, passages)),
  )
}

/** The table of one half, for people (V17). */
export function printPairs(half: string, judged: readonly JudgedReportPair[]): string {
  const rows = rowsOf(judged).map(({ type, entries, gold, found, wrong }) => {
    const { precision, recall } = ratesOf({ correct: found, proposed: found + wrong, found, wanted: gold })
    return [type, ...[entries, gold, found, wrong].map(String), shown(precision), shown(recall)]
  })
  const table = [['type', 'entries', 'gold', 'found', 'false', 'P', 'R'], ...rows]
  return [
    `pairs of reports, ${half}`,
    ...table.map((cells) =>
      cells.map((cell, index) => (index === 0 ? cell.padEnd(22) : cell.padStart(9))).join(''),
    ),
    '',
  ].join('\n')
}
