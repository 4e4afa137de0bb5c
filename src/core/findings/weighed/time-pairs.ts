import { areOtherStages } from '../../claims/lexicon/english-stages.ts'
import type { DocumentId } from '../../documents/source-document.ts'
import type { Moment } from '../../statements/moments.ts'
import type { DocumentPair } from '../reading/document-pairs.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import { compareClocks } from '../statements/compare-clocks.ts'
import { compareMoments } from '../statements/compare-moments.ts'
import { areOfOtherDays } from '../statements/days-before.ts'
import { nearnessToMain } from '../statements/main-doings.ts'
import { onsetOf } from '../statements/onset.ts'
import { phasesOf } from '../statements/phases.ts'
import type { Likeness } from '../statements/profile-likeness.ts'
import { likenessOf } from '../statements/profile-likeness.ts'
import { isSaidOfMuch } from '../statements/said-of-much.ts'
import type { TimeEvidence } from './time-weights.ts'
import { TIME_BASE, TIME_WEIGHTS } from './time-weights.ts'

/** Times of one document that are compared. */
const MOST = 60
/** What a word that is said of much tells of the event, what both reports are about, and an onset. */
const OF_MUCH = 0.4
const OF_MAIN = 0.8
const OF_RIVAL = 0.7
const OF_ONSET = 0.85
/** That a report has the other's time at all, of whatever it is. */
const GIVEN_AT_ALL = 0.4
const GIVEN_FOR_IT = 0.9
const MOST_GIVEN = 1.5
const MOST_PHASE = 0.5
const USUAL_LENGTH = 800
/** Below this (some 450 letters) nothing was tried. */
const LEAST_LENGTH = -0.6

/** Two times that exclude each other, with what speaks for and against their being told of one thing. */
export type TimePair = {
  readonly a: Moment
  readonly b: Moment
  readonly found: Likeness
  readonly evidence: TimeEvidence
  /** Log odds. */
  readonly strength: number
}

/** The pairs of times of two reports that exclude each other, weighed. `main`: what both are about. */
export function timePairs(
  reading: StoryReading,
  facts: CaseFacts,
  [document, partner]: DocumentPair,
  main: ReadonlySet<string>,
): TimePair[] {
  const [left, right] = [document, partner].map((id) => reading.momentsOf(id).slice(0, MOST))
  if (!left || !right) return []
  const about = nearnessIn(main)
  const firsts = [left.find(isHour), right.find(isHour)]
  const letters = Math.max(...[document, partner].map((id) => facts.document(id)?.text.length ?? 0), 1)
  const isOneEvent = reading.sameReport(document, partner) !== null
  return left.flatMap((a) =>
    right.flatMap((b): TimePair[] => {
      if (!mayDiffer(a, b)) return []
      // Two days may be those of two like events, and "on Tuesday" of a report without a day of its own is of any week.
      if (a.sort === 'day' && (!isOneEvent || isOfNoWeek(a) || isOfNoWeek(b))) return []
      const given = [givenIn(right, a, about), givenIn(left, b, about)]
      // A report that has the other's time for the very same thing tells of two things.
      if (given.some((one) => one >= GIVEN_FOR_IT)) return []
      const found = likenessOf(a, b)
      const event = eventOf(a, b, found, about)
      const evidence: TimeEvidence = {
        event,
        shared: found.strength - found.event - Math.min(0.5, found.names.length * 0.25),
        names: Math.min(2, found.names.length),
        given: Math.min(
          MOST_GIVEN,
          given.reduce((sum, one) => sum + one, 0),
        ),
        first: a === firsts[0] && b === firsts[1] ? event : 0,
        lead: Math.max(0, event - Math.max(rivalIn(left, a, b, about), rivalIn(right, b, a, about))),
        turned: a.future === b.future ? 0 : 1,
        future: a.future && b.future ? 1 : 0,
        phase: Math.max(-MOST_PHASE, Math.min(MOST_PHASE, phasesOf(a, b, found))),
        clock: a.sort === 'clock' ? 1 : 0,
        close: a.sort === 'clock' && clocksOf(a, b) === 'close' ? 1 : 0,
        otherDays: a.sort === 'clock' && areOfOtherDays(hourOf(a), left, hourOf(b), right) ? 1 : 0,
        against: (nameOthers(a, b, facts) ? 1 : 0) + (areStages(a, b) ? 1 : 0),
        length: Math.max(LEAST_LENGTH, Math.log(letters / USUAL_LENGTH)),
        oneHour: a.sort === 'day' && clocksOf(a, b) === 'same' ? 1 : 0,
      }
      return [{ a, b, found, evidence, strength: weigh(evidence) }]
    }),
  )
}

