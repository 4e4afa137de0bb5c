import { dayOf } from '../../claims/times/time-value.ts'
import type { Passage } from '../../documents/source-document.ts'
import type { Discrepancy } from '../discrepancy.ts'
import type { FindingType } from '../finding-types.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import { areOfOthers, isNoCount } from './amounts-of-others.ts'
import { isOfMarkets, isPeriodical } from './again-and-again.ts'
import { areOfOtherScopes, areOtherLengths, isCondition, isPronoun } from './measures.ts'
import { areOneAndSeveral, areOtherVerdicts, areTwoHouses, areTwoPosts, isBefore } from './other-occasions.ts'
import { areOfFamilies, areOtherBodies, isOfEither, mayBeOneBody } from './other-bodies.ts'
import { otherNames } from './other-names.ts'
import { areOfOtherMonths, areOfOtherTimes, isOfTimeBefore } from './other-times.ts'
import {
  areOfOtherTargets,
  areOfTwoGroups,
  areWholeAndPart,
  isHearsay,
  isNoneOfSome,
  isOver,
} from './other-parts.ts'
import {
  areInsideAndAround,
  areOfOtherAdmissions,
  areOfOtherPlaces,
  areOfTwoDeciders,
  isOfAnotherOfItsKind,
  isKeptOut,
  isOfBothOutcomes,
  isOfSupporters,
} from './other-deeds.ts'
import {
  areDoneAndUndone,
  areEditions,
  areOfAnother,
  areOfTwoTargets,
  isOfAnotherYear,
  isOfRequest,
} from './other-moments.ts'
import { isPartOfNumber } from './parts-of-numbers.ts'
import { isOfPage, isStamp } from './page-lines.ts'
import { periodicalIssues } from './periodical-issues.ts'
import { isOfPlay, reportsOfPlay } from './reports-of-play.ts'
import { areCopies, isForestalled, isLimit } from './same-words.ts'
import {
  areHalves,
  areIntroducedTogether,
  areOtherMatters,
  areTurned,
  hasOwnTime,
  isCaughtLater,
  isDeadLater,
  isEndOfPeriod,
  isOfCharge,
  isNoDoer,
  isNoOutcome,
  isOfBranch,
  isPlea,
  isDeniedAside,
  isMishap,
  isOfCause,
  isOfKind,
  isOfTrial,
  isUsual,
  isReasonDenied,
  isShorter,
} from './readings.ts'
import type { Stretch } from './stretch.ts'
import { stretchOf } from './stretch.ts'
import { isElsewhere, isHallOfLand, isSharedOut, mayBeOnePlace } from './where.ts'

/** Types that something here is asked about. */
const ASKED: ReadonlySet<FindingType> = new Set([
  'quantity',
  'date-time',
  'location',
  'status-outcome',
  'negation-polarity',
  'causal-framing',
  'agency-responsibility',
  'attribution',
  'identity-role',
  'office-holder',
  'terminology-label',
])
const OF_PLAY: ReadonlySet<FindingType> = new Set([
  'quantity',
  'location',
  'status-outcome',
  'negation-polarity',
  'causal-framing',
  'identity-role',
  'office-holder',
  'terminology-label',
])
const OF_ISSUES: ReadonlySet<FindingType> = new Set([
  'quantity',
  'date-time',
  'negation-polarity',
  'status-outcome',
])
const OF_HOUSES: ReadonlySet<FindingType> = new Set(['quantity', 'status-outcome', 'negation-polarity'])
const OF_NAMES: ReadonlySet<FindingType> = new Set(['quantity', 'date-time'])
const OF_TIMES: ReadonlySet<FindingType> = new Set([
  'quantity',
  'status-outcome',
  'location',
  'negation-polarity',
  'identity-role',
  'office-holder',
])
/** What one sentence tells of another month says nothing of what was done now. */
const OF_MONTHS: ReadonlySet<FindingType> = new Set(['quantity', 'agency-responsibility'])

const OF_STATES: ReadonlySet<FindingType> = new Set(['status-outcome', 'negation-polarity'])

const OF_ROLES: ReadonlySet<FindingType> = new Set(['identity-role', 'office-holder'])

