import type { FoundRegion } from './found-regions.ts'
import type { Background } from './background.ts'
import type { SharedWord } from './evidence.ts'
import type { MatchReason } from './match.ts'
import type { PhraseCounter } from './phrase-frequency.ts'
import { continuesName } from './score-model.ts'
import { JOINED, type Tokens } from './tokens.ts'

const MOST_PHRASES = 4
const MOST_NAMES = 6
const MOST_NUMBERS = 6
const MOST_TERMS = 6
/** A phrase is worth naming from this many words, or this many content words. */
const PHRASE_WORDS = 3

const SPACE = 0x20
const LAST_OF_ASCII = 0x7f

/** A reason while phrases are still to be counted. */
export type DraftReason = { -readonly [Key in keyof Counted]: Counted[Key] } | Scored
type Scored = Extract<MatchReason, { readonly kind: 'score' }>
type Counted = Exclude<MatchReason, Scored>

/**
 * Says why a region is a match (rule M9): the longest phrases both share and in how many documents of the case
 * they stand, the names and numbers both share, and the words that weigh most. Texts are those of the first
 * passage, as written there.
 *
 * @param rightWords the number of each word of the second document
 */
export function reasonsFor(
  left: Tokens,
  rightWords: Uint32Array,
  region: FoundRegion,
  background: Background,
  count: PhraseCounter,
): DraftReason[] {
  const reasons: DraftReason[] = []
  for (const phrase of sharedPhrases(left, rightWords, region, background).slice(0, MOST_PHRASES)) {
    reasons.push({
      kind: 'shared-phrase',
      text: textOf(left, phrase.from, phrase.to),
      documents: countOf(left, phrase, count),
    })
  }
  const numbers = sharedNumbers(left, region.shared)
  const dated = (name: Place): boolean => numbers.some(({ from, to }) => from <= name.from && name.to <= to)
  const names = sharedNames(left, region.shared, background).filter((name) => !dated(name))
  for (const name of names.slice(0, MOST_NAMES)) {
    reasons.push({
      kind: 'shared-name',
      text: textOf(left, name.from, name.to),
      documents: countOf(left, name, count),
    })
  }
  for (const { from, to, at } of numbers.slice(0, MOST_NUMBERS)) {
    reasons.push({
      kind: 'shared-number',
      text: textOf(left, from, to),
      documents: countOf(left, to - from === 1 ? { from: at, to: at + 1 } : { from, to }, count),
    })
  }
  const heaviest = region.shared.toSorted((x, y) => y.gain - x.gain || x.at - y.at)
  for (const word of heaviest.slice(0, MOST_TERMS)) {
    const value = Math.round(word.gain * 100) / 100
    reasons.push({ kind: 'score', text: textOf(left, word.at, word.at + 1), value })
  }
  return reasons
}

type Place = { readonly from: number; readonly to: number }

function countOf(document: Tokens, place: Place, count: PhraseCounter): number {
  return count(document.terms.subarray(place.from, place.to))
}

function textOf(document: Tokens, from: number, to: number): string {
  const { starts, ends, document: source } = document
  const text = source.text.slice(starts[from] ?? 0, ends[to - 1] ?? 0)
  return hasOddSpace(text) ? text.replace(/\s+/gu, ' ') : text
}

/**
 * Whether a text has white space other than single spaces. Most has none, and then remains a view of the document
 * instead of a copy. Beyond ASCII every character may be one.
 */
function hasOddSpace(text: string): boolean {
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < SPACE || (unit === SPACE && before === SPACE)) return true
    if (unit > LAST_OF_ASCII && /\s/u.test(text.charAt(at))) return true
    before = unit
  }
  return false
}

/** The longest common runs of words inside the two passages, longest first, none inside another. */
function sharedPhrases(left: Tokens, b: Uint32Array, region: FoundRegion, background: Background): Place[] {
  const a = left.words
  const places = new Map<number, number[]>()
  for (let j = region.b0; j < region.b1; j++) {
    const word = b[j] ?? 0
    const list = places.get(word)
    if (!list) places.set(word, [j])
    else if (list.length < 8) list.push(j)
  }
  const phrases: Place[] = []
  let from = region.a0
  while (from < region.a1) {
    let longest = 0
    for (const j of places.get(a[from] ?? 0) ?? []) {
      let length = 0
      while (from + length < region.a1 && j + length < region.b1 && a[from + length] === b[j + length])
        length++
      longest = Math.max(longest, length)
    }
    const phrase = trimmed(left, from, from + longest, background)
    if (phrase.to - phrase.from >= PHRASE_WORDS) phrases.push(phrase)
    from += Math.max(1, longest)
  }
  return phrases.toSorted((x, y) => y.to - y.from - (x.to - x.from) || x.from - y.from)
}

/** Drops function words at both ends. */
function trimmed(document: Tokens, from: number, to: number, background: Background): Place {
  const { terms } = document
  let start = from
  let end = to
  while (start < end && background.stop[terms[start] ?? 0] === 1) start++
  while (end > start && background.stop[terms[end - 1] ?? 0] === 1) end--
  return { from: start, to: end }
}

/** Names that both share, a word that goes on a name joined to it. */
function sharedNames(document: Tokens, shared: readonly SharedWord[], background: Background): Place[] {
  const names: { from: number; to: number }[] = []
  for (const word of shared) {
    if (!word.name || word.number || startsSmall(document, word.at)) continue
    const last = names.at(-1)
    const goesOn = word.continues || continuesName(document, word.at, background)
    if (last && word.at - last.to <= 1 && goesOn) last.to = word.at + 1
    else names.push({ from: word.at, to: word.at + 1 })
  }
  return names
}

/** Whether a word is written small here, though it is a name elsewhere in the case. */
function startsSmall(document: Tokens, at: number): boolean {
  const start = document.starts[at] ?? 0
  return /^\p{Ll}/u.test(document.document.text.slice(start, start + 2))
}

/**
 * Numbers that both share, those that go on with one taken as one (`4,150`), and with the name beside them where both
 * share that too: `20 June` and `June 20` are dates, `Apollo 11` is no number alone.
 */
function sharedNumbers(document: Tokens, shared: readonly SharedWord[]): (Place & { readonly at: number })[] {
  const joined = (at: number): boolean => ((document.flags[at] ?? 0) & JOINED) !== 0
  const names = new Set(shared.flatMap((word) => (word.name && !word.number ? [word.at] : [])))
  const numeric = new Set(shared.flatMap((word) => (word.number ? [word.at] : [])))
  const numbers: { from: number; to: number; at: number }[] = []
  for (const at of [...numeric].toSorted((x, y) => x - y)) {
    const last = numbers.at(-1)
    if (last && last.to === at && joined(at)) {
      last.to = at + 1
      continue
    }
    numbers.push({ from: names.has(at - 1) && joined(at) ? at - 1 : at, to: at + 1, at })
  }
  for (const number of numbers)
    if (names.has(number.to) && joined(number.to) && number.from === number.at) number.to++
  return numbers
}
