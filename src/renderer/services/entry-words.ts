import { answerLabel, SHEET_TERMS } from '#core/reliability/sheet-terms.ts'
import type { CaseTable } from '#shared/formats/case-rows.ts'
import type { RowChange } from '#shared/formats/journal.ts'
import {
  DISPOSITION_TERMS,
  SEVERITY_TERMS,
  STATUS_TERMS,
  type Term,
  TYPE_TERMS,
} from '#renderer/services/passage-text/terms.ts'

/** One thing that an entry set otherwise; `null` where there was or is nothing. */
export type FieldChange = { readonly label: string; readonly from: string | null; readonly to: string | null }

/** What an entry was about and what it changed, in words. */
export type EntryWords = { readonly about: string; readonly changes: readonly FieldChange[] }

/** What things are called now; `null` for what is gone. */
export type Names = {
  readonly document: (id: string) => string | null
  readonly outlet: (id: string) => string | null
  readonly tag: (id: string) => string | null
  readonly proposal: (id: string) => string | null
}

/** Of several tables that an entry wrote, the first of these is what it was about. */
const SUBJECTS = [
  'mergedCases',
  'differences',
  'findings',
  'assessments',
  'sourceDecisions',
  'hypotheses',
  'evidence',
  'hypothesisCells',
  'redactions',
  'replyRequests',
  'memos',
  'caseSettings',
  'ratings',
  'sheetEntries',
  'outsideRatings',
  'tags',
  'codes',
  'pins',
  'nameDecisions',
  'cellChecks',
  'documents',
  'decisions',
  'outlets',
  'tagDefinitions',
  'failures',
  'imports',
] as const satisfies readonly CaseTable[]

const MOST_NAMED = 3

/** Says what an entry's rows were about and how they changed. Rows of older shapes say less, never fail. */
export function entryWords(changes: readonly RowChange[], names: Names): EntryWords {
  const table = SUBJECTS.find((one) => changes.some((change) => change.table === one))
  const rows = changes.filter((change) => change.table === table)
  const called = [...new Set(rows.map((change) => subject(change, names)).filter(Boolean))]
  const more = called.length - MOST_NAMED
  const about = called.slice(0, MOST_NAMED).join('; ') + (more > 0 ? `; and ${more} more` : '')
  const [only] = rows
  return { about, changes: only && rows.length === 1 ? fieldChanges(only) : [] }
}

function subject({ table, key, before, after }: RowChange, names: Names): string {
  const row = after ?? before
  const text = (...path: readonly string[]): string => textAt(row, ...path)
  switch (table) {
    case 'findings':
      return text('summary')
    case 'ratings':
    case 'sheetEntries':
    case 'outsideRatings':
      return names.outlet(text('outlet')) ?? ''
    case 'outlets':
      return text('name')
    case 'tags': {
      const tag = names.tag(text('tag')) ?? text('tag')
      return `${tag} on ${tagTarget(row, names)}`
    }
    case 'tagDefinitions':
    case 'codes':
      return text('label')
    case 'pins':
      return [text('a', 'document'), text('b', 'document')]
        .map((id) => names.document(id) ?? 'a document that is gone')
        .join(' and ')
    case 'documents':
      return (
        names.document(key) ??
        (text('edited', 'title') || text('meta', 'title') || text('provenance', 'fileName'))
      )
    case 'decisions':
      return names.proposal(key) ?? text('judged', 'summary')
    case 'failures':
      return text('failure', 'file')
    case 'imports':
      return text('fileName')
    case 'nameDecisions':
      return text('decision') === 'same'
        ? `“${nameWords(row, 'joined')}” and “${nameWords(row, 'kept')}”`
        : `“${nameWords(row, 'part')}” of “${text('part', 'name')}”`
    case 'cellChecks':
      return `${text('name')} in ${names.document(text('document')) ?? 'a document that is gone'}`
    case 'assessments':
      return text('target', 'statement') || `“${text('target', 'passage', 'quote', 'exact')}”`
    case 'sourceDecisions':
      return documentsOf(row)
        .map((id) => names.document(id) ?? 'a document that is gone')
        .join(' and ')
    case 'hypotheses':
    case 'evidence':
    case 'memos':
      return text('text')
    case 'hypothesisCells':
      return text('rating')
    case 'redactions':
      return `“${text('passage', 'quote', 'exact')}”`
    case 'replyRequests':
      return text('to') || text('question')
    case 'mergedCases':
      return text('name')
    case 'differences':
      return text('outcome', 'reason')
    case 'caseSettings':
    case 'texts':
      return ''
    default:
      return ''
  }
}

function documentsOf(row: unknown): string[] {
  const listed = typeof row === 'object' && row !== null ? Reflect.get(row, 'documents') : []
  return Array.isArray(listed) ? listed.filter((id) => typeof id === 'string') : []
}

function nameWords(row: unknown, side: string): string {
  return textAt(row, side, 'form') || textAt(row, side, 'name')
}

function tagTarget(row: unknown, names: Names): string {
  switch (textAt(row, 'target', 'kind')) {
    case 'outlet':
      return names.outlet(textAt(row, 'target', 'outlet')) ?? 'an outlet'
    case 'document':
      return names.document(textAt(row, 'target', 'document')) ?? 'a document'
    default:
      return `“${textAt(row, 'target', 'passage', 'quote', 'exact')}”`
  }
}

type Field = { readonly label: string; readonly words: (row: unknown) => string }

