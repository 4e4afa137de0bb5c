/** Partners that one passage may keep (rule M10). */
export const MOST_PARTNERS = 16

/** What the cap needs to know of a match. */
export type Fanned = {
  readonly left: number
  readonly right: number
  readonly a0: number
  readonly b0: number
  readonly score: number
}

/**
 * Keeps the surest partners of every passage. A line that dozens of documents share is a template; its sixteen
 * surest matches show that as well as all its pairs. A match stays while either of its ends still has room.
 *
 * @param sentenceOf the first word of the sentence where a passage begins: passages that begin in one sentence
 * count as one
 */
export function capFanOut<T extends Fanned>(
  matches: readonly T[],
  sentenceOf: (document: number, word: number) => number,
): T[] {
  const partners = new Map<string, number>()
  const taken = (key: string): number => partners.get(key) ?? 0
  const kept: T[] = []
  const bySurety = matches.toSorted(
    (x, y) => y.score - x.score || x.left - y.left || x.right - y.right || x.a0 - y.a0 || x.b0 - y.b0,
  )
  for (const match of bySurety) {
    const a = `${match.left}:${sentenceOf(match.left, match.a0)}`
    const b = `${match.right}:${sentenceOf(match.right, match.b0)}`
    if (taken(a) >= MOST_PARTNERS && taken(b) >= MOST_PARTNERS) continue
    partners.set(a, taken(a) + 1)
    partners.set(b, taken(b) + 1)
    kept.push(match)
  }
  return kept
}
