import { sentencesOf } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { chainOfRuns } from './common-runs.ts'
import { type DiffUnit, diffUnits } from './diff-units.ts'
import { type ChangedWord, type Salience, salienceOf } from './salience.ts'
import { pairSentences } from './sentence-pairs.ts'
import { diffWords } from './word-diff.ts'

/** A stretch of both passages. The `left` parts joined are the left passage, the `right` parts the right one. */
export type DiffSegment = {
  readonly kind: 'equal' | 'removed' | 'added' | 'replaced'
  readonly left: string
  readonly right: string
  /** What the change touches; empty where the words are equal. */
  readonly salient: readonly Salience[]
  /** Equal words written with other characters: case, accents, quotation marks, `U.S.` for `US`. */
  readonly variant: boolean
}

/** How two passages differ. `complete` is false where a part was too different to compare word by word. */
export type ProseDiff = { readonly segments: readonly DiffSegment[]; readonly complete: boolean }

/** Common runs of so many words are equal whatever sentences they stand in. */
const ANCHOR_WORDS = 8
/** How many more words a comparison of the whole must keep than one sentence by sentence to be preferred. */
const WORTH_CROSSING = 4

/**
 * Compares two passages: long common runs stand side by side, what lies between them is compared sentence by
 * sentence and then word by word (rules M11–M13). Words are those of `core/text/words.ts` and are never split;
 * case, accents and the shape of marks do not count.
 *
 * @param locale a BCP 47 tag; without it the language is guessed where it matters
 */
export function diffPassages(left: string, right: string, locale = 'und'): ProseDiff {
  const a = cutPassage(left, locale)
  const b = cutPassage(right, locale)
  const segments: DiffSegment[] = []
  if (a.units.length === 0 || b.units.length === 0) {
    const complete = comparePart(left, right, wholeOf(a), wholeOf(b), locale, segments)
    return { segments, complete }
  }
  let complete = true
  let leftAt = 0
  let rightAt = 0
  const compareTo = (leftTo: number, rightTo: number): void => {
    const gap = compareGap(
      left,
      right,
      sentencesWithin(a, leftAt, leftTo),
      sentencesWithin(b, rightAt, rightTo),
      locale,
    )
    segments.push(...gap.segments)
    complete &&= gap.complete
  }
  const chain = chainOfRuns(
    a.units.map((unit) => unit.key),
    b.units.map((unit) => unit.key),
    ANCHOR_WORDS,
  )
  for (const run of chain) {
    compareTo(run.left, run.right)
    leftAt = run.left + run.length
    rightAt = run.right + run.length
    const leftText = textOf(left, a, run.left, leftAt)
    const rightText = textOf(right, b, run.right, rightAt)
    segments.push(equalSegment(leftText, rightText))
  }
  compareTo(a.units.length, b.units.length)
  return { segments: joinEqual(segments), complete }
}

type Part = Span & { readonly units: readonly DiffUnit[]; readonly openings: ReadonlySet<number> }
/** A passage with the number of the first unit of each sentence. */
type CutPassage = Part & { readonly sentences: readonly number[] }

/** The units of a passage, which cover it, and where its sentences begin. */
function cutPassage(text: string, locale: string): CutPassage {
  const whole = { start: 0, end: text.length }
  const spans = text === '' ? [] : sentencesOf(text, whole)
  const units: DiffUnit[] = []
  const sentences: number[] = []
  const openings = new Set<number>()
  const cut = spans.length === 0 ? [whole] : spans
  cut.forEach((span, index) => {
    const own = diffUnits(text, { start: span.start, end: cut[index + 1]?.start ?? text.length }, locale)
    const first = own[0]
    if (!first) return
    sentences.push(units.length)
    openings.add(first.word.start)
    units.push(...own)
  })
  return { ...whole, units: coverAll(units, 0, text.length), openings, sentences }
}

function wholeOf(part: Part): Part | null {
  return part.end > part.start ? part : null
}

/** A sentence without words has no unit: its marks go with the unit before it, at the beginning with the first. */
function coverAll(units: readonly DiffUnit[], start: number, end: number): DiffUnit[] {
  return units.map((unit, index) => ({
    ...unit,
    start: index === 0 ? start : unit.start,
    end: units[index + 1]?.start ?? end,
  }))
}

/** The units `[from, to)`, parted where sentences begin. */
function sentencesWithin(passage: CutPassage, from: number, to: number): Part[] {
  if (to <= from) return []
  const borders = passage.sentences.filter((at) => at > from && at < to)
  return [from, ...borders].map((start, index) => partOf(passage, start, borders[index] ?? to))
}

function partOf(passage: Part, from: number, to: number): Part {
  const units = passage.units.slice(from, to)
  return { start: units[0]?.start ?? 0, end: units.at(-1)?.end ?? 0, units, openings: passage.openings }
}

function joinSentences(sentences: readonly Part[]): Part | null {
  const first = sentences[0]
  const last = sentences.at(-1)
  if (!first || !last) return null
  const units = sentences.flatMap((sentence) => sentence.units)
  return { start: first.start, end: last.end, units, openings: first.openings }
}

