import type { CaseRow } from '#shared/formats/case-rows.ts'
import { isCaseTable, type CaseTable } from '#shared/formats/case-rows.ts'
import type { Action, CaseStore } from '../case-store.ts'
import type { CaseDatabase } from '../database.ts'
import { write, type RowWrite } from '../rows.ts'

type DifferenceRow = CaseRow<'differences'>
type AccountRow = DifferenceRow['accounts'][number]

/**
 * Decides between two accounts: the one taken stands from now on, and both stay on record. `null` lets both stand, where
 * both can (two findings, two grades of a history).
 */
export function settleDifference(
  store: CaseStore,
  id: string,
  choice: number | null,
  reason: string,
): Action {
  return {
    action: 'difference.settle',
    label: choice === null ? 'Let both accounts stand' : 'Decide between two accounts',
    plan: async (db) => {
      const row = await db.differences.get(id)
      if (!row) return []
      const outcome = { choice, author: store.actor(), decidedAt: store.now(), reason }
      const taken = choice === null ? undefined : row.accounts[choice]
      return [
        ...(taken ? await applied(store, db, row, taken) : []),
        write('differences', id, { ...row, outcome }),
      ]
    },
  }
}

/** The rows by which an account comes to stand. */
async function applied(
  store: CaseStore,
  db: CaseDatabase,
  difference: DifferenceRow,
  taken: AccountRow,
): Promise<RowWrite[]> {
  const { table, key, kind } = difference
  if (!isCaseTable(table)) return []
  if (kind === 'field') return withField(store, db, table, difference, taken.value)
  if (kind === 'history') return newestAgain(store, table, taken.value)
  if (kind === 'twin') return withoutTwin(db, difference, taken)
  if (table === 'decisions') return decisionTaken(difference, taken)
  if (taken.value !== null) return [rowWrite(table, key, taken.value)]
  return table === 'documents' ? documentGone(db, key) : [write(table, key, null)]
}

/** One field of a row, dotted where it is nested. */
async function withField(
  store: CaseStore,
  db: CaseDatabase,
  table: CaseTable,
  { key, field }: DifferenceRow,
  value: unknown,
): Promise<RowWrite[]> {
  const row: unknown = await db.table(table).get(key)
  if (!isObject(row)) return []
  const [outer = '', inner] = field.split('.')
  const nested = row[outer]
  const next =
    inner === undefined
      ? { ...row, [outer]: value }
      : { ...row, [outer]: { ...(isObject(nested) ? nested : {}), [inner]: value } }
  return [rowWrite(table, key, table === 'findings' ? { ...next, updatedAt: store.now() } : next)]
}

/** A judgement of a history, given again by whoever decides: the older ones stay as they are. */
function newestAgain(store: CaseStore, table: CaseTable, value: unknown): RowWrite[] {
  const timed = TIME_OF[table]
  if (!isObject(value) || timed === undefined) return []
  const id = store.newId(timed.prefix)
  return [rowWrite(table, id, { ...value, id, [timed.field]: store.now(), author: store.actor() })]
}

const TIME_OF: Partial<Record<CaseTable, { readonly field: string; readonly prefix: string }>> = {
  ratings: { field: 'ratedAt', prefix: 'rating' },
  assessments: { field: 'gradedAt', prefix: 'assessment' },
  sheetEntries: { field: 'notedAt', prefix: 'sheet' },
}

/** The other of two findings that were made of one proposal goes; the proposal's decision names the one that stays. */
async function withoutTwin(
  db: CaseDatabase,
  { accounts, key }: DifferenceRow,
  taken: AccountRow,
): Promise<RowWrite[]> {
  const stays = idOf(taken.value)
  const gone = accounts.map(({ value }) => idOf(value)).filter((id) => id !== null && id !== stays)
  const decision = await db.decisions.get(key)
  return [
    ...gone.flatMap((id) => (id === null ? [] : [write('findings', id, null)])),
    ...(decision ? [write('decisions', key, { ...decision, finding: stays })] : []),
  ]
}

/** A proposal that is not confirmed after all loses the finding that the other account had made of it. */
function decisionTaken({ accounts, key }: DifferenceRow, taken: AccountRow): RowWrite[] {
  const stays = findingOf(taken.value)
  const gone = accounts.map(({ value }) => findingOf(value)).filter((id) => id !== null && id !== stays)
  return [
    ...gone.flatMap((id) => (id === null ? [] : [write('findings', id, null)])),
    taken.value === null ? write('decisions', key, null) : rowWrite('decisions', key, taken.value),
  ]
}

/** A document goes with its text and the record of its import. */
async function documentGone(db: CaseDatabase, id: string): Promise<RowWrite[]> {
  const imports = await db.imports.where('document').equals(id).toArray()
  return [
    write('documents', id, null),
    write('texts', id, null),
    ...imports.map((row) => write('imports', row.id, null)),
  ]
}

function idOf(value: unknown): string | null {
  return isObject(value) && typeof value['id'] === 'string' ? value['id'] : null
}

function findingOf(value: unknown): string | null {
  return isObject(value) && typeof value['finding'] === 'string' ? value['finding'] : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** A row that was of this table when it was put on record. */
function rowWrite(table: CaseTable, key: string, row: unknown): RowWrite {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- accounts hold rows and fields of their table, which were checked when the other case was read
  return write(table, key, row as never)
}
