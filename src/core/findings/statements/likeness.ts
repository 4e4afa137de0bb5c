import type { Phrase } from '../../statements/statement.ts'
import { classOf, kinOf } from './words-kin.ts'

/** People as such: any other word for people may mean them. */
const ANYBODY = /^(?:people|person|man|woman|other|others|victim|individual|somebody|someone|they|them)$/u
/** Happenings as such. */
const ANYTHING =
  /^(?:incident|attack|event|accident|tragedy|disaster|catastrophe|violence|affair|operation|crisis)$/u
/** Heads that many different things share. */
const GENERAL =
  /^(?:people|person|man|woman|official|group|thing|part|day|year|time|area|place|case|spokesman|government|state|country|city|percent|authority|source|report|statement)$/u

/**
 * How likely two phrases mean the same: 1 for the same name, below 0 for what cannot be the same, 0 where nothing is
 * known. Amounts are left out of account.
 */
export function likeness(a: Phrase, b: Phrase): number {
  if (labelsDiffer(a, b)) return -1
  if (a.entity !== null && b.entity !== null) return a.entity === b.entity ? 1 : -1
  if ((a.pronoun !== null && a.entity === null) || (b.pronoun !== null && b.entity === null))
    return a.pronoun !== null && b.pronoun !== null ? 0.1 : 0.2
  if (a.entity !== null || b.entity !== null) return nameAndWord(a, b)
  if (a.head === '' || b.head === '') return countOnly(a, b)
  const shared = a.words.filter((word) => b.words.includes(word)).length
  const apart = entitiesApart(a, b)
  if (a.head === b.head) {
    const own = a.words.length > 0 && b.words.length > 0 && shared === 0
    const bare = a.words.length === 0 && b.words.length === 0
    if (GENERAL.test(a.head) && !a.definite && !b.definite && shared === 0 && a.amount === null) return 0.15
    return (
      (GENERAL.test(a.head) ? 0.5 : bare ? 0.95 : 0.85) +
      Math.min(0.15, shared * 0.1) -
      (own ? 0.15 : 0) -
      (apart ? 0.8 : 0)
    )
  }
  const kin = kinOf({ lemma: a.head, part: 'noun' }, { lemma: b.head, part: 'noun' })
  if (kin >= 0.6) return 0.3 + kin * 0.4 + Math.min(0.15, shared * 0.1) - (apart ? 0.8 : 0)
  const [left, right] = [classOf(a.head), classOf(b.head)]
  if (left === 'person' && right === 'person')
    return ANYBODY.test(a.head) || ANYBODY.test(b.head) ? 0.5 : shared > 0 ? 0.2 : -0.4
  if (isEvent(left) && isEvent(right)) return ANYTHING.test(a.head) || ANYTHING.test(b.head) ? 0.5 : -0.2
  if (a.words.includes(b.head) || b.words.includes(a.head)) return 0.4
  return shared > 0 ? 0.1 : -0.5
}

/** "Shaft 3" and "Shaft 5": one word, told apart by a number behind it. */
function labelsDiffer(a: Phrase, b: Phrase): boolean {
  const [left, right] = [labelOf(a), labelOf(b)]
  return left !== null && right !== null && left.word === right.word && left.number !== right.number
}

/** The number that a phrase ends with, as part of a name: "Shaft 3", "ward 12B". */
export function labelOf({ text }: Phrase): { readonly word: string; readonly number: string } | null {
  const found = LABEL.exec(text)
  return found ? { word: (found[1] ?? '').toLowerCase(), number: found[2] ?? '' } : null
}

const LABEL = /(\p{L}{3,})\s+(\d{1,4}\p{L}?)$/u

/** A word for whatever happened: "the incident". */
export function isAnything(noun: string): boolean {
  return ANYTHING.test(noun)
}

function isEvent(sort: ReturnType<typeof classOf>): boolean {
  return sort === 'event' || sort === 'act'
}

/** "the brigade" and "the Two Rivers Brigade"; else a name and a word tell nothing. */
function nameAndWord(a: Phrase, b: Phrase): number {
  const [name, word] = a.entity !== null ? [a, b] : [b, a]
  if (word.entities.includes(name.entity ?? '')) return 0.3
  const named = name.text.toLowerCase()
  return word.head.length > 3 && named.includes(word.head) ? 0.6 : 0
}

/** "wounding eight" and "wounding eight people". */
function countOnly(a: Phrase, b: Phrase): number {
  if (a.amount === null || b.amount === null) return 0
  const head = a.head === '' ? b.head : a.head
  return head === '' || classOf(head) === 'person' ? 0.5 : 0
}

/** Each is tied to a name of its own: "the mayor of Arvo", "the mayor of Selm". */
function entitiesApart(a: Phrase, b: Phrase): boolean {
  return a.entities.length > 0 && b.entities.length > 0 && !a.entities.some((one) => b.entities.includes(one))
}
