import type { Background } from './background.ts'
import type { Region } from './region.ts'
import type { Side } from './run-partners.ts'
import { nameLike } from './score-model.ts'
import type { Scratch } from './scratch.ts'
import { type Stretch, wordScorer } from './word-score.ts'

/** What the part of a first or last sentence must gain to stay in a statement, in nats. */
export const SENTENCE_OF_STATEMENT = 6
/** … and in a whole stretch. */
export const SENTENCE_OF_STRETCH = 3
/** … and one word of it that is no name, or stands in a long common run, in nats. */
const SAYS = 1
const ROUNDS = 4

/**
 * Drops first and last sentences that a region reaches into without support of their own (rule M6): a name or a
 * stock phrase beside a shared statement is not part of it.
 */
export function trimRegion(
  left: Side,
  right: Side,
  region: Region,
  background: Background,
  scratch: Scratch,
  leastSentence: number,
): Region {
  let a: Trimmed = { from: region.a0, to: region.a1, score: region.weight }
  let b: Trimmed = { from: region.b0, to: region.b1, score: region.weight }
  for (let round = 0; round < ROUNDS; round++) {
    const nextA = trimStretch(left, a, right, b, background, scratch, leastSentence)
    const nextB = trimStretch(right, b, left, nextA, background, scratch, leastSentence)
    const settled = nextA.from === a.from && nextA.to === a.to && nextB.from === b.from && nextB.to === b.to
    a = nextA
    b = nextB
    if (settled) break
  }
  const whole = a.from === region.a0 && a.to === region.a1 && b.from === region.b0 && b.to === region.b1
  const weight = whole ? region.weight : Math.min(region.weight, a.score, b.score)
  return { a0: a.from, a1: a.to, b0: b.from, b1: b.to, weight }
}

type Trimmed = Stretch & { readonly score: number }
type Part = Stretch & { readonly score: number; readonly says: boolean }

function trimStretch(
  own: Side,
  stretch: Stretch,
  other: Side,
  region: Stretch,
  background: Background,
  scratch: Scratch,
  leastSentence: number,
): Trimmed {
  const parts = sentenceParts(own, stretch, other, region, background, scratch)
  let first = 0
  let last = parts.length - 1
  const scoreOf = (index: number): number => (parts[index]?.says === true ? parts[index].score : 0)
  while (last > first && Math.min(scoreOf(first), scoreOf(last)) < leastSentence) {
    if (scoreOf(first) <= scoreOf(last)) first++
    else last--
  }
  const score = parts.slice(first, last + 1).reduce((sum, part) => sum + part.score, 0)
  return { from: parts[first]?.from ?? stretch.from, to: parts[last]?.to ?? stretch.to, score }
}

function sentenceParts(
  own: Side,
  stretch: Stretch,
  other: Side,
  region: Stretch,
  background: Background,
  scratch: Scratch,
): Part[] {
  const { sentences } = own.document.tokens
  const score = wordScorer(own, stretch, other, region, true, background, scratch)
  const parts: { from: number; to: number; score: number; says: boolean }[] = []
  for (let at = stretch.from; at < stretch.to; at++) {
    let part = parts.at(-1)
    if (!part || sentences[at] === at) parts.push((part = { from: at, to: at, score: 0, says: false }))
    part.to = at + 1
    const gain = score(at)
    part.score += gain
    part.says ||= gain > SAYS && (own.long[at] === 1 || !nameLike(own.document.tokens, at, background))
  }
  return parts
}
