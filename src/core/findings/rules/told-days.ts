import type { DocumentId } from '../../documents/source-document.ts'
import type { Count } from '../../statements/counts.ts'
import type { Dated } from '../../statements/dated.ts'
import type { Timed } from '../../statements/timed.ts'
import { compareTimes } from '../events/same-event.ts'
import { pairsOfStory } from '../reading/document-pairs.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { BesideEvidence } from '../statements/beside-evidence.ts'
import {
  areLeads,
  areMain,
  bestKin,
  besideEvidence,
  besidePassage,
  mainHappenings,
} from '../statements/beside-evidence.ts'
import type { Clash } from '../statements/clash.ts'
import { compareClocks } from '../statements/compare-clocks.ts'
import { countsDiffer } from '../statements/compare-counts.ts'
import type { CaseFacts } from './case-facts.ts'

/** Days of one document that are compared. */
const MOST = 60
const LEAST = 1.2
const MORE_IN_LARGE = 0.7
/** How near the words that say what happened must be. */
const LEAST_KIN = 0.6
/** What the sentences must share beside that: a name, or two words. */
const LEAST_SHARED = 0.3

/** Days after which something is no longer the event that is reported. */
const OLD_DAYS = 20

/** What happens on many days, as attacks do, must share more. */
const LEAST_SHARED_MANY = 0.5

const TOOL = /^(?:rocket|mortar|gun|missile|bomb|drone|shell|round|bullet|artillery|canister)$/u

type Pair = {
  readonly a: Dated
  readonly b: Dated
  readonly strength: number
  readonly found: BesideEvidence
}

/**
 * Rule F21 `date-time` for days that no clause ties together: two documents of one story put one happening on days that
 * exclude each other, and neither tells of it on the other's day as well.
 */
export function clashingToldDays(reading: StoryReading, facts: CaseFacts): Clash[] {
  const large = !facts.isChosen
  const mainOf = mainHappenings(reading)
  const datedOf = (id: DocumentId): readonly Dated[] => reading.datedOf(id).slice(0, MOST)
  const hoursOf = ({ document, sentence }: Dated): readonly Timed[] =>
    reading.timedOf(document).filter((one) => one.sentence === sentence)
  const countsOf = ({ document, sentence }: Dated): readonly Count[] =>
    reading.countsOf(document).filter((one) => one.sentence === sentence)
  return pairsOfStory(reading).flatMap(([document, partner]) =>
    pairsOf(datedOf(document), datedOf(partner), facts, mainOf(document, partner))
      .filter(({ a, b }) => !hoursDiffer(hoursOf(a), hoursOf(b)) && !countsDiffer(countsOf(a), countsOf(b)))
      .filter(({ strength }) => strength >= LEAST + (large ? MORE_IN_LARGE : 0))
      .map(clashOf),
  )
}

function pairsOf(
  left: readonly Dated[],
  right: readonly Dated[],
  facts: CaseFacts,
  main: ReadonlySet<string>,
): Pair[] {
  return left.flatMap((a) =>
    right.flatMap((b) => {
      if (!a.told || !b.told || compareTimes(a.time, b.time) !== 'apart') return []
      if (isOld(a, facts) !== isOld(b, facts)) return []
      // Attacks of several days, or one in passing: nothing says that it is the same.
      if (tellsSeveral(a, left) || tellsSeveral(b, right)) return []
      const isMain = areMain(a, b, main)
      const found = besideEvidence(a, b, facts, false)
      if (!found || found.kin < LEAST_KIN || found.strength - found.kin < LEAST_SHARED) return []
      if (!found.personal && (areTools(found) || found.strength - found.kin < LEAST_SHARED_MANY)) return []
      // A document that tells of it on the other's day as well tells of two things.
      if (right.some((one) => gives(one, a)) || left.some((one) => gives(one, b))) return []
      const strength = found.strength + (isMain ? 0.3 : 0) + (isMain && areLeads(a, b) ? 0.2 : 0)
      return [{ a, b, strength, found }]
    }),
  )
}

/** Sentences that also give hours which differ are compared by these (rule F17). */
function hoursDiffer(a: readonly Timed[], b: readonly Timed[]): boolean {
  return a.some((one) => b.some((other) => compareClocks(one.clock, other.clock) === 'apart'))
}

/** "A rocket" here and "rockets" there: what was used, and not what happened. */
function areTools({ words }: BesideEvidence): boolean {
  return words !== null && words.every(({ lemma }) => TOOL.test(lemma))
}

/** Long before the report: what went before it, not the event. */
function isOld({ time, document }: Dated, facts: CaseFacts): boolean {
  const published = facts.publishedOn(document)
  return published !== null && time.last !== null && time.last < published - OLD_DAYS
}

/** Whether a document tells of the like on other days, too. */
function tellsSeveral(one: Dated, all: readonly Dated[]): boolean {
  return all.some((other) => compareTimes(one.time, other.time) === 'apart' && bestKin(one, other) >= 0.5)
}

function gives(one: Dated, of: Dated): boolean {
  const relation = compareTimes(one.time, of.time)
  return relation !== 'apart' && bestKin(one, of) >= (relation === 'same' ? 0.3 : 0.75)
}

function clashOf({ a, b, strength, found }: Pair): Clash {
  const [word, other] = found.words ?? []
  return {
    rule: 'F21',
    type: 'date-time',
    link: { strength, reasons: found.reasons },
    values: [a.text, b.text],
    passages: [besidePassage(a, word), besidePassage(b, other)],
    about: `${word?.lemma ?? 'it'}, when`,
    caveat:
      'It is no conflict if the texts speak of two events, or if one gives the day in another time zone.',
    least: LEAST,
  }
}
