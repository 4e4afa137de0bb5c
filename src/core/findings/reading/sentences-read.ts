import { foldWord } from '../../claims/names/fold.ts'
import { baseOf } from '../../claims/lexicon/english-verbs.ts'
import type { SourceDocument } from '../../documents/source-document.ts'
import { stemOf } from '../../matching/stemming.ts'
import { sentencesOf } from '../../text/sentences.ts'
import type { Span } from '../../text/span.ts'
import { wordsOf } from '../../text/words.ts'

/** A word of a sentence: as written, folded, and its stem with irregular verb forms undone. */
export type ReadWord = Span & {
  readonly text: string
  readonly key: string
  readonly stem: string
  /** The person, organisation or place it names or means, where that is known. */
  readonly entity: string | null
  /** What stands between it and the word before: blanks and marks. */
  readonly gap: string
}

/** A mention of an entity that begins at a place of a text. */
export type Named = { readonly end: number; readonly entity: string; readonly person: boolean }

/** A sentence of the reporting, with its words. */
export type ReadSentence = Span & {
  readonly document: string
  readonly index: number
  readonly headline: boolean
  readonly words: readonly ReadWord[]
}

const MOST_SENTENCES = 400
const MOST_WORDS = 80

/** The sentences of a document that report: no comments, furniture or bylines. Linear in the text. */
export function readSentences(
  document: SourceDocument,
  mentions: ReadonlyMap<number, Named>,
): ReadSentence[] {
  const read: ReadSentence[] = []
  const { text } = document
  let person: string | null = null
  for (const block of document.blocks) {
    if (block.kind === 'comment' || block.kind === 'furniture' || block.kind === 'byline') continue
    for (const { start, end } of sentencesOf(text, block)) {
      if (read.length >= MOST_SENTENCES) return read
      const words = wordsIn(text, { start, end }, mentions, person)
      const named = new Set(
        words.flatMap((word) => (mentions.get(word.start)?.person === true ? [word.entity] : [])),
      )
      // Two people in a sentence: a pronoun after it may mean either.
      if (named.size > 0) person = named.size === 1 ? ([...named][0] ?? null) : null
      read.push({
        document: document.id,
        index: read.length,
        start,
        end,
        headline: block.kind === 'headline',
        words,
      })
    }
  }
  return read
}

function wordsIn(
  text: string,
  span: Span,
  mentions: ReadonlyMap<number, Named>,
  person: string | null,
): ReadWord[] {
  const words: ReadWord[] = []
  let named: Named | null = null
  for (const { start, end } of wordsOf(text, span).slice(0, MOST_WORDS)) {
    const piece = text.slice(start, end)
    const last = words.at(-1)
    const gap = text.slice(last?.end ?? span.start, start)
    if (last && /^[.,]$/u.test(gap) && /\d$/u.test(last.text) && /^\d/u.test(piece)) {
      const joined = text.slice(last.start, end)
      words[words.length - 1] = { ...last, end, text: joined, key: joined, stem: joined }
      continue
    }
    named = mentions.get(start) ?? (named && start < named.end ? named : null)
    const key = foldWord(piece.replace(/['’]s$/u, '')) || piece.toLowerCase()
    words.push({
      start,
      end,
      text: piece,
      key,
      stem: stemOf(baseOf(key), 'en'),
      entity: named?.entity ?? (words.length < 4 && /^(?:he|she)$/u.test(key) ? person : null),
      gap,
    })
  }
  return words
}
