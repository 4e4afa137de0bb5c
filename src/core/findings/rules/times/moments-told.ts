import { firstDifference } from '../../../base/order.ts'
import { areOtherStages } from '../../../claims/lexicon/english-stages.ts'
import type { DaySpan, FoundDay } from '../../../claims/times/find-days.ts'
import type { Count } from '../../../statements/counts.ts'
import type { Moment } from '../../../statements/moments.ts'
import type { DocumentPair } from '../../reading/document-pairs.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import { SHORT_REPORT } from '../../reading/short-reports.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import type { Clash } from '../../statements/clash.ts'
import { areOfOtherDays } from '../../statements/days-before.ts'
import { compareClocks } from '../../statements/compare-clocks.ts'
import { countsDiffer } from '../../statements/compare-counts.ts'
import { compareMoments } from '../../statements/compare-moments.ts'
import { isOfMain, moreIfLong, nearnessToMain } from '../../statements/main-doings.ts'
import { mainEvents } from '../../statements/main-event.ts'
import { onsetOf } from '../../statements/onset.ts'
import { areBeginningAndEnd, phasesOf } from '../../statements/phases.ts'
import type { Likeness } from '../../statements/profile-likeness.ts'
import { likenessOf, likenessReasons } from '../../statements/profile-likeness.ts'
import { isSaidOfMuch } from '../../statements/said-of-much.ts'

/** Times of one document that are compared. */
const MOST = 60
const LEAST = 1
/** A case of many events has many times of each kind of doing. */
const LEAST_IN_LARGE = 2
const LEAST_EVENT = 0.45
/** What more is asked of two reports of one story of which nothing says that they are of one event. */
const MORE_IN_STORY = 0.2
/** How near what two times are told of must be, that parts of the day agree. */
const LEAST_AGREED = 0.3
const LEAST_WIDER = 0.6
/** What it counts that both are told of what the reports are about. */
const MAIN_ALONE = 0.7
/** What it counts that both are hours at which something came over people. */
const ONSET_ALONE = 0.75
/** Words so near stand in the clause of a time. */
const LEAST_IN_CLAUSE = 0.6
/** By how much a pair must be better than any other of its two times. */
const MARGIN = 0.15
/** What it counts that both are the first hours that their reports give, and that another report has one of them. */
const FIRST = 0.25
const WITNESS = 0.3

type Pair = {
  readonly a: Moment
  readonly b: Moment
  readonly found: Likeness
  readonly strength: number
  /** Another report gives one of the times for the same. */
  readonly borneOut: boolean
}

/**
 * Rule F47 `date-time`: what two reports of one event say of when things happened is matched, what agrees is put aside,
 * and times left over that are told of one thing are set against each other.
 */
export function clashingMoments(reading: StoryReading, facts: CaseFacts): Clash[] {
  const mainOf = mainEvents(reading)
  return pairsOfStory(reading).flatMap(([document, partner]) => {
    const same = reading.sameReport(document, partner)
    if (!same && !facts.isChosen) return []
    const main = mainOf(document, partner)
    return momentPairs(reading, facts, [document, partner], main, same !== null).map(clashOf)
  })
}

/** `same`: the two are reports of one event (F46), and not merely of one story. */
function momentPairs(
  reading: StoryReading,
  facts: CaseFacts,
  [document, partner]: DocumentPair,
  main: ReadonlySet<string>,
  same: boolean,
): readonly Pair[] {
  const [left, right] = [
    reading.momentsOf(document).slice(0, MOST),
    reading.momentsOf(partner).slice(0, MOST),
  ]
  const short = [document, partner].every((id) => (facts.document(id)?.text.length ?? 0) <= SHORT_REPORT)
  const ownLeft = leftOver(left, right, main)
  const ownRight = leftOver(right, left, main)
  const firsts = [left, right].map((all) => all.find(isHour))
  const witnesses = reading
    .partnersOf(document)
    .filter((id) => id !== partner && reading.partnersOf(partner).includes(id))
    .flatMap((id) => reading.momentsOf(id).slice(0, MOST))
  const pairs = ownLeft
    .flatMap((a) =>
      ownRight.flatMap((b) => {
        const pair = pairOf(a, b, ownLeft, ownRight, facts, main)
        if (!pair || (!same && isThin(pair, main)) || isOften(pair, main, short)) return []
        if (areOfOtherDays(hourOf(a), left, hourOf(b), right)) return []
        return [withWitness(pair, firsts, witnesses)]
      }),
    )
    .toSorted((x, y) =>
      firstDifference(y.strength - x.strength, x.a.start - y.a.start, x.b.start - y.b.start),
    )
  const kept: Pair[] = []
  for (const pair of pairs) {
    if (kept.some(({ a, b }) => a === pair.a || b === pair.b)) continue
    const rival = pairs.find((other) => other !== pair && (other.a === pair.a) !== (other.b === pair.b))
    if (rival && rival.strength > pair.strength - MARGIN && !isSameTime(rival, pair)) continue
    kept.push(pair)
  }
  const least =
    (facts.isChosen ? LEAST : LEAST_IN_LARGE) +
    (same ? 0 : MORE_IN_STORY) +
    moreIfLong(facts, document, partner)
  return kept.filter(
    ({ a, b, strength }) =>
      strength >= least && !countsDiffer(countsBeside(reading, a), countsBeside(reading, b)),
  )
}

