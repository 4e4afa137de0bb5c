import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import { analyse } from '#core/analysis/analyse.ts'
import { spansOverlap } from '#core/text/span.ts'
import type { Passage } from '#core/documents/source-document.ts'
import { pairsOfEvent } from '#core/findings/reading/document-pairs.ts'
import { storyReading } from '#core/findings/reading/story-reading.ts'
import { caseFacts } from '#core/findings/reading/case-facts.ts'
import { comparedReports } from '#core/findings/rules/amounts/weighed-amounts.ts'
import { isGrown } from '#core/findings/values/growing.ts'
import { AMOUNT_SIGNS, amountCandidates } from '#core/findings/weighed/amount-signs.ts'
import { type Cluster, passageOf, readClusters } from './clusters.ts'
import { fixtures, inProject } from './folders.ts'
import { fitLogistic, type Example } from './fit-logistic.ts'

/**
 * `fit-amounts [--dry-run]`: finds what the signs of rule F91 are worth (docs/methods/evaluation.md, V21), from all pairs of
 * amounts of the clusters of `dev`: right are those on two sides of a gold discrepancy.
 */
async function main(): Promise<number> {
  const clusters = await readClusters(fixtures('cases'), ['dev'])
  const examples = clusters.flatMap(examplesOf)
  const { none, weights, loss } = fitLogistic(examples)
  const right = examples.filter((one) => one.right).length
  process.stdout.write(
    `${examples.length} pairs of amounts, ${right} right; ${loss.toFixed(3)} nats a pair\n`,
  )
  const signs = Object.fromEntries(AMOUNT_SIGNS.map((sign, at) => [sign, rounded(weights[at] ?? 0)]))
  process.stdout.write(`${JSON.stringify({ none: rounded(none), signs }, null, 2)}\n`)
  if (!process.argv.includes('--dry-run'))
    await writeFile(
      inProject('resources', 'calibration', 'amount-evidence.json'),
      `${JSON.stringify({ none: rounded(none), signs }, null, 2)}\n`,
    )
  return 0
}

function examplesOf(cluster: Cluster): Example[] {
  const { documents } = cluster
  const { entities, claims, matches } = analyse(documents)
  const facts = caseFacts({ documents, entities, claims, matches })
  const reading = storyReading(documents, entities)
  const gold = cluster.gold.discrepancies.map(({ sides }) =>
    sides.map(({ passages }) => passages.map((quoted) => passageOf(cluster, quoted))),
  )
  return pairsOfEvent(reading).flatMap(([document, partner]) => {
    const reports = comparedReports([document, partner], reading, facts)
    if (reports === null) return []
    return amountCandidates(reports, () => true).flatMap(({ a, b, signs }): Example[] => {
      // What grew is neither right nor wrong (V6).
      if (isGrown(a.topic?.name ?? a.measure, a, b, facts)) return []
      return [
        {
          case: cluster.name,
          right: gold.some((sides) => areOnTwoSides(sides, a, b)),
          values: AMOUNT_SIGNS.map((sign) => signs[sign]),
        },
      ]
    })
  })
}

function areOnTwoSides(sides: readonly (readonly Passage[])[], a: Passage, b: Passage): boolean {
  const sidesOf = (amount: Passage): number[] =>
    sides.flatMap((passages, at) =>
      passages.some((one) => one.document === amount.document && spansOverlap(one, amount)) ? [at] : [],
    )
  return sidesOf(a).some((one) => sidesOf(b).some((other) => one !== other))
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

process.exitCode = await main()
