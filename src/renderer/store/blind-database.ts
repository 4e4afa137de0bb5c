import type { DocumentId } from '#core/documents/source-document.ts'
import { maskSpans, maskWords } from '#core/text/mask-words.ts'
import type { DocumentRow, ImportRow, TextRow } from '#shared/formats/case-rows.ts'
import { CaseDatabase } from './database.ts'

/** What of a case may not be read. */
export type Hiding = {
  /** Documents whose source may be seen; all others are hidden, also those that come later. */
  readonly seen: ReadonlySet<DocumentId>
  /** Words that tell a source, wherever they stand. */
  readonly words: RegExp | null
}

/**
 * A second way into a case's database that only reads, and in which everything is hidden that tells where documents come
 * from: a view that reads through it can show nothing of it. Texts keep their length, so that places stay what they are.
 */
export function openBlind(name: string, hiding: Hiding): CaseDatabase {
  const db = new CaseDatabase(name)
  for (const table of db.tables) {
    const hide = hiders[table.name] ?? ((row: unknown): unknown => hideWords(row, hiding.words))
    table.hook('reading', (row: unknown) => (row === undefined || row === null ? row : hide(row, hiding)))
  }
  return db
}

const hiders: Readonly<Record<string, (row: unknown, hiding: Hiding) => unknown>> = {
  documents: (row, hiding) => (isDocument(row) ? hideDocument(row, hiding) : row),
  texts: (row, hiding) => (isText(row) ? hideText(row, hiding) : row),
  imports: (row, hiding) => (isImport(row) ? hideImport(row, hiding) : row),
  // Holds no words, and is read at every turn.
  state: (row) => row,
}

function hideDocument(row: DocumentRow, { seen, words }: Hiding): DocumentRow {
  const hidden = hideWords(row, words)
  if (seen.has(row.id)) return hidden
  const { outlet: _outlet, bylines: _bylines, url: _url, ...edited } = hidden.edited
  return {
    ...hidden,
    // A name that tells nothing, so that reports can be told apart.
    meta: { ...hidden.meta, outlet: `Hidden source ${row.order}`, bylines: [], url: null },
    edited,
    candidates: hidden.candidates.filter(({ field }) => !['outlet', 'bylines', 'url'].includes(field)),
    provenance: { ...hidden.provenance, fileName: `Document ${row.order}` },
  }
}

function hideText(row: TextRow, { seen, words }: Hiding): TextRow {
  const own = seen.has(row.id)
    ? row.text
    : // Bylines and what the page says about itself; comments and articles stay.
      maskSpans(
        row.text,
        row.blocks.filter(({ kind }) => kind === 'byline' || kind === 'furniture'),
      )
  return { ...row, text: maskWords(own, words) }
}

function hideImport(row: ImportRow, { seen, words }: Hiding): ImportRow {
  return seen.has(row.document) ? hideWords(row, words) : { ...row, fileName: 'A file' }
}

/** Ids that other rows name: `doc-`, `finding-` and so on with a hash. */
const ID = /^[a-z]+-[\da-f-]{8,}$/u

/** A copy of plain data in which the words cannot be read; what holds none of them is given as it is. */
function hideWords<T>(value: T, words: RegExp | null): T {
  if (words === null) return value
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- plain data walked into the same shape, strings for strings
  return walk(value, words) as T
}

function walk(value: unknown, words: RegExp): unknown {
  if (typeof value === 'string') return ID.test(value) ? value : maskWords(value, words)
  if (Array.isArray(value)) {
    const walked = value.map((item: unknown) => walk(item, words))
    return walked.some((item, index) => item !== value[index]) ? walked : value
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) {
    return value
  }
  let changed: Record<string, unknown> | null = null
  for (const [key, item] of Object.entries(value)) {
    const walked = walk(item, words)
    if (walked === item) continue
    changed ??= { ...value }
    changed[key] = walked
  }
  return changed ?? value
}

function isDocument(row: unknown): row is DocumentRow {
  return typeof row === 'object' && row !== null && 'provenance' in row && 'order' in row
}

function isText(row: unknown): row is TextRow {
  return typeof row === 'object' && row !== null && 'text' in row && 'blocks' in row
}

function isImport(row: unknown): row is ImportRow {
  return typeof row === 'object' && row !== null && 'fileName' in row && 'document' in row
}
