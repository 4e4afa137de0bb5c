import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SourceDocument, toSourceDocument } from '#core/documents/source-document.ts'
import type { Block } from '#core/documents/source-document.ts'
import type { Detection } from './plagdet.ts'

/** A folder in the format of PAN text alignment: `pairs`, `susp/`, `src/` and, where known, `truth/`. */
export type PanFolder = {
  readonly pairs: readonly { readonly suspicious: string; readonly source: string }[]
  readonly documents: ReadonlyMap<string, SourceDocument>
  /** The true cases of each pair with their kind of obfuscation, or `null` without a `truth` folder. */
  readonly truth: readonly PanCase[] | null
}

export type PanCase = Detection & { readonly kind: string }

/** The id that the file of a suspicious or source document has in the case. */
export function panId(folder: 'susp' | 'src', name: string): string {
  return `${folder}/${name}`
}

/** Reads a folder. Fails where a file of `pairs` is missing. */
export function readPanFolder(folder: string): PanFolder {
  const pairs = readFileSync(join(folder, 'pairs'), 'utf8')
    .split(/\r?\n/u)
    .map((line) => line.trim().split(/\s+/u))
    .flatMap(([suspicious, source]) => (suspicious && source ? [{ suspicious, source }] : []))
  const documents = new Map<string, SourceDocument>()
  const add = (part: 'susp' | 'src', name: string): void => {
    const id = panId(part, name)
    if (!documents.has(id)) documents.set(id, documentOf(id, readFileSync(join(folder, part, name), 'utf8')))
  }
  for (const { suspicious, source } of pairs) {
    add('susp', suspicious)
    add('src', source)
  }
  const truth = existsSync(join(folder, 'truth'))
    ? pairs.flatMap(({ suspicious, source }) => {
        const file = join(folder, 'truth', fileNameOf(suspicious, source))
        return existsSync(file) ? casesIn(readFileSync(file, 'utf8'), suspicious) : []
      })
    : null
  return { pairs, documents, truth }
}

/** The text as it is, so that offsets stay those of the file; a block for each paragraph. */
function documentOf(id: string, text: string): SourceDocument {
  const blocks: Block[] = []
  const pushBlock = (from: number, to: number): void => {
    const part = text.slice(from, to)
    const start = from + part.length - part.trimStart().length
    const end = from + part.trimEnd().length
    if (end > start) blocks.push({ start, end, kind: 'paragraph' })
  }
  let from = 0
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/gu)) {
    pushBlock(from, gap.index)
    from = gap.index + gap[0].length
  }
  pushBlock(from, text.length)
  const meta = { title: null, outlet: null, bylines: [], published: null, url: null, language: null }
  const made = toSourceDocument(
    {
      text,
      blocks,
      meta,
      candidates: [],
      notes: [],
      mediaType: 'text/plain',
      encoding: 'utf-8',
      reader: { name: 'pan', version: '1' },
    },
    { fileName: id, importedAt: '', sha256: '', byteLength: 0 },
  )
  return { ...made, id }
}

/** The name of the file that holds the cases or detections of a pair. */
export function fileNameOf(suspicious: string, source: string): string {
  return `${suspicious.replace(/\.[^.]*$/u, '')}-${source.replace(/\.[^.]*$/u, '')}.xml`
}

function casesIn(xml: string, suspicious: string): PanCase[] {
  return [...xml.matchAll(/<feature\b[^>]*>/gu)].flatMap(([feature]) => {
    const value = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(feature)?.[1] ?? ''
    if (value('name') !== 'plagiarism') return []
    const span = (side: string): Detection['here'] => {
      const start = Number(value(`${side}_offset`))
      return { start, end: start + Number(value(`${side}_length`)) }
    }
    const source = value('source_reference')
    const kind = value('obfuscation') || value('type') || 'plagiarism'
    return [{ suspicious, source, here: span('this'), there: span('source'), kind }]
  })
}

/** Turns UTF-16 offsets of a text into code points, which PAN counts in. */
export function codePoints(text: string): (offset: number) => number {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (offset) => offset
  const before = new Uint32Array(text.length + 1)
  let count = 0
  for (let offset = 0; offset < text.length; offset++) {
    before[offset] = count
    const low = text.charCodeAt(offset)
    const high = offset > 0 ? text.charCodeAt(offset - 1) : 0
    const completes = low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff
    if (!completes) count++
  }
  before[text.length] = count
  return (offset) => before[offset] ?? count
}

/** A detection as it is written. */
export type WrittenDetection = Detection & { readonly type: string; readonly score: number }

/** The XML of one pair's detections. */
export function detectionsXml(suspicious: string, detections: readonly WrittenDetection[]): string {
  const features = detections.map(
    ({ here, there, source, type, score }) =>
      `<feature name="detected-plagiarism" this_offset="${here.start}" this_length="${here.end - here.start}" ` +
      `source_reference="${escaped(source)}" source_offset="${there.start}" ` +
      `source_length="${there.end - there.start}" type="${type}" score="${score}"/>\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<document reference="${escaped(suspicious)}">\n${features.join('')}</document>\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
