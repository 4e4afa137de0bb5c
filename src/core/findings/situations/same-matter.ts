import { kinship } from '../../lexical/kinship.ts'
import { classOf } from '../statements/words-kin.ts'
import type { CaseFacts } from '../rules/case-facts.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { ReadSentence, ReadWord } from '../reading/sentences-read.ts'
import { areOfTwoCharges } from './charges.ts'
import type { Situation } from './read-situations.ts'
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

/** Sentences of a report that tell what it is about. */
const LEAD = 3
/** Sentences up to which a report is short, and of middle length: the longer, the more such states it tells of others. */
const SHORT = 12
const MIDDLE = 25
/** Words around a state in which its chamber or court is looked for. */
const APART_NEAR = 6
const MANY_NEAR = 8
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
  const ofOne = field.of !== 'person' ? 'open' : isOfOne ? 'one' : compareThemes(themeIn(a), themeIn(b))
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
  // Two reports of a story that open with other things: a person or two words must tie the sentences.
  if (
    !inner &&
    event === null &&
    ((about === '' && (words.length + named.length < 2 || !isSameTime(a, b, facts))) ||
      isSameTime(a, b, facts) === false)
  )
    return null
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
  return { strength, reasons, about, shared }
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

/** "Acquitted of the second charge". */
function isOneCount({ sentence, from, to }: Situation): boolean {
  const keys = sentence.words.slice(Math.max(0, from - MANY_NEAR), to + MANY_NEAR).map(({ key }) => key)
  return keys.some(
    (key, at) =>
      /^(?:counts?|charges?)$/u.test(key) &&
      keys
        .slice(Math.max(0, at - 3), at)
        .some((before) =>
          /^(?:one|first|second|third|fourth|another|other|lesser|some|remaining|main)$/u.test(before),
        ),
  )
}

/** The words around a state up to a mark that ends a clause. */
function nearTo({ sentence: { words }, from, to }: Situation): string {
  const first = words.findLastIndex(({ gap }, at) => at <= from && /[;:—]/u.test(gap))
  const last = words.findIndex(({ gap }, at) => at >= to && /[;:—]/u.test(gap))
  return words
    .slice(Math.max(0, first, from - APART_NEAR), Math.min(last < 0 ? words.length : last, to + APART_NEAR))
    .map(({ key }) => key)
    .join(' ')
}

/** Both tell it of things of one noun, or one of them of what stands before it. */
function areOneThing(a: Situation, b: Situation): boolean {
  const [left, right] = [a, b].map(({ sentence, from, to, cue: { field } }) =>
    sentence.words
      .slice(Math.max(0, from - APART_NEAR), to + APART_NEAR)
      .flatMap(({ key }) => (isThing(key, field.things) ? [singular(key)] : [])),
  )
  if (!left || !right || left.length === 0 || right.length === 0) return false
  return left.some((word) => right.includes(word))
}

const PERIOD =
  /^(?:quarter|month|months|year|annual|week|weeks|opening|close|early|morning|afternoon|overnight|trade|january|february|march|april|may|june|july|august|september|october|november|december)$/u

/** "In the last quarter", "in the year as a whole". */
function areOfTwoPeriods(a: Situation, b: Situation): boolean {
  const [left, right] = [a, b].map(({ sentence }) =>
    sentence.words.flatMap(({ key }) => (PERIOD.test(key) ? [key] : [])),
  )
  if (!left || !right) return false
  return left.some((word) => !right.includes(word)) || right.some((word) => !left.includes(word))
}

/** "Four rockets were intercepted", "some of the flights": it is told of a part of the things. */
function isSome({ sentence: { words }, cue: { field }, from }: Situation): boolean {
  const near = words.slice(Math.max(0, from - 6), from).map(({ key }) => key)
  const at = near.findIndex((key) => MANY.test(key) || /^\d{1,3}$/u.test(key))
  if (/^(?:by|with|to|from|at|after|for|and)$/u.test(near[at - 1] ?? '')) return false
  return at >= 0 && near.slice(at + 1, at + 4).some((key) => isThing(key, field.things))
}

/** "Deputy defence minister sacked", "defence minister keeps her job"; "the stone bridge", "the iron bridge". */
function areOfOtherKinds(a: Situation, b: Situation): boolean {
  const [left, right] = [a, b].map(({ sentence, from, to }) =>
    sentence.words.slice(Math.max(0, from - APART_NEAR), to + 2).map(({ key }) => key),
  )
  if (!left || !right) return false
  if (left.some((key) => LESSER.test(key)) !== right.some((key) => LESSER.test(key))) return true
  const [kind, other] = [left, right].map((keys) => keys.filter((key) => KIND.test(key)))
  return (
    kind !== undefined &&
    other !== undefined &&
    kind.length > 0 &&
    other.length > 0 &&
    !kind.some((key) => other.includes(key))
  )
}

const LESSER = /^(?:deputy|vice|assistant|former|ex)$/u
const KIND =
  /^(?:stone|iron|wooden|steel|concrete|north|south|east|west|northern|southern|eastern|western|upper|lower|inner|outer|left|right|inbound|outbound|road|rail|cargo|passenger|male|female|domestic|international|primary|secondary|first|second|third|fourth)$/u

