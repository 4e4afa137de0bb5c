import { standingsOf } from './outcome-groups.ts'
import { entryOf } from './packed-words.ts'
import { senseAbove, sensesAgainst } from './senses.ts'
import type { Entry, NounClass, Word } from './word.ts'

/** Why two words exclude each other: by the list of outcomes (with its group), or as antonyms, direct or through the adjective that one of them is like. */
export type Opposition = {
  readonly reason: 'listed' | 'antonym' | 'like an antonym'
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

/**
 * Whether two words say opposite outcomes, of one part of speech or through the words that they are derived from ("resignation"
 * and "stay"); null when they do not, and for synonyms.
 */
export function opposed(a: Word, b: Word): Opposition | null {
  if (a.lemma === b.lemma) return null
  const formsA = formsOf(a)
  const formsB = formsOf(b)
  for (const one of formsA)
    for (const other of formsB) {
      const group = sharedGroup(one, other)
      if (group !== null) return { reason: 'listed', group }
    }
  if (formsA.some((one) => formsB.some((other) => one.lemma === other.lemma && one.part === other.part)))
    return null
  return antonyms(formsA, formsB)
}

/** A word, and what it is derived from. */
function formsOf(word: Word): readonly Word[] {
  return [word, ...(entryOf(word)?.derived ?? [])]
}

function sharedGroup(a: Word, b: Word): string | null {
  if (a.part !== b.part) return null
  const others = standingsOf(b)
  const found = standingsOf(a).find(({ group, side }) =>
    others.some((other) => other.group === group && other.side !== side),
  )
  return found?.group ?? null
}

function antonyms(formsA: readonly Word[], formsB: readonly Word[]): Opposition | null {
  const entriesA = formsA.flatMap((word) => entryOf(word) ?? []).filter(tellsOutcome)
  const entriesB = formsB.flatMap((word) => entryOf(word) ?? []).filter(tellsOutcome)
  const pairs = entriesA.flatMap((one) =>
    entriesB.flatMap((other): readonly [Entry, Entry][] =>
      one.word.part === other.word.part && !sharesSense(one, other) ? [[one, other]] : [],
    ),
  )
  if (pairs.some(([one, other]) => contrasts(one.senses, other.senses)))
    return { reason: 'antonym', group: '' }
  const isLike = pairs.some(
    ([one, other]) =>
      one.word.part === 'adjective' &&
      (contrasts(headsOf(one), other.senses.slice(0, 1)) ||
        contrasts(one.senses.slice(0, 1), headsOf(other))),
  )
  return isLike ? { reason: 'like an antonym', group: '' } : null
}

/** Mother and father, day and night are contrasts of words, not of reports. */
function tellsOutcome({ nounClass }: Entry): boolean {
  return nounClass === null || !NO_OUTCOMES.has(nounClass)
}

function contrasts(senses: readonly number[], others: readonly number[]): boolean {
  return senses.some((sense) => sensesAgainst(sense).some((against) => others.includes(against)))
}

/** The adjective that the first sense of an adjective is a shade of. */
function headsOf(entry: Entry): readonly number[] {
  const [lead] = entry.senses
  const head = lead === undefined || !entry.leads ? null : senseAbove(lead)
  return head ? [head.sense] : []
}

function sharesSense(a: Entry, b: Entry): boolean {
  return a.senses.some((sense) => b.senses.includes(sense))
}
