import { parseCsv } from '../base/csv.ts'
import { parseLocatedJson, type LocatedJson } from '../base/located-json.ts'
import type { RatedValue } from './outside-rating.ts'
import { hostOf, outletIdOf } from './outlets-of.ts'
import type { Outlet } from './outlet.ts'

/** One line of a list: whom it is about, and what the rater says. */
export type RatingLine = {
  readonly line: number
  readonly outlet: string
  /** Host without `www.`, or empty. */
  readonly domain: string
  readonly rated: RatedValue
}

/** What is wrong with a list, where, and what to do about it. */
export type ListProblem = { readonly file: string; readonly line: number; readonly message: string }

/** What a file came to: lines that can be used, and problems with the others. */
export type RatingList = {
  readonly file: string
  readonly lines: readonly RatingLine[]
  readonly problems: readonly ListProblem[]
}

/** More than any published list has; a file of another kind stops here. */
export const MOST_LINES = 50_000

type Field = 'outlet' | 'domain' | keyof RatedValue

/** Names of columns and members that are understood, folded to letters. */
const SYNONYMS: readonly (readonly [Field, string])[] = [
  ['outlet', 'outlet name source publication site title'],
  ['domain', 'domain host website hostname'],
  ['rater', 'rater ratedby publisher organisation organization'],
  ['measure', 'measure aspect criterion rated'],
  ['value', 'value rating score grade verdict'],
  ['scale', 'scale range'],
  ['date', 'date ratedat ratedon asof updated'],
  ['licence', 'licence license terms'],
  ['url', 'url link address page'],
  ['note', 'note notes comment remarks'],
]
const NAMES: ReadonlyMap<string, Field> = new Map(
  SYNONYMS.flatMap(([field, words]) => words.split(' ').map((word) => [word, field] as const)),
)

/** What every value must come with, and what to write where it is not known. */
const NEEDED: readonly (readonly [Field, string])[] = [
  ['value', 'Write the value as the rater prints it.'],
  ['rater', 'Write who gave the value.'],
  ['scale', 'Write what the value is measured on, such as “0 to 100, higher is better”.'],
  ['date', 'Write when the rater gave it, such as 2024-05; “unknown” where it is not known.'],
  ['licence', 'Write under which terms it may be used; “unknown” where they are not known.'],
]

/**
 * Reads a rater's list, CSV with a line of headings or JSON (docs/methods/reliability.md, R8). A line with a problem is
 * left out and told; the others stand.
 */
