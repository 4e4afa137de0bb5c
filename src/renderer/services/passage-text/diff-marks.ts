import type { DiffSegment, ProseDiff } from '#core/matching/prose-diff.ts'
import {
  formsOf,
  isHeadline,
  salienceOf,
  swappedKeys,
  type ChangedWord,
  type Salience,
} from '#core/matching/salience.ts'
import { languageOf } from '#core/matching/stemming.ts'
import { wordsOf, type Word } from '#core/text/words.ts'
import type { Span } from '#core/text/span.ts'

/** A mark of the word-level diff over one side's text; the shape of `TextMark` of `ui/document-text`. */
export type DiffMark = Span & {
  readonly id: string
  readonly layer: 'diff-removed' | 'diff-added' | 'diff-rewritten' | 'diff-salient'
}

/** A piece of one side: what both sides have, or what only this one has; `salient` says what it touches. */
export type DiffPiece = {
  readonly text: string
  readonly changed: boolean
  readonly salient: readonly Salience[]
  /** Whether the other side says it in other words, at length: there is no word to point at. */
  readonly rewritten?: boolean
  /** Whether it stands beside the passage and not in it. */
  readonly outside?: boolean
}

/**
 * One side of a diff in pieces that join to its text. Inside a change, the words that change a number, a name, a
 * negation or a certainty are pieces of their own, so that a reworded sentence is not salient as a whole.
 */
export function diffPieces(diff: ProseDiff, side: 'left' | 'right', locale: string | null): DiffPiece[] {
  const full = diff.segments.map((segment) => segment[side]).join('')
  const pieces: DiffPiece[] = []
  let rewritten = false
  const add = (text: string, changed: boolean, salient: readonly Salience[] = []): void => {
    if (text !== '') pieces.push({ text, changed, salient, ...(changed && rewritten ? { rewritten } : {}) })
  }
  let at = 0
  for (const segment of diff.segments) {
    const end = at + segment[side].length
    if (segment.kind === 'equal' || segment[side].trim() === '') add(full.slice(at, end), false)
    else {
      const words = segment[side]
      rewritten = isRewritten(segment)
      const first = at + (words.length - words.trimStart().length)
      const last = first + words.trim().length
      add(full.slice(at, first), false)
      let from = first
      for (const word of segment.salient.length > 0
        ? salientWords(diff, full, segment, side, { start: first, end: last }, locale)
        : []) {
        add(full.slice(from, word.start), true)
        add(full.slice(word.start, word.end), true, word.salient)
        from = word.end
      }
      add(full.slice(from, last), true)
      add(full.slice(last, end), false)
    }
    at = end
  }
  return pieces
}

/** Whether more than a few words of each side stand against each other. */
function isRewritten({ left, right }: DiffSegment): boolean {
  return Math.min(countWords(left), countWords(right)) > LONG_CHANGE
}

function countWords(text: string): number {
  return wordsOf(text).length
}

type SalientSpan = Span & { readonly salient: readonly Salience[] }
type SideWord = Word & ChangedWord & { readonly salient: readonly Salience[]; readonly capital: boolean }

/** In a change of more words than this, a name that the other passage has elsewhere is not changed, only moved. */
const LONG_CHANGE = 6
/** Small words inside a name. */
const PARTICLE =
  /^(?:[aeu][ldrnstz]|ash|bin|ibn|abu|bint|de|del|della|der|den|di|da|do|dos|du|la|le|van|von|zu|of)$/u

