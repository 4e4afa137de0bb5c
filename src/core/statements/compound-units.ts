import type { Amount } from '../claims/quantities/amount.ts'
import type { Unit } from './amount-units.ts'
import { unitOf } from './amount-units.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** The unit that "two metres and forty" and "two hours and forty" go on in. */
const NEXT_UNIT: Readonly<Record<string, string>> = { distance: 'centimetre', duration: 'minute' }

/** "And a half", "and 40 minutes", "four inches", "and forty" behind an amount with its unit: what they add, in the base unit. */
export function moreOfUnit(
  tokens: readonly StatementToken[],
  to: number,
  unit: Unit,
): { base: number; grain: number; to: number } {
  const none = { base: 0, grain: unit.factor, to }
  const and = tokens[to]?.key === 'and' ? to + 1 : to
  const [first, second] = [tokens[and], tokens[and + 1]]
  if (and > to && first?.key === 'a' && second?.key === 'half')
    return { base: unit.factor / 2, grain: unit.factor / 2, to: and + 2 }
  const value = first?.amount?.best ?? null
  if (value === null || first?.currency !== null) return none
  const smaller = second ? unitOf(second.lemma, '') : null
  if (smaller)
    return smaller.sort === unit.sort && smaller.factor < unit.factor
      ? { base: value * smaller.factor, grain: smaller.factor, to: and + 2 }
      : none
  const next = unitOf(NEXT_UNIT[unit.sort] ?? '', '')
  const isFree =
    second === undefined ||
    !/^(?:NOUN|PROPN|NUM)$/u.test(second.tag === 'ADJ' ? (tokens[and + 2]?.tag ?? '') : second.tag)
  if (and === to || !next || !isFree || value >= 100 || (unit.factor !== 1 && unit.factor !== 1 / 24))
    return none
  return { base: value * next.factor, grain: next.factor, to: and + 1 }
}

/** An amount and so much more, as exact as `grain`. */
export function plus(amount: Amount, more: number, grain: number): Amount {
  if (more === 0) return amount
  return {
    ...amount,
    low: amount.low + more,
    high: amount.high + more,
    best: amount.best === null ? null : amount.best + more,
    grain,
  }
}

/** An amount in the base unit of its sort. */
export function scaled({ low, high, best, grain, qualifier }: Amount, factor: number): Amount {
  return {
    low: low * factor,
    high: high * factor,
    best: best === null ? null : best * factor,
    grain: grain * factor,
    qualifier,
  }
}
