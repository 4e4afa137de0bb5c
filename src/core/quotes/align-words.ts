import type { QuoteWord } from './quote-words.ts'

/** Words that both sides have, in order: `left[i]` stands for `right[i]`. */
export type WordPairs = { readonly left: Int32Array; readonly right: Int32Array; readonly score: number }

/** What going on after a gap costs, in nats: a lone small word far from the rest is no common word. */
const GAP = 2.5
const SKIP = 0.005

const NONE = 0
const FROM_MATCH = 1
const FROM_GAP = 2
const SKIP_LEFT = 1
const SKIP_RIGHT = 2
const LEAVE_LEFT = 3
const LEAVE_RIGHT = 4

/**
 * Aligns two quotations (see `alignAll`). Words in square brackets are the outlet's and stand for nothing on the other
 * side.
 *
 * @param weight of a word in nats
 */
export function alignWords(
  left: readonly QuoteWord[],
  right: readonly QuoteWord[],
  weight: (key: string) => number,
): WordPairs {
  const a = ownIndices(left)
  const b = ownIndices(right)
  if (!a && !b) return alignAll(left, right, weight)
  const pick = (words: readonly QuoteWord[], indices: readonly number[] | null): readonly QuoteWord[] =>
    indices ? indices.flatMap((index) => words[index] ?? []) : words
  const pairs = alignAll(pick(left, a), pick(right, b), weight)
  return {
    left: a ? pairs.left.map((index) => a[index] ?? 0) : pairs.left,
    right: b ? pairs.right.map((index) => b[index] ?? 0) : pairs.right,
    score: pairs.score,
  }
}

/** Where the speaker's own words stand, `null` when all are. */
function ownIndices(words: readonly QuoteWord[]): readonly number[] | null {
  if (words.every(({ bracket }) => bracket !== 'square')) return null
  return words.flatMap(({ bracket }, index) => (bracket === 'square' ? [] : [index]))
}

/**
 * The heaviest chain of equal words, in order, of two quotations, less what its gaps cost: local alignment with
 * affine gaps (Smith, Waterman 1981; Gotoh 1982). Cost: the product of the two lengths, each 600 words at most.
 */
function alignAll(
  left: readonly QuoteWord[],
  right: readonly QuoteWord[],
  weight: (key: string) => number,
): WordPairs {
  const width = right.length + 1
  const size = (left.length + 1) * width
  const inMatch = new Float32Array(size).fill(-1e9)
  const inGap = new Float32Array(size)
  const matchFrom = new Uint8Array(size)
  const gapFrom = new Uint8Array(size)
  let best = 0
  let bestAt = -1
  for (let i = 1; i <= left.length; i++) {
    const key = left[i - 1]?.key
    const gain = key === undefined ? 0 : weight(key)
    for (let j = 1; j <= right.length; j++) {
      const at = i * width + j
      const diagonal = at - width - 1
      if (key === right[j - 1]?.key) {
        const matched = inMatch[diagonal] ?? 0
        const gapped = inGap[diagonal] ?? 0
        matchFrom[at] = matched >= gapped ? FROM_MATCH : FROM_GAP
        const score = gain + Math.max(matched, gapped)
        inMatch[at] = score
        if (score > best) {
          best = score
          bestAt = at
        }
      }
      let gap = 0
      let from = NONE
      const skipLeft = (inGap[at - width] ?? 0) - SKIP
      const skipRight = (inGap[at - 1] ?? 0) - SKIP
      const leaveLeft = (inMatch[at - width] ?? 0) - GAP
      const leaveRight = (inMatch[at - 1] ?? 0) - GAP
      if (skipLeft > gap) {
        gap = skipLeft
        from = SKIP_LEFT
      }
      if (skipRight > gap) {
        gap = skipRight
        from = SKIP_RIGHT
      }
      if (leaveLeft > gap) {
        gap = leaveLeft
        from = LEAVE_LEFT
      }
      if (leaveRight > gap) {
        gap = leaveRight
        from = LEAVE_RIGHT
      }
      inGap[at] = gap
      gapFrom[at] = from
    }
  }
  return trace(bestAt, width, best, matchFrom, gapFrom)
}

function trace(
  end: number,
  width: number,
  score: number,
  matchFrom: Uint8Array,
  gapFrom: Uint8Array,
): WordPairs {
  const left: number[] = []
  const right: number[] = []
  let at = end
  let matching = true
  while (at > 0) {
    if (matching) {
      left.push(Math.floor(at / width) - 1)
      right.push((at % width) - 1)
      matching = matchFrom[at] === FROM_MATCH
      at -= width + 1
      if (matching && matchFrom[at] === NONE) break
      continue
    }
    const from = gapFrom[at] ?? NONE
    if (from === NONE) break
    matching = from === LEAVE_LEFT || from === LEAVE_RIGHT
    at -= from === SKIP_LEFT || from === LEAVE_LEFT ? width : 1
  }
  return {
    left: Int32Array.from(left.toReversed()),
    right: Int32Array.from(right.toReversed()),
    score,
  }
}
