import process from 'node:process'
import { type SourceDocument, toSourceDocument } from '#core/documents/source-document.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'
import { inventedArticles } from './invented.ts'

/** Sizes measured when none is given. */
const SIZES = [100, 1000, 5000]
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
    const documents = inventedArticles(size).map((lines, index) =>
      documentOf(`d${String(index).padStart(6, '0')}`, lines),
    )
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
