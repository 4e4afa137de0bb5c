import type { Span } from './span.ts'

/** A word of a text with its place and the key by which it is compared. */
export type Word = Span & { readonly key: string }

const HAS_WORD = /[\p{L}\p{N}]/u
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
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

const LONGEST_SEGMENTED = 2000

function wordsOfLine(text: string, start: number, end: number, locale: string, into: Word[]): void {
  const line = text.slice(start, end)
  if (UNSPACED.test(line)) {
    for (let offset = 0; offset < line.length; offset += LONGEST_SEGMENTED) {
      for (const part of wordSegmenter(locale).segment(line.slice(offset, offset + LONGEST_SEGMENTED))) {
        if (!HAS_WORD.test(part.segment)) continue
        const at = start + offset + part.index
        into.push({ start: at, end: at + part.segment.length, key: wordKey(part.segment) })
      }
    }
    return
  }
  for (const found of line.matchAll(SPACED_WORD)) {
    const at = start + found.index
    into.push({ start: at, end: at + found[0].length, key: wordKey(found[0]) })
  }
}

/**
 * The key by which words are compared: case, accents, apostrophe shapes, soft hyphens and the dots of initialisms
 * do not count, so `U.S.` = `US`, `Kata’ib` = `Kata'ib` = `Kataib`, `café` = `cafe`. Arabic short vowels and
 * tatweel are dropped, alef and ya variants fold, Arabic-Indic digits become 0–9.
 */
export function wordKey(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640\u00ad\u200b-\u200f.'’ʼ‘`´ʾʿ]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىی]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .toLowerCase()
}
