import { areEquivalent } from '../lexicon/given-names.ts'
import { ORGANISATION_OPENERS } from '../lexicon/english-names.ts'
import { romanisationKey } from '../../text/romanisation.ts'
import { givenNamesDiffer, wordSimilarity } from './spelling.ts'

/**
 * How sure a link between two names is that rests on a short form, a second surname or a word left out alone: it holds
 * only where no other name fits as well.
 */
export const WEAK_LINK = 0.87

/** Two words count as one name's word in two spellings from here on. */
const SAME_WORD = 0.85

const HEAD_VARIANTS: ReadonlyMap<string, string> = new Map([
  ['units', 'force'],
  ['unit', 'force'],
  ['forces', 'force'],
  ['brigades', 'brigade'],
  ['organisation', 'organization'],
  ['guards', 'guard'],
  ['center', 'centre'],
  ['program', 'programme'],
  ['theater', 'theatre'],
  ['incorporated', 'inc'],
  ['corporation', 'corp'],
  ['limited', 'ltd'],
])

/**
 * Whether two full names of people are spellings of one name. Words are core words in order. Every word of the
 * shorter must have its partner; what is left over may only stand between the first and the last word, so that
 * "John F. Kennedy" = "John Kennedy" but "Ahmed Ali" ≠ "Ahmed Ali Hassan".
 *
 * @returns 0 to 1; 0 when they cannot be one name
 */
export function comparePersonNames(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 2) return 0
  const firstShort = short[0] ?? ''
  const lastShort = short.at(-1) ?? ''
  const surname = bestSpelling(lastShort, long.at(-1) ?? '', long.at(-2) ?? '')
  const given = givenSimilarity(firstShort, long[0] ?? '')
  const swapped =
    short.length === long.length && a.length === 2
      ? Math.min(wordSimilarity(firstShort, long[1] ?? ''), wordSimilarity(lastShort, long[0] ?? '')) - 0.03
      : 0
  // Yousef and Yusuf: vowels of a given name matter little beside an equal surname.
  const givenScore =
    surname >= 0.96 && given >= 0.8 && sameInitial(firstShort, long[0] ?? '') ? Math.max(given, 0.87) : given
  let score = Math.max(Math.min(surname, givenScore), swapped)
  // "P. Anders Hall" and "Anders Hall".
  if (isInitial(long[0]) && !isInitial(firstShort) && long.length === short.length + 1 && short.length > 1)
    score = Math.max(score, Math.min(...short.map((word, at) => wordSimilarity(word, long[at + 1] ?? ''))))
  else if (isInitial(firstShort) || isInitial(long[0])) return Math.min(score, 0.7)
  if (score < 0.8) return 0
  for (const word of short.slice(1, -1)) {
    const best = Math.max(...long.slice(1, -1).map((other) => wordSimilarity(word, other)), 0)
    if (best < 0.8 && long.length > 2) return 0
    if (best >= 0.8) score = Math.min(score, best)
  }
  return score
}

function isInitial(word: string | undefined): boolean {
  return word?.length === 1
}

/** Given names of two people may differ in a vowel or an ending, where surnames are only spelt otherwise. */
function givenSimilarity(a: string, b: string): number {
  const similarity = wordSimilarity(a, b)
  const known = areEquivalent(a, b)
  if (known === true) return Math.max(similarity, 0.9)
  return known === false || givenNamesDiffer(a, b) ? Math.min(similarity, 0.5) : similarity
}

function sameInitial(a: string, b: string): boolean {
  return romanisationKey(a).charAt(0) === romanisationKey(b).charAt(0)
}

/** Compares a surname with a last word that may be written as two: "Mac Donald". */
function bestSpelling(word: string, last: string, beforeLast: string): number {
  return Math.max(wordSimilarity(word, last), wordSimilarity(word, beforeLast + last) >= 0.96 ? 0.96 : 0)
}

/**
 * Whether two names of organisations are spellings of one name. The order of words does not count ("Harakat
 * an-Nur" = "an-Nur Harakat"), and only words that say little ("group", "Ltd") may be left over.
 *
 * @returns 0 to 1; 0 when they cannot be one name
 */
export function compareOrganisationNames(
  a: readonly string[],
  b: readonly string[],
  weak: ReadonlySet<string>,
): number {
  if (a.join('') === b.join('')) return 1
  // "SeaHarbour Inc." and "Sea Harbour".
  const bare = (words: readonly string[]): string => words.filter((word) => !weak.has(word)).join('')
  if (bare(a) === bare(b) && bare(a).length > 6) return 0.96
  if (leavesInnerWordOut(a, b) || leavesInnerWordOut(b, a)) return WEAK_LINK
  const left = b.map(withoutMarbuta)
  const leftOver: string[] = []
  let score = 1
  for (const word of a.map(withoutMarbuta)) {
    let best = -1
    let bestScore = SAME_WORD
    for (const [index, other] of left.entries()) {
      const similarity = sameHead(word, other) ? 0.97 : wordSimilarity(word, other)
      if (similarity >= bestScore && (best < 0 || similarity > bestScore)) {
        best = index
        bestScore = similarity
      }
    }
    if (best < 0) leftOver.push(word)
    else {
      left.splice(best, 1)
      score = Math.min(score, bestScore)
    }
  }
  const matched = b.length - left.length
  if (matched === 0) return 0
  for (const word of [...leftOver, ...left]) {
    if (!weak.has(word)) return 0
    score -= 0.04
  }
  // One short word in common, spelt differently, is no evidence.
  if (matched === 1 && score < 0.95) return 0
  return Math.max(0, score)
}

/** "Harakat Saif al-Tarmin" and "Harakat al-Tarmin": only where the head comes first is the last word the telling one. */
function leavesInnerWordOut(long: readonly string[], short: readonly string[]): boolean {
  const [head = ''] = long
  if (!ORGANISATION_OPENERS.has(head) || long.length !== short.length + 1 || short.length < 2) return false
  const alike = (a = '', b = ''): boolean => wordSimilarity(withoutMarbuta(a), withoutMarbuta(b)) >= 0.95
  return short.every((word, index) => alike(word, index === 0 ? head : long[index + 1]))
}

/** Wahda, Wahdat; Haraka, Haraket: the ending that Arabic, Persian and Turkish write in two ways. */
function withoutMarbuta(word: string): string {
  return word.length > 5 ? word.replace(/(?<=[^aeiou])[ae][ht]$/u, 'a') : word
}

function sameHead(a: string, b: string): boolean {
  if (a === b) return true
  return (HEAD_VARIANTS.get(a) ?? a) === (HEAD_VARIANTS.get(b) ?? b)
}

/** Whether the letters of an acronym are the first letters of the name's words, in order, small words optional. */
export function isAcronymOf(acronym: string, words: readonly string[]): boolean {
  const letters = acronym.toLowerCase().replaceAll(/[^a-z]/gu, '')
  if (letters.length < 2 || words.length < 2) return false
  let at = 0
  for (const word of words) if (at < letters.length && word.startsWith(letters.charAt(at))) at++
  return at === letters.length || (at === letters.length - 1 && letters.endsWith('s'))
}
