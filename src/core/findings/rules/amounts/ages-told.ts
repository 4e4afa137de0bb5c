import type { Count } from '../../../statements/counts.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import { amountKey } from '../../statements/compare-counts.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

const AGE_OF = 'age of '
/** Smaller numbers behind a name may be points or places. */
const YOUNGEST = 10
/** A birthday, or the year of birth alone, explains so much. */
const MOST_APART = 1
const MOST_DAYS = 200
const STRENGTH = 0.9
const LEAST = 0.5

/**
 * Rule F86 `quantity`: one person, in a chosen case also what has one noun, is given two ages, more than a year apart, by two
 * reports that each give one.
 */
export function clashingAges(reading: StoryReading, facts: CaseFacts): Clash[] {
  return pairsOfStory(reading).flatMap(([document, partner]) => {
    const days = [document, partner].map((id) => facts.publishedOn(id))
    if (days[0] != null && days[1] != null && Math.abs(days[0] - days[1]) > MOST_DAYS) return []
    if (days.includes(null) && !facts.isChosen) return []
    const others = agesByPerson(reading.countsOf(partner))
    return [...agesByPerson(reading.countsOf(document))].flatMap(([person, own]) => {
      const other = others.get(person)
      const whose = facts.entity(person)?.name ?? (facts.isChosen ? person : null)
      if (!other || whose === null) return []
      const all = [...own, ...other].map(({ amount }) => amount.best ?? 0)
      const [young, old] = [Math.min(...all), Math.max(...all)]
      const apart = Math.min(...own.flatMap((a) => other.map((b) => gapOf(a, b))))
      // A document that gives two ages itself is no witness.
      if (spreadOf(own) > 0 || spreadOf(other) > 0 || apart <= MOST_APART || old >= young * 2) return []
      return own.flatMap((a) => other.map((b) => clashOf(whose, a, b)))
    })
  })
}

function agesByPerson(counts: readonly Count[]): Map<string, Count[]> {
  const found = new Map<string, Count[]>()
  for (const count of counts) {
    if (!count.head.startsWith(AGE_OF) || count.reality !== 'told') continue
    if ((count.amount.best ?? 0) < YOUNGEST) continue
    const person = count.head.slice(AGE_OF.length)
    found.set(person, [...(found.get(person) ?? []), count])
  }
  return found
}

function gapOf(a: Count, b: Count): number {
  return Math.abs((a.amount.best ?? 0) - (b.amount.best ?? 0))
}

function spreadOf([first, ...rest]: readonly Count[]): number {
  return first ? Math.max(0, ...rest.map((count) => gapOf(first, count))) : 0
}

function clashOf(person: string, a: Count, b: Count): Clash {
  return {
    rule: 'F86',
    type: 'quantity',
    link: { strength: STRENGTH, reasons: [`both give the age of ${person}`] },
    values: [a.text, b.text],
    keys: [amountKey(a.amount, null), amountKey(b.amount, null)],
    passages: [
      { document: a.document, start: a.start, end: a.end },
      { document: b.document, start: b.start, end: b.end },
    ],
    about: `age of ${person}`,
    asked: `the age of ${person}`,
    caveat: 'It is no conflict if two people have the name, or one report is of another year.',
    least: LEAST,
  }
}
