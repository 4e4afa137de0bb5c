import { SYLLABLES } from '../support/syllables.ts'

const SMALL = ['the', 'of', 'and', 'to', 'in', 'a', 'that', 'for', 'was', 'on', 'with', 'by']

/**
 * Invented articles of about 450 words, after Zipf's law, as lists of paragraphs; one paragraph in ten is copied from
 * an earlier article. The same on every run.
 */
export function inventedArticles(count: number): string[][] {
  const next = numbers(7)
  const paragraphs: string[] = []
  return Array.from({ length: count }, () =>
    Array.from({ length: 9 }, () => {
      const copied = next() < 0.1 ? paragraphs[Math.floor(next() * paragraphs.length)] : undefined
      const line = copied ?? inventedParagraph(next)
      if (copied === undefined) paragraphs.push(line)
      return line
    }),
  )
}

/** Three invented sentences of 17 words. */
export function inventedParagraph(next: () => number): string {
  return Array.from({ length: 3 }, () => {
    const words = Array.from({ length: 17 }, () => (next() < 0.45 ? smallWord(next) : wordOf(next))).join(' ')
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
  }).join(' ')
}

/** One of the small words that join others. */
export function smallWord(next: () => number): string {
  return SMALL[Math.floor(next() * SMALL.length)] ?? 'the'
}

/** A word whose rank falls off as in running text. */
export function wordOf(next: () => number): string {
  let rank = Math.floor(Math.exp(next() * Math.log(40_000)))
  let word = ''
  while (rank > 0 || word === '') {
    word += SYLLABLES[rank % SYLLABLES.length] ?? ''
    rank = Math.floor(rank / SYLLABLES.length)
  }
  return `${word}n`
}

/** A stream of numbers from 0 to 1, the same on every run (linear congruential). */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
}
