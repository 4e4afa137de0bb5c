import process from 'node:process'
import { analyse } from '#core/analysis/analyse.ts'
import { CALIBRATION } from '#core/findings/calibration/calibration.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { countTable, sureLine, proposalText, readDocuments, smallCasesOf } from './real-articles.ts'

const USAGE = 'usage: small ARTICLES.jsonl[.xz] [--undated] [--verbose]\n'

/**
 * `small ARTICLES [--undated] [--verbose]`: what is proposed in small cases of real articles, most of which agree.
 * Articles that the rule for stories (F14) ties together in the whole file, directly or through others, make one case
 * if they are at most six. `--undated` leaves the days of publication out, also when the cases are made.
 */
async function main(arguments_: readonly string[]): Promise<number> {
  const [file] = arguments_.filter((argument) => !argument.startsWith('--'))
  if (file === undefined) {
    process.stderr.write(USAGE)
    return 2
  }
  const documents = await readDocuments(file, { dated: !arguments_.includes('--undated') })
  const byId = new Map(documents.map((document) => [document.id, document]))
  const cases = smallCasesOf(documents)
  const articles = cases.reduce((sum, own) => sum + own.length, 0)
  const proposals: Discrepancy[] = []
  const begun = performance.now()
  let sure = 0
  for (const own of cases) {
    const { discrepancies, possibleDiscrepancies = [] } = analyse(own, { calibration: CALIBRATION })
    sure += discrepancies.length
    proposals.push(...discrepancies, ...possibleDiscrepancies)
  }
  const seconds = (performance.now() - begun) / 1000
  process.stdout.write(`${cases.length} cases, ${articles} articles, ${seconds.toFixed(1)} s\n`)
  process.stdout.write(countTable(proposals, articles) + sureLine(sure, articles))
  if (arguments_.includes('--verbose'))
    for (const proposal of proposals)
      process.stdout.write(
        proposalText(
          proposal,
          (id) => byId.get(id)?.text ?? '',
          (id) => byId.get(id)?.meta.published ?? null,
        ),
      )
  return 0
}

process.exitCode = await main(process.argv.slice(2))
