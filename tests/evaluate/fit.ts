import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import { AMOUNT_EXAMPLES } from './amount-examples.ts'
import { readClusters } from './clusters.ts'
import { readDocuments, smallCasesOf } from '../bench/real-articles.ts'
import type { ExamplesOf, Found } from './evidence-examples.ts'
import { goldSides, readAsAnalysed } from './evidence-examples.ts'
import { type Example, fitLogistic } from './fit-logistic.ts'
import { readReportPairs } from './report-pairs.ts'
import { fixtures, inProject } from './folders.ts'
import { HOLDER_EXAMPLES } from './holder-examples.ts'

/** What can be fitted, by its name on the command line. */
const KINDS: Readonly<Record<string, ExamplesOf>> = {
  amounts: AMOUNT_EXAMPLES,
  holders: HOLDER_EXAMPLES,
}
const USAGE = `usage: fit ${Object.keys(KINDS).join('|')} [ARTICLES.jsonl[.xz]] [--dry-run]
`
/** What a pair counts that real articles give, of which a few are discrepancies. */
const REAL = 0.3
/** Pairs of one discrepancy count one each up to so many, of more each the less. */
const FULL = 3

/**
 * `fit KIND [ARTICLES] [--dry-run]`: finds what the signs of a rule that weighs are worth (docs/methods/evaluation.md, V21),
 * from all pairs of one kind of the clusters and the short pairs of `dev`, of which those on two sides of a gold discrepancy
 * are right, and of small cases of real articles (V15), of which none is taken to be.
 */
async function main(): Promise<number> {
  const [name = '', file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
  const kind = KINDS[name]
  if (!kind) {
    process.stderr.write(USAGE)
    return 2
  }
  const clusters = [
    ...(await readClusters(fixtures('cases'), ['dev'])),
    ...(await readReportPairs(fixtures('pairs'), 'dev')).map(({ cluster }) => cluster),
  ]
  const articles = file === undefined ? [] : smallCasesOf(await readDocuments(file, { dated: true }))
  const examples = [
    ...clusters.flatMap((cluster) =>
      examplesOf(cluster.name, kind.examplesIn(readAsAnalysed(cluster), goldSides(cluster)), 1),
    ),
    ...articles.flatMap((documents, index) =>
      examplesOf(`real ${index}`, kind.examplesIn(readAsAnalysed({ documents }), []), REAL),
    ),
  ]
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

function examplesOf(name: string, found: readonly Found[], weight: number): Example[] {
  return found.map(({ of, values }) => ({
    case: name,
    right: of !== null,
    weight: of === null ? weight : Math.min(1, FULL / found.filter((other) => other.of === of).length),
    values,
  }))
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

process.exitCode = await main()
