import type { MergeDifference } from './merge-types.ts'

/** What of a difference its words come from. */
export type ToldDifference = Pick<MergeDifference, 'table' | 'kind' | 'field'>

/** A line of what an account says. */
export type AccountLine = { readonly label: string; readonly value: string }

const TABLES: Readonly<Record<string, string>> = {
  documents: 'Document',
  findings: 'Finding',
  decisions: 'Proposal',
  ratings: 'Reliability of an outlet',
  assessments: 'Credibility',
  sheetEntries: 'Sheet of an outlet',
  outlets: 'Outlet',
  hypotheses: 'Hypothesis',
  evidence: 'Evidence',
  hypothesisCells: 'Cell of the hypotheses',
  memos: 'Memo',
  codes: 'Code',
  tags: 'Tag',
  tagDefinitions: 'Tag',
  nameDecisions: 'Decision on names',
  sourceDecisions: 'Decision on sources',
  caseSettings: 'Setting of the case',
}

/** What of a row tells one judgement from another, in the order in which it is read. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  decisions: ['decision', 'reason'],
  ratings: ['grade', 'reason'],
  assessments: ['grade', 'reason', 'exception'],
  sheetEntries: ['aspect', 'value', 'note'],
  findings: ['summary', 'type', 'severity', 'status', 'disposition', 'note'],
  hypothesisCells: ['rating', 'note'],
  memos: ['text'],
  tags: ['tag', 'reason'],
  documents: ['meta.title', 'meta.outlet', 'meta.published'],
}

/** Fields of the bookkeeping, which nobody judges. */
const UNTOLD =
  /^(?:id|author|\w+At|order|origin|source|judged|finding|position|target|passages|passage|candidates|provenance|notes)$/u

/** What fields are called, where their names in the rows are not what people read elsewhere. */
const LABELS: Readonly<Record<string, string>> = { type: 'Kind', disposition: 'What the difference is' }

/** The words for an id of a vocabulary in a field; `undefined` where the field holds none. */
export type TermWords = (field: string, id: string) => string | undefined

/** The kind of thing that two people differ in. */
export function kindWords({ table, kind, field }: ToldDifference): string {
  const of = TABLES[table] ?? plain(table)
  if (kind === 'twin') return `${of}, made twice`
  return kind === 'field' ? `${of}: ${labelOf(field)}` : of
}

function labelOf(field: string): string {
  const name = field.replace(/^.*\./u, '')
  return LABELS[name] ?? plain(name)
}

/** What an account says, line by line. */
export function accountLines(
  difference: ToldDifference,
  value: unknown,
  termOf: TermWords,
): readonly AccountLine[] {
  if (value === null) {
    return [{ label: '', value: difference.kind === 'field' ? 'Left empty' : 'Taken out' }]
  }
  if (difference.kind === 'field') return [{ label: '', value: wordsOf(difference.field, value, termOf) }]
  const fields = FIELDS[difference.table] ?? namesOf(value).filter((name) => !UNTOLD.test(name))
  return fields.flatMap((field) => {
    const words = wordsOf(field, fieldOf(value, field), termOf)
    return words === '' ? [] : [{ label: labelOf(field), value: words }]
  })
}

/** The labels of the lines in which accounts differ, those included that not all of them have. */
export function differingLabels(accounts: readonly (readonly AccountLine[])[]): ReadonlySet<string> {
  const labels = new Set(accounts.flatMap((lines) => lines.map(({ label }) => label)))
  const valueOf = (lines: readonly AccountLine[], label: string): string | undefined =>
    lines.find((line) => line.label === label)?.value
  return new Set(
    [...labels].filter((label) => new Set(accounts.map((lines) => valueOf(lines, label))).size > 1),
  )
}

function wordsOf(field: string, value: unknown, termOf: TermWords): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') {
    return (
      termOf(field, value) ??
      (/^(?:type|severity|status|disposition|decision|aspect|relevance)$/u.test(field) ? plain(value) : value)
    )
  }
  if (Array.isArray(value)) return value.map((one: unknown) => partWords(one)).join(' / ')
  return partWords(value)
}

/** A side of a finding is its value; a passage its words; a list of names the names. */
function partWords(value: unknown): string {
  if (typeof value === 'string') return value
  const [side, exact] = [fieldOf(value, 'value'), fieldOf(value, 'quote.exact')]
  if (typeof exact === 'string') return `“${exact}”`
  if (typeof side === 'string') {
    const passages = fieldOf(value, 'passages')
    return side === '' && Array.isArray(passages) ? passages.map(partWords).join(', ') : side
  }
  return JSON.stringify(value)
}

function fieldOf(value: unknown, path: string): unknown {
  let found: unknown = value
  for (const name of path.split('.')) {
    if (found === null || typeof found !== 'object') return undefined
    found = Reflect.get(found, name)
  }
  return found
}

function namesOf(value: unknown): string[] {
  return value !== null && typeof value === 'object' ? Object.keys(value) : []
}

/** `under-review` as people write it. */
function plain(id: string): string {
  const words = id
    .replaceAll(/[-_]/gu, ' ')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
