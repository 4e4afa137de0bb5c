import listed from '#resources/lexical/english-news-synonyms.json'
import { keyOf, wordsOfGroup } from './word-groups.ts'
import type { Word } from './word.ts'

/** A group of words that news uses for one event or thing. */
export type SynonymGroup = { readonly name: string; readonly words: readonly Word[] }

let groups: ReadonlyMap<string, readonly SynonymGroup[]> | null = null

/** The groups of the list of news synonyms that hold a word as its part of speech. */
function synonymGroupsOf(word: Word): readonly SynonymGroup[] {
  groups ??= readGroups()
  return groups.get(keyOf(word)) ?? []
}

/** Whether one group of the list holds both words. */
export function shareSynonymGroup(a: Word, b: Word): boolean {
  const others = synonymGroupsOf(b)
  return synonymGroupsOf(a).some((group) => others.includes(group))
}

/** The words of the groups of a word, those left out that stand in another group as well: "release" is to free and to publish. */
export function plainSynonymsOf(word: Word): readonly Word[] {
  return synonymGroupsOf(word).flatMap(({ words }) =>
    words.filter((other) => synonymGroupsOf(other).length === 1),
  )
}

/** All groups of the list, in its order. */
export function synonymGroups(): readonly SynonymGroup[] {
  return listed.groups.map((entry) => ({
    name: entry.name,
    words: wordsOfGroup<string>(entry, (lemmas) => [lemmas.split(' ')]).flat(),
  }))
}

function readGroups(): ReadonlyMap<string, readonly SynonymGroup[]> {
  const found = new Map<string, readonly SynonymGroup[]>()
  for (const group of synonymGroups()) {
    for (const word of group.words) found.set(keyOf(word), [...(found.get(keyOf(word)) ?? []), group])
  }
  return found
}