/**
 * Compares what lies between two long runs sentence by sentence, or as a whole where that keeps many more words:
 * one sentence of one side may be two of the other.
 */
function compareGap(
  left: string,
  right: string,
  a: readonly Part[],
  b: readonly Part[],
  locale: string,
): ProseDiff {
  const bySentence = compareSentences(left, right, a, b, locale)
  if (a.length <= 1 && b.length <= 1) return bySentence
  const segments: DiffSegment[] = []
  const complete = comparePart(left, right, joinSentences(a), joinSentences(b), locale, segments)
  const whole = { segments, complete }
  return equalWords(whole) >= equalWords(bySentence) + WORTH_CROSSING ? whole : bySentence
}

function equalWords({ segments }: ProseDiff): number {
  let words = 0
  for (const { kind, left } of segments) if (kind === 'equal') words += left.split(/\s+/u).length
  return words
}

function compareSentences(
  left: string,
  right: string,
  a: readonly Part[],
  b: readonly Part[],
  locale: string,
): ProseDiff {
  const pairs = pairSentences(
    a.map((sentence) => sentence.units.map((unit) => unit.key)),
    b.map((sentence) => sentence.units.map((unit) => unit.key)),
  )
  const segments: DiffSegment[] = []
  let complete = pairs !== null
  let leftAt = 0
  let rightAt = 0
  const compareTo = (leftTo: number, rightTo: number): void => {
    const these = joinSentences(a.slice(leftAt, leftTo))
    const others = joinSentences(b.slice(rightAt, rightTo))
    complete = comparePart(left, right, these, others, locale, segments) && complete
    leftAt = leftTo
    rightAt = rightTo
  }
  for (const pair of pairs ?? []) {
    compareTo(pair.left, pair.right)
    compareTo(pair.left + 1, pair.right + 1)
  }
  compareTo(a.length, b.length)
  return { segments, complete }
}

/** Appends the segments of one stretch; false where it had to be taken as one change. */
function comparePart(
  left: string,
  right: string,
  a: Part | null,
  b: Part | null,
  locale: string,
  into: DiffSegment[],
): boolean {
  if (!a && !b) return true
  const changes = a && b && a.units.length > 0 && b.units.length > 0 ? diffWords(a.units, b.units) : null
  if (!changes) {
    into.push(
      segmentOf(
        a ? left.slice(a.start, a.end) : '',
        b ? right.slice(b.start, b.end) : '',
        wordsIn(left, a, 0, a?.units.length ?? 0),
        wordsIn(right, b, 0, b?.units.length ?? 0),
        locale,
      ),
    )
    return !(a && b && a.units.length > 0 && b.units.length > 0)
  }
  for (const change of changes) {
    const leftText = textOf(left, a, change.leftFrom, change.leftTo)
    const rightText = textOf(right, b, change.rightFrom, change.rightTo)
    if (change.equal) {
      into.push(equalSegment(leftText, rightText))
      continue
    }
    const leftWords = wordsIn(left, a, change.leftFrom, change.leftTo)
    const rightWords = wordsIn(right, b, change.rightFrom, change.rightTo)
    into.push(segmentOf(leftText, rightText, leftWords, rightWords, locale))
  }
  return true
}

function segmentOf(
  left: string,
  right: string,
  leftWords: readonly ChangedWord[],
  rightWords: readonly ChangedWord[],
  locale: string,
): DiffSegment {
  if (left === right || (leftWords.length === 0 && rightWords.length === 0 && left !== '' && right !== '')) {
    return equalSegment(left, right)
  }
  const kind = left === '' ? 'added' : right === '' ? 'removed' : 'replaced'
  return { kind, left, right, salient: salienceOf(leftWords, rightWords, locale), variant: false }
}

function equalSegment(left: string, right: string): DiffSegment {
  return { kind: 'equal', left, right, salient: [], variant: differs(left, right) }
}

/** Whether the characters differ by more than white space. */
function differs(left: string, right: string): boolean {
  return left.trim().replace(/\s+/gu, ' ') !== right.trim().replace(/\s+/gu, ' ')
}

function textOf(text: string, part: Part | null, from: number, to: number): string {
  if (!part || to <= from) return ''
  return text.slice(part.units[from]?.start ?? 0, part.units[to - 1]?.end ?? 0)
}

function wordsIn(text: string, part: Part | null, from: number, to: number): ChangedWord[] {
  return (part?.units ?? []).slice(from, to).map((unit) => ({
    key: unit.key,
    text: text.slice(unit.word.start, unit.word.end),
    opensSentence: part?.openings.has(unit.word.start) ?? false,
  }))
}

/** Equal segments that follow each other are one. */
function joinEqual(segments: readonly DiffSegment[]): DiffSegment[] {
  const joined: DiffSegment[] = []
  for (const segment of segments) {
    const last = joined.at(-1)
    if (last?.kind === 'equal' && segment.kind === 'equal') {
      joined[joined.length - 1] = {
        ...last,
        left: last.left + segment.left,
        right: last.right + segment.right,
        variant: last.variant || segment.variant,
      }
    } else joined.push(segment)
  }
  return joined
}
