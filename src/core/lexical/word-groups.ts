import type { Word, WordPart } from './word.ts'

/** A group of a list of words: for each part of speech a string of base forms, a particle joined with `_`. */
export type ListedGroup<T> = {
  readonly name: string
  readonly verbs?: T
  readonly nouns?: T
  readonly adjectives?: T
}

/** The words of a group, by what is listed for each part of speech. */
export function wordsOfGroup<T>(
  group: ListedGroup<T>,
  split: (listed: T) => readonly (readonly string[])[],
): readonly (readonly Word[])[] {
  const parts: readonly (readonly [WordPart, T | undefined])[] = [
    ['verb', group.verbs],
    ['noun', group.nouns],
    ['adjective', group.adjectives],
  ]
  const sides: Word[][] = []
  for (const [part, listed] of parts)
    for (const [side, lemmas] of (listed === undefined ? [] : split(listed)).entries())
      (sides[side] ??= []).push(...lemmas.map((lemma) => ({ lemma: lemma.replaceAll('_', ' '), part })))
  return sides
}

/** A word as a key of a map. */
export function keyOf({ part, lemma }: Word): string {
  return `${part} ${lemma}`
}
