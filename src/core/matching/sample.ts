import { byText } from '../base/order.ts'
import { hashText } from './mix-hash.ts'

/** So many documents are counted at most to learn how common words are (rule M3). */
export const MOST_SAMPLED = 4096

/**
 * The documents from which a case learns how common words are: all of them, or in a large case the 4,096 whose ids
 * have the least hashes. Which documents are in it depends on the set of documents alone, and an addition to a large
 * case seldom changes it.
 *
 * @returns numbers of documents, in order
 */
export function sampleOf(ids: readonly string[], most: number = MOST_SAMPLED): number[] {
  if (ids.length <= most) return ids.map((_, index) => index)
  return byHash(ids, ids.keys())
    .slice(0, most)
    .toSorted((x, y) => x - y)
}

/** Numbers of documents in order of the hashes of their ids. */
export function byHash(ids: readonly string[], numbers: Iterable<number>): number[] {
  const hashed = Array.from(numbers, (number) => ({ number, hash: hashText(ids[number] ?? '') }))
  const ordered = hashed.toSorted(
    (x, y) => x.hash - y.hash || byText(ids[x.number] ?? '', ids[y.number] ?? ''),
  )
  return ordered.map(({ number }) => number)
}

/**
 * How many documents of the case each of the sample stands for, as a power of two, so that it changes only when the
 * case has doubled.
 */
export function sampleScale(documents: number, most: number = MOST_SAMPLED): number {
  let scale = 1
  while (documents > most * scale) scale *= 2
  return scale
}

/** Whether the first of two ids comes into a sample before the second, or is it. */
export function isSampledBefore(id: string, other: string): boolean {
  return hashText(id) - hashText(other) < 0 || (hashText(id) === hashText(other) && id <= other)
}
