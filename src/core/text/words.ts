import { memoised } from '../base/memo.ts'
import type { Span } from './span.ts'

/** A word of a text with its place and the key by which it is compared. */
export type Word = Span & { readonly key: string }

const HAS_WORD = /[\p{L}\p{N}]/u
const UNSPACED_RUN =
  /(?:[\p{Script=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*)+/gu
const SPACED_WORD =
  /(?<![\p{L}\p{M}\p{N}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{M}\p{N}])\.?|[\p{L}\p{M}\p{N}]+(?:['’ʼ‘`ʾʿ\u00ad\u200c][\p{L}\p{M}]+)*/gu

const segmenters = new Map<string, Intl.Segmenter>()

function wordSegmenter(locale: string): Intl.Segmenter {
  let segmenter = segmenters.get(locale)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
    segmenters.set(locale, segmenter)
  }
  return segmenter
}

/**
 * The words of a piece of text, never splitting one. Scripts that write spaces are cut by Unicode letters, marks
 * and digits (a word keeps inner apostrophes; `U.S.` is one word); Han, Kana, Thai and their like are cut by
 * `Intl.Segmenter`, one line at a time, because Node's segmenter is quadratic in the length of its input.
 *
 * @param text the whole canonical text
 * @param span which part of it; offsets of the result count in the whole text (UTF-16)
 * @param locale a BCP 47 tag or `und`
 */
export function wordsOf(text: string, span: Span = { start: 0, end: text.length }, locale = 'und'): Word[] {
  const words: Word[] = []
  let lineStart = span.start
  while (lineStart < span.end) {
    const newline = text.indexOf('\n', lineStart)
    const lineEnd = newline < 0 || newline > span.end ? span.end : newline
    wordsOfLine(text, lineStart, lineEnd, locale, words)
    lineStart = lineEnd + 1
  }
  return words
}

function wordsOfLine(text: string, start: number, end: number, locale: string, into: Word[]): void {
  const line = text.slice(start, end)
  let at = 0
  for (const run of line.matchAll(UNSPACED_RUN)) {
    spacedWords(line.slice(at, run.index), start + at, into)
    unspacedWords(run[0], start + run.index, locale, into)
    at = run.index + run[0].length
  }
  spacedWords(at === 0 ? line : line.slice(at), start + at, into)
}

function spacedWords(part: string, start: number, into: Word[]): void {
  for (const found of part.matchAll(SPACED_WORD)) {
    const at = start + found.index
    into.push({ start: at, end: at + found[0].length, key: wordKey(found[0]) })
  }
}

/** How much the segmenter is given at once, in UTF-16 units. */
const LONGEST_SEGMENTED = 2000

/** The last word of a chunk may be cut short by its end, so the next chunk begins with it. */
function unspacedWords(run: string, start: number, locale: string, into: Word[]): void {
  let offset = 0
  while (offset < run.length) {
    const chunk = run.slice(offset, chunkEnd(run, offset))
    const parts = [...wordSegmenter(locale).segment(chunk)]
    const goesOn = offset + chunk.length < run.length && parts.length > 1
    for (const part of goesOn ? parts.slice(0, -1) : parts) {
      if (!HAS_WORD.test(part.segment)) continue
      const at = start + offset + part.index
      into.push({ start: at, end: at + part.segment.length, key: wordKey(part.segment) })
    }
    offset += goesOn ? (parts.at(-1)?.index ?? chunk.length) : chunk.length
  }
}

/** Never between the halves of a surrogate pair. */
function chunkEnd(run: string, offset: number): number {
  const end = Math.min(run.length, offset + LONGEST_SEGMENTED)
  const splits = end < run.length && /[\udc00-\udfff]/.test(run.charAt(end))
  return splits ? end + 1 : end
}

/**
 * Marks that spelling may leave out: accents on Latin and Greek letters, Cyrillic stress, Hebrew points, Arabic
 * short vowels. Signs of scripts where they spell the word (Devanagari, Thai, kana voicing) stay, and so do the
 * breve of `й` and the dots of `ї`, which make other letters.
 */
const SILENT_MARKS =
  /(?<![ИиУу])\u0306|(?<![Іі])\u0308|[\u0300-\u0305]|\u0307|[\u0309-\u036f]|[\u0483-\u0487]|[\u0591-\u05c7]|[\u0610-\u061a]|[\u064b-\u065f]|\u0670|[\u06d6-\u06ed]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20f0]|[\ufe00-\ufe0f]|[\ufe20-\ufe2f]/gu

/** Texts repeat their words: most keys are looked up. A few megabytes at most. */
const MOST_REMEMBERED = 150_000

/**
 * The key by which words are compared: case, accents, apostrophe shapes, soft hyphens and the dots of initialisms
 * do not count, so `U.S.` = `US`, `Sana’a` = `Sana'a` = `Sanaa`, `café` = `cafe`. Arabic short vowels and
 * tatweel are dropped, alef and ya variants fold, Arabic-Indic digits become 0–9.
 */
export function wordKey(word: string): string {
  return isPlain(word) ? word : rememberedKey(word)
}

const rememberedKey = memoised(keyOf, MOST_REMEMBERED)

/** Most words of many languages are their own keys: nothing but small letters of ASCII, and digits. */
function isPlain(word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    const unit = word.charCodeAt(index)
    if ((unit < 0x61 || unit > 0x7a) && (unit < 0x30 || unit > 0x39)) return false
  }
  return true
}

function keyOf(word: string): string {
  return word
    .normalize('NFKD')
    .replace(SILENT_MARKS, '')
    .replace(/[\u0640\u00ad\u200b-\u200f.'’ʼ‘`´ʾʿ]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىی]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFC')
}