/** Since when somebody has a post says nothing of when the rest was. */
const OF_LASTING: ReadonlySet<FindingType> = new Set([...OF_ROLES, 'status-outcome'])

/** Passages of a side that are looked at. */
const MOST_PASSAGES = 6

/** What tells whether two passages may be about one thing. */
export type Plausible = {
  /** Whether the passages of two accounts may be about one thing. */
  readonly pair: (type: FindingType, a: Account, b: Account) => boolean
  /** Whether one passage of a side and one of another may be. */
  readonly proposal: (proposal: Discrepancy) => boolean
}

type Account = { readonly value: string; readonly passage: Passage }

/** Rules F60 to F69: what keeps two passages from being about one thing, whatever rule sets them against each other. */
export function plausibleIn(facts: CaseFacts): Plausible {
  const areIssues = periodicalIssues(facts)
  const haveOtherNames = otherNames(facts)
  const isReportOfPlay = reportsOfPlay(facts)
  const stretches = new Map<string, Stretch | null>()
  const read = (passage: Passage): Stretch | null => {
    const key = `${passage.document} ${passage.start} ${passage.end}`
    const known = stretches.get(key)
    if (known !== undefined) return known
    const made = stretchOf(passage, facts)
    stretches.set(key, made)
    return made
  }
  const areApart = (type: FindingType, a: Stretch, b: Stretch): boolean => {
    if (a.document.id !== b.document.id) {
      if (OF_ISSUES.has(type) && areIssues(a.document.id, b.document.id)) return true
      if (OF_TIMES.has(type) && areOfOtherTimes(a, b, OF_LASTING.has(type))) return true
      if (OF_MONTHS.has(type) && areOfOtherMonths(a, b)) return true
      if (type === 'quantity' && (areOfOthers(a, b) || isOfTimeBefore(a) !== isOfTimeBefore(b))) return true
      if (OF_NAMES.has(type) && haveOtherNames(a, b)) return true
      if (type === 'quantity' && (areOtherLengths(a, b) || areOfOtherScopes(a, b) || areOtherFigures(a, b)))
        return true
      if (type === 'status-outcome' && (areOtherOutcomes(a, b) || areOfTwoGroups(a, b))) return true
      if (OF_STATES.has(type) && (areWholeAndPart(a, b) || areOfOtherTargets(a, b))) return true
      if (OF_HOUSES.has(type) && areTwoHouses(a, b)) return true
      if (type === 'negation-polarity' && (areCopies(a, b) || isOfTrial(a, b) || areOfOtherAdmissions(a, b)))
        return true
      if (type === 'date-time' && areOtherMoments(a, b)) return true
    }
    if (type === 'date-time' && ((isOfMarkets(a) && isOfMarkets(b)) || areTurned(a, b))) return true
    return (
      OF_PLAY.has(type) &&
      isReportOfPlay(a.document.id) &&
      isReportOfPlay(b.document.id) &&
      (isOfPlay(a) || isOfPlay(b))
    )
  }
  const isNone = (type: FindingType, { value }: Account, stretch: Stretch, denies: boolean): boolean =>
    isOfPage(stretch) ||
    (type === 'date-time' &&
      (isStamp(stretch) ||
        hasOwnTime(stretch) ||
        isEndOfPeriod(stretch) ||
        isOfCharge(stretch) ||
        isOfCause(stretch) ||
        isOfRequest(stretch) ||
        isOfAnotherYear(stretch) ||
        isUsual(stretch))) ||
    (type === 'negation-polarity' &&
      (isLimit(stretch) || isReasonDenied(stretch) || isDeniedAside(stretch))) ||
    (type === 'quantity' &&
      (isPartOfNumber(stretch) || isPronoun(stretch) || isCondition(stretch) || isNoCount(stretch))) ||
    (OF_STATES.has(type) && (isHearsay(stretch) || isNoneOfSome(stretch))) ||
    (type === 'status-outcome' &&
      (isNoOutcome(stretch) ||
        isReasonDenied(stretch) ||
        isOfSupporters(stretch) ||
        isKeptOut(value, stretch))) ||
    (type === 'agency-responsibility' && (isNoDoer(value, stretch) || isMishap(stretch))) ||
    (denies && !isDenied(value) && isForestalled(stretch))
  const pair = (type: FindingType, a: Account, b: Account): boolean => {
    if (!ASKED.has(type)) return true
    const [left, right] = [read(a.passage), read(b.passage)]
    if (!left || !right) return true
    if (
      type === 'location' &&
      (mayBeOnePlace(a.value, b.value) ||
        isElsewhere(a.value, left) ||
        isElsewhere(b.value, right) ||
        isHallOfLand(a.value, right.behind) ||
        isHallOfLand(b.value, left.behind) ||
        isSharedOut(left) ||
        isSharedOut(right))
    )
      return false
    if (type === 'identity-role' || type === 'office-holder')
      return (
        !isShorter(a.value, b.value) &&
        !isOtherPost(type, [a.value, b.value], [left, right]) &&
        !areApart(type, left, right)
      )
    if (type === 'status-outcome' && !facts.isChosen && isCaughtLater(a.value, b.value)) return false
    if (type === 'causal-framing' && isOfKind(a.value, b.value)) return false
    if (type === 'attribution')
      return ![left, right].some((stretch) => areIntroducedTogether([a.value, b.value], stretch))
    if (
      type === 'status-outcome' &&
      ![a, b].some(({ value }) => isDenied(value)) &&
      (isOver(left) || isOver(right))
    )
      return false
    const denies = type === 'negation-polarity' && (isDenied(a.value) || isDenied(b.value))
    if (denies && isDenied(a.value) !== isDenied(b.value)) {
      const [denied, told] = isDenied(a.value) ? [left, right] : [right, left]
      if (
        areOfOtherPlaces(denied, told) ||
        areInsideAndAround(denied, told) ||
        isOfAnotherOfItsKind(denied, told)
      )
        return false
    }
    return !isNone(type, a, left, denies) && !isNone(type, b, right, denies) && !areApart(type, left, right)
  }
  return {
    pair,
    proposal: ({ type, sides }) => {
      if (!ASKED.has(type)) return true
      const accounts = sides.map(({ value, evidence }) =>
        evidence.slice(0, MOST_PASSAGES).map((passage) => ({ value, passage })),
      )
      return accounts.some((own, at) =>
        accounts.slice(at + 1).some((others) => own.some((a) => others.some((b) => pair(type, a, b)))),
      )
    },
  }
}