/** "The Senate" and "the lower house". */
function areApart(a: Situation, b: Situation): boolean {
  const { apart } = a.cue.field
  if (apart.size === 0) return false
  const [left, right] = [a, b].map(({ sentence, from, to }) =>
    sentence.words
      .slice(Math.max(0, from - APART_NEAR), to + APART_NEAR)
      .flatMap(({ key }) => (apart.has(singular(key)) ? [singular(key)] : [])),
  )
  return (
    left !== undefined &&
    right !== undefined &&
    left.length > 0 &&
    right.length > 0 &&
    !left.some((word) => right.includes(word))
  )
}

/** "No rider was arrested", "three people were arrested, a driver and a cook": those named are none of the others. */
function isNoneOfOthers(none: Situation, other: Situation): boolean {
  const { words } = none.sentence
  const no = words.findLastIndex(
    ({ key }, at) => at < none.to && at >= none.from - MANY_NEAR && /^(?:no|neither|none)$/u.test(key),
  )
  const noun = words.slice(no + 1, no + 4).find(({ key }) => classOf(singular(key)) === 'person')
  if (no < 0 || !noun || ANYBODY.test(noun.key)) return false
  return !other.sentence.words.some(
    ({ key, entity, stem }, at) =>
      (entity !== null && at < other.to) || stem === noun.stem || /^(?:he|she|they|it)$/u.test(key),
  )
}

const ANYBODY = /^(?:one|body|persons?|people|man|men|woman|women|human|victims?|suspects?)$/u

const LIGHT =
  /^(?:the|a|an|its|his|her|their|our|this|that|these|those|first|second|third|new|old|last|latest|final|same|own|whole|entire|major|big|small|only|of|to|for|in|on|at|by|with|and|or|from|as|is|was|be|been|were|are|had|has|have|said|which|who|no|any|all|every|each|into|after|before|when|not|but)$/u

/** What an offer, a law or a line is of: "pay" of "a pay offer", "mediate" of "his offer to mediate". */
function purposeOf({ sentence: { words }, cue: { field } }: Situation): readonly string[] {
  // "A pay offer": the noun, not what stands before it.
  const at = words.findIndex(
    ({ key }, index) => isThing(key, field.things) && !isThing(words[index + 1]?.key ?? '', field.things),
  )
  const [before, link, behind] = [words[at - 1], words[at + 1], words[at + 2]]
  if (at < 0) return []
  const found: string[] = []
  if (before && !LIGHT.test(before.key) && classOf(before.key) !== null && words[at]?.gap === ' ')
    found.push(before.stem)
  if (link?.key === 'to' && behind && link.gap === ' ' && !LIGHT.test(behind.key)) found.push(behind.stem)
  return found
}

/** "His offer to mediate", "a pay offer". */
function areOfTwoPurposes(a: Situation, b: Situation): boolean {
  const [left, right] = [purposeOf(a), purposeOf(b)]
  if (left.length === 0 || right.length === 0 || left.some((one) => right.includes(one))) return false
  const stems = [a, b].map(({ sentence }) => new Set(sentence.words.map(({ stem }) => stem)))
  return !left.some((one) => stems[1]?.has(one)) && !right.some((one) => stems[0]?.has(one))
}

/** "The Vikedal tunnel" and "the Brattholm tunnel". */
function areTwoThings(a: Situation, b: Situation): boolean {
  const { things } = a.cue.field
  const nameOf = ({ sentence: { words } }: Situation): string | null => {
    const at = words.findIndex(({ key }, index) => index > 0 && isThing(key, things))
    const before = words[at - 1]
    return at > 1 && before && /^\p{Lu}\p{Ll}/u.test(before.text) ? (before.entity ?? before.key) : null
  }
  const [left, right] = [nameOf(a), nameOf(b)]
  return left !== null && right !== null && left !== right
}

const MANY =
  /^(?:scores|dozens|hundreds|thousands|most|some|many|several|others?|another|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|both)$/u

/** "Most of the others were let go", "A man is being questioned" deep in a text: nobody whom the other report must mean. */
function ofMany({ sentence, from }: Situation): boolean {
  const before = sentence.words.slice(Math.max(0, from - 7), from)
  if (before.some(({ key }) => MANY.test(key) || /^\d+$/u.test(key))) return true
  return sentence.index >= LEAD && /^an?$/u.test(sentence.words[0]?.key ?? '') && from < 14
}

/** The sentence speaks of a thing of the field, or begins with a pronoun for one. */
function isOfThing({ sentence, cue }: Situation, all: readonly ReadSentence[]): boolean {
  const { things } = cue.field
  if (sentence.words.some(({ key }) => isThing(key, things))) return true
  const before = all[sentence.index - 1]
  return (
    /^(?:it|they|this|all|both|the)$/u.test(sentence.words[0]?.key ?? '') &&
    before?.words.some(({ key }) => isThing(key, things)) === true
  )
}

