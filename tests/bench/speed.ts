import process from 'node:process'
import { type SourceDocument, toSourceDocument } from '#core/documents/source-document.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'

/** Sizes measured when none is given. */
const SIZES = [100, 1000, 5000]
const SYLLABLES = [
  'ka',
  'lo',
  'mir',
  'ten',
  'vu',
  'sha',
  'pro',
  'dex',
  'nil',
  'gar',
  'bo',
  'zet',
  'ul',
  'fen',
]
const SMALL = ['the', 'of', 'and', 'to', 'in', 'a', 'that', 'for', 'was', 'on', 'with', 'by']

/**
 * `speed [DOCUMENTS]`: how long a case of invented articles takes (about 450 words each, after Zipf's law, one
 * paragraph in ten copied from an earlier article), and how much memory it needs.
 */
function main(argument: string | undefined): number {
  const sizes = argument === undefined ? SIZES : [Number(argument)]
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
    process.stderr.write('usage: speed [DOCUMENTS]\n')
    return 2
  }
  for (const size of sizes) {
    const documents = articles(size)
    const begun = performance.now()
    const { matches, complete } = matchDocuments(documents)
    const seconds = (performance.now() - begun) / 1000
    const memory = Math.round(process.resourceUsage().maxRSS / 1024)
    process.stdout.write(
      `${String(size).padStart(7)} documents ${seconds.toFixed(2).padStart(8)} s ` +
        `${String(memory).padStart(6)} MB ${String(matches.length).padStart(8)} matches${complete ? '' : ', bounded'}\n`,
    )
  }
  return 0
}

function articles(count: number): SourceDocument[] {
  const next = numbers(7)
  const paragraphs: string[] = []
  return Array.from({ length: count }, (_, index) => {
    const lines = Array.from({ length: 9 }, () => {
      const copied = next() < 0.1 ? paragraphs[Math.floor(next() * paragraphs.length)] : undefined
      const line = copied ?? paragraph(next)
      if (copied === undefined) paragraphs.push(line)
      return line
    })
    return documentOf(`d${String(index).padStart(6, '0')}`, lines)
  })
}

function paragraph(next: () => number): string {
  return Array.from({ length: 3 }, () => {
    const words = Array.from({ length: 17 }, () =>
      next() < 0.45 ? (SMALL[Math.floor(next() * SMALL.length)] ?? 'the') : wordOf(next),
    ).join(' ')
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
  }).join(' ')
}

/** A word whose rank falls off as in running text. */
function wordOf(next: () => number): string {
  let rank = Math.floor(Math.exp(next() * Math.log(40_000)))
  let word = ''
  while (rank > 0 || word === '') {
    word += SYLLABLES[rank % SYLLABLES.length] ?? ''
    rank = Math.floor(rank / SYLLABLES.length)
  }
  return `${word}n`
}

/** A stream of numbers from 0 to 1, the same on every run (linear congruential). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
}

function documentOf(id: string, lines: readonly string[]): SourceDocument {
  let start = 0
  const blocks = lines.map((line) => {
    const block = { start, end: start + line.length, kind: 'paragraph' as const }
    start += line.length + 2
    return block
  })
  const made = toSourceDocument(
    {
      text: lines.join('\n\n'),
      blocks,
      meta: { title: null, outlet: null, bylines: [], published: null, url: null, language: 'en' },
      candidates: [],
      notes: [],
      mediaType: 'text/plain',
      encoding: 'utf-8',
      reader: { name: 'speed', version: '1' },
    },
    { fileName: id, importedAt: '', sha256: '', byteLength: 0 },
  )
  return { ...made, id }
}

process.exitCode = main(process.argv[2])
