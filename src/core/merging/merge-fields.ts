import { byText } from '../base/order.ts'
import { byPreference, differenceOf, isSame } from './account.ts'
import type { Account, MergeDifference, Row, Stamp, TablePolicy } from './merge-types.ts'

/** A row as each side has it, and as it was before they parted. */
export type RowPair = {
  readonly table: string
  readonly key: string
  readonly base: Row | null
  readonly a: Row
  readonly b: Row
  readonly stamps: readonly [Stamp, Stamp]
  /** Differences on record already, with the side whose choice between them stands. */
  readonly kept: (difference: MergeDifference) => 'a' | 'b' | null
}

/** Brings two rows together field by field: what only one side changed is taken, what both changed is a difference. */
export function mergeFields(
  pair: RowPair,
  policy: TablePolicy,
): { readonly row: Row; readonly differences: readonly MergeDifference[] } {
  return fieldsOf(pair, policy, '')
}

function fieldsOf(
  pair: RowPair,
  policy: TablePolicy,
  prefix: string,
): { readonly row: Row; readonly differences: readonly MergeDifference[] } {
  const { a, b, base } = pair
  const merged: Record<string, unknown> = {}
  const differences: MergeDifference[] = []
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted(byText)
  for (const name of names) {
    const [left, right, before] = [a[name], b[name], base?.[name]]
    if (isSame(left, right)) merged[name] = left
    else if (prefix === '' && policy.nested?.includes(name)) {
      const within = fieldsOf(
        { ...pair, a: rowOf(left), b: rowOf(right), base: rowOf(before) },
        policy,
        `${name}.`,
      )
      merged[name] = within.row
      differences.push(...within.differences)
    } else if (policy.unjudged.includes(name)) merged[name] = unjudged(left, right)
    // What one side alone filled in is no difference.
    else if (before === undefined && (left === undefined || right === undefined)) merged[name] = left ?? right
    else if (base && isSame(left, before)) merged[name] = right
    else if (base && isSame(right, before)) merged[name] = left
    else {
      const difference = differenceOf(
        { kind: 'field', table: pair.table, key: pair.key, field: `${prefix}${name}` },
        [account(left, pair.stamps[0]), account(right, pair.stamps[1])],
        false,
      )
      differences.push(difference)
      merged[name] = chosen(pair, difference, left, right)
    }
  }
  for (const [name, value] of Object.entries(merged)) if (value === undefined) delete merged[name]
  return { row: merged, differences }
}

function rowOf(value: unknown): Row {
  return value !== null && typeof value === 'object' ? { ...value } : {}
}

function account(value: unknown, stamp: Stamp): Account {
  return { ...stamp, value: value ?? null }
}

/** What stands until somebody decides: what a side chose before, else the later. */
function chosen(pair: RowPair, difference: MergeDifference, left: unknown, right: unknown): unknown {
  const side = pair.kept(difference)
  if (side) return side === 'a' ? left : right
  const order = byPreference(account(left, pair.stamps[0]), account(right, pair.stamps[1]))
  return order <= 0 ? left : right
}

/** Of two times the later, of two places in an order the first, of anything else one that the values decide. */
function unjudged(left: unknown, right: unknown): unknown {
  if (left === undefined || right === undefined) return left ?? right
  if (typeof left === 'number' && typeof right === 'number') return Math.min(left, right)
  return byPreference(account(left, NOBODY), account(right, NOBODY)) <= 0 ? left : right
}

const NOBODY: Stamp = { author: '', time: '' }
