/** Two sentences, by number, that are versions of each other. */
export type SentencePair = { readonly left: number; readonly right: number }

/** Share of words two sentences must have in common to be versions of each other. */
const LEAST_SIMILARITY = 0.35
/** More cells than this are not compared: what is left is then one change. */
const MOST_CELLS = 40_000

/**
 * Pairs the sentences of two passages in order (a chain that loses least similarity, by dynamic programming).
 *
 * @param left the word keys of each sentence
 * @returns pairs in order, or `null` where the passages are too long to compare
 */
export function pairSentences(
  left: readonly (readonly string[])[],
  right: readonly (readonly string[])[],
): SentencePair[] | null {
  if (left.length * right.length > MOST_CELLS) return null
  const width = right.length + 1
  const similarity = new Float64Array(left.length * right.length)
  const rightSets = right.map((keys) => countKeys(keys))
  left.forEach((keys, i) => {
    right.forEach((otherKeys, j) => {
      similarity[i * right.length + j] = dice(keys, rightSets[j] ?? new Map(), otherKeys.length)
    })
  })
  const best = new Float64Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const value = similarity[i * right.length + j] ?? 0
      const paired = value >= LEAST_SIMILARITY ? value + (best[(i + 1) * width + j + 1] ?? 0) : 0
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0)
    }
  }
  const pairs: SentencePair[] = []
  let i = 0
  let j = 0
  while (i < left.length && j < right.length) {
    const here = best[i * width + j] ?? 0
    if (here === 0) break
    if (here === (best[(i + 1) * width + j] ?? 0)) i++
    else if (here === (best[i * width + j + 1] ?? 0)) j++
    else pairs.push({ left: i++, right: j++ })
  }
  return pairs
}

function countKeys(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Twice the common words over all words (Dice), with repetition counted. */
function dice(keys: readonly string[], other: ReadonlyMap<string, number>, otherLength: number): number {
  if (keys.length + otherLength === 0) return 0
  let common = 0
  for (const [key, count] of countKeys(keys)) common += Math.min(count, other.get(key) ?? 0)
  return (2 * common) / (keys.length + otherLength)
}