/** Who dies of injuries does so after what injured them. */
function isLaterDeath({ document, whole }: Moment, facts: CaseFacts): boolean {
  return LATER_DEATH.test(facts.document(document)?.text.slice(whole.start, whole.end) ?? '')
}

const LATER_DEATH =
  /\bsuccumb|\b(?:die[sd]?|death|dead|lives?)\b[^.;]{0,24} (?:of|from) (?:(?:his|her|their|the) )?(?:\w+ )?(?:injur(?:y|ies)|wounds?|burns)\b|\bdied (?:later|afterwards?|overnight)?\s?(?:in|at) (?:a |the )?[^.,;]{0,30}(?:hospital|clinic)\b/u

/** "Signed on Friday", "enters into force on the 23rd": the agreement is one, and what is told of it are two things. */
function isOfOtherStage({ words }: Likeness, a: Moment, b: Moment): boolean {
  if (words?.every(({ part }) => part === 'verb') === true) return false
  const [own, others] = [a, b].map((one) =>
    one.words.filter(({ weight }) => weight > LEAST_IN_CLAUSE).map(({ lemma }) => lemma),
  )
  return areOtherStages(own ?? [], others ?? [])
}

/** What happens on many days, and counts otherwise, has happened twice. */
function countsBeside(reading: StoryReading, { document, sentence }: Moment): readonly Count[] {
  return reading.countsOf(document).filter((count) => count.sentence === sentence)
}

function isSameTime(x: Pair, y: Pair): boolean {
  return compareMoments(x.a, y.a) === 'same' && compareMoments(x.b, y.b) === 'same'
}

/**
 * Times of one document of which the other has none that agrees. A part of the day puts no hour aside that tells when
 * something came over people: "in the night" and "at two" agree, and the other report may give another hour besides.
 */
function leftOver(own: readonly Moment[], others: readonly Moment[], main: ReadonlySet<string>): Moment[] {
  return own.filter(
    (one) =>
      !one.saying &&
      one.told &&
      !others.some(
        (other) =>
          !other.saying &&
          !(onsetOf(one) > 0 && other.clock?.precision === 'part') &&
          agree(one, other, main),
      ),
  )
}

/** A part of the day, a month or a year is wide: it agrees with what lies in it where both are told of one thing. */
function agree(a: Moment, b: Moment, main: ReadonlySet<string>): boolean {
  if (compareMoments(a, b) !== 'same') return false
  const loose =
    [a, b].some(({ sort, clock }) => sort === 'clock' && clock?.precision === 'part') ||
    a.day?.precision !== b.day?.precision
  if (!loose) return true
  // "On 21 February of this year" does not put aside another day of the year.
  const wider = SCALES.indexOf(b.day?.precision ?? 'day') > SCALES.indexOf(a.day?.precision ?? 'day')
  return withMain(likenessOf(a, b), a, b, main).event >= (wider ? LEAST_WIDER : LEAST_AGREED)
}

