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

/** Columns of a table: "0.32   0.28   0.24". */
const COLUMNS = /\d[\d.,]*(?:\s{2,}|\s)\d[\d.,]*(?:\s{2,}|\s)\d/u

/** "A historic one", "one of six children", "several years", and columns of a table: no number of their own. */
export function isPronoun({ quote }: Stretch): boolean {
  if (/^(?:one of \p{L}|several\b)/iu.test(quote) || COLUMNS.test(quote)) return true
  return /^(?:an?|the|this|that|another|each|every)\s(?:\p{L}+\s)*ones?$/iu.test(quote)
}

/** Rule F61: whether an amount is a condition of something: "unless owners of at least 75 % agree". */
export function isCondition({ before }: Stretch): boolean {
  return CONDITION.test(before)
}

const SCOPE = /^[^.,;:]{0,24}?\b(?:in|across|around|throughout) ((?:[\p{L}\p{N}’'-]+ ?){1,5})/u
const SMALL = /^(?:the|a|an|in|on|of|and|around|across|its|his|her|their)$/iu

/** Rule F61: whether two counts name the lands they are of, and have no word of them in common. */
export function areOfOtherScopes(a: Stretch, b: Stretch): boolean {
  const [left, right] = [a, b].map(({ behind }) => {
    const words = SCOPE.exec(behind)?.[1]?.match(/[\p{L}\p{N}]+/gu) ?? []
    return new Set(words.filter((word) => !SMALL.test(word)).map((word) => word.toLowerCase()))
  })
  return !!left && !!right && left.size > 0 && right.size > 0 && ![...left].some((word) => right.has(word))
}
