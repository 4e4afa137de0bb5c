import process from 'node:process'
import { analyse } from '#core/analysis/analyse.ts'
import { CALIBRATION } from '#core/findings/calibration/calibration.ts'
import { countTable, sureLine, drawn, proposalText, readDocuments } from './real-articles.ts'

const USAGE =
  'usage: proposals ARTICLES.jsonl[.xz] [N] [--draw COUNT] [--seed SEED] [--undated] [--verbose]\n'

/**
 * `proposals ARTICLES [N]`: what is proposed in one case of so many articles, with the time it takes and the memory
 * it needs. `--verbose` prints all proposals, `--draw COUNT` so many of them, drawn with a seed.
 */
async function main(arguments_: readonly string[]): Promise<number> {
  const valueOf = (name: string): string | undefined => {
    const at = arguments_.indexOf(name)
    return at < 0 ? undefined : arguments_[at + 1]
  }
  const [file, size = '5000'] = arguments_.filter(
    (argument, at) => !argument.startsWith('--') && !/^--(?:draw|seed)$/u.test(arguments_[at - 1] ?? ''),
  )
  if (file === undefined || !(Number(size) > 0)) {
    process.stderr.write(USAGE)
    return 2
  }
  const documents = (await readDocuments(file, { dated: !arguments_.includes('--undated') })).slice(
    0,
    Number(size),
  )
  const byId = new Map(documents.map((document) => [document.id, document]))
  const begun = performance.now()
  const analysis = analyse(documents, { calibration: CALIBRATION })
  const sure = analysis.discrepancies
  const discrepancies = [...sure, ...(analysis.possibleDiscrepancies ?? [])]
  const seconds = (performance.now() - begun) / 1000
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stdout.write(
    `one case of ${documents.length} articles, ${seconds.toFixed(1)} s, ${memory} MB at most\n`,
  )
  process.stdout.write(countTable(discrepancies, documents.length) + sureLine(sure.length, documents.length))
  const draw = valueOf('--draw')
  const shown = arguments_.includes('--verbose')
    ? discrepancies
    : draw === undefined
      ? []
      : drawn(discrepancies, Number(draw), valueOf('--seed') ?? '1')
  for (const proposal of shown)
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
