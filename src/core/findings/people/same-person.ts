import { comparePersonNames } from '../../claims/names/compare.ts'
import { wordSimilarity } from '../../claims/names/spelling.ts'
import type { NamedPerson } from './people-read.ts'

/** Whether two names are spellings of one. */
export function isSameName(a: readonly string[], b: readonly string[]): boolean {
  return a.join(' ') === b.join(' ') || comparePersonNames(a, b) >= 0.8
}

/** One person in two documents: one entity, or two spellings of a name. */
export function isOnePerson(a: NamedPerson, b: NamedPerson): boolean {
  if (a.entity !== null && a.entity === b.entity) return true
  if (isSameName(a.words, b.words)) return true
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  if (short.words.length === 1) return long.words.includes(short.words[0] ?? '')
  // "Evil Tyrell Voss": the whole name, with a word before it.
  if (short.words.every((word, at) => word === long.words.at(at - short.words.length))) return true
  return (
    wordSimilarity(a.words[0] ?? '', b.words[0] ?? '') > 0.8 &&
    wordSimilarity(a.words.at(-1) ?? '', b.words.at(-1) ?? '') > 0.8
  )
}

/** Two people for certain: two names that share nothing. */
export function areTwoPeople(a: NamedPerson, b: NamedPerson): boolean {
  if (isOnePerson(a, b)) return false
  return !a.words.some((word) => b.words.some((other) => wordSimilarity(word, other) > 0.85))
}
