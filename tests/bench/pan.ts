import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { matchPairs } from '#core/matching/match-pairs.ts'
import type { Match } from '#core/matching/match.ts'
import { joinMatches } from './join-matches.ts'
import {
  codePoints,
  detectionsXml,
  fileNameOf,
  type PanFolder,
  panId,
  readPanFolder,
  type WrittenDetection,
} from './pan-format.ts'
import { plagdet } from './plagdet.ts'

/**
 * `pan FOLDER OUT`: takes all documents of a PAN folder as one case, aligns the listed pairs only, writes the
 * detections of each pair to OUT and, where the folder holds the truth, prints the measure by kind.
 */
function main(folder: string | undefined, out: string | undefined): number {
  if (folder === undefined || out === undefined) {
    process.stderr.write('usage: pan FOLDER OUT\n')
    return 2
  }
  const read = readPanFolder(folder)
  mkdirSync(out, { recursive: true })
  const begun = performance.now()
  const { matches, stretches, complete } = matchPairs(
    [...read.documents.values()],
    read.pairs.map(({ suspicious, source }) => [panId('susp', suspicious), panId('src', source)] as const),
  )
  const seconds = (performance.now() - begun) / 1000
  const detections = detectionsOf(read, stretches)
  for (const { suspicious, source } of read.pairs) {
    const own = detections.filter((each) => each.suspicious === suspicious && each.source === source)
    writeFileSync(join(out, fileNameOf(suspicious, source)), detectionsXml(suspicious, own))
  }
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  const rate = Math.round(read.pairs.length / seconds)
  process.stdout.write(
    `${read.pairs.length} pairs, ${matches.length} statements, ${detections.length} detections, ` +
      `${seconds.toFixed(2)} s (${rate} pairs/s), ${memory} MB at most${complete ? '' : ', bounded'}\n`,
  )
  if (read.truth) process.stdout.write(tableOf(read, read.truth, detections))
  return 0
}

function detectionsOf(read: PanFolder, matches: readonly Match[]): WrittenDetection[] {
  const byPair = new Map<string, Match[]>()
  for (const match of matches) {
    const turned = match.a.document.startsWith('src/') ? { ...match, a: match.b, b: match.a } : match
    const key = `${turned.a.document} ${turned.b.document}`
    const group = byPair.get(key)
    if (group) group.push(turned)
    else byPair.set(key, [turned])
  }
  return read.pairs.flatMap(({ suspicious, source }) => {
    const here = panId('susp', suspicious)
    const there = panId('src', source)
    const hereText = read.documents.get(here)?.text ?? ''
    const thereText = read.documents.get(there)?.text ?? ''
    const hereAt = codePoints(hereText)
    const thereAt = codePoints(thereText)
    return joinMatches(byPair.get(`${here} ${there}`) ?? [], hereText, thereText).map(
      ({ a, b, score, kinds }) => ({
        suspicious,
        source,
        here: { start: hereAt(a.start), end: hereAt(a.end) },
        there: { start: thereAt(b.start), end: thereAt(b.end) },
        type: kinds.has('reworded') ? 'reworded' : kinds.has('near') ? 'near' : 'verbatim',
        score,
      }),
    )
  })
}

/** The measure over all pairs and over the pairs of each kind; pairs without a case are `none`. */
function tableOf(
  read: PanFolder,
  truth: NonNullable<PanFolder['truth']>,
  detections: readonly WrittenDetection[],
): string {
  const kindOf = new Map(truth.map((each) => [`${each.suspicious} ${each.source}`, each.kind]))
  const kinds = ['all', ...new Set(kindOf.values())].toSorted()
  const rows = kinds.map((kind) => {
    const belongs = (each: { suspicious: string; source: string }): boolean =>
      kind === 'all' || kindOf.get(`${each.suspicious} ${each.source}`) === kind
    const measured = plagdet(truth.filter(belongs), detections.filter(belongs))
    const figures = [measured.plagdet, measured.recall, measured.precision, measured.granularity]
    const shown = figures.map((figure) => figure.toFixed(4).padStart(12)).join('')
    return `${kind.padEnd(20)}${shown}${String(measured.cases).padStart(8)}${String(measured.detections).padStart(12)}`
  })
  const clean = read.pairs.filter(({ suspicious, source }) => !kindOf.has(`${suspicious} ${source}`))
  const hit = clean.filter((pair) =>
    detections.some((each) => each.suspicious === pair.suspicious && each.source === pair.source),
  )
  const head = ['plagdet', 'recall', 'precision', 'granularity'].map((name) => name.padStart(12)).join('')
  return (
    `${'kind'.padEnd(20)}${head}${'cases'.padStart(8)}${'detections'.padStart(12)}\n${rows.join('\n')}\n` +
    `clean pairs with a detection: ${hit.length} of ${clean.length}\n`
  )
}

process.exitCode = main(process.argv[2], process.argv[3])
