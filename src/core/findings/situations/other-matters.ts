import type { ReadSentence } from '../reading/sentences-read.ts'
import { classOf } from '../statements/words-kin.ts'
import type { Situation } from './read-situations.ts'
import { singular } from './shared-words.ts'

/** Sentences of a report that tell what it is about. */
export const LEAD = 3
/** Words around a state in which its chamber or court is looked for. */
const APART_NEAR = 6
const MANY_NEAR = 8

/** "Acquitted of the second charge". */
export function isOneCount({ sentence, from, to }: Situation): boolean {
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
export function nearTo({ sentence: { words }, from, to }: Situation): string {
  const first = words.findLastIndex(({ gap }, at) => at <= from && /[;:—]/u.test(gap))
  const last = words.findIndex(({ gap }, at) => at >= to && /[;:—]/u.test(gap))
  return words
    .slice(Math.max(0, first, from - APART_NEAR), Math.min(last < 0 ? words.length : last, to + APART_NEAR))
    .map(({ key }) => key)
    .join(' ')
}

/** Both tell it of things of one noun, or one of them of what stands before it. */
export function areOneThing(a: Situation, b: Situation): boolean {
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
export function areOfTwoPeriods(a: Situation, b: Situation): boolean {
  const [left, right] = [a, b].map(({ sentence }) =>
    sentence.words.flatMap(({ key }) => (PERIOD.test(key) ? [key] : [])),
  )
  if (!left || !right) return false
  return left.some((word) => !right.includes(word)) || right.some((word) => !left.includes(word))
}

/** "Four rockets were intercepted", "some of the flights": it is told of a part of the things. */
export function isSome({ sentence: { words }, cue: { field }, from }: Situation): boolean {
  const near = words.slice(Math.max(0, from - 6), from).map(({ key }) => key)
  const at = near.findIndex((key) => MANY.test(key) || /^\d{1,3}$/u.test(key))
  if (/^(?:by|with|to|from|at|after|for|and)$/u.test(near[at - 1] ?? '')) return false
  return at >= 0 && near.slice(at + 1, at + 4).some((key) => isThing(key, field.things))
}

/** "Deputy defence minister sacked", "defence minister keeps her job"; "the stone bridge", "the iron bridge". */
export function areOfOtherKinds(a: Situation, b: Situation): boolean {
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
export function areApart(a: Situation, b: Situation): boolean {
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
export function isNoneOfOthers(none: Situation, other: Situation): boolean {
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
export function areOfTwoPurposes(a: Situation, b: Situation): boolean {
  const [left, right] = [purposeOf(a), purposeOf(b)]
  if (left.length === 0 || right.length === 0 || left.some((one) => right.includes(one))) return false
  const stems = [a, b].map(({ sentence }) => new Set(sentence.words.map(({ stem }) => stem)))
  return !left.some((one) => stems[1]?.has(one)) && !right.some((one) => stems[0]?.has(one))
}

/** "The Vikedal tunnel" and "the Brattholm tunnel". */
export function areTwoThings(a: Situation, b: Situation): boolean {
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
export function ofMany({ sentence, from }: Situation): boolean {
  const before = sentence.words.slice(Math.max(0, from - 7), from)
  if (before.some(({ key }) => MANY.test(key) || /^\d+$/u.test(key))) return true
  return sentence.index >= LEAD && /^an?$/u.test(sentence.words[0]?.key ?? '') && from < 14
}

/** The sentence speaks of a thing of the field, or begins with a pronoun for one. */
export function isOfThing({ sentence, cue }: Situation, all: readonly ReadSentence[]): boolean {
  const { things } = cue.field
  if (sentence.words.some(({ key }) => isThing(key, things))) return true
  const before = all[sentence.index - 1]
  return (
    /^(?:it|they|this|all|both|the)$/u.test(sentence.words[0]?.key ?? '') &&
    before?.words.some(({ key }) => isThing(key, things)) === true
  )
}

/** Whether a word, or its singular, is among `things`. */
export function isThing(key: string, things: ReadonlySet<string>): boolean {
  return things.has(key) || (key.endsWith('s') && things.has(key.slice(0, -1)))
}
