import { nounClass } from '../../lexical/noun-class.ts'
import type { Stretch } from './stretch.ts'
import { partOf } from './stretch.ts'

const DECIDED =
  /\b(?:approv|adopt|pass|accept|reject|back|endors|ratif|defeat|block|scrap|drop|sign)\p{L}* (?:an?|the|its|one|two|several|that) (?:\p{L}+ ){0,2}(?:clauses?|articles?|paragraphs?|sections?|chapters?|amendments?|riders?|annex(?:es)?)\b/iu

/** Rule F73: whether one tells what became of the whole, the other what became of a part of it: "rejected the clause that …". */
export function areWholeAndPart(a: Stretch, b: Stretch): boolean {
  return DECIDED.test(a.sentence) !== DECIDED.test(b.sentence)
}

const HARMLESS =
  /\b(?:fir(?:ed|ing)|shot|shots|shooting|volleys?|rounds?)\b[^.;]{0,24}\b(?:in|into|over) (?:the air|(?:their|the|our) heads)\b|\bwarning shots?\b|\bblanks\b/iu
const AT_SOMEBODY = /\b(?:fir(?:e|ed|ing)|sho(?:o?t|oting|ts)) (?:at|on|upon|towards?)\b/iu

/** Rule F73: whether one tells of shots at somebody, the other of shots into the air. */
export function areOfOtherTargets(a: Stretch, b: Stretch): boolean {
  const [one, other] = HARMLESS.test(a.sentence) ? [a, b] : [b, a]
  return HARMLESS.test(one.sentence) && !HARMLESS.test(other.sentence) && AT_SOMEBODY.test(other.sentence)
}

/** Words of a sentence among which its subject stands. */
const OPENING = 7

/** The first noun for several people of a sentence. */
function groupOf({ sentence }: Stretch): string | null {
  const words = sentence.toLowerCase().match(/[\p{L}'’-]+/gu) ?? []
  return (
    words
      .slice(0, OPENING)
      .find((word) => /[^s]s$/u.test(word) && nounClass(word.slice(0, -1)) === 'person') ?? null
  )
}

/**
 * Rule F73: "The nurses accepted the offer, the teachers stay out", "Teachers rejected the offer": whether they are of two
 * groups, which the report that speaks of both tells apart.
 */
export function areOfTwoGroups(a: Stretch, b: Stretch): boolean {
  const [left, right] = [groupOf(a), groupOf(b)]
  if (left === null || right === null || left === right) return false
  const speaksOf = ({ document }: Stretch, group: string): boolean =>
    new RegExp(`\\b${group}\\b(?!['’])`, 'iu').test(document.text)
  return speaksOf(a, right) || speaksOf(b, left)
}

const HEARSAY =
  /\b(?:(?:messages?|posts?|users|accounts|videos?|whispers|chat groups|social media|networks)(?: [^\s,.;]+){0,5}? (?:said|says?|claimed|claim|spoke|told|put|spread|reported)|(?:rumours?|rumors?|gossip|a hoax)(?: [^\s,.;]+){0,4}? (?:said|had it|spread|spoke|went round|claimed))\b/iu

/** Rule F73: whether it is told by nobody whom the report believes: "messages on social media said that a pupil had died". */
export function isHearsay({ sentence }: Stretch): boolean {
  return HEARSAY.test(sentence)
}

const NONE_OF_SOME =
  /\bno (?:\p{L}+ ){0,2}(?:casualties|deaths|injuries|losses|fatalities|victims|dead|wounded)(?: or \p{L}+)? (?:among|amongst|outside|on (?:its|their|our|the|his|her) (?:\p{L}+ )?sides?)\b/iu

/** Rule F73: whether none is told of some of those concerned alone: "no casualties among its guards". */
export function isNoneOfSome({ sentence }: Stretch): boolean {
  return NONE_OF_SOME.test(sentence)
}

const FOR_A_WHILE =
  /\b(?:clos|shut|block|suspend|halt|stopp|occup|besieg|paralys|cut)\p{L}* (?:\p{L}+ ){0,4}for (?:about |some |almost |nearly |over )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\d+) (?:hours?|days?|weeks?|months?)\b/iu
/** "Served four months in prison": who has served a term is free. */
const SERVED =
  /\bserved (?:\p{L}+[ -]){0,5}?(?:(?:sentence|term)\b|(?:days|weeks|months|years)\b[^.;]{0,60}?\b(?:prison|jail|custody|detention)\b)/iu
const TO_NOW = /\b(?:has|have|is|are|still|remains?|will|would)\b/iu

/** Rule F73: whether what is told lasted so long, has ended, and was so before it was otherwise: "closed the road for nine days". */
export function isOver(one: Stretch): boolean {
  const part = partOf(one)
  return (FOR_A_WHILE.test(part) || SERVED.test(part)) && !TO_NOW.test(part)
}
