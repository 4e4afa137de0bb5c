import type { Json } from '../base/json.ts'
import type { Provenance } from '../documents/source-document.ts'
import type { Dossier } from './dossier.ts'
import { visible } from './plain.ts'
import type { SourceView } from './source-view.ts'
import { viewSources } from './source-view.ts'

/**
 * The sources as RIS, for reference managers: one record each, UTF-8, CRLF. A value is one line, whatever a document
 * says of itself, so that no record can be forged within another (docs/methods/dossier.md, D17).
 */
export function renderRis(dossier: Dossier): string {
  const lines = viewSources(dossier).sources.flatMap((source) => [...risRecord(source), ''])
  return lines.map((line) => `${line}\r\n`).join('')
}

/** The sources as CSL-JSON, for citation processors. Ids are the numbers by which the dossier names its sources. */
export function renderCslJson(dossier: Dossier): string {
  const items = viewSources(dossier).sources.map((source) => cslItem(source))
  return `${JSON.stringify(items, null, 2)}\n`
}

function risRecord({ number, document, title, outlet }: SourceView): string[] {
  const { meta, provenance } = document
  const date = dateParts(meta.published)
  const fields: (readonly [tag: string, value: string | null])[] = [
    ['TY', 'NEWS'],
    ['ID', String(number)],
    ['TI', title],
    ...meta.bylines.map((byline) => ['AU', byline] as const),
    ['T2', outlet],
    ['DA', date ? `${risDate(date)}/` : null],
    ['PY', date ? pad(date[0] ?? 0, 4) : null],
    ['UR', meta.url],
    ['LA', meta.language],
    ['N1', fileNote(provenance)],
  ]
  const lines = fields.flatMap(([tag, value]) =>
    value === null || value.trim() === '' ? [] : [`${tag}  - ${oneLine(value)}`],
  )
  return [...lines, 'ER  - ']
}

function cslItem({ number, document, title, outlet }: SourceView): Json {
  const { meta, provenance } = document
  const date = dateParts(meta.published)
  return {
    id: `source-${number}`,
    type: 'article-newspaper',
    title,
    ...(meta.bylines.length > 0 ? { author: meta.bylines.map((literal) => ({ literal })) } : {}),
    ...(outlet === null ? {} : { 'container-title': outlet }),
    ...(date ? { issued: { 'date-parts': [date] } } : {}),
    ...(meta.url === null ? {} : { URL: meta.url }),
    ...(meta.language === null ? {} : { language: meta.language }),
    note: fileNote(provenance),
  }
}

/** Neither format has a place for a file that is nobody's address, or for its sum. */
function fileNote({ fileName, sha256 }: Provenance): string {
  return `File ${visible(fileName)}; SHA-256 ${sha256}`
}

/** Year, month and day of an ISO date, as many as it has. */
function dateParts(published: string | null): number[] | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(published ?? '')
  return found ? found.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)])) : null
}

function risDate([year = 0, month, day]: readonly number[]): string {
  return [pad(year, 4), month === undefined ? '' : pad(month, 2), day === undefined ? '' : pad(day, 2)].join(
    '/',
  )
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}

function oneLine(value: string): string {
  return visible(value.replace(/\s+/gu, ' ').trim())
}
