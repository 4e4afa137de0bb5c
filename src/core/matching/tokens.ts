import type { BlockKind, SourceDocument } from '../documents/source-document.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { type Word, wordsOf } from '../text/words.ts'
import { machineText } from './machine-text.ts'
import { quotedSpans } from './quote-marks.ts'
import { LANGUAGE_SAMPLE, languageOf } from './stemming.ts'
import { GAP_TERM, type WordList } from './vocabulary.ts'

/** The word begins with a capital inside a sentence that is not set in title case. */
export const CAPITALISED = 1
/** Nothing but a space, a hyphen or an apostrophe stands between this word and the one before. */
export const JOINED = 2
/** The word holds a digit. */
export const NUMERIC = 4
/** The word stands inside quotation marks. */
export const QUOTED = 8
/** The word is the first of its sentence, where a capital says nothing. */
export const OPENS_SENTENCE = 16
/** The word stands in a part that says again what the text says (32 and 64 are those of `packed-tokens.ts`). */
export const SUMMARY = 128

const SUMMARIES: ReadonlySet<BlockKind> = new Set(['headline', 'caption', 'pull-quote'])

/** How many gap tokens part two stretches of reporting: more than an alignment ever bridges (rule M2). */
const GAP_LENGTH = 64

/** Languages that write every noun with a capital, where it says nothing about names. */
const CAPITALISES_NOUNS: ReadonlySet<string> = new Set(['de', 'lb'])

/** What the matcher needs of a document to show a passage of it. */
export type TokenSource = Pick<SourceDocument, 'id' | 'text' | 'blocks'>

/** In place of a document whose text is not asked for. */
export const NO_SOURCE: TokenSource = { id: '', text: '', blocks: [] }

/** What cutting a document into words needs of it. */
export type CutSource = TokenSource & { readonly meta: Pick<SourceDocument['meta'], 'language'> }

/** A document as the matcher sees it: parallel arrays over its words, in order. Offsets are UTF-16. */
export type Tokens = {
  readonly document: TokenSource
  readonly terms: Uint32Array
  readonly words: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** For each word the index of the first word of its sentence. */
  readonly sentences: Uint32Array
  /** For each word the index of its block in the document. */
  readonly blocks: Uint32Array
  readonly flags: Uint8Array
}

/**
 * Cuts the compared blocks of a document into words (rules M1, M2). Where a block that is not compared stands
 * between two that are, gap tokens keep an alignment from reaching across it.
 *
 * @param usualLanguage the language of a document that neither states nor shows its own
 */
export function tokenise(
  document: CutSource,
  compared: readonly boolean[],
  vocabulary: WordList,
  usualLanguage = 'und',
): Tokens {
  const locale = document.meta.language ?? 'und'
  const perBlock = document.blocks.map((block, index) =>
    compared[index] === true
      ? outside(wordsOf(document.text, block, locale), machineText(document.text, block))
      : [],
  )
  const guessed = languageOf(document.meta.language, firstKeys(perBlock))
  const language = guessed === 'und' ? usualLanguage : guessed
  const tokens = emptyTokens(document, countTokens(perBlock))
  let at = 0
  let interrupted = false
  document.blocks.forEach((block, index) => {
    const words = perBlock[index] ?? []
    if (words.length === 0) {
      interrupted ||= at > 0
      return
    }
    if (interrupted) for (let count = 0; count < GAP_LENGTH; count++) setGap(tokens, at++, block.start, index)
    interrupted = false
    at = setBlock(tokens, at, index, words, vocabulary, language)
  })
  return tokens
}

function firstKeys(perBlock: readonly (readonly Word[])[]): string[] {
  const keys: string[] = []
  for (const words of perBlock) {
    if (keys.length >= LANGUAGE_SAMPLE) break
    for (const word of words) keys.push(word.key)
  }
  return keys
}

/** The words of all blocks, and the gaps between them. */
function countTokens(perBlock: readonly (readonly Word[])[]): number {
  let count = 0
  let interrupted = false
  for (const words of perBlock) {
    if (words.length === 0) interrupted ||= count > 0
    else {
      count += words.length + (interrupted ? GAP_LENGTH : 0)
      interrupted = false
    }
  }
  return count
}

/** Arrays for so many words, all zero, in one piece of memory. */
export function emptyTokens(document: TokenSource, count: number): Tokens {
  const memory = new ArrayBuffer(count * (6 * 4 + 1))
  const numbers = (index: number): Uint32Array => new Uint32Array(memory, index * count * 4, count)
  return {
    document,
    terms: numbers(0),
    words: numbers(1),
    starts: numbers(2),
    ends: numbers(3),
    sentences: numbers(4),
    blocks: numbers(5),
    flags: new Uint8Array(memory, 6 * 4 * count, count),
  }
}

