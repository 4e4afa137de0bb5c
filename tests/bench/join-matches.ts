import { functionWordKeys } from '#core/matching/common-words.ts'
import type { Match } from '#core/matching/match.ts'
import type { Span } from '#core/text/span.ts'
import { wordKey } from '#core/text/words.ts'

/** Characters between two statements that one detection may bridge, on either side: three or four sentences. */
const NEAR = 400

/** One stretch of either document. */
export type JoinedMatch = {
  readonly a: Span
  readonly b: Span
  readonly score: number
  readonly kinds: ReadonlySet<Match['kind']>
}

/**
 * Joins the matches of one pair of documents that neighbour each other on both sides. The program shows one match
 * for each statement; text-alignment benchmarks ask for one detection for each copied or reworded stretch, and
 * count a copied stretch to its last word, where the program ends with the sentence.
 *
 * @param first the text of the document of `a`, `second` that of `b`
 */
export function joinMatches(matches: readonly Match[], first: string, second: string): JoinedMatch[] {
  let current = matches.map(({ a, b, score, kind }): JoinedMatch => ({ a, b, score, kinds: new Set([kind]) }))
  for (;;) {
    const joined: JoinedMatch[] = []
    for (const next of current) {
      const index = joined.findIndex((other) => near(other.a, next.a) && near(other.b, next.b))
      const other = joined[index]
      if (other) joined[index] = union(other, next)
      else joined.push(next)
    }
    if (joined.length === current.length)
      return joined.map((match) => toSentences(alongSameWords(match, first, second), first, second))
    current = joined
  }
}

function near(x: Span, y: Span): boolean {
  return Math.max(x.start, y.start) - Math.min(x.end, y.end) <= NEAR
}

function union(x: JoinedMatch, y: JoinedMatch): JoinedMatch {
  return {
    a: { start: Math.min(x.a.start, y.a.start), end: Math.max(x.a.end, y.a.end) },
    b: { start: Math.min(x.b.start, y.b.start), end: Math.max(x.b.end, y.b.end) },
    score: Math.max(x.score, y.score),
    kinds: new Set([...x.kinds, ...y.kinds]),
  }
}

/** Words that both texts go on with beyond a detection belong to it. */
function alongSameWords(match: JoinedMatch, a: string, b: string): JoinedMatch {
  const [aAfter, bAfter] = sameWords(a.slice(match.a.end), b.slice(match.b.end), WORD)
  const [aBefore, bBefore] = sameWords(a.slice(0, match.a.start), b.slice(0, match.b.start), WORD_BEFORE)
  return {
    ...match,
    a: { start: match.a.start - aBefore, end: match.a.end + aAfter },
    b: { start: match.b.start - bBefore, end: match.b.end + bAfter },
  }
}

/** A word with the marks between it and the text before or after it. */
const WORD = /^[^\p{L}\p{N}]*([\p{L}\p{N}]+)/u
const WORD_BEFORE = /([\p{L}\p{N}]+)[^\p{L}\p{N}]*$/u
/** Characters looked at for one word. */
const REACH = 100

/** How many characters of each text the same words take; one alone may be an article. */
function sameWords(x: string, y: string, word: RegExp): [number, number] {
  const atEnd = word === WORD_BEFORE
  const part = (text: string, skip: number): string =>
    atEnd
      ? text.slice(Math.max(0, text.length - skip - REACH), text.length - skip)
      : text.slice(skip, skip + REACH)
  let inX = 0
  let inY = 0
  for (let count = 0; ; count++) {
    const nextX = word.exec(part(x, inX))
    const nextY = word.exec(part(y, inY))
    if (!nextX || !nextY || nextX[1]?.toLowerCase() !== nextY[1]?.toLowerCase())
      return count > 1 ? [inX, inY] : [0, 0]
    inX += nextX[0].length
    inY += nextY[0].length
  }
}

/** A detection of at most so many characters on both sides is one sentence, or a part of it. */
const SENTENCE = 200
/** It goes on to the limits of its sentence over this share of its own length at most. */
const MOST_MORE = 0.8
/** Where a sentence ends, whatever follows: not after an initial or the dot of `U.S.`. */
const END = /(?<=\p{Ll}\p{Ll}|\d|\))[.!?]+["'”’»)\]]*(?=\s|$)/gu
const ENDED = /[.!?]["'”’»)\]]*\s*$/u
const CAPITAL = /(?<=\s)["'“‘`]*(\p{Lu}[\p{L}'’]*)/gu
/** Characters of the detection in which its first word stands. */
const FIRST_WORD = 25

/**
 * What is reworded in one sentence goes on to the limits of that sentence. Cases of one sentence are put into other
 * sentences, so a full stop ends it even where no capital follows, and a function word with a capital opens it.
 * Where one side holds all words of the other in a row, it is a copy and has its limits.
 */
function toSentences(match: JoinedMatch, first: string, second: string): JoinedMatch {
  const { a, b } = match
  if (a.end - a.start > SENTENCE || b.end - b.start > SENTENCE) return match
  const words = [wordsOf(first, a), wordsOf(second, b)] as const
  if (words[0].includes(words[1]) || words[1].includes(words[0])) return match
  return { ...match, a: sentenceOf(a, first), b: sentenceOf(b, second) }
}

function wordsOf(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.map((word) => wordKey(word)).join(' ')
}

function sentenceOf(span: Span, text: string): Span {
  const reach = Math.round(MOST_MORE * (span.end - span.start))
  return { start: sentenceStart(span, text, reach), end: sentenceEnd(span, text, reach) }
}

function sentenceEnd({ start, end }: Span, text: string, reach: number): number {
  if (ENDED.test(text.slice(start, end))) return end
  // The end is sought with the word before it, which tells a full stop from that of an initial.
  const from = end - 3
  const mark = [...text.slice(from, end + reach).matchAll(END)].find(
    (each) => each.index + each[0].length > 3,
  )
  const to = mark ? from + mark.index + mark[0].length : end
  return text.slice(end, to).includes('\n\n') ? end : to
}

function sentenceStart({ start, end }: Span, text: string, reach: number): number {
  const own = text.slice(start, Math.min(end, start + FIRST_WORD))
  if (/^\p{Lu}/u.test(own)) return start
  const before = text.slice(Math.max(0, start - reach - 1), start)
  const opening = [...(before + own).matchAll(CAPITAL)].findLast(
    (each) =>
      each.index <= before.length &&
      (ENDED.test(before.slice(0, each.index)) ||
        /^["“`]/u.test(each[0]) ||
        functionWordKeys('en').has(wordKey(each[1] ?? ''))),
  )
  if (!opening || before.slice(opening.index).includes('\n\n')) return start
  return start - before.length + opening.index
}
