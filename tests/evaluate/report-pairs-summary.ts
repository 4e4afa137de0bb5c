import { FINDING_TYPES } from '#core/findings/finding-types.ts'
import type { ClusterResult } from './evaluate-cluster.ts'
import { ratesOf, shown } from './rates.ts'
import type { EntryType, ReportPair } from './report-pairs.ts'

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
      wrong: scores
        .flatMap((score) => score.judged)
        .filter(({ verdict }) => verdict === 'false' || verdict === 'mistyped').length,
    }
  }
  const types = [...FINDING_TYPES, 'internal', 'agree'] as const
  return [...types.map(row).filter(({ entries }) => entries > 0), row('all')]
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
