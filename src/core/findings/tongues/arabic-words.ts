import { ARABIC, isKnown } from '../../claims/arabic/lexicon.ts'
import { numberAt } from '../../claims/arabic/numbers.ts'
import type { ArabicWord } from '../../claims/arabic/words.ts'
import { arabicWords } from '../../claims/arabic/words.ts'
import type { Span } from '../../text/span.ts'
import type { Word } from './clauses.ts'

/**
 * The words and marks of a stretch of Arabic as rules F130 to F132 look for them: plain, without article, what is
 * joined before a word as a word of its own (و, ب, ل, ك), a number in words or with its scale as digits, and a dual as
 * two of its noun. Linear.
 */
export function toldArabicWords(text: string, span: Span): (Word & { readonly mark: boolean })[] {
  const words = arabicWords(text, span, ARABIC)
  const read: (Word & { mark: boolean })[] = []
  for (let at = 0; at < words.length;) {
    const word = words[at]
    if (!word) break
    for (const { start, end, key } of word.clitics)
      read.push({ start, end, lower: CLITICS[key], capital: false, mark: false })
    const { conjunction, form } = cutConjunction(word)
    if (conjunction)
      read.push({ start: word.start, end: word.start + 1, lower: 'و', capital: false, mark: false })
    const number = numberAt(words, at, ARABIC)
    const last = words[(number?.to ?? at + 1) - 1] ?? word
    const dual = number ? null : dualOf(word)
    const own = {
      start: word.start + (conjunction ? 1 : 0),
      end: last.end,
      capital: false,
      mark: word.kind === 'mark',
    }
    if (dual !== null) read.push({ ...own, lower: '2' }, { ...own, lower: dual })
    else read.push({ ...own, lower: number?.value ?? form })
    at = number?.to ?? at + 1
  }
  return read
}

const CLITICS = { and: 'و', in: 'ب', for: 'ل', as: 'ك' } as const

/** "And" or "so" before a word of which nothing is known. */
function cutConjunction({ kind, article, form }: ArabicWord): {
  readonly conjunction: boolean
  readonly form: string
} {
  const conjunction = kind === 'word' && !article && /^[وف].{3}/u.test(form) && !isKnown(ARABIC, form)
  return { conjunction, form: conjunction ? form.slice(1) : form }
}

/** "Two soldiers": the noun of those whose dual no plural has. */
function dualOf({ kind, article, form }: ArabicWord): string | null {
  if (kind !== 'word' || article || isNoun(form)) return null
  const base = /^(.{2,})(?:ان|ين)$/u.exec(form)?.[1]
  if (base === undefined) return null
  if (isNoun(base)) return base
  const feminine = base.endsWith('ت') ? `${base.slice(0, -1)}ه` : null
  return feminine !== null && isNoun(feminine) ? feminine : null
}

function isNoun(form: string): boolean {
  return ARABIC.counted.has(form) || ARABIC.states.has(form)
}
