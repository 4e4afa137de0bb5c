import type { ClaimTable, TableLine } from '../comparison/claim-table.ts'
import { html, type Html } from './html.ts'
import { escapeMarkdown as text } from './markdown.ts'
import { printTime } from './plain.ts'
import type { SourceView } from './source-view.ts'

/** A table as it is printed: lines of documents that are in the dossier, in the order of sources. */
export type ClaimTableView = {
  readonly number: number
  readonly title: string
  readonly lines: readonly { readonly source: SourceView; readonly line: TableLine }[]
}

/** What is said above the tables in every format (D15). */
export const CLAIM_TABLE_NOTE =
  'What each source says, as the program read it; nobody judged it. “Absent (checked)” is a note of the analyst, who looked and found nothing; “not checked” means that nobody looked.'

/** Joins tables with the sources they speak of (D15). */
export function viewClaimTables(
  tables: readonly ClaimTable[],
  sources: ReadonlyMap<string, SourceView>,
): ClaimTableView[] {
  return tables.map(({ subject, attribute, lines }, index) => ({
    number: index + 1,
    title: `${subject}: ${attribute}`,
    lines: lines
      .flatMap((line) => {
        const source = sources.get(line.document)
        return source ? [{ source, line }] : []
      })
      .toSorted((a, b) => a.source.number - b.source.number),
  }))
}

/** The tables of claims, `null` when none are printed (D15). */
export function claimTablesHtml(tables: readonly ClaimTableView[]): Html | null {
  if (tables.length === 0) return null
  return html`<section id="claims" class="part claims">
    <h2>Claims by source</h2>
    <p class="warning">${CLAIM_TABLE_NOTE}</p>
    ${tables.map(tableHtml)}
  </section>`
}

function tableHtml({ number, title, lines }: ClaimTableView): Html {
  return html`<article id="claims-${number}" class="proposal">
    <h3><bdi>${title}</bdi></h3>
    <table>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Says</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ source, line }) =>
            html`<tr>
              <th scope="row">
                <a href="#source-${source.number}">Source ${source.number}</a>,
                <bdi>${source.outlet ?? source.title}</bdi>
              </th>
              <td>${lineHtml(line)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </article>`
}

function lineHtml({ claims, absent }: TableLine): Html {
  if (absent) return html`<strong>absent (checked)</strong>: <bdi>${checkedWords(absent)}</bdi>`
  if (claims.length === 0) return html`<em>not checked</em>`
  return html`<ul>
    ${claims.map(
      ({ text: words, stance, start, end }) =>
        html`<li>
          <bdi>${words}</bdi>${stance !== '' && html`, <bdi>${stance}</bdi>`} (characters ${start}–${end})
        </li>`,
    )}
  </ul>`
}

/** Who looked and when; the day alone where nobody is named. */
export function checkedWords({ author, checkedAt }: NonNullable<TableLine['absent']>): string {
  return [author, printTime(checkedAt)].filter((part) => part !== '').join(', ')
}

/** The tables of claims, `''` when none are printed (D15). */
export function claimTablesMarkdown(tables: readonly ClaimTableView[]): string {
  if (tables.length === 0) return ''
  return ['## Claims by source', CLAIM_TABLE_NOTE, ...tables.map(tableMarkdown)].join('\n\n')
}

function tableMarkdown({ title, lines }: ClaimTableView): string {
  const rows = lines.map(
    ({ source, line }) =>
      `| Source ${source.number}, ${text(source.outlet ?? source.title)} | ${lineMarkdown(line)} |`,
  )
  return [`### ${text(title)}`, ['| Source | Says |', '| --- | --- |', ...rows].join('\n')].join('\n\n')
}

function lineMarkdown({ claims, absent }: TableLine): string {
  if (absent) return `**absent (checked)**: ${text(checkedWords(absent))}`
  if (claims.length === 0) return '_not checked_'
  return claims
    .map(({ text: words, stance, start, end }) =>
      [text(words), ...(stance === '' ? [] : [text(stance)]), `characters ${start}–${end}`].join(', '),
    )
    .join('; ')
}
