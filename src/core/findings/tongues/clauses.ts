import type { SourceDocument } from '../../documents/source-document.ts'
import { isReporting } from '../../documents/source-document.ts'
import { quotedSpans } from '../../claims/quotes/quote-marks.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { primaryLanguage } from '../../text/language.ts'
import type { Span } from '../../text/span.ts'
import { arabicClausesOf } from './arabic-clauses.ts'

/** A word or number, in small letters, ё as е; digits in groups are one number. Offsets count in the document. */
export type Word = Span & { readonly lower: string; readonly capital: boolean }

/** Words between two marks. */
export type Clause = Span & { readonly words: readonly Word[] }

/** A sentence in the outlet's own words: what stands between quotation marks is left out. */
export type ToldSentence = Span & {
  readonly block: number
  readonly headline: boolean
  readonly clauses: readonly Clause[]
  readonly words: readonly Word[]
}

const PIECE =
  /(?:R|US)\$|\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?![\d\p{L}])|\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}\d]+)*|[€$£₽]|[^\s\p{L}\d]/gu
/** Where an apostrophe ends a word: “l'hôpital”. */
const CUT_PIECE =
  /(?:R|US)\$|\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?![\d\p{L}])|\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+(?:-[\p{L}\p{M}\d]+)*|[€$£₽]|[^\s\p{L}\d]/gu
const STOP = /^[,;:()[\].!?…–—-]$/u
/** Place, day and agency before a report: “CARLOVA, 9 May 2022 (Meridian News) - ”. */
const DATELINE = /^\p{Lu}[^.!?\n]{0,60}\d[^!?\n]{0,40}?(?:\)\s*[-–—:]?\s|\s[-–—]\s)/u
/** Names and words in irony; what is longer between marks is somebody's speech. */
const FEWEST_SPOKEN = 3
const LONGEST_PARTICLE = 3

/** Not “Virgen del Faro”: a name has capitals on all its long words. */
function isSpoken(words: readonly string[]): boolean {
  const telling = words.filter((word) => word.length > LONGEST_PARTICLE)
  return words.length >= FEWEST_SPOKEN && !telling.every((word) => /^\p{Lu}/u.test(word))
}

/** The sentences of a document's reporting, cut into clauses at their marks. Linear. */
export function toldSentences({ text, blocks, meta }: SourceDocument, elides: boolean): ToldSentence[] {
  const cut = primaryLanguage(meta.language) === 'ar' ? arabicClausesOf : clausesOf
  return blocks.flatMap((block, index) => {
    if (!isReporting(block.kind)) return []
    const piece = text.slice(block.start, block.end)
    const spoken = quotedSpans(piece, { start: 0, end: piece.length }).filter(({ inner }) =>
      isSpoken(piece.slice(inner.start, inner.end).split(/\s+/u)),
    )
    return sentencesOf(piece, { start: 0, end: piece.length }).map((sentence) => {
      const clauses = cut(piece, sentence, spoken, elides).map((clause) => moved(clause, block.start))
      return {
        start: sentence.start + block.start,
        end: sentence.end + block.start,
        block: index,
        headline: block.kind === 'headline',
        clauses,
        words: clauses.flatMap(({ words }) => words),
      }
    })
  })
}

function moved(clause: Clause, by: number): Clause {
  const shift = <One extends Span>(one: One): One => ({ ...one, start: one.start + by, end: one.end + by })
  return { ...shift(clause), words: clause.words.map(shift) }
}

function clausesOf(text: string, span: Span, spoken: readonly Span[], elides: boolean): Clause[] {
  const clauses: Clause[] = []
  let words: Word[] = []
  const close = (): void => {
    const [first, last] = [words[0], words.at(-1)]
    if (first && last) clauses.push({ start: first.start, end: last.end, words })
    words = []
  }
  const dateline = DATELINE.exec(text.slice(span.start, span.end))?.[0].length ?? 0
  const from = span.start + dateline
  for (const found of text.slice(from, span.end).matchAll(elides ? CUT_PIECE : PIECE)) {
    const start = from + found.index
    if (spoken.some((quote) => start >= quote.start && start < quote.end) || STOP.test(found[0])) {
      close()
      continue
    }
    if (!/[\p{L}\d€$£₽]/u.test(found[0])) continue
    words.push({
      start,
      end: start + found[0].length,
      lower: found[0].toLowerCase().replaceAll('ё', 'е'),
      capital: /^\p{Lu}/u.test(found[0]),
    })
  }
  close()
  return clauses
}
