import type { Token } from '../reading/tokens.ts'
import { isCapitalised } from '../reading/tokens.ts'
import type { Reading } from './lexicon.ts'
import { isBody, isHuman, keysOf, nounOf } from './lexicon.ts'

/** A token with what German grammar says of it. */
export type Word = {
  readonly token: Token
  readonly lower: string
  readonly capital: boolean
  /** How it is read as a common noun, for words with a capital. */
  readonly noun: Reading | null
  /** It stands between marks that hold a name. */
  readonly marked: boolean
  /** It is the last part of a word with a hyphen: “Wendsee-Reederei”. */
  readonly hyphened: boolean
}

const HYPHENED = /^(.+)-(\p{Lu}\p{L}+)$/u

/** Tokens with their readings; “Fatah-Chef” is two words where its last part is known. */
export function wordsOf(tokens: readonly Token[]): Word[] {
  let marked = false
  return tokens.flatMap((token) => {
    // Marks around a name (“die Bande „Nordring“”) say nothing more; speech is no part of the piece.
    if (/^[«»„“”"]$/u.test(token.text)) {
      marked = !marked
      return []
    }
    return marked && token.kind === 'word'
      ? [wordOf(token, true, false)]
      : partsOf(token).map((part, index) => wordOf(part, false, index > 0))
  })
}

function wordOf(token: Token, marked: boolean, hyphened: boolean): Word {
  const lower = token.text.toLowerCase()
  const capital = isCapitalised(token)
  return {
    token,
    lower,
    capital,
    noun: capital && !marked ? nounOf(lower) : null,
    marked: marked && capital,
    hyphened,
  }
}

function partsOf(token: Token): Token[] {
  const found = token.kind === 'word' ? HYPHENED.exec(token.text) : null
  const [, first = '', last = ''] = found ?? []
  const reading = last === '' ? null : nounOf(last.toLowerCase())
  if (!reading || !(isHuman(reading.keys) || isBody(reading.keys))) return [token]
  const cut = token.start + first.length
  const head: Token = { ...token, start: cut + 1, text: last, key: last.toLowerCase() }
  const modifier = /^(?:ex|alt)$/iu.test(first) ? 'former' : /^vize$/iu.test(first) ? 'deputy' : null
  if (modifier !== null) return [{ ...token, end: cut, text: modifier, key: modifier }, head]
  return [{ ...token, end: cut, text: first, key: first.toLowerCase() }, head]
}

const DETERMINER =
  /^(?:d(?:er|ie|as|en|em|es)|(?:k|m|d|s)?ein(?:e|en|em|er|es)?|ihr(?:e|en|em|er|es)?|unser(?:e|en|em|er|es)?|dies(?:e|en|em|er|es)|jen(?:e|en|em|er|es)|jed(?:e|en|em|er|es)|im|am|zum|zur|beim|vom|ins|ans|aufs|viele[nr]?|einige[nr]?|mehrere[nr]?|alle[nr]?|beide[nr]?|zahlreiche[nr]?|weitere[nr]?|wenige[nr]?|pro|je)$/u
const ADJECTIVE = /^\p{Ll}{3,}(?:e|en|er|es|em)$/u

/** Whether an article, a numeral or an adjective behind one stands before an index: what follows is a noun. */
export function isDetermined(words: readonly Word[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at > index - 4; at--) {
    const { lower, token, capital } = words[at] ?? {}
    if (lower === undefined || token?.kind !== 'word') return false
    if (DETERMINER.test(lower) || /^\d/u.test(lower) || isNumeral(lower)) return true
    if (capital === true || !ADJECTIVE.test(lower)) return false
    const keys = keysOf(lower)
    if (keys !== null && FUNCTION.test(lower)) return false
  }
  return false
}

/** Small words that end as adjectives do. */
const FUNCTION =
  /^(?:aber|oder|über|unter|hinter|außer|gegen|neben|wegen|zwischen|sagte|erklärte|wurde|wurden|haben|hatte|hatten|waren|wieder|weder|immer|aller|heute|gestern|morgen|seine?|später|bisher|leitete|führte)$/u

function isNumeral(lower: string): boolean {
  return /^(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend|dutzend|million(?:en)?|prozent)$/u.test(
    lower,
  )
}
