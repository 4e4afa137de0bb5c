import { ARABIC } from '../../claims/arabic/lexicon.ts'
import type { Span } from '../../text/span.ts'
import { toldArabicWords } from './arabic-words.ts'
import type { Clause, Word } from './clauses.ts'

/** Before these Arabic goes on with the clause in front of the mark: "four people, among them NAME". */
const AMONG = /^(?:بينهم|بينها)$/u
/** Place, day and agency before a report. */
const DATED = /^[^.!؟\n]{0,60}\d[^.!؟\n]{0,60}?(?:\)\s*[-–—:]|\s[-–—]\s)/u
const STOP = /^[,;:()[\].!?…-]$/u

/**
 * The clauses of a sentence of Arabic, without what is spoken: cut at its marks, and, as verbs stand first, at "and"
 * before what happened to somebody. Linear.
 */
export function arabicClausesOf(text: string, span: Span, spoken: readonly Span[]): Clause[] {
  const clauses: Clause[] = []
  let words: Word[] = []
  const close = (): void => {
    const [first, last] = [words[0], words.at(-1)]
    if (first && last) clauses.push({ start: first.start, end: last.end, words })
    words = []
  }
  const dateline = DATED.exec(text.slice(span.start, span.end))?.[0].length ?? 0
  const read = toldArabicWords(text, { start: span.start + dateline, end: span.end })
  for (const [at, { mark, ...word }] of read.entries()) {
    const next = read[at + 1]
    if (spoken.some((quote) => word.start >= quote.start && word.start < quote.end)) close()
    else if (mark) {
      if (STOP.test(word.lower) && !AMONG.test(next?.lower ?? '')) close()
    } else {
      if (word.lower === 'و' && ARABIC.harm.has(next?.lower ?? '')) close()
      words.push(word)
    }
  }
  close()
  return clauses
}
