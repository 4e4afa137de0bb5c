import type { SourceDocument } from '../documents/source-document.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { wordsOf } from '../text/words.ts'
import { quotedSpans } from './quote-marks.ts'
import { languageOf } from './stemming.ts'
import type { Vocabulary } from './vocabulary.ts'
import { GAP_TERM } from './vocabulary.ts'

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

/** How many gap tokens part two stretches of reporting: more than an alignment ever bridges (rule M2). */
const GAP_LENGTH = 64

/** Languages that write every noun with a capital, where it says nothing about names. */
const CAPITALISES_NOUNS: ReadonlySet<string> = new Set(['de', 'lb'])

/** A document as the matcher sees it: parallel arrays over its words, in order. Offsets are UTF-16. */
export type Tokens = {
  readonly document: SourceDocument
  readonly language: string
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

type Draft = {
  term: number
  word: number
  start: number
  end: number
  sentence: number
  block: number
  flags: number
}

/**
 * Cuts the compared blocks of a document into words (rules M1, M2). Where a block that is not compared stands
 * between two that are, gap tokens keep an alignment from reaching across it.
 *
 * @param usualLanguage the language of a document that neither states nor shows its own
 */
export function tokenise(
  document: SourceDocument,
  compared: readonly boolean[],
  vocabulary: Vocabulary,
  usualLanguage = 'und',
): Tokens {
  const locale = document.meta.language ?? 'und'
  const perBlock = document.blocks.map((block, index) =>
    compared[index] === true ? wordsOf(document.text, block, locale) : [],
  )
  const keys = perBlock.flatMap((words) => words.map((word) => word.key))
  const guessed = languageOf(document.meta.language, keys)
  const language = guessed === 'und' ? usualLanguage : guessed
  const drafts: Draft[] = []
  let interrupted = false
  document.blocks.forEach((block, index) => {
    const words = perBlock[index] ?? []
    if (words.length === 0) {
      interrupted ||= drafts.length > 0
      return
    }
    if (interrupted)
      for (let count = 0; count < GAP_LENGTH; count++) drafts.push(gapAt(block.start, index, drafts))
    interrupted = false
    const sentences = sentencesOf(document.text, block)
    const quotes = quotedSpans(document.text, block)
    const titleCase = isTitleCase(document.text, words)
    let sentence = 0
    let quote = 0
    const last = drafts.at(-1)
    const goesOn = last !== undefined && last.term !== GAP_TERM && isWrapped(document.text, last.end, block)
    let sentenceStart = goesOn ? last.sentence : drafts.length
    let previousEnd = -1
    for (const word of words) {
      while (sentence < sentences.length && word.start >= (sentences[sentence]?.end ?? 0)) sentence++
      while (quote < quotes.length && word.start >= (quotes[quote]?.end ?? 0)) quote++
      const opens = previousEnd < 0 || previousEnd <= (sentences[sentence]?.start ?? 0)
      if (opens && !(goesOn && previousEnd < 0)) sentenceStart = drafts.length
      const shown = document.text.slice(word.start, Math.min(word.end, word.start + 2))
      let flags = 0
      if (opens) flags |= OPENS_SENTENCE
      if (!titleCase && !CAPITALISES_NOUNS.has(language) && /^\p{Lu}/u.test(shown)) flags |= CAPITALISED
      if (!opens && /^[\s\-‐‑–'’ʼ“"]{0,2}$/u.test(document.text.slice(previousEnd, word.start)))
        flags |= JOINED
      if (/\p{N}/u.test(word.key.slice(0, 24))) flags |= NUMERIC
      if (within(quotes[quote], word.start)) flags |= QUOTED
      drafts.push({
        term: vocabulary.termOf(word.key, language),
        word: vocabulary.wordOf(word.key),
        start: word.start,
        end: word.end,
        sentence: sentenceStart,
        block: index,
        flags,
      })
      previousEnd = word.end
    }
  })
  return {
    document,
    language,
    terms: Uint32Array.from(drafts, (draft) => draft.term),
    words: Uint32Array.from(drafts, (draft) => draft.word),
    starts: Uint32Array.from(drafts, (draft) => draft.start),
    ends: Uint32Array.from(drafts, (draft) => draft.end),
    sentences: Uint32Array.from(drafts, (draft) => draft.sentence),
    blocks: Uint32Array.from(drafts, (draft) => draft.block),
    flags: Uint8Array.from(drafts, (draft) => draft.flags),
  }
}

function gapAt(position: number, block: number, drafts: readonly Draft[]): Draft {
  return { term: GAP_TERM, word: 0, start: position, end: position, sentence: drafts.length, block, flags: 0 }
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

/** Headlines and captions often capitalise most words; capitals then do not mark names. */
function isTitleCase(text: string, words: readonly Span[]): boolean {
  let capitals = 0
  for (const word of words) if (/^\p{Lu}/u.test(text.slice(word.start, word.start + 2))) capitals++
  return capitals > words.length * 0.55
}
