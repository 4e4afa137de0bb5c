import { nounClass } from './noun-class.ts'
import { shareSynonymGroup } from './news-synonyms.ts'
import { entryOf } from './packed-words.ts'
import { senseAbove } from './senses.ts'
import type { Entry, NounClass, Word } from './word.ts'

/** How two words are kin: a score from 0 to 1, and why. */
export type Kinship = { readonly score: number; readonly reason: KinshipReason }

export type KinshipReason =
  | 'same word'
  | 'synonym'
  | 'news synonym'
  | 'derivation'
  | 'synonym of derivation'
  | 'doer'
  | 'kind of'
  | 'shade of'
  | 'none'

const SCORES: Readonly<Record<KinshipReason, number>> = {
  'same word': 1,
  synonym: 0.9,
  'news synonym': 0.85,
  derivation: 0.9,
  'synonym of derivation': 0.75,
  doer: 0.5,
  'kind of': 0.6,
  'shade of': 0.4,
  none: 0,
}

/** A sense with more kinds than this says too little of each: "change", "person". */
const BROAD = 20

/** Classes in which a kind and what it is a kind of seldom stand for one thing in two reports: "day" and "yesterday". */
const LOOSE_CLASSES: ReadonlySet<NounClass> = new Set(['other', 'time', 'measure', 'communication'])

/** Verbs of too many meanings to make words kin that are derived from them. */
const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'be have do make take get go come give put set keep hold let say tell move run call lay lie stand show find see'.split(
    ' ',
  ),
)

/** How near two words are in meaning, by their frequent senses alone: the best of the ways that docs/methods/lexical.md lists. */
export function kinship(a: Word, b: Word): Kinship {
  const reason = reasonOf(a, b)
  return { score: SCORES[reason], reason }
}

function reasonOf(a: Word, b: Word): KinshipReason {
  if (a.lemma === b.lemma && a.part === b.part) return 'same word'
  if (shareSynonymGroup(a, b)) return 'news synonym'
  const first = entryOf(a)
  const second = entryOf(b)
  if (!first || !second) return 'none'
  if (a.part === b.part && sharesSense(first, second)) return 'synonym'
  if (derives(first, b) || derives(second, a)) return hasDoer(a, b) ? 'doer' : 'derivation'
  if (a.part === b.part && (isKindOf(first, second) || isKindOf(second, first)))
    return a.part === 'adjective' ? 'shade of' : 'kind of'
  if (hasDoer(a, b)) return 'none'
  return baseSynonyms(first, second) ? 'synonym of derivation' : 'none'
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
  if (lead === undefined || !a.leads || a.nounClass !== b.nounClass) return false
  if (a.nounClass !== null && LOOSE_CLASSES.has(a.nounClass)) return false
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
  return [
    entry,
    ...entry.derived.filter(({ lemma }) => !LIGHT_VERBS.has(lemma)).flatMap((word) => entryOf(word) ?? []),
  ]
}
