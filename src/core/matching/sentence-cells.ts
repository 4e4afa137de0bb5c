import type { PairContext } from './pair-context.ts'
import { occurrences } from './position-index.ts'
import type { Bounds, Region } from './region.ts'
import { gainOf } from './score-model.ts'
import { QUOTED, type Tokens } from './tokens.ts'
import { spend } from './work-budget.ts'

/** Content words within which a shared term may stand by chance: about a sentence. */
const WINDOW = 12
/** What a pair of sentences must share to be looked at, in nats. */
const LEAST_WEIGHT = 6
/** A term that stands oftener than this in the other passage links no sentences. */
const MOST_OCCURRENCES = 24
/** Positions packed in one number, as in the position index. */
const RANGE = 2 ** 21

/** Two sentences that share rare terms or a common run: their limits, and the nats of the terms. */
export type SentenceCell = Region

/**
 * The pairs of sentences of a region that share enough to be versions of each other, in any order: every rare
 * term of a sentence weighs on the sentences that have it too, and every common run links those it stands in.
 *
 * @param least what they must share, in nats
 * @returns heaviest first
 */
export function sentenceCells(
  pair: PairContext,
  region: Bounds,
  least: number = LEAST_WEIGHT,
): SentenceCell[] {
  const left = pair.left.document
  const right = pair.right.document
  const a0 = sentenceAround(left.tokens, region.a0).from
  const a1 = sentenceAround(left.tokens, region.a1 - 1).to
  const b0 = sentenceAround(right.tokens, region.b0).from
  const b1 = sentenceAround(right.tokens, region.b1 - 1).to
  const cells = new Map<number, { weight: number; linked: boolean; terms: Set<number> }>()
  const cellOf = (a: number, b: number): { weight: number; linked: boolean; terms: Set<number> } => {
    const key = (left.tokens.sentences[a] ?? a) * RANGE + (right.tokens.sentences[b] ?? b)
    let cell = cells.get(key)
    if (!cell) cells.set(key, (cell = { weight: 0, linked: false, terms: new Set() }))
    return cell
  }
  for (let at = a0; at < a1; at++) {
    const own = left.positions.slots[at] ?? -1
    const slot = own < 0 ? -1 : (pair.left.partners[own] ?? -1)
    if (slot < 0 || occurrences(right.positions, slot) > MOST_OCCURRENCES) continue
    if (!spend(pair.budget, occurrences(right.positions, slot))) break
    const gain = gainOf(left, own, right, slot, WINDOW, 1, -1, false, pair.background)
    const quoted = left.quoteBonus[at] ?? 0
    for (
      let index = right.positions.offsets[slot] ?? 0;
      index < (right.positions.offsets[slot + 1] ?? 0);
      index++
    ) {
      const position = right.positions.positions[index] ?? 0
      if (position < b0 || position >= b1) continue
      const cell = cellOf(at, position)
      if (cell.terms.has(slot)) continue
      cell.terms.add(slot)
      cell.weight += gain + (((right.tokens.flags[position] ?? 0) & QUOTED) !== 0 ? quoted : 0)
    }
  }
  for (const run of pair.runs) {
    for (let offset = 0; offset < run.length; offset++) {
      const a = run.a + offset
      const b = run.b + offset
      if (a >= a0 && a < a1 && b >= b0 && b < b1) cellOf(a, b).linked = true
    }
  }
  const found: SentenceCell[] = []
  for (const [key, { weight, linked }] of cells) {
    if (weight < least && !linked) continue
    const a = sentenceAround(left.tokens, Math.floor(key / RANGE))
    const b = sentenceAround(right.tokens, key % RANGE)
    if (!pair.same || a.to <= b.from) found.push({ a0: a.from, a1: a.to, b0: b.from, b1: b.to, weight })
  }
  return found.toSorted((x, y) => y.weight - x.weight || x.a0 - y.a0 || x.b0 - y.b0)
}

/** The sentence that holds a word: `[from, to)`. */
export function sentenceAround(tokens: Tokens, at: number): { readonly from: number; readonly to: number } {
  const from = tokens.sentences[at] ?? at
  let to = at + 1
  while (to < tokens.terms.length && tokens.sentences[to] === from) to++
  return { from, to }
}
