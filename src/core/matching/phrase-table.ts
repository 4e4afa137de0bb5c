import { append, type Column, column } from './column.ts'
import { mixHash } from './mix-hash.ts'
import { type PackedTokens, packedWords } from './packed-tokens.ts'

/** Phrases, each once and with a number, so that all of them are counted in one walk through the case. */
export type PhraseTable = {
  /** The number of a run of terms; it is added where it is new. The terms are copied. */
  readonly numberOf: (terms: Uint32Array) => number
  /** The terms of a number. A view. */
  readonly termsOf: (number: number) => Uint32Array
  readonly size: () => number
}

/** An empty table. Memory: four bytes for each term of each phrase, and some eight for each phrase. */
export function createPhraseTable(): PhraseTable {
  const terms = column()
  const ends = column()
  /** Number + 1 of a phrase at or after the place of its hash, 0 where free. */
  let slots = new Uint32Array(2 ** 12)
  const startOf = (number: number): number => (number === 0 ? 0 : (ends.values[number - 1] ?? 0))
  const is = (number: number, phrase: Uint32Array): boolean => {
    const start = startOf(number)
    if ((ends.values[number] ?? 0) - start !== phrase.length) return false
    for (let at = 0; at < phrase.length; at++) if (terms.values[start + at] !== phrase[at]) return false
    return true
  }
  const termsOf = (number: number): Uint32Array =>
    terms.values.subarray(startOf(number), ends.values[number] ?? 0)
  const placeOf = (phrase: Uint32Array): number => {
    let place = hashOf(phrase) & (slots.length - 1)
    while ((slots[place] ?? 0) !== 0 && !is((slots[place] ?? 0) - 1, phrase))
      place = (place + 1) & (slots.length - 1)
    return place
  }
  const grow = (): void => {
    slots = new Uint32Array(slots.length * 2)
    for (let number = 0; number < ends.length; number++) slots[placeOf(termsOf(number))] = number + 1
  }
  return {
    numberOf: (phrase) => {
      const place = placeOf(phrase)
      const known = slots[place] ?? 0
      if (known !== 0) return known - 1
      for (const term of phrase) append(terms, term)
      append(ends, terms.length)
      slots[place] = ends.length
      if (ends.length * 2 > slots.length) grow()
      return ends.length - 1
    },
    termsOf,
    size: () => ends.length,
  }
}

function hashOf(phrase: Uint32Array): number {
  let hash = phrase.length
  for (const term of phrase) hash = (Math.imul(hash, 0x9e3779b1) + term + 1) | 0
  return mixHash(hash)
}

/**
 * In how many of the documents each phrase of a table stands. A phrase of function words alone counts 0. Cost: one
 * walk through the words of the documents, whatever the number of phrases.
 */
export function countPhrases(
  table: PhraseTable,
  documents: Iterable<number>,
  packed: PackedTokens,
  termOfWord: Uint32Array,
  stop: Uint8Array,
): Uint32Array {
  const counts = new Uint32Array(table.size())
  const lastIn = new Int32Array(table.size()).fill(-1)
  const starts = startsOf(table, stop)
  let terms: Column = column()
  for (const document of documents) {
    terms = termsInto(terms, packedWords(packed, document), termOfWord)
    for (let at = 0; at < terms.length; at++) {
      const first = terms.values[at] ?? 0
      const single = starts.single[first] ?? 0
      if (single !== 0 && lastIn[single - 1] !== document) {
        lastIn[single - 1] = document
        counts[single - 1] = (counts[single - 1] ?? 0) + 1
      }
      const second = terms.values[at + 1] ?? 0
      let number = (starts.heads[pairHash(first, second) & (starts.heads.length - 1)] ?? 0) - 1
      for (; number >= 0; number = (starts.next[number] ?? 0) - 1) {
        if (lastIn[number] === document || !standsAt(table.termsOf(number), terms, at)) continue
        lastIn[number] = document
        counts[number] = (counts[number] ?? 0) + 1
      }
    }
  }
  return counts
}

/** Phrases by their first terms: those of one term, and chains of those whose first two have one hash. */
type Starts = { readonly single: Uint32Array; readonly heads: Uint32Array; readonly next: Uint32Array }

function startsOf(table: PhraseTable, stop: Uint8Array): Starts {
  let length = 2 ** 12
  while (length < table.size() * 2) length *= 2
  const single = new Uint32Array(stop.length)
  const heads = new Uint32Array(length)
  const next = new Uint32Array(table.size())
  for (let number = 0; number < table.size(); number++) {
    const phrase = table.termsOf(number)
    if (phrase.every((term) => stop[term] === 1)) continue
    if (phrase.length === 1) single[phrase[0] ?? 0] = number + 1
    else {
      const place = pairHash(phrase[0] ?? 0, phrase[1] ?? 0) & (length - 1)
      next[number] = heads[place] ?? 0
      heads[place] = number + 1
    }
  }
  return { single, heads, next }
}

function pairHash(first: number, second: number): number {
  return mixHash(Math.imul(first + 1, 0x9e3779b1) ^ second)
}

function termsInto(into: Column, words: Uint32Array, termOfWord: Uint32Array): Column {
  if (into.values.length <= words.length) into.values = new Uint32Array(words.length * 2)
  for (let at = 0; at < words.length; at++) into.values[at] = termOfWord[words[at] ?? 0] ?? 0
  into.values[words.length] = 0
  into.length = words.length
  return into
}

function standsAt(phrase: Uint32Array, terms: Column, at: number): boolean {
  if (at + phrase.length > terms.length) return false
  for (let offset = 0; offset < phrase.length; offset++)
    if (terms.values[at + offset] !== phrase[offset]) return false
  return true
}
