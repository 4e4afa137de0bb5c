import type { Span } from '../../text/span.ts'
import type { OrganisationClass } from '../lexicon/lexicon.ts'
import { foldWord } from '../names/fold.ts'

/** A word, a mark or the possessive ending of the word before it. */
export type Token = Span & {
  readonly kind: 'word' | 'mark' | 'possessive'
  readonly text: string
  /** Folded, for words; the mark itself for marks. */
  readonly key: string
  /** A whole name, where a script without capitals was read (rule C31). */
  readonly name?: TokenName
  /** A known given name of a language that is read by its grammar (rule C30). */
  readonly given?: boolean
}

/** What is known of a name that was found without capitals. */
export type TokenName = {
  /** Plain words without articles; of a place its name in English. */
  readonly core: readonly string[]
  readonly kind: 'person' | 'organisation' | 'place'
  readonly head: OrganisationClass | null
}

const ABBREVIATIONS =
  'Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Cmdr|Brig|Adm|Gov|Sen|Rep|Rev|Hon|St|No|Inc|Corp|Co|Ltd|Jr|Sr'
const TOKEN = new RegExp(
  `(?:\\p{Lu}\\.){2,6}|\\p{Lu}\\.\\p{Lu}(?![\\p{L}\\p{N}])|(?:${ABBREVIATIONS})\\.|\\p{Lu}\\.(?=\\s+\\p{Lu})` +
    `|[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.(?:com|org|net|info|co|gov|edu|news|uk|de|fr)(?![\\p{L}\\p{N}])` +
    `|[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ‘\`ʾʿ-][\\p{L}\\p{M}\\p{N}]+)*|[^\\s\\p{L}\\p{M}\\p{N}]`,
  'gu',
)
/** "Odwan-led", "government-run": the verb is a word of its own. */
const LED = /^(.+)-(led|headed|run|commanded|chaired)$/iu

/** Cuts a piece of text into words and marks; offsets count in the whole text. Linear. */
export function tokensOf(text: string, span: Span): Token[] {
  const tokens: Token[] = []
  const piece = text.slice(span.start, span.end)
  for (const found of piece.matchAll(TOKEN)) {
    const at = span.start + found.index
    if (isPluralPossessive(piece, found.index, tokens.at(-1)))
      tokens.push({ start: at, end: at + 1, kind: 'possessive', text: found[0], key: "'s" })
    else addToken(found[0], at, tokens)
  }
  return tokens
}

/** "the Miners' Federation": an apostrophe right after a word in s, with a word after the space. */
function isPluralPossessive(piece: string, at: number, before: Token | undefined): boolean {
  if (!/['’]/u.test(piece.charAt(at)) || before?.kind !== 'word' || !/s$/iu.test(before.text)) return false
  return /^.\s\p{L}/u.test(piece.slice(at, at + 3)) && /s$/iu.test(piece.charAt(at - 1))
}

function addToken(text: string, start: number, into: Token[]): void {
  if (!/^[\p{L}\p{M}\p{N}]/u.test(text)) {
    into.push({
      start,
      end: start + text.length,
      kind: 'mark',
      text,
      key: text === '—' || text === '–' ? '-' : text,
    })
    return
  }
  const possessive = /['’ʼ‘]s$/iu.exec(text)
  const word = possessive ? text.slice(0, possessive.index) : text
  const led = LED.exec(word)
  const parts = led?.[1] && led[2] && /^\p{Lu}|-\p{Lu}/u.test(word) ? [led[1], '-', led[2]] : [word]
  let at = start
  for (const part of parts) {
    into.push({
      start: at,
      end: at + part.length,
      kind: part === '-' ? 'mark' : 'word',
      text: part,
      key: keyOf(part),
    })
    at += part.length
  }
  if (possessive && !/^(?:it|that|what|there|here|he|she|who|let)$/iu.test(word)) {
    into.push({ start: at, end: start + text.length, kind: 'possessive', text: possessive[0], key: "'s" })
  }
}

function keyOf(word: string): string {
  return word === '-' ? '-' : foldWord(word)
}

/** Whether a word is written with a capital: at its start, or after an article and a hyphen (al-Haq). */
export function isCapitalised(token: Token): boolean {
  return token.kind === 'word' && /^(?:\p{Lu}|\p{Ll}{1,3}-\p{Lu}|\d+\p{Lu}|[ʿʾ‘'`]\p{Lu})/u.test(token.text)
}
