import listed from '#resources/lexical/english-sides.json'
import { COMPASS } from './compass.ts'

/** A side that an adjective tells: a bearing in degrees from north, or the number of a word among those that exclude each other. */
export type SideTold = { readonly axis: string; readonly at: number }

const GROUPS = new Map<string, Set<string>>()
for (const [group, words] of Object.entries(listed.heads))
  for (const word of words.split(' ')) GROUPS.set(word, (GROUPS.get(word) ?? new Set()).add(group))

const OPPOSITES = listed.opposites.map(({ axis, values, heads }) => ({
  axis,
  heads: new Set(heads.split(' ')),
  at: new Map(values.flatMap((words, at) => words.split(' ').map((word) => [word, at] as const))),
}))

/** Every noun that a side may stand before, in the singular. */
export const SIDE_HEADS: readonly string[] = [
  ...new Set([...GROUPS.keys(), ...OPPOSITES.flatMap(({ heads }) => [...heads])]),
]

/** Every adjective that tells a side, but for the points of the compass. */
export const SIDE_WORDS: readonly string[] = OPPOSITES.flatMap(({ at }) => [...at.keys()])

/** The side that an adjective tells before a noun ("the eastern bank", "the left bank"), or `null`. */
export function sideTold(adjective: string, head: string): SideTold | null {
  const point = COMPASS[adjective.replaceAll(/[ -]/gu, '').replace(/ern$/u, '')]
  if (point !== undefined) return GROUPS.has(head) ? { axis: 'compass', at: point } : null
  for (const { axis, heads, at } of OPPOSITES) {
    const found = at.get(adjective)
    if (found !== undefined && heads.has(head)) return { axis, at: found }
  }
  return null
}

/** Whether two nouns may name one part of a thing: a slope and a flank, a bank and a shore, anything and a side. */
export function mayBeOnePart(a: string, b: string): boolean {
  const [left, right] = [GROUPS.get(a), GROUPS.get(b)]
  if (!left || !right) return false
  return left.has('any') || right.has('any') || [...left].some((group) => right.has(group))
}

/** Whether a noun is a part of much: two things may well be at two such parts of one. */
export function isVaguePart(head: string): boolean {
  const groups = GROUPS.get(head)
  return groups !== undefined && (groups.has('any') || groups.has('town'))
}
