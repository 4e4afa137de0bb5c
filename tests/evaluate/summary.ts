import { FINDING_TYPES, type FindingType } from '#core/findings/finding-types.ts'
import type { Half } from './clusters.ts'
import type { JudgedPair } from './name-pairs.ts'
import { ratesOf, type Rates } from './rates.ts'
import type { MissCause } from './causes.ts'
import type { ClusterResult } from './evaluate-cluster.ts'
import type { ClusterScore, Judged } from './score.ts'
import type { SpeakerVerdict } from './speakers.ts'

export type TypeRow = Rates & {
  readonly type: FindingType | 'all'
  readonly gold: number
  /** Gold discrepancies found; one that was proposed twice counts once. */
  readonly found: number
  readonly proposed: number
  readonly again: number
  readonly mistyped: number
  readonly wrong: number
}

export type Summary = {
  readonly half: Half
  readonly clusters: number
  readonly documents: number
  readonly rows: readonly TypeRow[]
  /** The last row with what is only possible besides. */
  readonly both: TypeRow
  readonly decoys: number
  readonly decoysReported: number
  readonly decoysByKind: readonly { readonly kind: string; readonly all: number; readonly reported: number }[]
  readonly updates: number
  readonly omissions: number
  /** Those that the view of omissions shows. */
  readonly omissionsShown: number
  /** Gold discrepancies missed, by where the miss arose. */
  readonly causes: Record<MissCause, number>
  readonly speakers: Record<SpeakerVerdict, number>
  readonly milliseconds: number
}

/** Adds up the clusters of one half. A proposal counts in the row of its own type, a gold one in that of the gold. */
export function summarise(half: Half, results: readonly ClusterResult[]): Summary {
  const scores = results.map(({ score }) => score)
  const own = results.filter((result) => result.own)
  const judged = scores.flatMap((score) => score.judged)
  const types = FINDING_TYPES.map((type) => rowOf(type, scores))
  const rows = [...types.filter((one) => one.gold + one.proposed > 0), rowOf('all', scores)]
  const decoys = scores.flatMap(({ cluster }) => cluster.gold.decoys)
  const reported = new Set(judged.flatMap((one) => one.decoys))
  const speakerCounts = { right: 0, wrong: 0, described: 0, unnamed: 0, unmarked: 0 }
  for (const { verdict } of results.flatMap(({ speakers }) => speakers)) speakerCounts[verdict]++
  const causes = { unread: 0, 'not-compared': 0, 'no-claims': 0 }
  for (const { cause } of results.flatMap(({ misses }) => misses)) causes[cause]++
  return {
    half,
    clusters: own.length,
    documents: own.reduce((sum, { score }) => sum + score.cluster.documents.length, 0),
    rows,
    both: rowOf(
      'all',
      results.map(({ both }) => both),
    ),
    decoys: decoys.length,
    decoysReported: reported.size,
    decoysByKind: [...new Set(decoys.map(({ kind }) => kind))].map((kind) => {
      const all = decoys.filter((decoy) => decoy.kind === kind)
      return { kind, all: all.length, reported: all.filter((decoy) => reported.has(decoy)).length }
    }),
    updates: scores.reduce((sum, { updates }) => sum + updates.length, 0),
    omissions: scores.reduce((sum, { cluster }) => sum + cluster.gold.omissions.length, 0),
    omissionsShown: results.reduce((sum, { omissionsShown }) => sum + omissionsShown, 0),
    causes,
    speakers: speakerCounts,
    milliseconds: results.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  }
}

/** What is counted of one type, or of all. */
function rowOf(type: FindingType | 'all', scores: readonly ClusterScore[]): TypeRow {
  const missed = new Set(scores.flatMap((score) => score.missed))
  const gold = scores.flatMap(({ cluster }) => cluster.gold.discrepancies)
  const wanted = gold.filter((one) => type === 'all' || one.type === type)
  // What stands for a gold discrepancy of another type is correct there and counted there.
  const judged = scores.flatMap((score) => score.judged)
  const proposed = judged.filter((one) => type === 'all' || countedAs(one) === type)
  const count = (verdict: Judged['verdict']): number =>
    proposed.filter((one) => one.verdict === verdict).length
  const found = wanted.filter((one) => !missed.has(one)).length
  const correct = count('true') + count('again')
  return {
    type,
    gold: wanted.length,
    found,
    proposed: proposed.length,
    again: count('again'),
    mistyped: count('mistyped'),
    wrong: count('false'),
    ...ratesOf({ correct, proposed: proposed.length, found, wanted: wanted.length }),
  }
}

function countedAs({ proposal, verdict, gold }: Judged): FindingType {
  return gold && (verdict === 'true' || verdict === 'again') ? gold.type : proposal.type
}

export type NameSummary = Rates & {
  readonly pairs: number
  readonly same: number
  readonly joined: number
  readonly right: number
}

/** How well the program joins names: a pair it joins is a proposal. */
export function summariseNames(judged: readonly JudgedPair[]): NameSummary {
  const same = judged.filter(({ pair }) => pair.same).length
  const joined = judged.filter((one) => one.joined)
  const right = joined.filter(({ pair }) => pair.same).length
  return {
    pairs: judged.length,
    same,
    joined: joined.length,
    right,
    ...ratesOf({ correct: right, proposed: joined.length, found: right, wanted: same }),
  }
}
