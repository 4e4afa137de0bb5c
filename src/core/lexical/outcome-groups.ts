import listed from '#resources/lexical/english-opposites.json'
import type { Word, WordPart } from './word.ts'

/** A place of a word in the list of opposite outcomes: its group, and the side on which it stands. */
export type Standing = { readonly group: string; readonly side: number }

let standings: ReadonlyMap<string, readonly Standing[]> | null = null

/** Where a word stands in the list of opposite outcomes; empty when it is not listed as this part of speech. */
export function standingsOf(word: Word): readonly Standing[] {
  standings ??= readGroups()
  return standings.get(`${word.part} ${word.lemma}`) ?? []
}

function readGroups(): ReadonlyMap<string, readonly Standing[]> {
  const found = new Map<string, readonly Standing[]>()
  for (const group of listed.groups) {
    const parts: readonly (readonly [WordPart, readonly string[] | undefined])[] = [
      ['verb', group.verbs],
      ['noun', group.nouns],
      ['adjective', group.adjectives],
    ]
    for (const [part, sides] of parts)
      for (const [side, words] of (sides ?? []).entries())
        for (const word of words.split(' ')) {
          const key = `${part} ${word.replaceAll('_', ' ')}`
          found.set(key, [...(found.get(key) ?? []), { group: group.name, side }])
        }
  }
  return found
}
