import groups from '#resources/lexical/english-alike.json'
import { nounClass } from './noun-class.ts'
import { entryOf } from './packed-words.ts'
import { senseAbove } from './senses.ts'
import type { Entry, Word } from './word.ts'

/** How two words are kin: a score from 0 to 1, and why. */
export type Kinship = { readonly score: number; readonly reason: KinshipReason }

export type KinshipReason =
  | 'same word'
  | 'alike in news'
  | 'synonym'
  | 'derivation'
  | 'synonym of derivation'
  | 'doer'
  | 'kind of'
  | 'none'

const SCORES: Readonly<Record<KinshipReason, number>> = {
  'same word': 1,
  'alike in news': 0.85,
  synonym: 0.9,
  derivation: 0.9,
  'synonym of derivation': 0.75,
  doer: 0.5,
  'kind of': 0.6,
  none: 0,
}

/** A sense with more kinds than this says too little of each: "change", "person". */
const BROAD = 40

/** How near two words are in meaning, by their frequent senses alone: the best of the ways that docs/methods/lexical.md lists. */
export function kinship(a: Word, b: Word): Kinship {
  const reason = reasonOf(a, b)
  return { score: SCORES[reason], reason }
}

function reasonOf(a: Word, b: Word): KinshipReason {
  if (a.lemma === b.lemma && a.part === b.part) return 'same word'
  if (areAlike(a.lemma, b.lemma)) return 'alike in news'
  const first = entryOf(a)
  const second = entryOf(b)
  if (!first || !second) return 'none'
  if (a.part === b.part && sharesSense(first, second)) return 'synonym'
  if (derives(first, b) || derives(second, a)) return hasDoer(a, b) ? 'doer' : 'derivation'
  if (a.part === b.part && (isKindOf(first, second) || isKindOf(second, first))) return 'kind of'
  if (hasDoer(a, b)) return 'none'
  return baseSynonyms(first, second) ? 'synonym of derivation' : 'none'
}

/** Words that reports use for one thing, of which WordNet puts other senses first. */
const alike = new Map<string, number[]>()
for (const [index, words] of groups.entries())
  for (const word of words) alike.set(word, [...(alike.get(word) ?? []), index])

function areAlike(a: string, b: string): boolean {
  const others = alike.get(b)
  return others !== undefined && (alike.get(a) ?? []).some((group) => others.includes(group))
}

function sharesSense(a: Entry, b: Entry): boolean {
  return a.senses.some((sense) => b.senses.includes(sense))
}

function derives(entry: Entry, from: Word): boolean {
  return entry.derived.some(({ lemma, part }) => lemma === from.lemma && part === from.part)
}

/** "attacker" is kin to "attack" as who does it, not as what happened. */
function hasDoer(a: Word, b: Word): boolean {
  return namesPerson(a) !== namesPerson(b)
}

function namesPerson({ lemma, part }: Word): boolean {
  return part === 'noun' && nounClass(lemma) === 'person'
}

function isKindOf(a: Entry, b: Entry): boolean {
  const [lead] = a.senses
  if (lead === undefined || !a.leads || a.word.part === 'adjective') return false
  const above = senseAbove(lead)
  return above !== null && above.breadth <= BROAD && b.senses.includes(above.sense)
}

/** Whether a base of one is the other's base or its synonym: "blast" (explode) and "explosion", "slaying" and "kill". */
function baseSynonyms(a: Entry, b: Entry): boolean {
  const bases = basesOf(b)
  return basesOf(a).some((one) =>
    bases.some(
      (other) =>
        one.word.part === other.word.part && (one.word.lemma === other.word.lemma || sharesLead(one, other)),
    ),
  )
}

function sharesLead(a: Entry, b: Entry): boolean {
  const [leadA] = a.senses
  const [leadB] = b.senses
  return (
    (a.leads && leadA !== undefined && b.senses.includes(leadA)) ||
    (b.leads && leadB !== undefined && a.senses.includes(leadB))
  )
}

/** A word and the words that it is derived from. */
function basesOf(entry: Entry): readonly Entry[] {
  return [entry, ...entry.derived.flatMap((word) => entryOf(word) ?? [])]
}
