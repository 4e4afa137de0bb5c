import { onceEach } from '../../../base/memo.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import type { DaySpan } from '../../../claims/times/find-days.ts'
import type { FoundTime } from '../../../claims/times/time-value.ts'
import type { Timed } from '../../../statements/timed.ts'
import { compareTimes } from '../../events/same-event.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { BesideEvidence } from '../../statements/beside-evidence.ts'
import {
  areMain,
  bestKin,
  besideEvidence,
  besidePassage,
  mainHappenings,
} from '../../statements/beside-evidence.ts'
import type { Clash } from '../../statements/clash.ts'
import { areOfOtherDays } from '../../statements/days-before.ts'
import { compareClocks } from '../../statements/compare-clocks.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

/** Times of day of one document that are compared. */
const MOST = 60
const LEAST = 1.3
const MORE_IN_LARGE = 0.6
/** Evidence from the sentences that times on two days following one another are of one happening. */
const NEXT_DAY = 0.75
/** Kin that parts of the day must have. */
const LEAST_OF_PARTS = 0.8

type Pair = {
  readonly a: Timed
  readonly b: Timed
  readonly strength: number
  readonly found: BesideEvidence
  readonly reasons: readonly string[]
}

/**
 * Rule F17 `date-time`: reports of one story put one happening at times of day that their words do not allow to be one,
 * and neither gives the other's time for it.
 */
export function clashingHours(reading: StoryReading, facts: CaseFacts): Clash[] {
  const large = !facts.isChosen
  const timedOf = onceEach((id: DocumentId) => reading.timedOf(id).slice(0, MOST))
  const mainOf = mainHappenings(reading)
  return pairsOfStory(reading).flatMap(([document, partner]) => {
    const [times, others] = [timedOf(document), timedOf(partner)]
    if (times.length === 0 || others.length === 0) return []
    const witnesses = reading
      .partnersOf(document)
      .filter((id) => id !== partner && reading.partnersOf(partner).includes(id))
    const [moments, otherMoments] = [reading.momentsOf(document), reading.momentsOf(partner)]
    return pairsOf(times, others, facts, mainOf(document, partner))
      .filter(({ a, b }) => !areOfOtherDays(hourOf(a), moments, hourOf(b), otherMoments))
      .map((pair) => withWitnesses(pair, witnesses, timedOf))
      .filter(({ strength }) => strength >= LEAST + (large ? MORE_IN_LARGE : 0))
      .map(clashOf)
  })
}

function pairsOf(
  left: readonly Timed[],
  right: readonly Timed[],
  facts: CaseFacts,
  main: ReadonlySet<string>,
): Pair[] {
  const [firstA, firstB] = [left, right].map((all) => all.find(isHour))
  return left.flatMap((a) =>
    right.flatMap((b) => {
      if (!a.told || !b.told) return []
      const relation = compareClocks(a.clock, b.clock)
      if (relation === 'same' || relation === 'unknown') return []
      if (a.onset !== b.onset && (a.ending || b.ending) && a.ending !== b.ending) return []
      // A document that gives the other's time as well tells of two things.
      if (right.some((one) => gives(one, a)) || left.some((one) => gives(one, b))) return []
      const days = daysOf(a, b)
      const found = days === 'apart' ? null : evidence(a, b, facts, days === 'same')
      if (
        !found ||
        (days === 'next' && (found.strength < NEXT_DAY || a.ending !== b.ending || a.onset !== b.onset))
      )
        return []
      let { strength } = found
      if (days === 'same') strength += 0.2
      if (a.onset && b.onset) strength += 0.3
      if (a.ending && b.ending) strength += 0.3
      if (a === firstA && b === firstB) strength += 0.25
      if (areMain(a, b, main)) strength += 0.3
      if (relation === 'close') strength -= 0.2
      return [{ a, b, strength, found, reasons: found.reasons }]
    }),
  )
}

function hourOf({ clock, days }: Timed): { readonly start: number; readonly own: readonly DaySpan[] } {
  return {
    start: clock.start,
    own: days.flatMap(({ first, last }) => (first === null || last === null ? [] : [{ first, last }])),
  }
}

function isHour({ clock, told }: Timed): boolean {
  return told && clock.precision !== 'part'
}

/** Whether a document gives the time of another's, of whatever it is; of a part of the day, of the same. */
function gives(one: Timed, of: Timed): boolean {
  if (compareClocks(one.clock, of.clock) !== 'same' || (!one.told && one.clock.bound === null)) return false
  const parts = [one, of].filter(({ clock }) => clock.precision === 'part').length
  return parts === 0 || (parts === 2 && bestKin(one, of) >= 0.5)
}

/** `next`: a day apart, so that a night or a slip may lie between. */
function daysOf(a: Timed, b: Timed): 'same' | 'next' | 'apart' | 'unknown' {
  let best: 'same' | 'next' | 'apart' | 'unknown' = 'unknown'
  for (const one of a.days)
    for (const other of b.days) {
      const relation = compareTimes(one, other)
      if (relation === 'same') return 'same'
      if (relation === 'apart') best = best !== 'apart' && isNextDay(one, other) ? 'next' : 'apart'
    }
  return best
}

function isNextDay(a: FoundTime, b: FoundTime): boolean {
  if (a.first !== null && b.first !== null)
    return Math.abs(a.first - b.first) === 1 && a.first === a.last && b.first === b.last
  const gap = a.weekday === null || b.weekday === null ? 0 : Math.abs(a.weekday - b.weekday)
  return gap === 1 || gap === 6
}

/** Parts of the day stand beside everything: only what stands close to them is told of them. */
function evidence(a: Timed, b: Timed, facts: CaseFacts, tied: boolean): BesideEvidence | null {
  const found = besideEvidence(a, b, facts, tied)
  if (a.clock.precision !== 'part' && b.clock.precision !== 'part') return found
  const [one, other] = found?.words ?? []
  const isOne = one?.happening != null && one.happening === other?.happening
  return found && isOne && found.kin >= LEAST_OF_PARTS ? found : null
}

/** Another report of the story that agrees with one side about the same. */
function withWitnesses(
  pair: Pair,
  others: readonly DocumentId[],
  timedOf: (id: DocumentId) => readonly Timed[],
): Pair {
  const agreeing = others.filter((id) =>
    timedOf(id).some(
      (one) =>
        one.told &&
        [pair.a, pair.b].some(
          (side) =>
            one.clock.precision !== 'part' &&
            compareClocks(one.clock, side.clock) === 'same' &&
            bestKin(one, side) > 0.4,
        ),
    ),
  )
  return agreeing.length === 0
    ? pair
    : {
        ...pair,
        strength: pair.strength + 0.3,
        reasons: [...pair.reasons, 'another report agrees with one of them'],
      }
}

function clashOf({ a, b, strength, found, reasons }: Pair): Clash {
  const [word, other] = found.words ?? []
  return {
    rule: 'F17',
    type: 'date-time',
    link: { strength, reasons },
    values: [a.clock.text, b.clock.text],
    passages: [besidePassage(a, word), besidePassage(b, other)],
    about: `${word?.lemma ?? 'it'}, at what time`,
    caveat: 'It is no conflict if they give the time of two things, or in two time zones.',
    least: LEAST,
  }
}
