import type { Reading } from './read.ts'
import { isCapitalised } from './tokens.ts'

/** How often words of the case stand with and without a capital, where a capital says something. */
export type WordCounts = {
  readonly small: ReadonlyMap<string, number>
  readonly capital: ReadonlyMap<string, number>
  /** Two capitalised words in a row, where the first is not first in its sentence. */
  readonly capitalPairs: ReadonlySet<string>
}

/** Counts over running text: headlines and first words of sentences do not count as capitalised. */
export function countWords(readings: readonly Reading[]): WordCounts {
  const small = new Map<string, number>()
  const capital = new Map<string, number>()
  const capitalPairs = new Set<string>()
  for (const { sentences } of readings) {
    for (const { tokens, titleCase } of sentences) {
      if (titleCase) continue
      for (const [index, token] of tokens.entries()) {
        if (token.kind !== 'word') continue
        if (!isCapitalised(token)) small.set(token.key, (small.get(token.key) ?? 0) + 1)
        else if (index > 0 && tokens[index - 1]?.kind !== 'mark') {
          capital.set(token.key, (capital.get(token.key) ?? 0) + 1)
          const next = tokens[index + 1]
          if (next && isCapitalised(next)) capitalPairs.add(`${token.key} ${next.key}`)
        }
      }
    }
  }
  return { small, capital, capitalPairs }
}

/** Whether a capitalised word at the start of a sentence is a name elsewhere rather than a common word. */
export function isNameElsewhere(counts: WordCounts, key: string): boolean {
  const named = counts.capital.get(key) ?? 0
  return named > 0 && named > (counts.small.get(key) ?? 0)
}
