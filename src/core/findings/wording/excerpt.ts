import { FUNCTION_WORDS } from '../../claims/lexicon/english-names.ts'
import type { Span } from '../../text/span.ts'

/** A piece of a sentence that ends this near to the border of the excerpt is taken whole. */
const SLACK = 14
/** Letters on either side in which the borders of a sentence are looked for. */
const LONGEST_LOOK = 600
/** Not behind a single letter or a short form with stops, such as a name's first letter: "J. Holt", "10 p.m. on". */
const END_OF_SENTENCE = /(?<!\b\p{L})[.!?]["”’»]?\s+(?=[\p{Lu}\p{Lo}\p{N}"“‘«])|[。！？؟]|\n/gu

/**
 * The words of a text around a passage, short enough for a summary: the sentence, or what of it stands around `value`
 * in the passage, or around its beginning. Cut between words, with dots where words are left out.
 *
 * @param most letters, about
 */
export function excerptOf(text: string, passage: Span, value: string, most: number): string {
  const sentence = sentenceAround(text, passage)
  const window =
    sentence.end - sentence.start <= most + SLACK ? sentence : cut(text, sentence, passage, value, most)
  const words = text.slice(window.start, window.end).replaceAll(/\s+/gu, ' ').trim()
  return `${window.start > sentence.start ? '… ' : ''}${inner(words)}${window.end < sentence.end ? ' …' : ''}`
}

/** Marks of quotation become single: the excerpt stands in double ones. */
function inner(words: string): string {
  return words
    .replaceAll(/[“„«]/gu, '‘')
    .replaceAll(/[”»]/gu, '’')
    .replaceAll(/(?<=^|[\s(])"/gu, '‘')
    .replaceAll('"', '’')
    .replace(/(?<!\.\p{L})[.,;:]$/u, '')
}

function sentenceAround(text: string, { start, end }: Span): Span {
  // One letter more than stands before: the end of a sentence is known by what follows it.
  const left = Math.max(0, start - LONGEST_LOOK)
  const before = [...text.slice(left, start + 1).matchAll(END_OF_SENTENCE)].at(-1)
  const from = before ? Math.min(start, left + before.index + before[0].length) : left
  // A passage may itself end with the stop.
  const at = Math.max(start, end - 2)
  const after = [...text.slice(at, at + LONGEST_LOOK).matchAll(END_OF_SENTENCE)][0]
  const to = after ? at + after.index + after[0].trimEnd().length : Math.min(text.length, at + LONGEST_LOOK)
  return { start: from, end: Math.max(to, end) }
}

function cut(text: string, sentence: Span, passage: Span, value: string, most: number): Span {
  const long = passage.end - passage.start > most
  const point = long ? valueIn(text, passage, value, most) : passage
  const spare = Math.max(0, most - (point.end - point.start))
  // What leads to a value tells of what it is: most of the room stands before it.
  const start = Math.max(sentence.start, point.start - Math.round(spare * 0.6))
  const end = Math.min(sentence.end, Math.max(start + most, Math.min(point.end, start + most + SLACK)))
  const first = end === sentence.end ? Math.max(sentence.start, Math.min(start, end - most)) : start
  return {
    start: groupStart(text, wordStart(text, first, sentence.start), sentence.start),
    end: wordEnd(text, end, sentence.end),
  }
}

/** Where the words of a value stand in a long passage; its beginning where they do not. */
function valueIn(text: string, { start, end }: Span, value: string, most: number): Span {
  const words = value.toLowerCase().replace(/^(?:not|no) /u, '')
  const own = text.slice(start, end).toLowerCase()
  const whole = own.indexOf(words)
  if (whole >= 0) return { start: start + whole, end: start + whole + Math.min(words.length, most) }
  const stem = words.slice(0, 4)
  const found = stem.length < 4 ? -1 : own.indexOf(stem)
  const at = start + Math.max(0, found)
  return { start: at, end: at + stem.length }
}

/** Words of a noun's group that an excerpt is longer by, at most, and letters of a word that is looked back for. */
const MOST_BEFORE = 2
const LONGEST_WORD = 30
/** A whole word and the blank behind it; what is cut at the left is none. */
const WORD_BEFORE = /(?<=[^\p{L}\p{M}\p{N}'’-])([\p{L}\p{M}\p{N}'’-]+)[ \t]+$/u

const LETTER = /[\p{L}\p{M}\p{N}'’-]/u

/** The beginning of the next whole word, in scripts that part words; elsewhere the place itself. */
function wordStart(text: string, at: number, least: number): number {
  if (at <= least) return least
  for (let place = at; place < at + SLACK; place++)
    if (!LETTER.test(text.charAt(place - 1))) return skipBlank(text, place)
  // A long word: from its own beginning.
  for (let place = at; place > Math.max(least, at - LONGEST_WORD); place--)
    if (!LETTER.test(text.charAt(place - 1))) return place
  return at
}

/**
 * A noun keeps the words that stand before it, back to a small word or a stop: “northern bank”, never “bank” alone, as
 * what is left out may be the very thing that reports differ in.
 */
function groupStart(text: string, at: number, least: number): number {
  let start = at
  for (let taken = 0; taken < MOST_BEFORE; taken++) {
    const before = WORD_BEFORE.exec(text.slice(Math.max(least, start - LONGEST_WORD), start))
    if (!before?.[1] || FUNCTION_WORDS.has(before[1].toLowerCase())) break
    start -= before[0].length
  }
  return start
}

function wordEnd(text: string, at: number, most: number): number {
  if (at >= most) return most
  for (let place = at; place > at - SLACK; place--) if (!LETTER.test(text.charAt(place))) return place
  for (let place = at; place < Math.min(most, at + LONGEST_WORD); place++)
    if (!LETTER.test(text.charAt(place))) return place
  return at
}

function skipBlank(text: string, at: number): number {
  let place = at
  while (/[\s,;:)]/u.test(text.charAt(place))) place++
  return place
}
