import { type Background, NAME, UNKNOWN_NAME } from './background.ts'
import type { IndexedDocument } from './indexed-document.ts'
import { gainOfChance, KEPT } from './chance-gains.ts'
import { occurrences } from './position-index.ts'
import { CAPITALISED, JOINED, NUMERIC, OPENS_SENTENCE, type Tokens } from './tokens.ts'
import { GAP_TERM } from './vocabulary.ts'

/** What a content word that the other passage lacks takes away, in nats. */
export const MISSING = Math.log(1 - KEPT)
/** What each occurrence beyond those of the other passage takes away. */
export const REPEATED = -0.3
/** Function words: a little for standing in a common run, a little away for not. */
export const STOP_IN_RUN = 0.25
export const STOP_OUTSIDE = -0.03
/** What a content word gains for standing in a common run. */
export const IN_RUN = 1
/** The same in a run of eight words and more, which is no stock phrase. */
export const STOP_IN_LONG_RUN = 0.8
export const IN_LONG_RUN = 2
/** Crossing a gap is never worth it. */
export const CROSSING_GAP = -40
/** How much of a term's frequency elsewhere in the two documents counts: they share a subject. */
const ELSEWHERE = 0.6
/** P(next word of a name or date | the word before it): a full name tells little more than its first word. */
const NAME_GOES_ON = 0.3
const LEAST_WINDOW = 12

/** The window of content words within which a term may stand by chance. */
export function chanceWindow(contentWords: number): number {
  return Math.max(LEAST_WINDOW, contentWords)
}

/**
 * What a matched content word is worth, in nats: log(P(it is in both | same statement) / P(it is in both by
 * chance)). The chance grows with the window and with how common the term is in the case or elsewhere in either
 * document, and where the word before it (in the same run or name) already calls for it.
 *
 * @param slot of the term among those of its own document
 * @param otherSlot of the term among those of the other
 * @param inside occurrences of the term inside the other passage
 * @param before the term before it when that is matched in the same run, else -1
 */
export function gainOf(
  own: IndexedDocument,
  slot: number,
  other: IndexedDocument,
  otherSlot: number,
  window: number,
  inside: number,
  before: number,
  goesOn: boolean,
  background: Background,
): number {
  const term = own.positions.terms[slot] ?? GAP_TERM
  const elsewhere = ELSEWHERE * Math.max(share(other, otherSlot, inside), share(own, slot, inside))
  const gain = background.gain(Math.max(background.frequency(term), elsewhere), window)
  if (before < 0 && !goesOn) return gain
  const called = before < 0 ? 0 : background.following(before, term)
  return Math.min(gain, gainOfChance(goesOn ? Math.max(called, NAME_GOES_ON) : called))
}

function share(document: IndexedDocument, slot: number, inside: number): number {
  const outside = occurrences(document.positions, slot) - inside
  return outside <= 0 ? 0 : outside / Math.max(200, document.tokens.terms.length)
}

/**
 * Whether the word goes on a name or a date that the word before it began: both are names or numbers and nothing
 * stands between them but a space, a hyphen or a particle (`al`, `of`).
 *
 * @param isName which words are names or numbers
 */
export function continuesName(
  tokens: Tokens,
  at: number,
  background: Background,
  isName: (at: number) => boolean = (each) => nameLike(tokens, each, background),
): boolean {
  if (at === 0 || !joined(tokens, at) || !isName(at)) return false
  if (isName(at - 1)) return true
  if (at < 2 || background.stop[tokens.terms[at - 1] ?? GAP_TERM] !== 1) return false
  return joined(tokens, at - 1) && isName(at - 2)
}

/** Whether the word is written with a capital where a capital says something: inside a sentence. */
export function isProper(tokens: Tokens, at: number): boolean {
  return ((tokens.flags[at] ?? 0) & (CAPITALISED | OPENS_SENTENCE)) === CAPITALISED
}

/** Whether the word belongs to a name or holds a digit. */
export function nameLike(tokens: Tokens, at: number, background: Background): boolean {
  const term = tokens.terms[at] ?? GAP_TERM
  const flags = tokens.flags[at] ?? 0
  if ((flags & NUMERIC) !== 0) return true
  const name = background.name[term] ?? UNKNOWN_NAME
  return name === NAME || (name === UNKNOWN_NAME && (flags & (CAPITALISED | OPENS_SENTENCE)) === CAPITALISED)
}

function joined(tokens: Tokens, at: number): boolean {
  return ((tokens.flags[at] ?? 0) & JOINED) !== 0
}
