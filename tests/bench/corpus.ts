import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { isMainThread } from 'node:worker_threads'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { createLiveCase, LIVE_ROOM, type LiveCase } from '#core/matching/live-case.ts'
import { resultOf } from '#core/matching/match-documents.ts'
import type { Match } from '#core/matching/match.ts'
import { searchCaseIn, type SearchedCase } from '#core/matching/search-case.ts'
import { serveTasks, startThreads } from '#cli/match-threads.ts'
import { joinMatches } from './join-matches.ts'
import { type PanFolder, readPanFolder } from './pan-format.ts'
import { permutedArticles, readArticles } from './permuted-articles.ts'
import { type FoundPassages, plantedRecall, type PlantedRecall } from './planted-recall.ts'
import { runSimText } from './sim-text.ts'

const SIZES = [5000, 50_000]
/** Articles that are added one by one at the end. */
const ADDED = 40
const THREADS = Number(process.env['THREADS'] ?? 2)
const USAGE = 'usage: corpus ARTICLES.jsonl[.xz] PAN_FOLDER [N...]\n'

/**
 * `corpus ARTICLES PAN_FOLDER [N...]`: all pairs of so many articles, with the pairs of a folder in PAN format
 * planted among them. Each size runs in a process of its own, so that its memory is its own.
 */
async function main(arguments_: readonly string[]): Promise<number> {
  const [articles, folder, ...rest] = arguments_
  if (articles === undefined || folder === undefined) return usage()
  if (rest[0] === 'one') return await measure(articles, folder, Number(rest[1]))
  const sizes = rest.length === 0 ? SIZES : rest.map(Number)
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) return usage()
  for (const size of sizes) {
    const own = [...process.execArgv, process.argv[1] ?? '', articles, folder, 'one', String(size)]
    const { status } = spawnSync(process.execPath, own, { stdio: 'inherit' })
    if (status !== 0) return status ?? 1
  }
  return 0
}

function usage(): number {
  process.stderr.write(USAGE)
  return 2
}

async function measure(file: string, folder: string, size: number): Promise<number> {
  const planted = readPanFolder(folder)
  const articles = [...permutedArticles(readArticles(file), size + ADDED)]
  const documents = [...articles.slice(0, size), ...planted.documents.values()]
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0)
  print(
    `${documents.length} documents, ${size} of them articles, ${(characters / 1e6).toFixed(1)} M characters`,
  )
  const before = processorTime()
  const begun = performance.now()
  const { pool, end } = startThreads(process.argv[1] ?? '', THREADS)
  const searched = await searchCaseIn(pool, documents, { room: LIVE_ROOM })
  end()
  const { matches } = resultOf(searched, documents)
  const seconds = (performance.now() - begun) / 1000
  const { maxRSS } = process.resourceUsage()
  print(
    `  all pairs: ${seconds.toFixed(1)} s on ${THREADS} threads, ${(processorTime() - before).toFixed(1)} s of ` +
      `processor, ${Math.round(maxRSS / 1024)} MB at most, ${matches.length} matches`,
  )
  print(`  ${boundsText(searched, (number) => searched.prepared.documents[number]?.id ?? '')}`)
  const isPlanted = (id: string): boolean => planted.documents.has(id)
  const outside = matches.filter(({ a, b }) => !isPlanted(a.document) || !isPlanted(b.document))
  print(`  matches outside the planted pairs: ${outside.length}`)
  table('variorum', plantedRecall(planted, joined(matches, planted)))
  addOneByOne(createLiveCase(searched), articles.slice(size))
  const peer = runSimText(documents, join(tmpdir(), `variorum-sim-text-${process.pid}`))
  if (peer) table(`sim_text -r 8, ${peer.seconds.toFixed(1)} s`, plantedRecall(planted, peer.runs))
  else print('  sim_text is not installed, or failed')
  return 0
}

/** What all threads of this process took of the processors, in seconds. */
function processorTime(): number {
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  return (userCPUTime + systemCPUTime) / 1e6
}

/** One more article, some times over, in the case as it is in memory; then all of them are taken out again. */
function addOneByOne(live: LiveCase, articles: readonly SourceDocument[]): void {
  const [first, ...rest] = articles
  if (!first) return
  const ready = timed(() => live.add(first))
  const times = rest.map((article) => timed(() => live.add(article))).toSorted((x, y) => x - y)
  const coming = live.unsettledBy().length
  const removing = articles.map(({ id }) => timed(() => live.remove(id))).toSorted((x, y) => x - y)
  const middle = (of: readonly number[]): string => (of[Math.floor(of.length / 2)] ?? 0).toFixed(1)
  print(
    `  one more: ${middle(times)} ms, ${(times.at(-1) ?? 0).toFixed(1)} ms at most of ${times.length}, ` +
      `after ${(ready / 1000).toFixed(1)} s once for the index; one less: ${middle(removing)} ms`,
  )
  print(`  changes that ask for a search from scratch: ${unsettled(live.unsettledBy().slice(0, coming))}`)
  print(`  … of as many that take them out again: ${unsettled(live.unsettledBy().slice(coming))}`)
}

/** How often each reason asked for a search from scratch, of so many changes. */
function unsettled(reasons: readonly string[]): string {
  const kinds = [...new Set(reasons)].toSorted()
  const parts = kinds.map((kind) => `${reasons.filter((reason) => reason === kind).length} ${kind}`)
  return `${parts.length === 0 ? 'none' : parts.join(', ')} of ${ADDED}`
}

/** What the search left uncompared. */
function boundsText({ complete, bounds }: SearchedCase, idOf: (number: number) => string): string {
  if (complete) return 'complete: everything was compared'
  const inPart = bounds.inPart.map(([left, right]) => `${idOf(left)} with ${idOf(right)}`)
  return (
    `bounded: ${bounds.keys} keys by ${bounds.places} places, ${bounds.pairs} pairs not aligned, ` +
    `${inPart.length} pairs aligned in part${inPart.length === 0 ? '' : `: ${inPart.join(', ')}`}`
  )
}

function timed(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

/** The matches of planted pairs, those that neighbour each other joined as in the benchmark of pairs. */
function joined(matches: readonly Match[], planted: PanFolder): FoundPassages[] {
  const byPair = new Map<string, Match[]>()
  for (const match of matches) {
    const { a, b } = match
    if (!planted.documents.has(a.document) || !planted.documents.has(b.document)) continue
    const key = `${a.document} ${b.document}`
    const group = byPair.get(key)
    if (group) group.push(match)
    else byPair.set(key, [match])
  }
  const textOf = (id: string): string => planted.documents.get(id)?.text ?? ''
  return [...byPair.values()].flatMap((group) => {
    const first = group[0]?.a.document ?? ''
    const second = group[0]?.b.document ?? ''
    return joinMatches(group, textOf(first), textOf(second)).map(({ a, b }) => ({ first, second, a, b }))
  })
}

function table(name: string, rows: readonly PlantedRecall[]): void {
  print(`  ${name}: share of planted characters found`)
  for (const { kind, cases, characters, found } of rows)
    print(`    ${kind.padEnd(24)}${String(cases).padStart(6)} cases  ${(found / characters).toFixed(4)}`)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

if (isMainThread) process.exitCode = await main(process.argv.slice(2))
else serveTasks()
