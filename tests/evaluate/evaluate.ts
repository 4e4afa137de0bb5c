import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { analyse } from '#core/analysis/analyse.ts'
import { HALVES, readClusters, type Half } from './clusters.ts'
import { judgePair, readNamePairs } from './name-pairs.ts'
import { printErrors, printNameErrors, printNames, printSummary } from './print.ts'
import { scoreCluster, type ClusterScore } from './score.ts'
import { scoreSpeakers, type JudgedSpeaker } from './speakers.ts'
import { summarise, summariseNames } from './summary.ts'

const USAGE = 'usage: evaluate [dev|held-out|all] [--cluster NAME] [--verbose] [--json]\n'

/** `evaluate`: how well the analysis does on the project's own set of articles (docs/methods/evaluation.md). */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      cluster: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [wanted = 'all', ...rest] = positionals
  const halves = HALVES.filter((half) => wanted === 'all' || wanted === half)
  if (halves.length === 0 || rest.length > 0) {
    process.stderr.write(USAGE)
    return 2
  }
  const folder = join(process.env['VARIORUM_ROOT'] ?? process.cwd(), 'tests', 'fixtures', 'cases')
  const summaries = []
  for (const half of halves) {
    const { scores, speakers, milliseconds } = await evaluateHalf(folder, half, values.cluster)
    const summary = summarise(half, scores, speakers, milliseconds)
    summaries.push(summary)
    if (values.json) continue
    if (values.verbose) {
      for (const score of scores) {
        const own = speakers.filter(({ cluster }) => cluster === score.cluster)
        process.stdout.write(printErrors(score, own))
      }
    }
    process.stdout.write(`${printSummary(summary)}\n`)
  }
  const pairs = (await readNamePairs(join(folder, 'name-pairs.json'))).map(judgePair)
  const names = summariseNames(pairs)
  if (values.json) process.stdout.write(`${JSON.stringify({ halves: summaries, names }, null, 2)}\n`)
  else process.stdout.write((values.verbose ? printNameErrors(pairs) : '') + printNames(names))
  return 0
}

async function evaluateHalf(
  folder: string,
  half: Half,
  only: string | undefined,
): Promise<{ scores: ClusterScore[]; speakers: JudgedSpeaker[]; milliseconds: number }> {
  const scores: ClusterScore[] = []
  const speakers: JudgedSpeaker[] = []
  let milliseconds = 0
  for (const cluster of await readClusters(folder, [half])) {
    if (only !== undefined && cluster.name !== only) continue
    const begun = performance.now()
    const analysis = analyse(cluster.documents)
    milliseconds += performance.now() - begun
    scores.push(scoreCluster(cluster, analysis.discrepancies))
    speakers.push(...scoreSpeakers(cluster, analysis))
  }
  return { scores, speakers, milliseconds }
}

process.exitCode = await main()
