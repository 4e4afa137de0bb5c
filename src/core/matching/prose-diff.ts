import { sentencesOf } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
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

/**
 * Compares two passages sentence by sentence and then word by word (rules M11–M13). Words are those of
 * `core/text/words.ts` and are never split; case, accents and the shape of marks do not count.
 *
 * @param locale a BCP 47 tag; without it the language is guessed where it matters
 */
export function diffPassages(left: string, right: string, locale = 'und'): ProseDiff {
  const leftSentences = cutSentences(left, locale)
  const rightSentences = cutSentences(right, locale)
  const pairs = pairSentences(
    leftSentences.map((sentence) => sentence.units.map((unit) => unit.key)),
    rightSentences.map((sentence) => sentence.units.map((unit) => unit.key)),
  )
  const segments: DiffSegment[] = []
  let complete = pairs !== null
  let leftAt = 0
  let rightAt = 0
  const compare = (leftTo: number, rightTo: number): void => {
    const a = joinSentences(leftSentences.slice(leftAt, leftTo))
    const b = joinSentences(rightSentences.slice(rightAt, rightTo))
    complete = comparePart(left, right, a, b, locale, segments) && complete
    leftAt = leftTo
    rightAt = rightTo
  }
  for (const pair of pairs ?? []) {
    compare(pair.left, pair.right)
    compare(pair.left + 1, pair.right + 1)
  }
  compare(leftSentences.length, rightSentences.length)
  return { segments: joinEqual(segments), complete }
}

type Part = Span & { readonly units: readonly DiffUnit[]; readonly openings: ReadonlySet<number> }

/** Sentences that cover the passage: the white space between two goes with the first. */
function cutSentences(text: string, locale: string): Part[] {
  if (text === '') return []
  const spans = sentencesOf(text, { start: 0, end: text.length })
  if (spans.length === 0) return [partOf(text, { start: 0, end: text.length }, locale)]
  return spans.map((span, index) =>
    partOf(
      text,
      { start: index === 0 ? 0 : span.start, end: spans[index + 1]?.start ?? text.length },
      locale,
    ),
  )
}

function partOf(text: string, span: Span, locale: string): Part {
  const units = diffUnits(text, span, locale)
  const first = units[0]
  return { ...span, units, openings: new Set(first ? [first.word.start] : []) }
}

function joinSentences(sentences: readonly Part[]): Part | null {
  const first = sentences[0]
  const last = sentences.at(-1)
  if (!first || !last) return null
  return {
    start: first.start,
    end: last.end,
    units: coverAll(
      sentences.flatMap((sentence) => sentence.units),
      first.start,
      last.end,
    ),
    openings: new Set(sentences.flatMap((sentence) => [...sentence.openings])),
  }
}

/** A sentence without words has no unit: its marks go with the unit before it, at the beginning with the first. */
function coverAll(units: readonly DiffUnit[], start: number, end: number): DiffUnit[] {
  return units.map((unit, index) => ({
    ...unit,
    start: index === 0 ? start : unit.start,
    end: units[index + 1]?.start ?? end,
  }))
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
      into.push({
        kind: 'equal',
        left: leftText,
        right: rightText,
        salient: [],
        variant: differs(leftText, rightText),
      })
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
    return { kind: 'equal', left, right, salient: [], variant: differs(left, right) }
  }
  const kind = left === '' ? 'added' : right === '' ? 'removed' : 'replaced'
  return { kind, left, right, salient: salienceOf(leftWords, rightWords, locale), variant: false }
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
