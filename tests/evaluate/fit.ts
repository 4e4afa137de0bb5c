import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import { AMOUNT_EXAMPLES } from './amount-examples.ts'
import { readClusters } from './clusters.ts'
import type { ExamplesOf } from './evidence-examples.ts'
import { goldSides, readAsAnalysed } from './evidence-examples.ts'
import { fitLogistic } from './fit-logistic.ts'
import { fixtures, inProject } from './folders.ts'

/** What can be fitted, by its name on the command line. */
const KINDS: Readonly<Record<string, ExamplesOf>> = { amounts: AMOUNT_EXAMPLES }
const USAGE = `usage: fit ${Object.keys(KINDS).join('|')} [--dry-run]\n`

/**
 * `fit KIND [--dry-run]`: finds what the signs of a rule that weighs are worth (docs/methods/evaluation.md, V21), from all
 * pairs of one kind of the clusters of `dev`: right are those on two sides of a gold discrepancy.
 */
async function main(): Promise<number> {
  const kind = KINDS[process.argv[2] ?? '']
  if (!kind) {
    process.stderr.write(USAGE)
    return 2
  }
  const clusters = await readClusters(fixtures('cases'), ['dev'])
  const examples = clusters.flatMap((cluster) =>
    kind.examplesIn(readAsAnalysed(cluster), goldSides(cluster), cluster.name),
  )
  const { none, weights, loss } = fitLogistic(examples)
  const right = examples.filter((one) => one.right).length
  process.stdout.write(`${examples.length} pairs, ${right} right; ${loss.toFixed(3)} nats a pair\n`)
  const signs = Object.fromEntries(kind.signs.map((sign, at) => [sign, rounded(weights[at] ?? 0)]))
  const written = `${JSON.stringify({ none: rounded(none), signs }, null, 2)}\n`
  process.stdout.write(written)
  if (!process.argv.includes('--dry-run'))
    await writeFile(inProject('resources', 'calibration', kind.file), written)
  return 0
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

process.exitCode = await main()