/** The words that touch none of the spans; both are in order. */
function outside<T extends Span>(words: readonly T[], spans: readonly Span[]): readonly T[] {
  if (spans.length === 0) return words
  let next = 0
  return words.filter((word) => {
    while ((spans[next]?.end ?? Infinity) <= word.start) next++
    return word.end <= (spans[next]?.start ?? Infinity)
  })
}

function setGap(tokens: Tokens, at: number, position: number, block: number): void {
  tokens.starts[at] = position
  tokens.ends[at] = position
  tokens.sentences[at] = at
  tokens.blocks[at] = block
}

/** Sets the words of a block from `from`; returns where the next block begins. */
function setBlock(
  tokens: Tokens,
  from: number,
  index: number,
  words: readonly Word[],
  vocabulary: WordList,
  language: string,
): number {
  const { text, blocks } = tokens.document
  const block = blocks[index] ?? { start: 0, end: 0 }
  const sentences = sentencesOf(text, block)
  const quotes = quotedSpans(text, block)
  const tellsNames = !CAPITALISES_NOUNS.has(language) && !isTitleCase(text, words)
  const summary = SUMMARIES.has(blocks[index]?.kind ?? 'paragraph') ? SUMMARY : 0
  let sentence = 0
  let quote = 0
  const lastEnd = from > 0 && tokens.terms[from - 1] !== GAP_TERM ? (tokens.ends[from - 1] ?? 0) : -1
  const goesOn = lastEnd >= 0 && isWrapped(text, lastEnd, block)
  let sentenceStart = goesOn ? (tokens.sentences[from - 1] ?? from) : from
  let previousEnd = -1
  let at = from
  for (const word of words) {
    while (sentence < sentences.length && word.start >= (sentences[sentence]?.end ?? 0)) sentence++
    while (quote < quotes.length && word.start >= (quotes[quote]?.end ?? 0)) quote++
    const opens = previousEnd < 0 || previousEnd <= (sentences[sentence]?.start ?? 0)
    if (opens && !(goesOn && previousEnd < 0)) sentenceStart = at
    let flags = summary
    if (opens) flags |= OPENS_SENTENCE
    if (tellsNames && startsWithCapital(text, word.start, word.end)) flags |= CAPITALISED
    const number = vocabulary.wordOf(word.key, language)
    const numeric = vocabulary.isNumeric(number)
    if (numeric) flags |= NUMERIC
    if (!opens && isJoined(text, previousEnd, word.start, numeric)) flags |= JOINED
    if (within(quotes[quote], word.start)) flags |= QUOTED
    tokens.terms[at] = vocabulary.termOfWord(number)
    tokens.words[at] = number
    tokens.starts[at] = word.start
    tokens.ends[at] = word.end
    tokens.sentences[at] = sentenceStart
    tokens.blocks[at] = index
    tokens.flags[at] = flags
    at++
    previousEnd = word.end
  }
  return at
}

function startsWithCapital(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start)
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a
  return /^\p{Lu}/u.test(text.slice(start, Math.min(end, start + 2)))
}

/** Names go on over a space, hyphen or apostrophe, numbers over a point or comma as well (`15.8`, `14,721`). */
function isJoined(text: string, from: number, to: number, numeric: boolean): boolean {
  if (to - from === 1 && text.charCodeAt(from) === 0x20) return true
  if (to - from > 2) return false
  const between = text.slice(from, to)
  return /^[\s\-‐‑–'’ʼ“"]{0,2}$/u.test(between) || (numeric && /^[.,٫٬]$/u.test(between))
}

function within(span: Span | undefined, position: number): boolean {
  return span !== undefined && span.start <= position && position < span.end
}

/**
 * Whether a block goes on with the sentence of the one before, as when a text was wrapped and each line read as a
 * paragraph: no mark stands at the end of that, and this begins with a small letter.
 */
function isWrapped(text: string, previousEnd: number, block: Span): boolean {
  return (
    /^\s*$/u.test(text.slice(previousEnd, block.start)) &&
    /^\p{Ll}/u.test(text.slice(block.start, block.start + 2))
  )
}

/** A longer block with many capitals is no headline but a list of names. */
const LONGEST_TITLE = 20

/** Headlines and captions often capitalise most words; capitals then do not mark names. */
function isTitleCase(text: string, words: readonly Span[]): boolean {
  if (words.length > LONGEST_TITLE) return false
  let capitals = 0
  for (const word of words) if (startsWithCapital(text, word.start, word.end)) capitals++
  return capitals > words.length * 0.55
}