function pairOf(
  a: Moment,
  b: Moment,
  left: readonly Moment[],
  right: readonly Moment[],
  facts: CaseFacts,
  main: ReadonlySet<string>,
): Pair | null {
  if (a.sort !== b.sort || compareMoments(a, b) !== 'apart' || !areOfOneScale(a, b)) return null
  const found = withMain(likenessOf(a, b), a, b, main)
  if (found.event < LEAST_EVENT || namesOthers(a, b, facts) || isOfOtherStage(found, a, b)) return null
  if (isLaterDeath(a, facts) !== isLaterDeath(b, facts)) return null
  const only =
    (a.future === b.future && isOnlyOne(a, left) && isOnlyOne(b, right)) ||
    (isLone(a, left) && isLone(b, right)) ||
    (isOnlyOnset(a, left) && isOnlyOnset(b, right))
  // "It happened on Friday", "the raid on Thursday": only where nothing else is left over.
  if (found.words === null && !only) return null
  if (areBeginningAndEnd(a, b, found)) return null
  // Years are told of everything that has been before.
  if (a.day?.precision === 'year' && !(only && isOfMain(found, main))) return null
  if (isPlanCarriedOut(a, b, facts) || isPlanCarriedOut(b, a, facts)) return null
  const strength =
    found.strength +
    (only ? 0.3 : 0) +
    (isOfMain(found, main) && a.future === b.future ? 0.15 : 0) -
    (a.future === b.future ? 0 : areDates(a, b) ? 0.15 : 0.4) +
    phasesOf(a, b, found) -
    (areClose(a, b) ? 0.2 : 0) +
    (a.sort === 'day' && areAtOneHour(a, b) ? 0.3 : 0)
  return { a, b, found, strength, borneOut: false }
}

/** Too little for two reports of which nothing says that they are of one event: a verb for what both are about, and a name, must tie them. */
function isThin({ a, b, found }: Pair, main: ReadonlySet<string>): boolean {
  // "On Tuesday" of a report without a day of its own may be of any week.
  if ([a, b].some(({ sort, day }) => sort === 'day' && day?.spans.length === 0)) return true
  return (
    found.names.length === 0 ||
    !isOfMain(found, main) ||
    found.words?.some(({ part }) => part === 'verb') !== true
  )
}

/** "Took" says nothing alone; in reports of many things nor does one word of what is done again and again ties the two. */
function isOften({ found }: Pair, main: ReadonlySet<string>, short: boolean): boolean {
  if (found.words?.every(({ lemma }) => lemma === 'take') === true) return true
  return (
    !short &&
    found.words?.every(({ lemma }) => isSaidOfMuch(lemma)) === true &&
    !isOfMain(found, main) &&
    found.shared.length + found.names.length < 2
  )
}

function isHour({ sort, clock, told, saying }: Moment): boolean {
  return sort === 'clock' && clock?.precision !== 'part' && told && !saying
}

/** Days are compared as such; an hour by the days before it. */
function hourOf({ sort, start, day }: Moment): { readonly start: number; readonly own: readonly DaySpan[] } {
  return { start: sort === 'clock' ? start : 0, own: sort === 'clock' && day ? day.spans : [] }
}

/** What each report gives as its first hour is told of what it is about; another report that agrees with one side bears it out. */
function withWitness(pair: Pair, firsts: readonly (Moment | undefined)[], others: readonly Moment[]): Pair {
  const { a, b } = pair
  const first = a === firsts[0] && b === firsts[1]
  const agreeing = others.some(
    (one) =>
      one.told &&
      !one.saying &&
      [a, b].some(
        (side) =>
          side.sort === one.sort &&
          (side.sort === 'day' || (isHour(side) && isHour(one))) &&
          compareMoments(one, side) === 'same' &&
          likenessOf(one, side).event >= LEAST_AGREED,
      ),
  )
  return {
    ...pair,
    strength: pair.strength + (first ? FIRST : 0) + (agreeing ? WITNESS : 0),
    borneOut: agreeing,
  }
}

/** What an earlier report tells as to come, a later one as done: it may have come later than was planned. */
function isPlanCarriedOut(planned: Moment, done: Moment, facts: CaseFacts): boolean {
  if (!planned.future || done.future) return false
  const [before, after] = [planned, done].map(({ document }) => facts.publishedOn(document))
  return before != null && after != null && before < after
}

/** "12 May" alone does not say whether it is to come. */
function areDates({ day: a }: Moment, { day: b }: Moment): boolean {
  return a !== null && b !== null && [a, b].every((one) => one.weekday === null && !one.relative)
}

