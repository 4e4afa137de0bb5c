/** A set of the words of a text, for lexicons that read as prose. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.replaceAll(/['’]/gu, '').split(/\s+/u).filter(Boolean))
}

/** A map that gives every word of a text the same value. */
export function wordsWith<T>(...groups: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const [value, words] of groups) for (const word of wordSet(words)) map.set(word, value)
  return map
}