export function parseRatingList(file: string, text: string): RatingList {
  return /^\s*[[{]/u.test(text.replace(/^\uFEFF/u, '')) ? fromJson(file, text) : fromCsv(file, text)
}

/** The outlet of the case that a line is about: by its host, else by its name; `null`: none of this case. */
export function outletOfLine(line: RatingLine, outlets: readonly Outlet[]): Outlet | null {
  const byHost =
    line.domain === ''
      ? undefined
      : outlets.find(({ domains }) => domains.some((host) => isOf(host, line.domain)))
  if (byHost) return byHost
  if (line.outlet === '') return null
  const id = outletIdOf(line.outlet)
  return outlets.find((outlet) => outlet.id === id || outletIdOf(outlet.name) === id) ?? null
}

/** `news.example.org` is of `example.org`, not the other way round. */
function isOf(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}

type Given = { readonly line: number; readonly fields: ReadonlyMap<Field, string> }

function fromCsv(file: string, text: string): RatingList {
  const table = parseCsv(text)
  if (table.kind === 'open-quote') {
    return failed(
      file,
      table.line,
      'A quotation mark is opened here and never closed. Close it, or double it where it belongs to the text.',
    )
  }
  const [head, ...rows] = table.records
  if (!head) return failed(file, 1, 'The file is empty. The first line must name the columns.')
  if (rows.length > MOST_LINES)
    return failed(file, MOST_LINES + 2, `A list may have ${MOST_LINES} lines. Split the file.`)
  const columns = head.cells.map((cell) => NAMES.get(folded(cell)) ?? null)
  const missing = NEEDED.filter(([field]) => !columns.includes(field))
  if (!columns.includes('outlet') && !columns.includes('domain')) {
    return failed(
      file,
      head.line,
      `No column says whom a line is about. Name one “outlet” or “domain”. The first line reads: ${head.cells.join(', ').slice(0, 200)}`,
    )
  }
  if (missing.length > 0) {
    return {
      file,
      lines: [],
      problems: missing.map(([field, advice]) => ({
        file,
        line: head.line,
        message: `There is no column “${field}”. Add one. ${advice}`,
      })),
    }
  }
  const problems: { file: string; line: number; message: string }[] = []
  const given = rows.flatMap(({ line, cells }): Given[] => {
    if (cells.length > head.cells.length) {
      problems.push({
        file,
        line,
        message: `This line has ${cells.length} cells and the first line ${head.cells.length}. Put texts with a comma or a semicolon in quotation marks.`,
      })
      return []
    }
    const fields = new Map<Field, string>()
    for (const [index, field] of columns.entries()) {
      if (field !== null && !fields.get(field)) fields.set(field, (cells[index] ?? '').trim())
    }
    return [{ line, fields }]
  })
  return check(file, given, problems)
}

function fromJson(file: string, text: string): RatingList {
  const parsed = parseLocatedJson(text)
  if (!parsed.ok) {
    const { line, message } = parsed.error
    return failed(file, line, `This is no JSON: ${message}. Mend it there, or save the list as CSV.`)
  }
  const root = parsed.value
  const list = root.kind === 'object' ? root.members.get('ratings') : root
  if (list?.kind !== 'array') {
    return failed(
      file,
      root.line,
      'There is no list here. Give an array of objects, or an object with a member “ratings” that holds one.',
    )
  }
  if (list.items.length > MOST_LINES)
    return failed(file, list.line, `A list may have ${MOST_LINES} entries. Split the file.`)
  const common = root.kind === 'object' ? fieldsOf(root.members) : new Map<Field, string>()
  const problems: { file: string; line: number; message: string }[] = []
  const given = list.items.flatMap((item): Given[] => {
    if (item.kind === 'object')
      return [{ line: item.line, fields: new Map([...common, ...fieldsOf(item.members)]) }]
    problems.push({ file, line: item.line, message: 'Each entry must be an object with names and values.' })
    return []
  })
  return check(file, given, problems)
}

function fieldsOf(members: ReadonlyMap<string, LocatedJson>): Map<Field, string> {
  const fields = new Map<Field, string>()
  for (const [name, member] of members) {
    const field = NAMES.get(folded(name))
    if (field === undefined || member.kind !== 'scalar' || member.value === null) continue
    fields.set(field, String(member.value).trim())
  }
  return fields
}

function check(file: string, given: readonly Given[], found: readonly ListProblem[]): RatingList {
  const problems = [...found]
  const lines: RatingLine[] = []
  for (const { line, fields } of given) {
    const at = (field: Field): string => fields.get(field) ?? ''
    const missing = NEEDED.find(([field]) => at(field) === '')
    if (at('outlet') === '' && at('domain') === '') {
      problems.push({ file, line, message: 'Nothing says whom this is about. Fill in “outlet” or “domain”.' })
    } else if (missing) {
      const [field, advice] = missing
      problems.push({ file, line, message: `“${field}” is empty. ${advice}` })
    } else {
      lines.push({
        line,
        outlet: at('outlet'),
        domain: hostFrom(at('domain')),
        rated: {
          rater: at('rater'),
          measure: at('measure'),
          value: at('value'),
          scale: at('scale'),
          date: at('date'),
          licence: at('licence'),
          url: at('url'),
          note: at('note'),
        },
      })
    }
  }
  return { file, lines, problems: problems.toSorted((a, b) => a.line - b.line) }
}

function failed(file: string, line: number, message: string): RatingList {
  return { file, lines: [], problems: [{ file, line, message }] }
}

function hostFrom(domain: string): string {
  return hostOf(domain.includes('//') ? domain : `https://${domain}`) ?? ''
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/gu, '')
}
