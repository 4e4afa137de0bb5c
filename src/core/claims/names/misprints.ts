import { countryOfAdjective, countryOfPlace } from '../lexicon/places.ts'
import type { Item, NameMention } from '../reading/items.ts'
import type { Alias } from './aliases.ts'
import { foldName } from './fold.ts'

/** Posts that a country gives to one person at a time. */
const OF_ONE: ReadonlySet<string> = new Set(['government', 'president', 'minister'])
/** Shorter words that differ in a letter are other names more often than misprints. */
const SHORTEST = 5

/**
 * Full names that differ in one letter of one word and stand beside the same post of the same country are one person,
 * misspelt once: "Velian Prime Minister Mustafa al-Karim", "Velian Prime Minister Mustafa al-Karimi" (rule C3). By
 * themselves the two would be kept apart, as families' names may differ in that letter.
 *
 * @returns pairs of mentions, in the order of the documents
 */
export function misprintsIn(caseItems: readonly (readonly (readonly Item[])[])[]): Alias[] {
  const holders = new Map<string, NameMention[]>()
  for (const items of caseItems.flat()) {
    for (const [index, { mention }] of items.entries()) {
      const office = mention && mention.core.length > 1 ? officeBefore(items, index) : null
      if (!mention || office === null) continue
      const others = holders.get(office) ?? []
      if (others.every(({ core }) => core.join(' ') !== mention.core.join(' ')))
        holders.set(office, [...others, mention])
    }
  }
  return [...holders.values()].flatMap((mentions) =>
    mentions.flatMap((left, at) =>
      mentions.slice(at + 1).flatMap((right): Alias[] => (areMisprints(left, right) ? [[left, right]] : [])),
    ),
  )
}

/** "Velian Prime Minister NAME", "Velia's Prime Minister NAME": the country and the post, `null` without either. */
function officeBefore(items: readonly Item[], index: number): string | null {
  const role = items[index - 1]?.role
  if (!role || !OF_ONE.has(role.post)) return null
  const before = items[index - 2]
  const owner = before?.kind === 'possessive' ? items[index - 3] : before
  if (!owner || !(owner.kind === 'adjective' || owner.mention || owner.capital)) return null
  const word = owner.mention ? foldName(owner.mention.form) : owner.key
  return `${countryOfAdjective(word) ?? countryOfPlace(word) ?? word} ${role.words}`
}

function areMisprints({ core: a }: NameMention, { core: b }: NameMention): boolean {
  if (a.length !== b.length) return false
  const apart = a.flatMap((word, index) => (word === b[index] ? [] : [[word, b[index] ?? ''] as const]))
  const [pair] = apart
  return (
    pair !== undefined &&
    apart.length === 1 &&
    Math.min(pair[0].length, pair[1].length) >= SHORTEST &&
    differInOneLetter(pair[0], pair[1])
  )
}

/** A letter more, less or another, or two that changed places. */
function differInOneLetter(a: string, b: string): boolean {
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
