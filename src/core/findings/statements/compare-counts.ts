import type { Count } from '../../statements/counts.ts'
import type { AmountRelation } from '../events/compare-amounts.ts'
import { compareAmounts } from '../events/compare-amounts.ts'
import type { Amount } from '../../claims/quantities/amount.ts'

type Counted = { readonly amount: Amount; readonly text: string }

/** How the amounts of two counts stand to each other. */
export function relationOf(a: Counted, b: Counted): AmountRelation {
  return compareAmounts(valueOf(a), valueOf(b))
}

function valueOf({ amount, text }: Counted): Parameters<typeof compareAmounts>[0] {
  const { low, high, best, grain, qualifier } = amount
  return {
    measure: '',
    population: '',
    unit: null,
    low,
    high: Number.isFinite(high) ? high : null,
    best,
    grain,
    qualifier,
    scope: 'whole',
    text,
  }
}

/** The same for one amount, in whatever words. */
export function amountKey({ low, high }: Amount, currency: string | null): string {
  return `${low} ${high} ${currency ?? ''}`
}

/** The amounts that exclude each other, one of each. */
export function amountsOf(counts: readonly Count[]): Count[] {
  const found: Count[] = []
  for (const count of counts)
    if (!found.some((other) => relationOf(count, other) !== 'disjoint')) found.push(count)
  return found
}

/** "880 million" and "88 million", "181" and "118": the same digits, so that one is likely a slip of the other. */
export function sameDigits(a: Counted, b: Counted): boolean {
  const [left, right] = [a, b].map(({ amount }) =>
    String(amount.best ?? '')
      .replaceAll(/[0.]/gu, '')
      .split('')
      .toSorted()
      .join(''),
  )
  return left !== undefined && left.length > 1 && left === right
}

/** Another day and another count: rather another event. */
export function countsDiffer(a: readonly Count[], b: readonly Count[]): boolean {
  return a.some((one) =>
    b.some(
      (other) =>
        one.measure !== null && one.measure === other.measure && relationOf(one, other) === 'disjoint',
    ),
  )
}
