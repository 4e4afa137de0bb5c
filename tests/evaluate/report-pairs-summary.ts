import { FINDING_TYPES } from '#core/findings/finding-types.ts'
import { passageOf } from './clusters.ts'
import type { ClusterResult } from './evaluate-cluster.ts'
import { printBoth, ratesOf, shown, type Rates } from './rates.ts'
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

/** What is judged of an entry: what is proposed outright, or what is only possible as well. */
export type Tier = 'score' | 'both'

/** The rows of all types that occur, and of all together. */
export function rowsOf(judged: readonly JudgedReportPair[], tier: Tier = 'score'): PairRow[] {
  const row = (type: EntryType | 'all'): PairRow => {
    const own = judged.filter(({ pair }) => type === 'all' || pair.entry.type === type)
    const scores = own.map(({ result }) => result[tier])
    const gold = own.filter(({ pair }) => pair.entry.conflict !== null).length
    return {
      type,
      entries: own.length,
      gold,
      found: gold - scores.reduce((sum, { missed }) => sum + missed.length, 0),
      wrong: own.reduce((sum, one) => sum + wrongIn(one, tier).length, 0),
    }
  }
  const types = [...FINDING_TYPES, 'internal', 'agree'] as const
  return [...types.map(row).filter(({ entries }) => entries > 0), row('all')]
}

/**
 * The proposals that are not the contradiction of their entry. Where one report contradicts itself, the other agrees
 * with one of the two passages and so meets the other: what has one of them as a side is right, if beside the point.
 */
export function wrongIn({ pair, result }: JudgedReportPair, tier: Tier = 'score'): Judged[] {
  const { judged, cluster } = result[tier]
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

/** The proposals of an entry that are right or wrong, without those beside the point. */
export function countedIn(one: JudgedReportPair, tier: Tier = 'score'): Judged[] {
  const wrong = new Set(wrongIn(one, tier))
  return one.result[tier].judged.filter(
    (it) => it.verdict === 'true' || it.verdict === 'again' || wrong.has(it),
  )
}

/** The table of one half, for people (V17). */
export function printPairs(half: string, judged: readonly JudgedReportPair[]): string {
  const rows = rowsOf(judged).map((row) => {
    const { precision, recall } = ratesOfRow(row)
    const { type, entries, gold, found, wrong } = row
    return [type, ...[entries, gold, found, wrong].map(String), shown(precision), shown(recall)]
  })
  const both = rowsOf(judged, 'both').find(({ type }) => type === 'all')
  const table = [['type', 'entries', 'gold', 'found', 'false', 'P', 'R'], ...rows]
  return [
    `pairs of reports, ${half}`,
    ...table.map((cells) =>
      cells.map((cell, index) => (index === 0 ? cell.padEnd(22) : cell.padStart(9))).join(''),
    ),
    ...(both ? [printBoth(both.found, both.wrong, ratesOfRow(both))] : []),
    '',
  ].join('\n')
}

function ratesOfRow({ found, wrong, gold }: PairRow): Rates {
  return ratesOf({ correct: found, proposed: found + wrong, found, wanted: gold })
}