/** Outcomes of two matters, or one of which may come after the other. */
function areOtherOutcomes(a: Stretch, b: Stretch): boolean {
  return (
    areOtherMatters(a, b) ||
    isDeadLater(a, b) ||
    isPlea(a, b) ||
    areOtherVerdicts(a, b) ||
    areTwoPosts(a, b) ||
    areOneAndSeveral(a, b) ||
    isBefore(a, b) ||
    isOfBothOutcomes(a) !== isOfBothOutcomes(b) ||
    areOfTwoDeciders(a, b)
  )
}

/** Times of two events, or of one that was not. */
function areOtherMoments(a: Stretch, b: Stretch): boolean {
  return areDoneAndUndone(a, b) || areEditions(a, b) || areOfAnother(a, b) || areOfTwoTargets(a, b)
}

/** Figures of markets, or of periods, on two days. */
function areOtherFigures(a: Stretch, b: Stretch): boolean {
  const [x, y] = [a, b].map(({ document }) => dayOf(document.meta.published))
  if (x !== undefined && x !== null && x === y) return false
  return (isOfMarkets(a, a.sentence) && isOfMarkets(b, b.sentence)) || (isPeriodical(a) && isPeriodical(b))
}

function isOtherPost(
  type: FindingType,
  values: readonly [string, string],
  both: readonly Stretch[],
): boolean {
  const [left, right] = both
  if (areOfFamilies(both)) return true
  if (type === 'office-holder' && left && right && areOtherBodies(values, [left, right])) return true
  if (
    type === 'identity-role' &&
    values.every((value) => /^[^:]* of /u.test(value) && !value.includes(':')) &&
    (mayBeOneBody(...values) || (left && right && isOfEither(values, [left, right])))
  )
    return true
  return both.some((one) => (type === 'office-holder' && isOfBranch(one)) || areHalves(values, one))
}

/** What a denial is called: "no warning", "not resign". */
function isDenied(value: string): boolean {
  return /^(?:not|no) /u.test(value)
}