/** Both may tell of what the reports are about in words of which nothing says that they are one: "it happened", "the raid". */
function withMain(found: Likeness, a: Moment, b: Moment, main: ReadonlySet<string>): Likeness {
  const event = Math.max(
    MAIN_ALONE * Math.min(nearnessToMain(a, main), nearnessToMain(b, main)),
    ONSET_ALONE * Math.min(onsetOf(a), onsetOf(b)),
  )
  return event <= found.event
    ? found
    : { ...found, event, strength: found.strength + event - found.event, words: null }
}

/** Whether both sentences name somebody or something, nothing in common, and one of them what the other document never names. */
function namesOthers(a: Moment, b: Moment, facts: CaseFacts): boolean {
  if (a.names.size === 0 || b.names.size === 0 || [...a.names].some((name) => b.names.has(name))) return false
  const strange = (one: Moment, other: Moment): boolean =>
    [...one.names].every((name) => !facts.entitiesIn(other.document).has(name))
  return strange(a, b) && strange(b, a)
}

/** Whether it is the only time of its sort that is left over in a document, however often it is told. */
function isOnlyOne(one: Moment, left: readonly Moment[]): boolean {
  return left.every(
    (other) =>
      other.sort !== one.sort || other.future !== one.future || compareMoments(one, other) !== 'apart',
  )
}

/** Whether it is the only time left over in a document, of what has been and of what is to come. */
function isLone(one: Moment, left: readonly Moment[]): boolean {
  return left.every((other) => other.sort !== one.sort || compareMoments(one, other) !== 'apart')
}

/** Whether it is the only hour left over at which something came over people. */
function isOnlyOnset(one: Moment, left: readonly Moment[]): boolean {
  return (
    onsetOf(one) > 0 && left.every((other) => onsetOf(other) === 0 || compareMoments(one, other) !== 'apart')
  )
}

/** "March 11, 2005" against "Saturday": one is told of another year. */
function areOfOneScale({ sort, day: a }: Moment, { day: b }: Moment): boolean {
  if (sort === 'clock' || !a || !b) return true
  const [fine, coarse] = [a, b].toSorted((x, y) => SCALES.indexOf(x.precision) - SCALES.indexOf(y.precision))
  if (fine?.precision === 'week' || coarse?.precision === 'week') return false
  if (fine?.precision !== coarse?.precision)
    return coarse?.precision === 'month' && fine?.weekday === null && !a.relative && !b.relative
  const gap = Math.min(...a.spans.flatMap((one) => b.spans.map((other) => Math.abs(one.first - other.first))))
  return fine?.precision === 'year' || !Number.isFinite(gap) || gap <= MOST_DAYS || areYearsApart(a, b, gap)
}

/** "June 2021", "June 2022": one of them may be a slip. */
function areYearsApart({ text: a }: FoundDay, { text: b }: FoundDay, gap: number): boolean {
  return (
    [a, b].every((text) => /\d{4}$/u.test(text)) &&
    gap < 3 * YEAR &&
    [0, 1].includes(Math.abs(gap - Math.round(gap / YEAR) * YEAR))
  )
}

const YEAR = 365
const SCALES = ['day', 'week', 'month', 'year']
/** Days farther apart are of two events. */
const MOST_DAYS = 240

/** Hours within one hour of each other. */
function areClose(a: Moment, b: Moment): boolean {
  return (
    a.sort === 'clock' && a.clock !== null && b.clock !== null && compareClocks(a.clock, b.clock) === 'close'
  )
}

function areAtOneHour(a: Moment, b: Moment): boolean {
  return a.clock !== null && b.clock !== null && compareClocks(a.clock, b.clock) === 'same'
}

function clashOf({ a, b, found, strength, borneOut }: Pair): Clash {
  const [word, other] = found.words ?? []
  const reach = (one: Moment, of: { start: number; end: number } | undefined) => ({
    document: one.document,
    start: Math.min(one.start, of?.start ?? one.start),
    end: Math.max(one.end, of?.end ?? one.end),
  })
  return {
    rule: 'F47',
    type: 'date-time',
    link: {
      strength,
      reasons: [
        ...likenessReasons(found),
        ...(borneOut ? ['another report agrees with one of them'] : []),
        'every other time of the two reports that can be compared agrees or is of something else',
      ],
    },
    values: [a.text, b.text],
    passages: [reach(a, word), reach(b, other)],
    about: `${word?.lemma ?? 'it'}, when`,
    caveat: 'It is no conflict if they give the times of two things.',
    least: LEAST,
  }
}
