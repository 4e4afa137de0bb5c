import { plainSynonymsOf, shareSynonymGroup } from './news-synonyms.ts'
import { groupBetween, standingsOf } from './outcome-groups.ts'
import { entryOf } from './packed-words.ts'
import { senseAbove, sensesAgainst } from './senses.ts'
import type { Entry, NounClass, Word } from './word.ts'

/**
 * Why two words exclude each other: by the list of outcomes (with its group), as they are or a synonym of one of them, or as
 * antonyms, direct or through the adjective that one of them is like.
 */
export type Opposition = {
  readonly reason: 'listed' | 'synonym listed' | 'antonym' | 'like an antonym'
  /** The group of the list, or ''. */
  readonly group: string
}

const NO_OUTCOMES: ReadonlySet<NounClass> = new Set([
  'person',
  'time',
  'place',
  'body',
  'animal',
  'substance',
])

/** Adjectives that count, point or place, and tell no outcome. */
const FORM_ADJECTIVES: ReadonlySet<string> = new Set(
  (
    'all any both each every few first former half last latter least less little local many more most much next other same ' +
    'second several some then third whatever past present coming further near odd even square said left right front back'
  ).split(' '),
)

/**
 * Whether two words say opposite outcomes, of one part of speech or through the words that they are derived from ("resignation"
 * and "stay"); null when they do not, and for synonyms.
 */
export function opposed(a: Word, b: Word): Opposition | null {
  if (a.lemma === b.lemma) return null
  const formsA = formsOf(a)
  const formsB = formsOf(b)
  const direct = groupAmong(formsA, formsB)
  if (direct !== null) return { reason: 'listed', group: direct }
  if (shareSynonymGroup(a, b) || isOfOneOrigin(formsA, formsB)) return null
  const group = groupAmong(clearSynonyms(formsA), formsB) ?? groupAmong(formsA, clearSynonyms(formsB))
  if (group !== null) return { reason: 'synonym listed', group }
  return antonyms(formsA, formsB)
}

/** A word, and what it is derived from; of a noun of persons the word alone. */
function formsOf(word: Word): readonly Word[] {
  const entry = entryOf(word)
  return !entry || entry.nounClass === 'person' ? [word] : [word, ...entry.derived]
}

/** Synonyms that stand for one thing alone: in one group of synonyms, and one of outcomes. */
function clearSynonyms(forms: readonly Word[]): readonly Word[] {
  return forms.flatMap(plainSynonymsOf).filter((word) => standingsOf(word).length === 1)
}

function isOfOneOrigin(formsA: readonly Word[], formsB: readonly Word[]): boolean {
  return formsA.some((one) => formsB.some((other) => one.lemma === other.lemma && one.part === other.part))
}

function groupAmong(formsA: readonly Word[], formsB: readonly Word[]): string | null {
  for (const one of formsA)
    for (const other of formsB) {
      const group = groupBetween(one, other)
      if (group !== null) return group
    }
  return null
}

function antonyms(formsA: readonly Word[], formsB: readonly Word[]): Opposition | null {
  const entriesA = formsA.flatMap((word) => entryOf(word) ?? []).filter(tellsOutcome)
  const entriesB = formsB.flatMap((word) => entryOf(word) ?? []).filter(tellsOutcome)
  const pairs = entriesA.flatMap((one) =>
    entriesB.flatMap((other): readonly [Entry, Entry][] =>
      one.word.part === other.word.part && !sharesSense(one, other) ? [[one, other]] : [],
    ),
  )
  if (pairs.some(([one, other]) => areAntonyms(one, other))) return { reason: 'antonym', group: '' }
  const isLike = pairs.some(
    ([one, other]) =>
      one.word.part === 'adjective' &&
      (contrasts(headsOf(one), leadOf(other)) || contrasts(leadOf(one), headsOf(other))),
  )
  return isLike ? { reason: 'like an antonym', group: '' } : null
}

/** Mother and father, day and night, some and all are contrasts of words, not of reports. */
function tellsOutcome({ word, nounClass }: Entry): boolean {
  return nounClass === null ? !FORM_ADJECTIVES.has(word.lemma) : !NO_OUTCOMES.has(nounClass)
}

/** Antonyms as WordNet names them, or one of them with a word whose first sense is the other's. */
function areAntonyms(a: Entry, b: Entry): boolean {
  return (
    contrasts(a.contrasting, b.contrasting) ||
    contrasts(
      a.contrasting.filter((sense) => leadOf(a).includes(sense)),
      leadOf(b),
    ) ||
    contrasts(
      leadOf(a),
      b.contrasting.filter((sense) => leadOf(b).includes(sense)),
    )
  )
}

function contrasts(senses: readonly number[], others: readonly number[]): boolean {
  return senses.some((sense) => sensesAgainst(sense).some((against) => others.includes(against)))
}

/** The most frequent sense, when it leads to another word. */
function leadOf({ senses, leads }: Entry): readonly number[] {
  return leads ? senses.slice(0, 1) : []
}

/** The adjective that the first sense of an adjective is a shade of. */
function headsOf(entry: Entry): readonly number[] {
  return leadOf(entry).flatMap((lead) => senseAbove(lead)?.sense ?? [])
}

function sharesSense(a: Entry, b: Entry): boolean {
  return a.senses.some((sense) => b.senses.includes(sense))
}
