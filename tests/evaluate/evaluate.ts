import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { CALIBRATION } from '#core/findings/calibration/calibration.ts'
import { HALVES, readClusters } from './clusters.ts'
import { evaluateCluster, evaluateTogether } from './evaluate-cluster.ts'
import { fixtures } from './folders.ts'
import { judgePair, readNamePairs } from './name-pairs.ts'
import { printErrors, printNameErrors, printNames, printSummary } from './print.ts'
import { printRules } from './rule-rows.ts'
import { countedIn, printPairs } from './report-pairs-summary.ts'
import { PAIR_HALVES, readReportPairs, type PairHalf } from './report-pairs.ts'
import { summarise, summariseNames } from './summary.ts'

const USAGE =
  'usage: evaluate [dev|held-out|unseen|all] [--cluster NAME]… [--together] [--rules] [--untiered] [--verbose] [--json]\n' +
  '       evaluate pairs-dev|pairs-held-out|pairs-unseen|pairs-calibration [--file NAME] [--type TYPE] [--rules] [--untiered] [--verbose]\n'

/** `evaluate`: how well the analysis does on the project's own set of articles (docs/methods/evaluation.md). */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      cluster: { type: 'string', multiple: true },
      type: { type: 'string' },
      file: { type: 'string' },
      rules: { type: 'boolean', default: false },
      untiered: { type: 'boolean', default: false },
      together: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [wanted = 'all', ...rest] = positionals
  const pairHalf = PAIR_HALVES.find((half) => wanted === `pairs-${half}`)
  if (pairHalf) return evaluatePairs(pairHalf, values)
  const calibration = values.untiered ? null : CALIBRATION
  const halves = HALVES.filter((half) => wanted === 'all' || wanted === half)
  if (halves.length === 0 || rest.length > 0) {
    process.stderr.write(USAGE)
    return 2
  }
  const folder = fixtures('cases')
  const summaries = []
  for (const half of halves) {
    const clusters = (await readClusters(folder, [half])).filter(
      ({ name }) => values.cluster === undefined || values.cluster.includes(name),
    )
    const results = values.together
      ? evaluateTogether(clusters, calibration)
      : clusters.map((cluster) => evaluateCluster(cluster, calibration))
    const summary = summarise(half, results)
    summaries.push(summary)
    if (values.json) continue
    if (values.verbose) process.stdout.write(results.map(printErrors).join(''))
    process.stdout.write(`${printSummary(summary)}\n`)
    if (values.rules) process.stdout.write(printRules(results.flatMap(({ both }) => both.judged)))
  }
  const pairs = (await readNamePairs(join(folder, 'name-pairs.json'))).map(judgePair)
  const names = summariseNames(pairs)
  if (values.json) process.stdout.write(`${JSON.stringify({ halves: summaries, names }, null, 2)}\n`)
  else process.stdout.write((values.verbose ? printNameErrors(pairs) : '') + printNames(names))
  return 0
}

type PairOptions = {
  readonly file?: string | undefined
  readonly type?: string | undefined
  readonly rules: boolean
  readonly untiered: boolean
  readonly verbose: boolean
}

/** Judges the battery of short pairs of reports (V17), or one file or type of it. */
async function evaluatePairs(
  half: PairHalf,
  { file, type, rules, untiered, verbose }: PairOptions,
): Promise<number> {
  const pairs = (await readReportPairs(fixtures('pairs'), half)).filter(
    (pair) =>
      (type === undefined || pair.entry.type === type) &&
      (file === undefined || pair.file === `${file}.json`),
  )
  const judged = pairs.map((pair) => ({
    pair,
    result: evaluateCluster(pair.cluster, untiered ? null : CALIBRATION),
  }))
  if (verbose) process.stdout.write(judged.map(({ result }) => printErrors(result)).join(''))
  process.stdout.write(printPairs(half, judged))
  if (rules) process.stdout.write(printRules(judged.flatMap((one) => countedIn(one, 'both'))))
  return 0
}

process.exitCode = await main()
