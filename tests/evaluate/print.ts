import type { Passage } from '#core/documents/source-document.ts'
import type { Cluster } from './clusters.ts'
import type { JudgedPair } from './name-pairs.ts'
import { intervalOf, printBoth, ratesOf, shown } from './rates.ts'
import type { ClusterResult } from './evaluate-cluster.ts'
import type { NameSummary, Summary } from './summary.ts'

/** The table of one half, for people. */
export function printSummary(summary: Summary): string {
  const head = ['type', 'gold', 'found', 'proposed', 'again', 'mistyped', 'false', 'P', 'R', 'F1']
  const rows = summary.rows.map((row) => [
    row.type,
    ...[row.gold, row.found, row.proposed, row.again, row.mistyped, row.wrong].map(String),
    ...[row.precision, row.recall, row.f1].map(shown),
  ])
  const { right, wrong, described, unnamed, unmarked } = summary.speakers
  const attributed = right + wrong + described
  const speaker = ratesOf({
    correct: right,
    proposed: attributed,
    found: right,
    wanted: attributed + unnamed + unmarked,
  })
  const decoys = summary.decoysByKind
    .filter(({ reported }) => reported > 0)
    .map(({ kind, all, reported }) => `${kind} ${reported} of ${all}`)
  return [
    `${summary.half}: ${summary.clusters} clusters, ${summary.documents} documents`,
    ...[head, ...rows].map((cells) =>
      cells.map((cell, index) => (index === 0 ? cell.padEnd(22) : cell.padStart(9))).join(''),
    ),
    ...intervals(summary),
    printBoth(summary.both.found, summary.both.mistyped + summary.both.wrong, summary.both),
    `decoys reported: ${summary.decoysReported} of ${summary.decoys}${decoys.length > 0 ? ` (${decoys.join(', ')})` : ''}`,
    `missed: ${summary.causes.unread} with a side not read, ${summary.causes['not-compared']} read but not compared, ${summary.causes['no-claims']} of types not made of claims`,
    `marked as updates, not scored: ${summary.updates}; omissions to be seen in their view: ${summary.omissionsShown} of ${summary.omissions}`,
    `speakers: ${right} right, ${wrong} wrong, ${described} described, ${unnamed} unnamed, ${unmarked} not found; P ${shown(speaker.precision)} R ${shown(speaker.recall)}`,
    `time: ${summary.milliseconds.toFixed(0)} ms for the analysis`,
    '',
  ].join('\n')
}

/** How far the figures of so small a set can be trusted. */
function intervals({ rows }: Summary): string[] {
  const all = rows.find(({ type }) => type === 'all')
  if (!all) return []
  const range = (hits: number, of: number): string => {
    const { low, high } = intervalOf(hits, of)
    return `${low.toFixed(2)} to ${high.toFixed(2)}`
  }
  const correct = all.proposed - all.mistyped - all.wrong
  return [`95 % intervals: precision ${range(correct, all.proposed)}, recall ${range(all.found, all.gold)}`]
}

/** The line about names. */
export function printNames(names: NameSummary): string {
  const { pairs, same, joined, right } = names
  return (
    `names: ${pairs} pairs, ${same} of one, joined ${joined}, rightly ${right}; ` +
    `P ${shown(names.precision)} R ${shown(names.recall)} F1 ${shown(names.f1)}\n`
  )
}

/** Everything that went wrong in one cluster, with passages; `''` where nothing did. */
export function printErrors({ score, misses, speakers }: ClusterResult): string {
  const { cluster, judged, updates } = score
  const lines: string[] = []
  for (const { gold, cause, readSides } of misses) {
    lines.push(`  MISSED ${gold.type} ${gold.id}, ${cause}`)
    for (const [index, { value, passages }] of gold.sides.entries()) {
      const [first] = passages
      const unread = readSides[index] === false ? ' (not read)' : ''
      if (first) lines.push(`    ${value}${unread}: ${first.document} “${first.quote}”`)
    }
  }
  for (const { proposal, verdict, gold, decoys } of judged) {
    if (verdict === 'true') continue
    const about = [
      ...(gold ? [`gold ${gold.type} ${gold.id}`] : []),
      ...decoys.map(({ id, kind }) => `decoy ${kind} ${id}`),
    ]
    lines.push(`  ${verdict.toUpperCase()} ${proposal.type} ${proposal.score.toFixed(2)} ${about.join(', ')}`)
    lines.push(`    ${proposal.summary}`)
    for (const side of proposal.sides) lines.push(...sideLines(cluster, side.value, side.evidence))
  }
  for (const proposal of updates) {
    lines.push(`  UPDATE ${proposal.type}: ${proposal.summary}`)
    for (const side of proposal.sides) lines.push(...sideLines(cluster, side.value, side.evidence))
  }
  for (const { gold, verdict, named } of speakers) {
    if (verdict === 'right') continue
    lines.push(
      `  SPEAKER ${verdict} ${gold.document} “${gold.quote}”: ${gold.speaker}${named ? `, not ${named}` : ''}`,
    )
  }
  return lines.length === 0 ? '' : `${cluster.half}/${cluster.name}\n${lines.join('\n')}\n\n`
}

/** The pairs that were judged wrongly. */
export function printNameErrors(judged: readonly JudgedPair[]): string {
  return judged
    .filter(({ pair, joined }) => pair.same !== joined)
    .map(
      ({ pair, joined }) =>
        `  NAMES ${joined ? 'joined' : 'kept apart'}: ${pair.a} | ${pair.b} (${pair.why})\n`,
    )
    .join('')
}

function sideLines(cluster: Cluster, value: string, evidence: readonly Passage[]): string[] {
  return evidence.slice(0, 3).map((passage) => {
    const document = cluster.documents.find(({ id }) => id === passage.document)
    const words = document?.text.slice(passage.start, passage.end).replace(/\s+/gu, ' ') ?? ''
    return `    [${value}] ${document?.provenance.fileName ?? '?'} “${words}”`
  })
}
