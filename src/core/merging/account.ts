import { byText, firstDifference } from '../base/order.ts'
import { stableId } from '../base/stable-id.ts'
import type { Account, DifferenceKind, MergeDifference } from './merge-types.ts'

/** JSON with the fields of every object in code-unit order: the same for the same value, however it was made. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => byText(a, b)))
      : part,
  )
}

/** Whether two values are the same, whatever the order of their fields. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a ?? null) === canonicalJson(b ?? null)
}

/** The later first; of one time, in an order that only the values decide. What is gone comes last. */
export function byPreference(a: Account, b: Account): number {
  return firstDifference(
    Number(a.value === null) - Number(b.value === null),
    byText(b.time, a.time),
    byText(canonicalJson(b.value), canonicalJson(a.value)),
  )
}

/** Puts a difference on record. Its id is that of the two values, so that it is known again at the next merge. */
export function differenceOf(
  of: {
    readonly kind: DifferenceKind
    readonly table: string
    readonly key: string
    readonly field?: string
  },
  accounts: readonly [Account, Account],
  agrees: boolean,
): MergeDifference {
  const sorted = accounts.toSorted((a, b) =>
    firstDifference(
      byText(canonicalJson(a.value), canonicalJson(b.value)),
      byText(a.time, b.time),
      byText(a.author, b.author),
    ),
  )
  const field = of.field ?? ''
  const values = sorted.map(({ value }) => canonicalJson(value))
  const id = stableId('difference', [of.kind, of.table, of.key, field, ...values])
  return { id, kind: of.kind, table: of.table, key: of.key, field, accounts: sorted, agrees }
}
