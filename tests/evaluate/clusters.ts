import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { invariant } from '#core/base/invariant.ts'
import { byText } from '#core/base/order.ts'
import { blockAt, type Passage, type SourceDocument } from '#core/documents/source-document.ts'
import type { ImportSource } from '#main/import/import-batch.ts'
import { DEFAULT_LIMITS } from '#main/import/process/reader-host.ts'
import { readDocument } from '#main/import/registry.ts'
import { findSources, importDocuments } from '#cli/import-documents.ts'
import { parseGold, type Gold, type QuotedPassage } from './gold.ts'

/** The parts of the set: one to build with, one to report with, one whose writer did not know the program, and one that only the record of the rules is counted in (V1, V19). */
export const HALVES = ['dev', 'held-out', 'unseen', 'calibration'] as const
export type Half = (typeof HALVES)[number]

/** Articles about one event, and what a careful reader would list. */
export type Cluster = {
  readonly name: string
  /** The half it is from; of the battery (V17) there is one more. */
  readonly half: Half
  readonly documents: readonly SourceDocument[]
  readonly gold: Gold
}

const GOLD_FILE = 'gold.json'

/** Reads the clusters of some halves through the importer of the program, without its process for readers. */
export async function readClusters(folder: string, halves: readonly Half[]): Promise<Cluster[]> {
  const clusters: Cluster[] = []
  for (const half of halves) {
    const names = (await readdir(join(folder, half))).toSorted(byText)
    for (const name of names) clusters.push(await readCluster(join(folder, half, name), name, half))
  }
  return clusters
}

async function readCluster(folder: string, name: string, half: Half): Promise<Cluster> {
  const files = (await readdir(folder)).filter((file) => file !== GOLD_FILE)
  const documents = await readArticles(name, await findSources(files, folder))
  invariant(documents.length === files.length, `${name} holds articles and its gold alone`)
  return { name, half, documents, gold: parseGold(await readFile(join(folder, GOLD_FILE), 'utf8')) }
}

/** Reads the articles of one cluster; throws where one cannot be read or is there twice. */
export async function readArticles(
  name: string,
  sources: readonly ImportSource[],
): Promise<readonly SourceDocument[]> {
  const { documents, failures, duplicates } = await importDocuments(sources, {
    host: { limits: DEFAULT_LIMITS, read: readDocument },
    now: () => '2030-01-01T00:00:00Z',
    signal: new AbortController().signal,
    onFailure: () => {},
  })
  invariant(
    failures.length === 0 && duplicates.length === 0,
    `every article of ${name} can be imported, once`,
  )
  return documents
}

/** Where quoted words stand in the imported text, or what is wrong with them. */
export function locate(cluster: Cluster, { document, quote }: QuotedPassage): Passage | string {
  const found = cluster.documents.find(({ provenance }) => provenance.fileName === document)
  if (!found) return `no document ${document}`
  const pattern = quote
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
    .join('\\s+')
  const [first, second] = [...found.text.matchAll(new RegExp(pattern, 'gu'))].filter(
    ({ index }) => blockAt(found.blocks, index)?.kind !== 'furniture',
  )
  if (!first) return `${document} does not hold “${quote}”`
  if (second) return `${document} holds “${quote}” more than once`
  return { document: found.id, start: first.index, end: first.index + first[0].length }
}

/** As `locate`, where the set is known to be sound. */
export function passageOf(cluster: Cluster, quoted: QuotedPassage): Passage {
  const passage = locate(cluster, quoted)
  if (typeof passage === 'string') throw new Error(`${cluster.name}: ${passage}`)
  return passage
}
