import { ENGLISH } from '../../claims/lexicon/english.ts'
import { foldWord } from '../../claims/names/fold.ts'
import type { Quotation } from '../../claims/quotation.ts'
import type { Passage, SourceDocument } from '../../documents/source-document.ts'
import { sentencesOf } from '../../text/sentences.ts'

/** A sentence between quotation marks. */
export type Quoted = {
  readonly quotation: Quotation
  readonly passage: Passage
  readonly keys: readonly string[]
  /** The sentence between marks before it, also where only words of the text stand between; `''` where there is none. */
  readonly before: string
  /** The words of the text before the marks, back to the last mark, for the first sentence; else `''`. */
  readonly lead: string
  /** The sentence is closed inside the marks, so that nothing seems to follow. */
  readonly closed: boolean
}

const FEWEST_WORDS = 4
const MOST_WORDS = 60
/** Letters within which the marks before are of one speech. */
const ONE_SPEECH = 160

/** The sentences between marks of one document, in order; those with dots or brackets are left out. */
export function quotedSentences(
  { id, text }: SourceDocument,
  quotations: readonly Quotation[],
  most: number,
): readonly Quoted[] {
  const found: Quoted[] = []
  let [last, closedAt] = ['', -ONE_SPEECH]
  for (const quotation of quotations.toSorted((a, b) => a.passage.start - b.passage.start)) {
    const { start, end } = quotation.passage
    if (start - closedAt >= ONE_SPEECH || text.slice(closedAt, start).includes('\n')) last = ''
    for (const sentence of sentencesOf(text.slice(start, end), { start: 0, end: end - start })) {
      const words = text.slice(start + sentence.start, start + sentence.end)
      const keys = keysOf(words)
      const before = last
      last = keys.join(' ')
      if (keys.length < FEWEST_WORDS || keys.length > MOST_WORDS || /[[\]]|\.\.\.|…/u.test(words)) continue
      found.push({
        quotation,
        passage: { document: id, start: start + sentence.start, end: start + sentence.end },
        keys,
        before,
        lead:
          sentence.start > 1
            ? ''
            : (/[^.!?\n“”"]*$/u.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? ''),
        closed: /[.!?,]\P{L}*$/u.test(words),
      })
      if (found.length >= most) return found
    }
    closedAt = end
  }
  return found
}

/** Words as they are compared: folded, short forms written out. */
export function keysOf(words: string): string[] {
  const plain = words
    .toLowerCase()
    .replaceAll(/[’‘`]/gu, "'")
    // "We ' ll", as some texts part their words.
    .replaceAll(/ ?' ?(?=(?:ll|re|ve|m|s|d|t)\b)/gu, "'")
    .replaceAll(/can't|cannot/gu, 'can not')
    .replaceAll(/won't/gu, 'will not')
    .replaceAll(/n't\b/gu, ' not')
    .replaceAll(/\b(it|that|there|here|he|she|what|who)'s\b/gu, '$1 is')
    .replaceAll(/'re\b/gu, ' are')
    .replaceAll(/'ll\b/gu, ' will')
    .replaceAll(/'ve\b/gu, ' have')
    .replaceAll(/'m\b/gu, ' am')
    .replaceAll(/\b(?:am|is|are) going to\b/gu, 'will')
    .replaceAll(/\b(?:have|has|need) to\b/gu, 'must')
    .replaceAll(/\bshall\b/gu, 'will')
    .replaceAll(/\ban\b/gu, 'a')
  return [...plain.matchAll(/[\p{L}\p{M}\p{N}'-]+/gu)]
    .map(([word]) => foldWord(word))
    .filter((key) => /[\p{L}\p{N}]/u.test(key))
}

/** A word that tells something by itself. */
export function isContentKey(word: string): boolean {
  return word.length > 2 && !ENGLISH.functionWords.has(word)
}