const plain = (label: string, ...path: readonly string[]): Field => ({
  label,
  words: (row) => textAt(row, ...path),
})

const term = (label: string, name: string, terms: readonly Term<string>[]): Field => ({
  label,
  words: (row) => {
    const id = textAt(row, name)
    return terms.find((one) => one.id === id)?.label ?? id
  },
})

const DECISIONS: readonly Term<string>[] = [
  { id: 'confirmed', label: 'Confirmed', description: '' },
  { id: 'dismissed', label: 'Dismissed', description: '' },
  { id: 'held', label: 'Held', description: '' },
]

const FIELDS: Partial<Record<CaseTable, readonly Field[]>> = {
  findings: [
    term('Kind', 'type', TYPE_TERMS),
    plain('Summary', 'summary'),
    term('Severity', 'severity', SEVERITY_TERMS),
    term('Status', 'status', STATUS_TERMS),
    term('What the difference is', 'disposition', DISPOSITION_TERMS),
    { label: 'Sides', words: (row) => listAt(row, 'sides').map(sideWords).join(' | ') },
    plain('Note', 'note'),
  ],
  decisions: [term('Decision', 'decision', DECISIONS), plain('Reason', 'reason')],
  assessments: [
    plain('Grade', 'grade'),
    plain('Reason', 'reason'),
    plain('Reason although too few confirm it', 'exception'),
  ],
  sourceDecisions: [plain('Reason', 'reason')],
  hypotheses: [plain('Words', 'text')],
  evidence: [plain('Words', 'text'), plain('Credibility', 'credibility'), plain('Relevance', 'relevance')],
  hypothesisCells: [plain('Rating', 'rating'), plain('Note', 'note')],
  replyRequests: [
    plain('Asked', 'to'),
    plain('Question', 'question'),
    plain('Sent', 'sentOn'),
    plain('Deadline', 'deadline'),
    plain('Outcome', 'outcome'),
    plain('Answered', 'respondedOn'),
    plain('Answer', 'response'),
  ],
  memos: [plain('Memo', 'text')],
  redactions: [plain('Reason', 'reason')],
  ratings: [plain('Grade', 'grade'), plain('Reason', 'reason')],
  sheetEntries: [
    {
      label: 'Answer',
      words: (row) => {
        const asked = SHEET_TERMS.find(({ id }) => id === textAt(row, 'aspect'))
        return asked ? `${asked.label}: ${answerLabel(asked, textAt(row, 'value')) || 'see note'}` : ''
      },
    },
    plain('Note', 'note'),
  ],
  outsideRatings: [
    {
      label: 'Value',
      words: (row) => `${textAt(row, 'rater')}: ${textAt(row, 'value')} (${textAt(row, 'scale')})`,
    },
  ],
  codes: [
    plain('Name', 'label'),
    plain('Meaning', 'description'),
    plain('Colour', 'colour'),
    { label: 'Retired', words: (row) => (at(row, 'retired') === true ? 'yes' : 'no') },
  ],
  tags: [plain('Reason', 'reason')],
  tagDefinitions: [plain('Meaning', 'description')],
  outlets: [
    plain('Name', 'name'),
    { label: 'Hosts', words: (row) => listAt(row, 'domains').map(String).join(', ') },
    plain('Ownership', 'ownership'),
    plain('Notes', 'notes'),
  ],
  documents: [
    metaField('Title', 'title'),
    metaField('Outlet', 'outlet'),
    metaField('By', 'bylines'),
    metaField('Published', 'published'),
    metaField('Address', 'url'),
    metaField('Language', 'language'),
  ],
}

/** Of a row that came or went only the words that a person wrote or chose: its reason, its note. */
const OF_NEW_ROWS: ReadonlySet<string> = new Set(['Reason', 'Note', 'Meaning', 'Answer', 'Value'])

function fieldChanges({ table, before, after }: RowChange): FieldChange[] {
  const isEdit = before != null && after != null
  return (FIELDS[table] ?? []).flatMap(({ label, words }): FieldChange[] => {
    const from = before == null ? '' : words(before)
    const to = after == null ? '' : words(after)
    if (from === to || (!isEdit && !OF_NEW_ROWS.has(label))) return []
    return [{ label, from: from === '' ? null : from, to: to === '' ? null : to }]
  })
}

/** What the case says of a document: the analyst's word, else the file's. */
function metaField(label: string, name: string): Field {
  return {
    label,
    words: (row) => {
      const edited = at(row, 'edited')
      const value = hasField(edited, name) ? at(edited, name) : at(row, 'meta', name)
      return Array.isArray(value) ? value.map(String).join('; ') : wordsOf(value)
    },
  }
}

function sideWords(side: unknown): string {
  const quotes = listAt(side, 'passages').map((passage) => `“${textAt(passage, 'quote', 'exact')}”`)
  return [textAt(side, 'value'), ...quotes].filter(Boolean).join(' ')
}

function hasField(row: unknown, name: string): boolean {
  return typeof row === 'object' && row !== null && Object.hasOwn(row, name)
}

/** Rows of the journal may be of an older shape, so they are read field by field. */
function at(row: unknown, ...path: readonly string[]): unknown {
  return path.reduce(
    (value, name) => (hasField(value, name) ? Reflect.get(Object(value), name) : undefined),
    row,
  )
}

function textAt(row: unknown, ...path: readonly string[]): string {
  return wordsOf(at(row, ...path))
}

function listAt(row: unknown, name: string): readonly unknown[] {
  const value = at(row, name)
  return Array.isArray(value) ? value : []
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
