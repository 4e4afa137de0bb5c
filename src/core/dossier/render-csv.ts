import { groupBy } from '../base/group-by.ts'
import type { Claim } from '../claims/claim.ts'
import type { DocumentId } from '../documents/source-document.ts'
import { overlapLength, type Span } from '../text/span.ts'
import type { Dossier } from './dossier.ts'
import { viewDossier } from './dossier-view.ts'
import type { PassageView } from './passage-view.ts'
import { replyData } from './reply-data.ts'

const COLUMNS = [
  'finding',
  'type',
  'severity',
  'status',
  'disposition',
  'judged',
  'internal',
  'summary',
  'side',
  'value',
  'source',
  'outlet',
  'reliability',
  'document',
  'title',
  'file',
  'sha256',
  'published',
  'start',
  'end',
  'quote',
  'note',
  'author',
  'created',
  'replies',
  'credibility',
  'imported',
  'as of',
  'hedge',
] as const

type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null>>

/**
 * Findings and proposals as CSV (RFC 4180, UTF-8 with a byte order mark, CRLF): one row for each passage of each side;
 * a side without passages has one row. `replies` has the requests for comment, each with its answer, parted by blank
 * lines. `credibility` is the grade of the side; `as of` (ISO 8601) and `hedge` are those of the claim read at the
 * passage, where there is one. `judged` tells findings (`yes`) from proposals (`no`). Every cell is quoted and
 * none can run as a formula (docs/methods/dossier.md, D9). `start` and `end` are UTF-16 units.
 */
export function renderCsv(dossier: Dossier): string {
  const view = viewDossier(dossier)
  const claims = groupBy(dossier.analysis.claims, ({ passage }) => passage.document)
  const rows: Row[] = []
  for (const { finding, internal, accounts } of view.findings) {
    const { id, type, severity, status, disposition, summary, note, author, createdAt } = finding
    const replies = replyData(dossier, id)
      .map(({ asked, stands }) => `${asked}\n${stands}`)
      .join('\n\n')
    const judged = { judged: 'yes', summary, note, author, replies }
    const common = { finding: id, type, severity, status, disposition, ...judged }
    for (const { label, value, passages, assessment } of accounts) {
      const credibility = assessment?.grade ?? null
      const side = {
        ...common,
        internal: yesNo(internal),
        created: createdAt,
        side: label,
        value,
        credibility,
      }
      rows.push(...rowsOf(side, passages, claims))
    }
  }
  for (const { discrepancy, accounts } of view.proposals) {
    const { id, type, summary, internal, explanation } = discrepancy
    const common = {
      finding: id,
      type,
      status: 'candidate',
      judged: 'no',
      summary,
      note: explanation.join(' '),
    }
    for (const { label, value, passages } of accounts) {
      const side = { ...common, internal: yesNo(internal), side: label, value }
      rows.push(...rowsOf(side, passages, claims))
    }
  }
  const lines = [
    COLUMNS.map(csvCell),
    ...rows.map((row) => COLUMNS.map((column) => csvCell(row[column] ?? ''))),
  ]
  return `\ufeff${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`
}

/**
 * One cell in quotes. Where a spreadsheet could begin a formula (at the start of the text, or after a `;`, tab or line
 * end, which start a cell in other locales; blanks and apostrophes between do not count) an apostrophe is put before
 * it. `csvText` takes exactly these away again.
 */
export function csvCell(value: string | number): string {
  const text = String(value)
  let guarded = ''
  let copied = text.length
  for (const at of formulaStarts(text).toReversed()) {
    guarded = `'${text.slice(at, copied)}${guarded}`
    copied = at
  }
  return `"${(text.slice(0, copied) + guarded).replaceAll('"', '""')}"`
}

/** The text of a cell that `csvCell` made, after a CSV reader has taken the quotes away. */
export function csvText(cell: string): string {
  let text = ''
  let copied = 0
  for (const at of formulaStarts(cell)) {
    text += cell.slice(copied, at)
    copied = cell.charAt(at) === "'" ? at + 1 : at
  }
  return text + cell.slice(copied)
}

const SIGN = /[=+\-@|%\u2212\ufe62\ufe63\ufe66\ufe6b\uff05\uff0b\uff0d\uff1d\uff20\uff5c]/u
const PASSED_OVER = /[\s\p{Cc}\p{Cf}']/u
const CELL_START = /[;\t\r\n]/u

/** Places where a cell could begin whose first character that counts is a sign, in order. One pass from the end. */
function formulaStarts(text: string): number[] {
  const starts: number[] = []
  let leadsToSign = false
  for (let index = text.length - 1; index >= 0; index--) {
    const character = text.charAt(index)
    if (CELL_START.test(character) && leadsToSign) starts.push(index + 1)
    if (SIGN.test(character)) leadsToSign = true
    else if (!PASSED_OVER.test(character)) leadsToSign = false
  }
  if (leadsToSign) starts.push(0)
  return starts.toReversed()
}

function rowsOf(
  side: Row,
  passages: readonly PassageView[],
  claims: ReadonlyMap<DocumentId, readonly Claim[]>,
): Row[] {
  if (passages.length === 0) return [side]
  return passages.map(({ source, documentId, span, quote }) => ({
    ...side,
    ...assertedAt(claims.get(documentId) ?? [], span),
    imported: source?.document.provenance.importedAt ?? null,
    source: source?.number ?? null,
    outlet: source?.outlet ?? null,
    reliability: source?.rating?.grade ?? null,
    document: documentId,
    title: source?.title ?? null,
    file: source?.document.provenance.fileName ?? null,
    sha256: source?.document.provenance.sha256 ?? null,
    published: source?.document.meta.published ?? null,
    start: span?.start ?? null,
    end: span?.end ?? null,
    quote,
  }))
}

/** What the claim that shares most with a passage says of its date and how sure it is; nothing without one. */
function assertedAt(claims: readonly Claim[], span: Span | null): Row {
  if (span === null) return {}
  let most = 0
  let nearest: Claim | null = null
  for (const claim of claims) {
    const shared = overlapLength(claim.passage, span)
    if (shared > most) [most, nearest] = [shared, claim]
  }
  return nearest ? { 'as of': nearest.asOf, hedge: nearest.hedge } : {}
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no'
}
