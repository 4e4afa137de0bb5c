import { findDate, isDateLine } from './dates.ts'
import { looksLikeMasthead, looksLikeOutlet } from './outlet-words.ts'

/** What a line between headline and text says of author, outlet and day. */
export type Credit = {
  readonly names: readonly string[]
  readonly outlet: string | null
  /** ISO 8601. */
  readonly published: string | null
}

const LONGEST_LINE = 180
const LABEL =
  /^(?:by|words by|story by|written by|author|von|text|par|por|di|da|door|av|autor(?:in)?|auteur|autore|автор|بقلم|الكاتب)(?:\s{0,2}[:：]\s{0,2}|\s+)(?=\p{Lu}|\p{Lo})/iu
const STRONG = /\s*[|•·]\s*|\s+[–—-]\s+/u
const TIME = /^\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:[A-Z]{2,5}|Uhr))?$/iu
const PERSON =
  /^(?:(?:Dr|Prof|Col|Gen|Maj|Capt|Lt|Adm|Rev|Sir|Dame)\.?\s(?:\(retd?\.?\)\s)?)?\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:(?:al|el|de|del|der|da|di|van|von|bin|ibn)[\s-])?\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u

/** "The Pressure Gauge (blog)": what is called so is an outlet, whatever its name. */
const GENRE = /\s?\((?:(?:we)?blog|newsletter|podcast|online|website|magazine|substack)\)$/iu
const AND = /\s(?:and|und|et|y|e|и|&)\s/u

type Part = { readonly text: string; readonly kind: 'date' | 'outlet' | 'person' | 'other' }

/**
 * Reads a credit line (rule I37): names, an outlet and a date parted by commas, bars, dots or dashes, as in
 * `By A. Name, The Example, 4 March 2031` or `Example Times | 4 March 2031`. The outlet is known by a word that
 * papers and agencies are called by, an article or quotation marks; behind a bar, also by standing next to a name.
 *
 * @returns `null` when the line is no credit line: a sentence, a date alone, or parts that are none of these
 */
export function creditOf(line: string): Credit | null {
  if (line.length > LONGEST_LINE || line.includes('\n') || /[.!?…؟।:;]["”’»)]*$/u.test(line)) return null
  const label = LABEL.exec(line)?.[0] ?? ''
  // "Friday, 15 March | by A. Name".
  const strong = line
    .slice(label.length)
    .replace(/\.$/u, '')
    .split(STRONG)
    .filter((piece) => piece !== '')
    .map((piece) => piece.replace(LABEL, ''))
  const parts = strong.flatMap((piece) => partsOf(piece))
  const barred = strong.length > 1
  const labelled = label !== '' || LABELLED_PART.test(line)
  const date = parts.find(({ kind }) => kind === 'date')
  const people = parts.filter(({ kind }) => kind === 'person')
  const outlet = parts.find(({ kind }) => kind === 'outlet')
  if (parts.some(({ kind }) => kind === 'other') || parts.length < 2) return null
  if (!outlet && !(date && people.length > 0 && (barred || labelled))) return null
  if (!date && !labelled) return null
  return {
    names: people.flatMap(({ text }) => withoutPlace(text).split(AND)),
    outlet: outlet ? bare(outlet.text) : null,
    published: date ? (findDate(date.text)?.iso ?? null) : null,
  }
}

const LABELLED_PART = /[|•·–—]\s{0,2}(?:by|von|par|por|di)\s\p{Lu}/iu

/** The pieces between commas; a date keeps its own comma, and a time goes with its date. */
function partsOf(piece: string): Part[] {
  if (isDate(piece)) return [{ text: piece, kind: 'date' }]
  const words = piece.split(/\s*[,،]\s*/u)
  const parts: Part[] = []
  for (let index = 0; index < words.length; index++) {
    const text = words[index] ?? ''
    const two = `${text}, ${words[index + 1] ?? ''}`
    if (index + 1 < words.length && !isDate(text) && !isDate(words[index + 1] ?? '') && isDate(two)) {
      parts.push({ text: two, kind: 'date' })
      index++
    } else if (index > 0 && looksLikeMasthead(text)) parts.push({ text, kind: 'outlet' })
    else if (text !== '' && !(TIME.test(text) && parts.at(-1)?.kind === 'date'))
      parts.push({ text, kind: kindOf(text) })
  }
  return parts
}

function kindOf(text: string): Part['kind'] {
  if (isDate(text)) return 'date'
  if (GENRE.test(text) || looksLikeOutlet(text)) return 'outlet'
  const name = withoutPlace(text)
  return name.split(AND).every((one) => PERSON.test(one)) ||
    /^[\p{Script=Arabic}\p{M}]+(?:\s[\p{Script=Arabic}\p{M}]+){1,3}$/u.test(name)
    ? 'person'
    : 'other'
}

/** "A. Name in Larn". */
function withoutPlace(text: string): string {
  return text.replace(/\s(?:in|aus|à|en|в|في)\s\p{L}[\p{L} -]{2,30}$/u, '')
}

function isDate(text: string): boolean {
  const bareParts = text.split(/[,،]/u).filter((part) => !/\p{Nd}/u.test(part))
  return text.length <= 40 && bareParts.every((part) => !/\S\s+\S/u.test(part.trim())) && isDateLine(text)
}

function bare(outlet: string): string {
  return outlet.replace(GENRE, '').replace(/^[«“„"]|[»”“"]$/gu, '')
}