/** The log odds that two times are told of one thing. */
export function weigh(evidence: TimeEvidence): number {
  const signs = Object.keys(TIME_WEIGHTS).filter((key): key is keyof TimeEvidence => key in evidence)
  return signs.reduce((sum, sign) => sum + TIME_WEIGHTS[sign] * evidence[sign], TIME_BASE)
}

/** How near to a time a word stands that tells what both reports are about, or what came over people. */
type About = (one: Moment) => number

function nearnessIn(main: ReadonlySet<string>): About {
  const known = new Map<Moment, number>()
  return (one) => {
    const before = known.get(one)
    if (before !== undefined) return before
    const near = Math.max(nearnessToMain(one, main), onsetOf(one))
    known.set(one, near)
    return near
  }
}

/** Two times told as having been or to come, of one sort, that exclude each other and are of one scale. */
function mayDiffer(a: Moment, b: Moment): boolean {
  if (a.sort !== b.sort || [a, b].some(({ told, saying }) => !told || saying)) return false
  const [own, other] = [a, b].map(({ text }) => text.toLowerCase().replace(/\.$/u, ''))
  // "Today" of two days, in copies of one sentence.
  if (own === other || compareMoments(a, b) !== 'apart') return false
  if (a.sort === 'clock') return true
  const scales = [a.day?.precision, b.day?.precision]
  return !scales.includes('week') && (scales[0] === scales[1] || !scales.includes('year'))
}

function eventOf(a: Moment, b: Moment, found: Likeness, about: About): number {
  const often = found.words?.some(({ lemma }) => isSaidOfMuch(lemma)) === true
  const told = found.event * (often ? OF_MUCH : 1)
  // What both reports are about has been, and something else is to come of it.
  if (a.future !== b.future) return told
  return Math.max(told, OF_MAIN * Math.min(about(a), about(b)), OF_ONSET * Math.min(onsetOf(a), onsetOf(b)))
}

/** How near a report comes to giving a time of the other's for the same. */
function givenIn(all: readonly Moment[], one: Moment, about: About): number {
  return Math.max(
    0,
    ...all
      .filter(
        (other) =>
          other.sort === one.sort &&
          (one.sort === 'clock' || other.day?.precision === one.day?.precision) &&
          isPart(other) === isPart(one) &&
          compareMoments(other, one) === 'same',
      )
      .map(
        (other) =>
          GIVEN_AT_ALL +
          (1 - GIVEN_AT_ALL) * Math.max(likenessOf(other, one).event, Math.min(about(other), about(one))),
      ),
  )
}

/** How near another time of its report comes to what the other report's is told of. */
function rivalIn(all: readonly Moment[], one: Moment, partner: Moment, about: About): number {
  return Math.max(
    0,
    ...all
      .filter((other) => other !== one && other.sort === one.sort && compareMoments(other, one) === 'apart')
      .map((other) =>
        Math.max(likenessOf(other, partner).event, OF_RIVAL * Math.min(about(other), about(partner))),
      ),
  )
}

function clocksOf({ clock: a }: Moment, { clock: b }: Moment): ReturnType<typeof compareClocks> {
  return a && b ? compareClocks(a, b) : 'unknown'
}

function isPart({ clock }: Moment): boolean {
  return clock?.precision === 'part'
}

function isHour(one: Moment): boolean {
  return one.sort === 'clock' && one.told && !one.saying && !isPart(one)
}

function hourOf({ start, day }: Moment): Parameters<typeof areOfOtherDays>[0] {
  return { start, own: day?.spans ?? [] }
}

/** Whether both sentences name somebody or something, and nothing that the other report knows. */
function nameOthers(a: Moment, b: Moment, facts: CaseFacts): boolean {
  const strange = ({ names }: Moment, document: DocumentId): boolean =>
    names.size > 0 && [...names].every((name) => !facts.entitiesIn(document).has(name))
  return strange(a, b.document) && strange(b, a.document)
}

function areStages(a: Moment, b: Moment): boolean {
  const [own, others] = [a, b].map(({ words }) =>
    words.filter(({ weight }) => weight > 0.6).map(({ lemma }) => lemma),
  )
  return areOtherStages(own ?? [], others ?? [])
}

function isOfNoWeek({ day }: Moment): boolean {
  return day?.spans.length === 0
}
