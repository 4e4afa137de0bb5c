import { targetKey } from '#core/credibility/credibility.ts'
import { RELIABILITY_GRADES } from '#core/reliability/outlet.ts'
import type { JudgedUnit } from '#core/agreement/agreement.ts'
import type { DifferenceRow, MergedCaseRow } from '#shared/formats/merging.ts'
import type { CaseDatabase } from '../database.ts'
import { concernOf, type Concern } from './difference-concern.ts'

/** What colleagues judged each for themselves, with a name of what it is about and where that can be looked at. */
export type NamedDifference = DifferenceRow & { readonly about: string; readonly concern: Concern | null }

/** All differences on record, open ones first, then by what they are about. */
export async function listDifferences(db: CaseDatabase): Promise<NamedDifference[]> {
  const rows = await db.differences.toArray()
  const named = await Promise.all(
    rows.map(async (row) => ({
      ...row,
      about: await aboutOf(db, row),
      concern: await concernOf(db, row),
    })),
  )
  return named.toSorted(
    (a, b) => stateOf(a) - stateOf(b) || (a.about < b.about ? -1 : a.about > b.about ? 1 : 0),
  )
}

/** 0: to be decided, 1: decided, 2: nothing to decide, since both say the same. */
export function stateOf({ agrees, outcome }: DifferenceRow): 0 | 1 | 2 {
  return agrees ? 2 : outcome ? 1 : 0
}

/** The cases that were merged into this one, newest first. */
export async function listMergedCases(db: CaseDatabase): Promise<MergedCaseRow[]> {
  return (await db.mergedCases.orderBy('mergedAt').toArray()).toReversed()
}

/** What a difference is about, in the words of the case; empty where nothing tells. */
async function aboutOf(db: CaseDatabase, { table, key, accounts }: DifferenceRow): Promise<string> {
  const row = firstRow(accounts)
  switch (table) {
    case 'findings':
      return (await db.findings.get(key))?.summary ?? wordsOf(row, 'summary')
    case 'documents': {
      const found = await db.documents.get(key)
      return found?.edited.title ?? found?.meta.title ?? found?.provenance.fileName ?? ''
    }
    case 'outlets':
      return (await db.outlets.get(key))?.name ?? ''
    case 'ratings':
    case 'sheetEntries':
      return (await db.outlets.get(wordsOf(row, 'outlet')))?.name ?? ''
    case 'decisions':
      return wordsOf(partOf(row, 'judged'), 'summary')
    case 'assessments':
      return wordsOf(partOf(row, 'target'), 'statement')
    case 'hypotheses':
      return (await db.hypotheses.get(key))?.text ?? wordsOf(row, 'text')
    case 'evidence':
      return (await db.evidence.get(key))?.text ?? wordsOf(row, 'text')
    case 'hypothesisCells': {
      const [hypothesis, evidence] = [wordsOf(row, 'hypothesis'), wordsOf(row, 'evidence')]
      const cell = [await db.hypotheses.get(hypothesis), await db.evidence.get(evidence)]
      return cell.flatMap((one) => one?.text ?? []).join(' / ')
    }
    case 'codes':
    case 'tagDefinitions':
      return wordsOf(row, 'label')
    default:
      return ''
  }
}

function firstRow(accounts: DifferenceRow['accounts']): unknown {
  return accounts.find(({ value }) => value !== null)?.value
}

function partOf(row: unknown, field: string): unknown {
  return row !== null && typeof row === 'object' ? Reflect.get(row, field) : undefined
}

function wordsOf(row: unknown, field: string): string {
  const value = partOf(row, field)
  return typeof value === 'string' ? value : ''
}

/** One kind of judgement, with what each analyst said of each thing. */
export type JudgedKind = {
  readonly label: string
  /** From least to most, where the categories have an order; what has no place in it says nothing of agreement. */
  readonly order: readonly string[] | null
  readonly units: readonly JudgedUnit[]
}

