import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { byText } from '#core/base/order.ts'
import { FINDING_TYPES } from '#core/findings/finding-types.ts'
import type { ImportSource } from '#main/import/import-batch.ts'
import { readArticles, type Cluster } from './clusters.ts'
import type { GoldDiscrepancy, GoldDecoy } from './gold.ts'

/**
 * The parts of the battery: to build with, to report with, one that nobody who builds has read (V17), and one that tells
 * how often each rule is right and serves nothing else (V19).
 */
export const PAIR_HALVES = ['dev', 'held-out', 'unseen', 'calibration'] as const
export type PairHalf = (typeof PAIR_HALVES)[number]

/** What an entry may be about: a type of finding, a contradiction within one report of any type, or nothing. */
const ENTRY_TYPES = [...FINDING_TYPES, 'internal', 'agree'] as const
export type EntryType = (typeof ENTRY_TYPES)[number]

const Text = v.pipe(v.string(), v.minLength(1))

const Report = v.strictObject({ outlet: Text, published: Text, title: Text, text: Text })

const Passages = v.strictObject({
  /** The report that holds both passages; absent, each side is of its own report. */
  in: v.optional(v.picklist(['first', 'second'])),
  first: Text,
  second: Text,
})

const Entry = v.strictObject({
  id: Text,
  type: v.picklist(ENTRY_TYPES),
  first: Report,
  second: Report,
  conflict: v.nullable(Passages),
  tempting: v.optional(Passages),
  why: Text,
})

export type PairEntry = v.InferOutput<typeof Entry>
type Passages = v.InferOutput<typeof Passages>

/** An entry as a case of two documents with at most one gold discrepancy. */
export type ReportPair = { readonly entry: PairEntry; readonly file: string; readonly cluster: Cluster }

/** Reads all entries of one half, file by file; a half without a folder has none. Throws with the place of the first fault. */
export async function readReportPairs(folder: string, half: PairHalf): Promise<ReportPair[]> {
  if (!existsSync(join(folder, half))) return []
  const files = (await readdir(join(folder, half))).toSorted(byText)
  const pairs: ReportPair[] = []
  for (const file of files) {
    const entries = v.parse(v.array(Entry), JSON.parse(await readFile(join(folder, half, file), 'utf8')))
    for (const entry of entries) pairs.push({ entry, file, cluster: await clusterOf(entry, half) })
  }
  return pairs
}

async function clusterOf(entry: PairEntry, half: PairHalf): Promise<Cluster> {
  const documents = await readArticles(entry.id, [
    sourceOf('first', entry.first),
    sourceOf('second', entry.second),
  ])
  return {
    name: entry.id,
    half,
    documents,
    gold: {
      title: entry.first.title,
      domain: entry.type,
      discrepancies: entry.conflict ? [discrepancyOf(entry, entry.conflict)] : [],
      omissions: [],
      decoys: entry.tempting ? [decoyOf(entry, entry.tempting)] : [],
      quotations: [],
    },
  }
}

/** A report as the Markdown file that a user would bring. */
function sourceOf(name: 'first' | 'second', report: PairEntry['first']): ImportSource {
  const fields = { title: report.title, outlet: report.outlet, date: report.published }
  const head = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  const body = report.text.replace(/^(?=[#>+*-]|\d+[.)])/gmu, '\\')
  const bytes = new TextEncoder().encode(`---\n${head.join('\n')}\n---\n\n# ${report.title}\n\n${body}\n`)
  return { name: `${name}.md`, size: bytes.length, load: () => Promise.resolve(bytes) }
}

function discrepancyOf(entry: PairEntry, conflict: Passages): GoldDiscrepancy {
  const type = FINDING_TYPES.find((one) => one === entry.type)
  return {
    id: entry.id,
    type: type ?? 'headline-body',
    about: entry.why,
    internal: conflict.in !== undefined,
    // A contradiction within one report may be proposed under any type: what counts is that it is shown.
    also: type ? [] : [...FINDING_TYPES],
    sides: quotedSides(conflict).map((passage) => ({ value: passage.quote, passages: [passage] })),
  }
}

function decoyOf(entry: PairEntry, tempting: Passages): GoldDecoy {
  const [first, second] = quotedSides(tempting)
  return { id: entry.id, kind: 'other scope', why: entry.why, passages: [first, second] }
}

type QuotedSide = { readonly document: string; readonly quote: string }

function quotedSides({ in: only, first, second }: Passages): [QuotedSide, QuotedSide] {
  return [
    { document: `${only ?? 'first'}.md`, quote: first },
    { document: `${only ?? 'second'}.md`, quote: second },
  ]
}
