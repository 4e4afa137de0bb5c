import type { SourceDocument } from '../../documents/source-document.ts'
import { isReporting } from '../../documents/source-document.ts'
import { sentencesOf } from '../../text/sentences.ts'
import type { Span } from '../../text/span.ts'
import { arabicReader, isNameInMarks } from '../arabic/document-reader.ts'
import type { KnownNames } from '../arabic/found-names.ts'
import { isReadInArabic } from '../lexicon/lexicon-for.ts'
import { interrupted, namesBody } from '../russian/body-marks.ts'
import { russianNames, russianReader } from '../russian/reader.ts'
import { germanReader, germanSurnames } from '../german/reader.ts'
import { glossFor } from '../lexicon/glosses.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { quotedSpans } from '../quotes/quote-marks.ts'
import type { QuotedSpan } from '../quotes/quote-marks.ts'
import { primaryLanguage } from '../../text/language.ts'
import { glossedTokens } from './glossed-tokens.ts'
import { groupedNumbers } from './grouped-numbers.ts'
import type { PieceReader } from './piece-reader.ts'
import { isCapitalised, tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'

/** A quotation of the document, with the index of its block. */
export type ReadQuote = QuotedSpan & { readonly index: number; readonly block: number }

/**
 * A sentence as it is read: the words outside quotations (each quotation stands as one `quote` token), or a
 * sentence inside a quotation. What a quotation asserts is its speaker's.
 */
export type Sentence = Span & {
  readonly index: number
  readonly block: number
  readonly tokens: readonly ReadToken[]
  /** The quotation this sentence stands in, `null` for the outlet's own words. */
  readonly quote: ReadQuote | null
  /** Written with capitals on most words, like a headline: capitals say nothing there. */
  readonly titleCase: boolean
}

export type ReadToken = Token & { readonly quote: ReadQuote | null }

/** A document cut for reading. */
export type Reading = {
  readonly document: SourceDocument
  readonly lexicon: Lexicon
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly ReadQuote[]
}

/** Longer sentences are tables or lists without marks; they are read up to here. */
const LONGEST_SENTENCE = 4000

/** Cuts the outlet's own reporting into sentences and quotations. Readers' comments are not read at all. */
export function readDocument(
  document: SourceDocument,
  lexicon: Lexicon,
  spelled: KnownNames['spelled'] = () => null,
  elsewhere: NamesElsewhere = NOWHERE,
): Reading {
  const sentences: Sentence[] = []
  const quotes: ReadQuote[] = []
  const words: Words = { text: document.text, read: pieceReader(document, spelled, elsewhere) }
  const isRussian = primaryLanguage(document.meta.language) === 'ru'
  const namesInMarks = /^(?:de|ru)$/u.test(primaryLanguage(document.meta.language))
  for (const [block, { start, end, kind }] of document.blocks.entries()) {
    if (!isReporting(kind)) continue
    const text = document.text.slice(start, end)
    const marked = quotedSpans(text, { start: 0, end: text.length })
    const own = namesInMarks ? marked.filter((quote) => !namesBody(text, quote)) : marked
    const spoken = isRussian ? own.flatMap((quote) => interrupted(text, quote)) : own
    const found = spoken.map((quote) => ({
      start: quote.start + start,
      end: quote.end + start,
      inner: { start: quote.inner.start + start, end: quote.inner.end + start },
      block,
    }))
    const said = isReadInArabic(document.meta.language)
      ? found.filter((quote) => !isNameInMarks(document.text, quote))
      : found
    const numbered = said.map((quote, index) => Object.assign(quote, { index: quotes.length + index }))
    quotes.push(...numbered)
    readBlock(words, { start, end }, block, numbered, sentences)
  }
  return { document, lexicon, sentences, quotes }
}

/** A document's text, and how its words are read. */
type Words = { readonly text: string; readonly read: PieceReader }

/** Words of names that other documents of a case have, by language. */
export type NamesElsewhere = { readonly de: ReadonlySet<string>; readonly ru: ReadonlySet<string> }

const NOWHERE: NamesElsewhere = { de: new Set(), ru: new Set() }

/** The words of people's names in German and Russian documents, which other documents may have alone or in another case. */
export function namesElsewhere(documents: readonly SourceDocument[]): NamesElsewhere {
  const wordsIn = (language: string, names: typeof russianNames): ReadonlySet<string> =>
    new Set(
      documents
        .filter(({ meta }) => primaryLanguage(meta.language) === language)
        .flatMap(({ text, blocks }) =>
          names(
            text,
            blocks.filter(({ kind }) => isReporting(kind)).flatMap((block) => localSentences(text, block)),
          ),
        ),
    )
  return { de: wordsIn('de', germanSurnames), ru: wordsIn('ru', russianNames) }
}

function pieceReader(
  { text, blocks, meta }: SourceDocument,
  spelled: KnownNames['spelled'],
  elsewhere: NamesElsewhere,
): PieceReader {
  if (isReadInArabic(meta.language))
    return arabicReader(
      text,
      blocks.filter(({ kind }) => isReporting(kind)),
      spelled,
    )
  const sentences = (): Span[] =>
    blocks.filter(({ kind }) => isReporting(kind)).flatMap((block) => localSentences(text, block))
  const language = primaryLanguage(meta.language)
  if (language === 'de') return germanReader(text, sentences(), elsewhere.de)
  if (language === 'ru') return russianReader(text, sentences(), elsewhere.ru)
  const gloss = glossFor(meta.language)
  return gloss
    ? (whole, span) =>
        glossedTokens(groupedNumbers(tokensOf(whole, span), whole), gloss, {
          before: CLOSING.test(whole.charAt(span.start - 1)),
          behind: OPENING.test(whole.charAt(span.end)),
        })
    : tokensOf
}

const CLOSING = /^[”"’»“]$/u
const OPENING = /^[“"‘«„]$/u

function readBlock(
  words: Words,
  block: Span,
  blockIndex: number,
  quotes: readonly ReadQuote[],
  into: Sentence[],
): void {
  let next = 0
  const { text } = words
  for (const sentence of sentencesAround(text, block, quotes)) {
    const span = { start: sentence.start, end: Math.min(sentence.end, sentence.start + LONGEST_SENTENCE) }
    const tokens: ReadToken[] = []
    const inside: ReadQuote[] = []
    let at = span.start
    while (next < quotes.length) {
      const quote = quotes[next]
      if (!quote || quote.start >= span.end) break
      next++
      if (quote.start < at) continue
      tokens.push(...outside(words, { start: at, end: quote.start }))
      tokens.push({ start: quote.start, end: quote.end, kind: 'mark', text: 'quote', key: 'quote', quote })
      inside.push(quote)
      at = quote.end
    }
    tokens.push(...outside(words, { start: at, end: Math.max(at, span.end) }))
    into.push(sentenceOf(into.length, blockIndex, span, tokens, null))
    for (const quote of inside) {
      for (const part of localSentences(text, quote.inner)) {
        const cut = { start: part.start, end: Math.min(part.end, part.start + LONGEST_SENTENCE) }
        into.push(sentenceOf(into.length, blockIndex, cut, outside(words, cut), quote))
      }
    }
  }
}

function outside({ text, read }: Words, span: Span): ReadToken[] {
  return read(text, span).map((token) => Object.assign(token, { quote: null }))
}

function sentenceOf(
  index: number,
  block: number,
  span: Span,
  tokens: readonly ReadToken[],
  quote: ReadQuote | null,
): Sentence {
  return { ...span, index, block, tokens, quote, titleCase: isTitleCase(tokens) }
}

/** Small words that headlines with capitals leave out or write with a capital. */
const RUNNING_TEXT = /^(?:is|was|are|were|has|have|had|said|says|who|that|but|which)$/u

/** Words that headlines with capitals write small. */
const HEADLINE_SMALL =
  /^(?:a|an|the|and|but|or|nor|so|yet|of|in|on|at|to|by|as|up|off|out|for|from|with|into|onto|over|per|via|vs|than|amid|after|about|al|el|bin|ibn|de|da|del|van|von|der|den|la|le)$/u

function isTitleCase(tokens: readonly ReadToken[]): boolean {
  if (isAllCapitals(tokens)) return true
  let long = 0
  let capital = 0
  let running = false
  for (const token of tokens) {
    running ||= token.kind === 'word' && /^\p{Ll}{2,}$/u.test(token.text) && !HEADLINE_SMALL.test(token.text)
    if (token.kind === 'word' && RUNNING_TEXT.test(token.text)) return false
    if (token.kind !== 'word' || token.text.length < 4) continue
    long++
    if (isCapitalised(token)) capital++
  }
  const last = tokens.at(-1)
  const closed = last?.kind === 'mark' && last.text === '.'
  return long >= 4 && capital / long > (closed ? 0.88 : 0.7) && !(closed && running)
}

/** "MINISTRY OF CULTURE", in capitals above a release: a body's name, which nothing is told of. */
function isMasthead(keys: readonly string[]): boolean {
  return keys[1] === 'of' && keys.every((key) => key.length > 3 || /^(?:of|the|and|for)$/u.test(key))
}

/** "MAJOR OLRUD ON THE RUN": three words and more without a small letter, one of them no acronym. */
function isAllCapitals(tokens: readonly ReadToken[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word')
  return (
    words.length > 2 &&
    !isMasthead(words.map(({ key }) => key)) &&
    words.every(({ text }) => !/\p{Ll}/u.test(text)) &&
    words.some(({ text }) => /^\p{Lu}{5,}$/u.test(text))
  )
}

/** Sentences of a block, never cut inside a quotation. */
function sentencesAround(text: string, block: Span, quotes: readonly ReadQuote[]): Span[] {
  const merged: Span[] = []
  let quoteIndex = 0
  let open: Span | null = null
  for (const sentence of localSentences(text, block)) {
    open = open ? { start: open.start, end: sentence.end } : sentence
    while ((quotes[quoteIndex]?.end ?? Number.POSITIVE_INFINITY) <= sentence.end) quoteIndex++
    const quote = quotes[quoteIndex]
    if (quote && quote.start < sentence.end && quote.end > sentence.end) continue
    merged.push(open)
    open = null
  }
  if (open) merged.push(open)
  return joinCues(text, merged)
}

/** `“… ?” he asked.`: a small letter after a quotation goes on with its sentence. */
function joinCues(text: string, sentences: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const sentence of sentences) {
    const previous = joined.at(-1)
    if (
      previous &&
      /[”"’»]$/u.test(text.slice(previous.end - 1, previous.end)) &&
      /^\p{Ll}/u.test(text.charAt(sentence.start))
    ) {
      joined[joined.length - 1] = { start: previous.start, end: sentence.end }
    } else joined.push(sentence)
  }
  return joined
}

/** Cuts a copy of the piece, so that no search for a mark runs on into the rest of the document. */
function localSentences(text: string, span: Span): Span[] {
  const piece = text.slice(span.start, span.end)
  return sentencesOf(piece, { start: 0, end: piece.length }).map(({ start, end }) => ({
    start: start + span.start,
    end: end + span.start,
  }))
}
