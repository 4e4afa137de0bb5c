/** How a text bounds a number. */
export type AmountQualifier = 'exact' | 'about' | 'at-least' | 'at-most' | 'range' | 'vague' | 'some' | 'none'

/** A number as a text gives it: the interval it may lie in. `high` is `Infinity` without an upper bound. */
export type Amount = {
  readonly low: number
  readonly high: number
  /** The number itself, `null` where the text names none ("dozens"). */
  readonly best: number | null
  /** The place value of the last digit that says something: 100 for 1,500, 0.1 for 6.1. */
  readonly grain: number
  readonly qualifier: AmountQualifier
}

/** How far `about` and `some` may be from the number. */
const ABOUT = 0.12

/** Applies a qualifier to a plain number. */
export function bounded(value: number, grain: number, qualifier: AmountQualifier): Amount {
  const amount = { best: value, grain, qualifier }
  if (qualifier === 'at-least') return { ...amount, low: value, high: Number.POSITIVE_INFINITY }
  if (qualifier === 'at-most') return { ...amount, low: 0, high: value }
  if (qualifier === 'about') {
    const slack = value * ABOUT
    return { ...amount, low: value - slack, high: value + slack }
  }
  return { ...amount, low: value, high: value }
}

/** Place value of the last digit of a number that is not 0: 100 for 1,500, 1 for 15. `decimals` counts digits after the point. */
export function grainOf(value: number, decimals: number): number {
  if (decimals > 0) return 10 ** -decimals
  if (value === 0) return 1
  let grain = 1
  for (let next = 10; next <= value && value % next === 0; next *= 10) grain = next
  return grain
}
