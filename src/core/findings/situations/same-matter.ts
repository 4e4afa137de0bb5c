import type { CaseFacts } from '../reading/case-facts.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import { areOfTwoCharges } from './charges.ts'
import {
  areApart,
  areOfOtherKinds,
  areOfTwoPeriods,
  areOfTwoPurposes,
  areOneThing,
  areTwoThings,
  isNoneOfOthers,
  isOfThing,
  isOneCount,
  isSome,
  isThing,
  LEAD,
  nearTo,
  ofMany,
} from './other-matters.ts'
import { maybeOne, peopleOf } from './people-told.ts'
import type { Situation } from './read-situations.ts'
import { sharedWords } from './shared-words.ts'
import type { SituationField } from './situation-fields.ts'
import type { SituationThemes } from './situation-themes.ts'
import { compareThemes } from './situation-themes.ts'

export type Matter = {
  readonly strength: number
  readonly reasons: readonly string[]
  /** The person, where there is one. */
  readonly about: string
  /** They share a person, a name or a word. */
  readonly shared: boolean
}

/** Sentences up to which a report is short, and of middle length: the longer, the more such states it tells of others. */
const SHORT = 12
const MIDDLE = 25
const UNNAMED = 0.4
const UNDATED = 0.6
/** Two reports of one story, of which nothing says that they are of one event. */
const OF_STORY = 0.4
/** Two places of one text. */
const WITHIN = 0.6

/**
 * How surely two states are told of one person, thing or event, or `null` where they are not; `isOfOne`: something else
 * tells that they are told of one person.
 */
export function sameMatter(
  a: Situation,
  b: Situation,
  reading: StoryReading,
  facts: CaseFacts,
  themeIn: SituationThemes,
  isOfOne = false,
): Matter | null {
  const { field } = a.cue
  const [sentencesA, sentencesB] = [reading.sentencesOf(a.document), reading.sentencesOf(b.document)]
  const reasons: string[] = []
  const inner = a.document === b.document
  const event = inner ? null : reading.sameReport(a.document, b.document)
  let strength = inner ? WITHIN : (event?.strength ?? OF_STORY)
  let ofThing = false
  if (field.things.size > 0) {
    const [left, right] = [isOfThing(a, sentencesA), isOfThing(b, sentencesB)]
    ofThing = left && right
    const [anyA, anyB] = [sentencesA, sentencesB].map((all) =>
      all.some(({ words }) => words.some(({ key }) => isThing(key, field.things))),
    )
    if (field.gate === 'here' && !(left && right)) return null
    if (field.gate !== 'none' && (anyA !== true || anyB !== true)) return null
    if (left && right) strength += 0.6
  }
  if (areApart(a, b) || areTwoThings(a, b) || areOfOtherKinds(a, b) || areOfTwoPurposes(a, b)) return null
  if (isNoneOfOthers(a, b) || isNoneOfOthers(b, a)) return null
  if (field.counts && (isOneCount(a) || isOneCount(b) || areOfTwoCharges(nearTo(a), nearTo(b)))) return null
  if (field.same && !areOneThing(a, b)) return null
  if (field.periods && areOfTwoPeriods(a, b)) return null
  if (isSome(a) !== isSome(b)) return null
  const ofOne =
    field.of !== 'person' ? 'open' : isOfOne ? 'one' : compareThemes(themeIn(a), themeIn(b), facts)
  if (ofOne === 'two') return null
  const [peopleA, peopleB] = [peopleOf(a, reading, facts), peopleOf(b, reading, facts)]
  let about = ''
  if (field.of === 'person') {
    const one = peopleA.find((left) => peopleB.some((right) => maybeOne(left, right, facts)))
    if (one !== undefined) {
      strength += 1.2
      about = facts.entity(one)?.name ?? ''
      reasons.push(`both speak of ${facts.entity(one)?.name ?? 'the same person'}`)
    } else if (isOfOne) {
      strength += 0.8
      reasons.push('both are told of one person')
    } else if ((peopleA.length > 0 && peopleB.length > 0) || ofMany(a) || ofMany(b)) return null
    else strength -= UNNAMED
  }
  const named = [...namesOf(a)].filter((one) => namesOf(b).has(one) && !peopleA.includes(one))
  if (named.length > 0) {
    strength += 0.7
    reasons.push(`both name ${facts.entity(named[0] ?? '')?.name ?? 'the same'}`)
  }
  const words = sharedWords(a, b)
  if (words.length > 0) {
    strength += Math.min(1.2, words.length * 0.4)
    reasons.push(`both have “${words.slice(0, 3).join(', ')}”`)
  }
  for (const one of [a, b]) if (one.sentence.index < LEAD) strength += 0.4
  // Of one person a long report tells no more such states than a short one.
  const ofPerson = about !== '' && ofOne !== 'open'
  for (const all of [sentencesA, sentencesB])
    strength += all.length <= SHORT ? 0.2 : ofPerson ? 0 : all.length <= MIDDLE ? -0.2 : -0.6
  if (!inner && (facts.publishedOn(a.document) === null || facts.publishedOn(b.document) === null))
    strength -= UNDATED
  if (field.weak) strength -= 0.6
  if (!inner && event === null) {
    const sameTime = isSameTime(a, b, facts)
    // Two reports of a story that open with other things: a person, or the day and two words must tie the sentences.
    if (sameTime === false || (about === '' && (sameTime === null || words.length + named.length < 2)))
      return null
  }
  const shared = reasons.length > 0
  // Nothing but the field ties them: each must tell it of the field's own thing, or of one and the same.
  const nobody =
    field.of === 'person' &&
    peopleA.length + peopleB.length === 0 &&
    sentencesA.length <= SHORT &&
    sentencesB.length <= SHORT
  const leads = a.sentence.index < LEAD && b.sentence.index < LEAD
  if (!shared && !inner && !leads && !isOneMatter(a, b, ofThing)) return null
  if (!shared && !ofThing && ofOne !== 'one' && !nobody && !isOfCase(field)) return null
  if (!shared) reasons.push('each report tells one such state alone')
  // Sums of tenths, as they are meant: 1.2 and not a hair less.
  return { strength: Math.round(strength * 100) / 100, reasons, about, shared }
}

/** States change from day to day. */
const MOST_DAYS = 2

/** `null` where a day of publication is not known. */
function isSameTime(a: Situation, b: Situation, facts: CaseFacts): boolean | null {
  const [left, right] = [facts.publishedOn(a.document), facts.publishedOn(b.document)]
  return left === null || right === null ? null : Math.abs(left - right) <= MOST_DAYS
}

/** Of an event as a whole, a report tells once: whether there were dead, a claim, an alarm. */
function isOfCase({ of, things, gate }: SituationField): boolean {
  return of === 'event' && (things.size === 0 || gate === 'none')
}

/** Without a word or name in common, deep in the texts: both must tell it of the same noun. */
function isOneMatter(a: Situation, b: Situation, ofThing: boolean): boolean {
  return ofThing ? areOneThing(a, b) : a.cue.field.type === 'negation-polarity'
}

function namesOf({ sentence }: Situation): ReadonlySet<string> {
  return new Set(sentence.words.flatMap(({ entity }) => (entity === null ? [] : [entity])))
}