/** The salient words of a change that the other side lacks; neighbours, and the parts of a name, are one. */
function salientWords(
  diff: ProseDiff,
  full: string,
  segment: DiffSegment,
  side: 'left' | 'right',
  span: Span,
  locale: string | null,
): SalientSpan[] {
  const there = side === 'left' ? 'right' : 'left'
  const otherFull = diff.segments.map((each) => each[there]).join('')
  const otherAt = diff.segments
    .slice(0, diff.segments.indexOf(segment))
    .reduce((sum, each) => sum + each[there].length, 0)
  const others = wordsOf(otherFull, { start: otherAt, end: otherAt + segment[there].length }).map((word) =>
    asChanged(otherFull, word),
  )
  const own = wordsOf(full, span, locale ?? 'und').map((word) => asChanged(full, word))
  const language = languageOf(
    locale ?? 'en',
    own.map(({ key }) => key),
  )
  const keys = new Set(others.map(({ key }) => key))
  const forms = formsOf(others, language)
  const long = Math.max(own.length, others.length) > LONG_CHANGE
  const named = long ? formsOf(wordsOf(otherFull), language) : forms
  const headline = isHeadline(wordsOf(full, undefined, locale ?? 'und').map((word) => asChanged(full, word)))
  const swapped = swappedKeys(own, others)
  const words = own.map((word): SideWord => {
    const capital = /^\p{Lu}/u.test(word.text) && !keys.has(word.key) && !named.hasName(word.key)
    const salient =
      keys.has(word.key) && !swapped.has(word.key)
        ? []
        : salienceOf([word], [], locale ?? 'en').filter((touched) => {
            if (!segment.salient.includes(touched)) return false
            if (swapped.has(word.key)) return true
            if (touched === 'name') return !headline && !named.hasName(word.key)
            return touched === 'number' || !forms.hasVerb(word.key)
          })
    return { ...word, capital, salient }
  })
  return joinNames(full, withFirstNames(full, words))
}

const OPENS_SENTENCE = /(?:^|[.!?…]["”’»)]?\s+|\n\s*)["“‘«(]?$/u

function asChanged(full: string, word: Word): Word & ChangedWord {
  return {
    ...word,
    text: full.slice(word.start, word.end),
    opensSentence: OPENS_SENTENCE.test(full.slice(Math.max(0, word.start - 6), word.start)),
  }
}

/** A capital at the beginning of a sentence is part of the name that goes on behind it. */
function withFirstNames(full: string, words: readonly SideWord[]): SideWord[] {
  return words.map((word, index) => {
    const behind = words[index + 1]
    const next = behind && PARTICLE.test(behind.key) ? words[index + 2] : behind
    const gap = full.slice(word.end, next?.start ?? word.end)
    const joins = next?.salient.includes('name') === true && /^(?:\s+(?:\p{Ll}+[\s-]+)?|-)$/u.test(gap)
    const first = word.opensSentence && word.capital && word.salient.length === 0
    return first && joins ? { ...word, salient: ['name'] } : word
  })
}

function joinNames(full: string, words: readonly SideWord[]): SalientSpan[] {
  const found: SalientSpan[] = []
  for (const [index, word] of words.entries()) {
    if (word.salient.length === 0) continue
    const last = found.at(-1)
    const before = words[index - 1]
    const particle =
      before &&
      PARTICLE.test(before.key) &&
      last?.salient.includes('name') === true &&
      word.salient.includes('name')
    const gap = full.slice(last?.end ?? 0, word.start)
    const parted = particle ? gap.replace(full.slice(before.start, before.end), '') : gap
    if (last && (particle ? /^[\s-]*$/u : /^\s*$/u).test(parted)) {
      found[found.length - 1] = {
        start: last.start,
        end: word.end,
        salient: [...new Set([...last.salient, ...word.salient])],
      }
    } else {
      const prefixed = before && PARTICLE.test(before.key) && full.slice(before.end, word.start) === '-'
      found.push({ start: prefixed ? before.start : word.start, end: word.end, salient: word.salient })
    }
  }
  return found
}

/**
 * The words of one side that the other does not have, at their places in the document.
 *
 * @param start where the passage begins in the document, UTF-16
 */
export function diffMarks(
  diff: ProseDiff,
  side: 'left' | 'right',
  start: number,
  id: string,
  locale: string | null,
): DiffMark[] {
  const marks: DiffMark[] = []
  let at = start
  for (const piece of diffPieces(diff, side, locale)) {
    const span = { id, start: at, end: at + piece.text.length }
    at = span.end
    if (!piece.changed) continue
    const changed = side === 'left' ? 'diff-removed' : 'diff-added'
    marks.push({ ...span, layer: piece.rewritten === true ? 'diff-rewritten' : changed })
    if (piece.salient.length > 0) marks.push({ ...span, layer: 'diff-salient' })
  }
  return marks
}

/** Whether any word differs; other spellings of the same word do not count. */
export function hasDifference(diff: ProseDiff): boolean {
  return diff.segments.some((segment) => segment.kind !== 'equal')
}
