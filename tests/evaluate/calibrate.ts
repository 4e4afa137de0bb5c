import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { PAIRINGS, type PairingOf } from '#core/findings/calibration/pairing.ts'
import { ruleOf } from '#core/findings/calibration/rule-of.ts'
import type { Calibration } from '#core/findings/calibration/calibration.ts'
import { isOfShortReports } from '#core/findings/reading/short-reports.ts'
import { type Cluster, HALVES, passageOf, readClusters } from './clusters.ts'
import { evaluateCluster } from './evaluate-cluster.ts'
import { fixtures, inProject } from './folders.ts'
import {
  fitCalibration,
  foretold,
  precisionFrom,
  sureFrom,
  THRESHOLDS,
  type Tried,
} from './fit-calibration.ts'
import { shown } from './rates.ts'
import { countedIn } from './report-pairs-summary.ts'
import { PAIR_HALVES, readReportPairs } from './report-pairs.ts'
import type { Judged } from './score.ts'

const USAGE =
  'usage: calibrate PART[:NAME]… [--dry-run]\n' +
  'PART is a half of the clusters or, as pairs-HALF, of the battery; NAME one of its clusters or files\n'

/** `calibrate`: counts how often proposals of each rule are right in parts of the evaluation set (V19). */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false } },
  })
  const parts: Part[] = []
  for (const part of positionals) {
    const own = await triedIn(part)
    if (own === null) {
      process.stderr.write(`${part} is no part of the evaluation set, or has nothing in it\n${USAGE}`)
      return 2
    }
    parts.push(...own)
  }
  if (positionals.length === 0) {
    process.stderr.write(USAGE)
    return 2
  }

  const records = (['short', 'long'] as const).map((length) => {
    const isOf = ({ short }: { readonly short: boolean }): boolean => short === (length === 'short')
    const own = parts.flatMap(({ tried }) => tried).filter(isOf)
    const gold = parts.flatMap(({ gold: toFind }) => toFind).filter(isOf).length
    const record = fitCalibration(own, gold, positionals)
    process.stdout.write(`${length} reports\n${printCalibration(record, own)}\n`)
    return [length, record] as const
  })
  if (!values['dry-run'])
    await writeFile(
      inProject('resources', 'calibration', 'discrepancies.json'),
      `${JSON.stringify(Object.fromEntries(records), null, 2)}\n`,
    )
  return 0
}

/** The judged proposals of the cases of one part; `null` where there is no such part. */
async function triedIn(part: string): Promise<Part[] | null> {
  const [half = '', name] = part.split(':')
  const clusterHalf = HALVES.find((one) => one === half)
  if (clusterHalf) {
    const clusters = (await readClusters(fixtures('cases'), [clusterHalf])).filter(
      (one) => name === undefined || one.name === name,
    )
    if (clusters.length === 0) return null
    return clusters.map((cluster) => {
      const result = evaluateCluster(cluster, null)
      return partOf(cluster, result.score.judged, result.pairingOf, `${half}/${cluster.name}`)
    })
  }
  const pairHalf = PAIR_HALVES.find((one) => half === `pairs-${one}`)
  if (!pairHalf) return null
  const pairs = (await readReportPairs(fixtures('pairs'), pairHalf)).filter(
    ({ file }) => name === undefined || file === `${name}.json`,
  )
  if (pairs.length === 0) return null
  return pairs.map((pair) => {
    const result = evaluateCluster(pair.cluster, null)
    const judged = countedIn({ pair, result })
    return partOf(pair.cluster, judged, result.pairingOf, `${half}/${pair.file}/${pair.entry.id}`)
  })
}

/** A judged proposal, and whether it is of short reports (P1). */
type TriedIn = Tried & { readonly short: boolean }

/** One case: what was proposed, and what there is to find. */
type Part = { readonly tried: readonly TriedIn[]; readonly gold: readonly { readonly short: boolean }[] }

function partOf(cluster: Cluster, judged: readonly Judged[], pairingOf: PairingOf, name: string): Part {
  const lengths = new Map(cluster.documents.map(({ id, text }) => [id, text.length]))
  const lengthOf = (id: string): number => lengths.get(id) ?? 0
  return {
    tried: judged.map(({ proposal, verdict }) => ({
      rule: ruleOf(proposal),
      strength: proposal.score,
      right: verdict === 'true' || verdict === 'again',
      pairing: pairingOf(proposal),
      case: name,
      short: isOfShortReports(proposal, lengthOf),
    })),
    gold: cluster.gold.discrepancies.map(({ sides }) => ({
      short: isOfShortReports(
        {
          sides: sides.map(({ passages }) => ({
            evidence: passages.map((quoted) => passageOf(cluster, quoted)),
          })),
        },
        lengthOf,
      ),
    })),
  }
}

/** The record for people: by rule, and how the tiers part when each case is scored by the others. */
function printCalibration(calibration: Calibration, tried: readonly Tried[]): string {
  const { all, rules, threshold, prior, slope, tie, paired } = calibration
  const rows = [...Object.entries(rules), ['all', [all]] as const].map(([rule, trials]) => {
    const proposed = trials.reduce((sum, trial) => sum + trial.proposed, 0)
    const right = trials.reduce((sum, trial) => sum + trial.right, 0)
    return [rule, String(proposed), String(right), shown(right / proposed)]
  })
  const scores = foretold(tried, calibration)
  const steps = THRESHOLDS.map((step) => {
    const kept = sureFrom(step, scores)
    const right = kept.filter((one) => one.right).length
    return `from ${step.toFixed(2)} on ${kept.length} sure, P ${shown(right / kept.length)}, ${right} right`
  })
  const sure = sureFrom(threshold, scores)
  const found = sure.filter(({ right }) => right).length
  return [
    ...[['rule', 'proposed', 'right', 'P'], ...rows].map((cells) =>
      cells.map((cell) => cell.padStart(10)).join(''),
    ),
    ...PAIRINGS.map((pairing) => {
      const { proposed, right } = paired[pairing]
      return `${pairing}: ${right} of ${proposed} right, P ${shown(right / proposed)}`
    }),
    ...steps,
    `prior ${prior}, slope ${slope}, tie ${tie}, threshold ${threshold}`,
    `each case scored by the others: ${sure.length} of ${scores.length} sure, P ${shown(precisionFrom(threshold, scores))}, with ${found} of the ${all.right} right ones`,
    '',
  ].join('\n')
}

process.exitCode = await main()
