import type { Dossier } from './dossier.ts'
import { csvCell } from './render-csv.ts'
import { viewSources } from './source-view.ts'

const COLUMNS = [
  'outlet',
  'domains',
  'kind',
  'about',
  'value',
  'scale',
  'note',
  'by',
  'date',
  'licence',
  'url',
  'list',
] as const

type Row = Partial<Record<(typeof COLUMNS)[number], string>>

/**
 * What is said of the outlets as CSV (as `renderCsv`): one row for each grade, answer of a sheet, tag and value of a
 * rater, `kind` telling which. Each value stands on its own scale; none is converted.
 */
export function renderOutletsCsv(dossier: Dossier): string {
  const rows = viewSources(dossier).outlets.flatMap(
    ({ outlet, rating, earlier, tags, sheet, outside }): Row[] => {
      const common = { outlet: outlet.name, domains: outlet.domains.join(' ') }
      return [
        ...[...(rating ? [rating] : []), ...earlier].map((one, index) => ({
          ...common,
          kind: index === 0 ? 'grade' : 'earlier grade',
          about: 'reliability',
          value: one.grade,
          scale: 'Admiralty, A to F',
          note: one.reason,
          by: one.author,
          date: one.ratedAt,
        })),
        ...sheet.map(({ label, answer, entry }) => ({
          ...common,
          kind: 'sheet',
          about: label,
          value: answer,
          note: entry.note,
          by: entry.author,
          date: entry.notedAt,
        })),
        ...tags.map(({ tag, label }) => ({
          ...common,
          kind: 'tag',
          value: label,
          note: tag.reason,
          by: tag.author,
          date: tag.taggedAt,
        })),
        ...outside.map((one) => ({
          ...common,
          kind: 'other rater',
          about: one.measure,
          value: one.value,
          scale: one.scale,
          note: one.note,
          by: one.rater,
          date: one.date,
          licence: one.licence,
          url: one.url,
          list: one.list,
        })),
      ]
    },
  )
  const lines = [COLUMNS.map(csvCell), ...rows.map((row) => COLUMNS.map((name) => csvCell(row[name] ?? '')))]
  return `\ufeff${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`
}
