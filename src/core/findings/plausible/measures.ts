import type { Stretch } from './stretch.ts'

const LENGTH =
  /\b(?:kilomet(?:re|er)|met(?:re|er)|(?:nautical )?mile|foot|feet|yard|inch|centimet(?:re|er)|km)s?\b/iu
/** Two measurements of one distance may differ by so much. */
const ROUGHLY = 0.1
const NAME = /\p{Lu}[\p{L}’'-]{2,}/gu
/** How far behind the unit its ends are named: "southwest of the port of X". */
const REACH = 50
const CONDITION = /\b(?:unless|whether|provided that)\b/iu

/** Rule F61: whether two lengths may be one, measured twice, or are between other ends. */
export function areOtherLengths(a: Stretch, b: Stretch): boolean {
  if (!LENGTH.test(a.quote) || !LENGTH.test(b.quote)) return false
  const [x, y] = [a, b].map(({ quote }) =>
    Number(/\d[\d.,]*/u.exec(quote)?.[0].replaceAll(',', '') ?? Number.NaN),
  )
  if (x !== undefined && y !== undefined && Math.abs(x - y) <= ROUGHLY * Math.max(x, y)) return true
  const [left, right] = [a, b].map(({ behind }) => new Set(behind.slice(0, REACH).match(NAME) ?? []))
  return !!left && !!right && (left.size > 0 || right.size > 0) && ![...left].some((name) => right.has(name))
}

/** "A historic one": no number. */
export function isPronoun({ quote }: Stretch): boolean {
  return /^(?:an?|the|this|that|another|each|every)\s(?:\p{L}+\s)*ones?$/iu.test(quote)
}

/** Rule F61: whether an amount is a condition of something: "unless owners of at least 75 % agree". */
export function isCondition({ before }: Stretch): boolean {
  return CONDITION.test(before)
}
