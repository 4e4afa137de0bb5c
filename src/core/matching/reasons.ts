import type { FoundRegion } from './found-regions.ts'
import type { Background } from './background.ts'
import type { SharedWord } from './evidence.ts'
import type { IndexedDocument } from './indexed-document.ts'
import type { MatchReason } from './match.ts'
import type { PhraseCounter } from './phrase-frequency.ts'
import { continuesName } from './score-model.ts'

const MOST_PHRASES = 4
const MOST_NAMES = 6
const MOST_NUMBERS = 6
const MOST_TERMS = 6
/** A phrase is worth naming from this many words, or this many content words. */
const PHRASE_WORDS = 3

/**
 * Says why a region is a match (rule M9): the longest phrases both share and in how many documents of the case
 * they stand, the names and numbers both share, and the words that weigh most. Texts are those of the first
 * passage, as written there.
 */
export function reasonsFor(
  left: IndexedDocument,
  right: IndexedDocument,
  region: FoundRegion,
  background: Background,
  count: PhraseCounter,
): MatchReason[] {
  const reasons: MatchReason[] = []
  for (const phrase of sharedPhrases(left, right, region, background).slice(0, MOST_PHRASES)) {
    reasons.push({
      kind: 'shared-phrase',
      text: textOf(left, phrase.from, phrase.to),
      documents: countOf(left, phrase, count),
    })
  }
  for (const name of sharedNames(left, region.shared, background).slice(0, MOST_NAMES)) {
    reasons.push({
      kind: 'shared-name',
      text: textOf(left, name.from, name.to),
      documents: countOf(left, name, count),
    })
  }
  const numbers = region.shared.filter((word) => word.number)
  for (const { at } of numbers.slice(0, MOST_NUMBERS)) {
    const place = { from: at, to: at + 1 }
    reasons.push({
      kind: 'shared-number',
      text: textOf(left, at, at + 1),
      documents: countOf(left, place, count),
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

function countOf(document: IndexedDocument, place: Place, count: PhraseCounter): number {
  return count(document.tokens.terms.subarray(place.from, place.to))
}

function textOf(document: IndexedDocument, from: number, to: number): string {
  const { starts, ends, document: source } = document.tokens
  return source.text.slice(starts[from] ?? 0, ends[to - 1] ?? 0).replace(/\s+/gu, ' ')
}

/** The longest common runs of words inside the two passages, longest first, none inside another. */
function sharedPhrases(
  left: IndexedDocument,
  right: IndexedDocument,
  region: FoundRegion,
  background: Background,
): Place[] {
  const a = left.tokens.words
  const b = right.tokens.words
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
function trimmed(document: IndexedDocument, from: number, to: number, background: Background): Place {
  const { terms } = document.tokens
  let start = from
  let end = to
  while (start < end && background.stop[terms[start] ?? 0] === 1) start++
  while (end > start && background.stop[terms[end - 1] ?? 0] === 1) end--
  return { from: start, to: end }
}

/** Names that both share, a word that goes on a name joined to it. */
function sharedNames(
  document: IndexedDocument,
  shared: readonly SharedWord[],
  background: Background,
): Place[] {
  const names: { from: number; to: number }[] = []
  for (const word of shared) {
    if (!word.name || word.number) continue
    const last = names.at(-1)
    if (last && word.at - last.to <= 1 && continuesName(document.tokens, word.at, background))
      last.to = word.at + 1
    else names.push({ from: word.at, to: word.at + 1 })
  }
  return names
}