/** What has an order of its own; F and 6 mean that it cannot be judged, and have no place in it. */
const GRADE_ORDER = RELIABILITY_GRADES.filter((grade) => grade !== 'F')
const CREDIBILITY_ORDER = ['1', '2', '3', '4', '5']
const CELL_ORDER = ['II', 'I', 'N', 'C', 'CC']

/** What analysts judged each for themselves, by kind: the ground of the figures of agreement. */
export async function listJudgements(db: CaseDatabase): Promise<JudgedKind[]> {
  const [ratings, assessments, tags, decisions, cells, differences] = await Promise.all([
    db.ratings.toArray(),
    db.assessments.orderBy('gradedAt').toArray(),
    db.tags.toArray(),
    db.decisions.toArray(),
    db.hypothesisCells.toArray(),
    db.differences.toArray(),
  ])
  const proposals = new Units()
  const matrix = new Units()
  for (const { id, author, decision } of decisions) proposals.add(id, author, decision)
  for (const { id, author, rating } of cells) matrix.add(id, author, rating)
  for (const { table, key, accounts } of differences)
    for (const { author, value } of accounts) {
      if (table === 'decisions') proposals.add(key, author, wordsOf(value, 'decision'))
      if (table === 'hypothesisCells') matrix.add(key, author, wordsOf(value, 'rating'))
    }
  const grades = new Units()
  for (const { outlet, author, grade } of ratings.toSorted((a, b) => (a.ratedAt < b.ratedAt ? -1 : 1)))
    if (grade !== 'F') grades.add(outlet, author, grade)
  const credibility = new Units()
  for (const { target, author, grade } of assessments)
    if (grade !== 6) credibility.add(targetKey(target), author, String(grade))
  return [
    { label: 'Proposals: confirmed, dismissed, held', order: null, units: proposals.list() },
    { label: 'Reliability of outlets, A to E', order: GRADE_ORDER, units: grades.list() },
    { label: 'Credibility, 1 to 5', order: CREDIBILITY_ORDER, units: credibility.list() },
    { label: 'Tags: given or not', order: null, units: taggedUnits(tags) },
    { label: 'Cells of the hypotheses', order: CELL_ORDER, units: matrix.list() },
  ].filter(({ units }) => units.some(({ by }) => by.size > 1))
}

/** Judgements by what they are of; the last of each analyst counts. */
class Units {
  readonly #units = new Map<string, Map<string, string>>()

  add(unit: string, author: string, category: string): void {
    if (category === '') return
    const by = this.#units.get(unit) ?? new Map<string, string>()
    by.set(author, category)
    this.#units.set(unit, by)
  }

  list(): JudgedUnit[] {
    return [...this.#units].map(([unit, by]) => ({ unit, by }))
  }
}

type Tag = { readonly tag: string; readonly author: string; readonly target: object }

/** Of what two analysts tagged: whether each gave it each of the tags that one of them gave. */
function taggedUnits(tags: readonly Tag[]): JudgedUnit[] {
  const targets = new Map<string, Map<string, Set<string>>>()
  for (const { tag, author, target } of tags) {
    const key = placeOf(target)
    const by = targets.get(key) ?? new Map<string, Set<string>>()
    by.set(author, (by.get(author) ?? new Set()).add(tag))
    targets.set(key, by)
  }
  return [...targets].flatMap(([key, by]) =>
    by.size < 2
      ? []
      : [...new Set([...by.values()].flatMap((given) => [...given]))].map((tag) => ({
          unit: `${key} ${tag}`,
          by: new Map([...by].map(([author, given]) => [author, given.has(tag) ? 'given' : 'not given'])),
        })),
  )
}

/** The same words of a document are one place, whoever marked them. */
function placeOf(target: object): string {
  const passage = partOf(target, 'passage')
  const { start, end } = {
    start: partOf(partOf(passage, 'position'), 'start'),
    end: partOf(partOf(passage, 'position'), 'end'),
  }
  return passage === undefined
    ? JSON.stringify(target)
    : `${wordsOf(passage, 'document')} ${String(start)} ${String(end)}`
}
