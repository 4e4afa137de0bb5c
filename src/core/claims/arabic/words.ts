import { plainArabic } from '../../text/arabic-script.ts'
import type { Span } from '../../text/span.ts'
import type { ArabicLexicon } from './lexicon.ts'
import { isKnown } from './lexicon.ts'

/** What stands joined before a word: "and", "so", "in" or "with", "to" or "of", "as". */
export type Clitic = Span & { readonly key: 'and' | 'in' | 'for' | 'as' }

/** A word, a mark or a number of a text in Arabic, with what is joined to it cut off. */
export type ArabicWord = Span & {
  readonly kind: 'word' | 'mark' | 'number'
  /** Plain, without clitics and article; of a mark the mark as English has it, of a number its digits. */
  readonly form: string
  readonly article: boolean
  readonly clitics: readonly Clitic[]
}

const TOKEN = /[٠-٩۰-۹\d]+(?:[.,٫٬][٠-٩۰-۹\d]+)*|[\p{L}\p{M}\u200c]+|[^\s\p{L}\p{M}\p{N}]/gu
const MARKS: Readonly<Record<string, string>> = { '،': ',', '؛': ';', '؟': '?', '۔': '.', '–': '-', '—': '-' }
/** Signs that no reader sees. */
const UNSEEN = /^[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]$/u

/** Cuts a piece of Arabic text into words, numbers and marks; offsets count in the whole text. Linear. */
export function arabicWords(text: string, span: Span, lexicon: ArabicLexicon): ArabicWord[] {
  const words: ArabicWord[] = []
  for (const found of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const [token] = found
    const start = span.start + found.index
    const own = { start, end: start + token.length, article: false, clitics: [] }
    if (UNSEEN.test(token)) continue
    if (/^\p{N}/u.test(token)) words.push({ ...own, kind: 'number', form: digits(token) })
    else if (/^[\p{L}\p{M}]/u.test(token)) words.push(cut(token, start, lexicon))
    else words.push({ ...own, kind: 'mark', form: MARKS[token] ?? token })
  }
  return words
}

/** Digits of any kind as 0 to 9, without what parts thousands. */
function digits(token: string): string {
  return plainArabic(token)
    .replaceAll('٫', '.')
    .replaceAll(/٬|,(?=\d{3}(?!\d))|\.(?=\d{3}(?!\d))/gu, '')
    .replace(',', '.')
}

const ARTICLE = /^ال(?=..)/u

function cut(token: string, start: number, lexicon: ArabicLexicon): ArabicWord {
  const end = start + token.length
  const clitics: Clitic[] = []
  // Only a bare alif opens the article: "المانيا" is one, "ألمانيا" is Germany.
  const bare = token.normalize('NFC').replaceAll(/[\u0640\u200c]|\p{M}/gu, '')
  let rest = plainArabic(token)
  let at = start
  const take = (key: Clitic['key']): void => {
    clitics.push({ start: at, end: at + 1, key })
    at++
    rest = rest.slice(1)
  }
  if (!isWord(rest, lexicon) && /^[وف]..+/u.test(rest) && mayBehind(rest.slice(1), lexicon)) take('and')
  if (!isWord(rest, lexicon)) {
    const two = rest.slice(1)
    if (rest.startsWith('لل') && rest.length > 4) {
      clitics.push({ start: at, end: at + 1, key: 'for' })
      return { start: at, end, kind: 'word', form: withoutArticle(rest.slice(2)), article: true, clitics }
    }
    const key = ({ ب: 'in', ل: 'for', ك: 'as' } as const)[rest.charAt(0)]
    if (key !== undefined && two.length > 2 && (ARTICLE.test(two) || isWord(two, lexicon))) take(key)
  }
  const article = hasArticle(rest) && /^[اٱ]/u.test(bare.slice(clitics.length))
  const form = article ? withoutArticle(rest) : rest
  return { start: at, end, kind: 'word', form, article, clitics }
}

function hasArticle(form: string): boolean {
  return ARTICLE.test(form)
}

function withoutArticle(form: string): string {
  return form.replace(ARTICLE, '')
}

/** A word of the lexicon, with or without article. */
function isWord(form: string, lexicon: ArabicLexicon): boolean {
  return isKnown(lexicon, form) || (hasArticle(form) && isKnown(lexicon, withoutArticle(form)))
}

/** Whether "and" may stand before it: a word of the lexicon, an article, or another clitic before either. */
function mayBehind(form: string, lexicon: ArabicLexicon): boolean {
  if (isWord(form, lexicon) || hasArticle(form) || /^لل../u.test(form)) return true
  const rest = form.slice(1)
  return /^[بلك]/u.test(form) && rest.length > 2 && (hasArticle(rest) || isWord(rest, lexicon))
}
