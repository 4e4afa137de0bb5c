import { byText } from '../base/order.ts'
import { byPreference, differenceOf, isSame } from './account.ts'
import { mergeFields, type RowPair } from './merge-fields.ts'
import { mergeHistories } from './merge-histories.ts'
import type {
  Account,
  CaseRows,
  MergeDifference,
  MergeResult,
  MergeSide,
  Row,
  Stamp,
  TablePolicy,
} from './merge-types.ts'

/** What a merge needs to know besides the two sides. */
export type MergeGround = {
  /** The rows that both sides had when they parted; empty where they never were one case. */
  readonly base: CaseRows
  readonly policyOf: (table: string) => TablePolicy
  /** Whose choice stands between the accounts of a difference on record. */
  readonly kept: (difference: MergeDifference) => 'a' | 'b' | null
}

/**
 * Brings two states of a case together (rules G1 to G8 of docs/methods/merging.md): nothing that either side has is
 * lost, the sides may change places, and merging again changes nothing. Pure.
 */
export function mergeRows(a: MergeSide, b: MergeSide, ground: MergeGround): MergeResult {
  const rows = new Map<string, ReadonlyMap<string, Row>>()
  const differences: MergeDifference[] = []
  for (const table of [...new Set([...a.rows.keys(), ...b.rows.keys()])].toSorted(byText)) {
    const policy = ground.policyOf(table)
    const merged = new Map<string, Row>()
    const [left, right, before] = [rowsOf(a, table), rowsOf(b, table), ground.base.get(table)]
    for (const key of [...new Set([...left.keys(), ...right.keys()])].toSorted(byText)) {
      const found = mergeRow(
        { table, key, base: before?.get(key) ?? null, a: left.get(key) ?? null, b: right.get(key) ?? null },
        [a.touched(table, key), b.touched(table, key)],
        policy,
        ground,
      )
      if (found.row) merged.set(key, found.row)
      differences.push(...found.differences)
    }
    differences.push(...mergeHistories(table, left, right, policy))
    rows.set(table, merged)
  }
  return { rows, differences: differences.toSorted((one, other) => byText(one.id, other.id)) }
}

type Found = { readonly row: Row | null; readonly differences: readonly MergeDifference[] }

function mergeRow(
  {
    a,
    b,
    ...where
  }: Pick<RowPair, 'table' | 'key' | 'base'> & { readonly a: Row | null; readonly b: Row | null },
  touched: readonly [Stamp, Stamp],
  policy: TablePolicy,
  ground: MergeGround,
): Found {
  if (a === null || b === null) return onlyOne(where, a, b, touched, policy, ground)
  if (isSame(a, b)) return { row: a, differences: [] }
  const stamps = [stampOf(policy, a, touched[0]), stampOf(policy, b, touched[1])] as const
  if (policy.by === 'fields') {
    return mergeFields({ ...where, a, b, stamps, kept: ground.kept }, policy)
  }
  const accounts: readonly [Account, Account] = [
    { ...stamps[0], value: a },
    { ...stamps[1], value: b },
  ]
  const preferred = byPreference(...accounts) <= 0 ? a : b
  if (policy.by === 'quiet') return { row: preferred, differences: [] }
  if (where.base && isSame(a, where.base)) return { row: b, differences: [] }
  if (where.base && isSame(b, where.base)) return { row: a, differences: [] }
  const verdictOf = policy.verdictOf ?? ((row: Row) => JSON.stringify(judgedPart(row, policy)))
  const agrees = verdictOf(a) === verdictOf(b)
  const difference = differenceOf({ kind: 'row', ...where }, accounts, agrees)
  const side = ground.kept(difference)
  return { row: side === null ? preferred : side === 'a' ? a : b, differences: [difference] }
}

/** A row that one side has not: new on the other, or taken out here. What was taken out stays until somebody decides. */
function onlyOne(
  where: Pick<RowPair, 'table' | 'key' | 'base'>,
  a: Row | null,
  b: Row | null,
  touched: readonly [Stamp, Stamp],
  policy: TablePolicy,
  ground: MergeGround,
): Found {
  const row = a ?? b
  if (row === null || where.base === null || policy.by === 'quiet') return { row, differences: [] }
  const accounts: readonly [Account, Account] = [
    { ...(a ? stampOf(policy, a, touched[0]) : touched[0]), value: a },
    { ...(b ? stampOf(policy, b, touched[1]) : touched[1]), value: b },
  ]
  const difference = differenceOf({ kind: 'row', ...where }, accounts, false)
  const side = ground.kept(difference)
  return { row: side === null ? row : side === 'a' ? a : b, differences: [difference] }
}

function stampOf(policy: TablePolicy, row: Row, touched: Stamp): Stamp {
  return policy.stampOf?.(row) ?? touched
}

function judgedPart(row: Row, policy: TablePolicy): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !policy.unjudged.includes(name)))
}

function rowsOf(side: MergeSide, table: string): ReadonlyMap<string, Row> {
  return side.rows.get(table) ?? NO_ROWS
}

const NO_ROWS: ReadonlyMap<string, Row> = new Map()