function isThing(key: string, things: ReadonlySet<string>): boolean {
  return things.has(key) || (key.endsWith('s') && things.has(key.slice(0, -1)))
}

function namesOf({ sentence }: Situation): ReadonlySet<string> {
  return new Set(sentence.words.flatMap(({ entity }) => (entity === null ? [] : [entity])))
}

const SAYING =
  /^(?:said|says|say|told|tells|added|announced|reported|declared|stressed|noted|explained|complained|wrote|insisted|claimed|confirmed|stated|testified|recalled)$/u
/** Sentences back in which the person is looked for whom a sentence does not name. */
const BACK = 2

/** The people of the part of a sentence that tells the state, or, where it names none, of the sentences before. */
export function peopleOf(one: Situation, reading: StoryReading, facts: CaseFacts): readonly string[] {
  const all = reading.sentencesOf(one.document)
  const { words } = one.sentence
  const first = words.findLastIndex(({ gap }, at) => at <= one.from && at > 0 && /[;—]/u.test(gap))
  const last = words.findIndex(({ gap }, at) => at > one.from && /[;—]/u.test(gap))
  const own = peopleIn(words.slice(Math.max(0, first), last < 0 ? words.length : last), facts)
  if (own.others.length > 0) return own.others
  for (let index = one.sentence.index - 1; index >= Math.max(0, one.sentence.index - BACK); index--) {
    const before = peopleIn(all[index]?.words ?? [], facts)
    const people = [...before.others, ...before.speakers]
    if (people.length > 0) return [...new Set([...people, ...own.speakers])]
  }
  return own.speakers
}

type People = { readonly others: readonly string[]; readonly speakers: readonly string[] }

/** The people whom words name, those who only say it apart. */
function peopleIn(words: readonly ReadWord[], facts: CaseFacts): People {
  const others = new Set<string>()
  const speakers = new Set<string>()
  for (const [at, { entity }] of words.entries()) {
    if (entity === null || words[at - 1]?.entity === entity || facts.entity(entity)?.kind !== 'person')
      continue
    let end = at
    while (words[end + 1]?.entity === entity) end++
    const before = words[at - 1]?.key ?? ''
    const speaks =
      SAYING.test(words[end + 1]?.key ?? '') ||
      SAYING.test(before) ||
      (before === 'to' && words[at - 2]?.key === 'according')
    ;(speaks ? speakers : others).add(entity)
  }
  for (const one of others) speakers.delete(one)
  return { others: [...others], speakers: [...speakers] }
}

/** Whether two people may be one: the same, or first and last names spelt nearly alike ("Amirov", "R. Amiroff"). */
function maybeOne(a: string, b: string, facts: CaseFacts): boolean {
  if (a === b) return true
  const [left, right] = [a, b].map((id) =>
    (facts.entity(id)?.name ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\s]/gu, '')
      .split(/\s+/u),
  )
  if (!left || !right) return false
  const [last, otherLast] = [left.at(-1) ?? '', right.at(-1) ?? '']
  const alike =
    last.length > 3 &&
    Math.abs(last.length - otherLast.length) <= 2 &&
    last.slice(0, 4) === otherLast.slice(0, 4)
  return alike && (left.length === 1 || right.length === 1 || left[0]?.[0] === right[0]?.[0])
}

/** Telling words that both sentences have, those of the states left out. */
function sharedWords(a: Situation, b: Situation): string[] {
  const left = tellingWords(a)
  const right = tellingWords(b)
  const shared: string[] = []
  for (const word of left) {
    if (shared.length > 4) break
    if (right.some((other) => other.stem === word.stem || isKin(word, other))) shared.push(word.text)
  }
  return shared
}

function isKin(a: ReadWord, b: ReadWord): boolean {
  const [left, right] = [a, b].map(({ key }) => singular(key))
  if (left === undefined || right === undefined || classOf(left) === null || classOf(right) === null)
    return false
  return kinship({ lemma: left, part: 'noun' }, { lemma: right, part: 'noun' }).score >= 0.75
}

function singular(key: string): string {
  return key.endsWith('s') && !key.endsWith('ss') ? key.slice(0, -1) : key
}

const PLAIN =
  /^(?:about|after|also|been|before|being|from|have|into|more|most|only|other|over|said|says|some|than|that|their|them|then|there|they|this|were|when|which|while|whom|will|with|year|years|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening|night|noon|early|late|last|first|people|still|would|could|where|what|told|here|hours?|days?|weeks?|months?|minutes?|second|third|fourth|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tomorrow|later|earlier|again|between|against|under|according|spokesman|spokeswoman|statement|reported|announced|three|four|five|seven|eight|nine|hundred|thousand|million)$/u

function tellingWords({ sentence, from, to }: Situation): ReadWord[] {
  const seen = new Set<string>()
  return sentence.words.filter(({ key, stem }, at) => {
    if ((at >= from && at < to) || key.length < 4 || PLAIN.test(key) || seen.has(stem)) return false
    seen.add(stem)
    return true
  })
}
