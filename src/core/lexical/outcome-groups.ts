import listed from '#resources/lexical/english-opposites.json'
import { keyOf, wordsOfGroup } from './word-groups.ts'
import type { Word } from './word.ts'

/** A place of a word in the list of opposite outcomes: its group, and the side on which it stands. */
export type Standing = { readonly group: string; readonly side: number }

let standings: ReadonlyMap<string, readonly Standing[]> | null = null

/** Where a word stands in the list of opposite outcomes; empty when it is not listed as this part of speech. */
export function standingsOf(word: Word): readonly Standing[] {
  standings ??= readGroups()
  return standings.get(keyOf(word)) ?? []
}

/** The first group on whose two sides the words stand; null when there is none. */
export function groupBetween(a: Word, b: Word): string | null {
  if (a.part !== b.part) return null
  const others = standingsOf(b)
  const found = standingsOf(a).find(({ group, side }) =>
    others.some((other) => other.group === group && other.side !== side),
  )
  return found?.group ?? null
}

function readGroups(): ReadonlyMap<string, readonly Standing[]> {
  const found = new Map<string, readonly Standing[]>()
  for (const entry of listed.groups) {
    const sides = wordsOfGroup<readonly string[]>(entry, (both) => both.map((lemmas) => lemmas.split(' ')))
    for (const [side, words] of sides.entries())
      for (const word of words)
        found.set(keyOf(word), [...(found.get(keyOf(word)) ?? []), { group: entry.name, side }])
  }
  return found
}
