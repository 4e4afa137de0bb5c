import { areOtherMatters } from './readings.ts'
import type { Stretch } from './stretch.ts'

/** One or more words of a name behind what leads to it. */
const NAME = String.raw`(?:the |an? )?((?:\p{Lu}[\p{L}’'-]*)(?: (?:of |for )?\p{Lu}[\p{L}’'-]*)*)`
const TO_NAME = new RegExp(String.raw`\b(?:into|to|for|with|at|in)\s${NAME}`, 'gu')
/** What somebody does with a place or body that has a name, and with others as well. */
const JOINING =
  /\b(?:check|enter|join|enrol|enroll|move|travel|fly|flew|go|went|gone|drive|drove|sail|return|sign|play|work|stay|stud|enlist|register|apply|appli|visit|train|serv)\p{L}*\b/iu

/**
 * Rule F106: whether it is denied of one named place or body and told of another: "never checked into the Brattholm
 * clinic", "checked into the Vikedal Centre".
 */
export function areOfOtherPlaces(denied: Stretch, told: Stretch): boolean {
  if (!JOINING.test(denied.quote) || !JOINING.test(told.quote)) return false
  const [own, others] = [denied, told].map(({ quote, behind }) =>
    [...`${quote}${behind.replace(/[,;:.].*$/su, '')}`.matchAll(TO_NAME)].map(([, name = '']) => name),
  )
  if (!own || !others || own.length === 0 || others.length === 0) return false
  return !own.some((name) => name.split(' ').some((word) => told.sentence.includes(word)))
}

const INSIDE =
  /\b(?:in|inside|within) (?:the|our|its|their|that|this) (?!(?:country|area|region|district|province|state|world|land|nation|city|town)\b)(?:\p{L}+ ){0,2}?\p{L}+/iu
const AROUND =
  /\b(?:in|around|throughout) (?:that|this|the (?:whole|surrounding|wider)) (?:area|neighbou?rhood|vicinity|surroundings)\b|\b(?:nearby|close by|in the vicinity)\b/iu

/** Rule F106: whether there was none within, and some around: "no gunmen in the school", "gunmen in that area". */
export function areInsideAndAround(denied: Stretch, told: Stretch): boolean {
  const [own, other] = [denied, told].map(({ quote, behind }) => `${quote}${behind.slice(0, 50)}`)
  if (own === undefined || other === undefined) return false
  return INSIDE.test(own) && !AROUND.test(own) && AROUND.test(other)
}

const DECIDED = /\b(?:accept|approv|agree|back|sign|adopt|endors|ratif)\p{L}*\b/iu
const REFUSED = /\b(?:reject|refus|turn(?:s|ed|ing)? down|spurn|rebuff|declin|oppos)\p{L}*\b/iu

/** Rule F106: whether one sentence tells of both outcomes, of two things: "accepted one offer, rejecting a higher one". */
export function isOfBothOutcomes({ sentence }: Stretch): boolean {
  return DECIDED.test(sentence) && REFUSED.test(sentence)
}

const DECIDER =
  /((?:\p{Lu}[\p{L}’'-]+)(?: \p{Lu}[\p{L}’'-]+)*)(?:['’]s?)?(?: (?:supervisory|executive|management|main))?(?: (?:board|directors|shareholders|owners|members|council))?(?: (?:has|have|had|also|again|later|unanimously)){0,2} (?:accept|approv|agree|back|sign|adopt|endors|ratif|reject|refus|turned down|spurn|rebuff|declin|oppos)\p{L}*\b/u

/** Rule F106: whether two named bodies decided, each for itself: a bidder approves of the bid that the other rejects. */
export function areOfTwoDeciders(a: Stretch, b: Stretch): boolean {
  const [left, right] = [a, b].map(({ sentence }) => DECIDER.exec(sentence)?.[1]?.toLowerCase().split(' '))
  if (!left || !right || DECIDED.test(a.sentence) === DECIDED.test(b.sentence)) return false
  return !left.some((word) => word !== 'the' && right.includes(word))
}

const SUPPORTED = /\b(?:petition|letter|appeal|complaint|statement|motion|plea)s?\b[^.;]{0,12}\bsigned by\b/iu

/** Rule F106: whether those who ask signed, which says nothing of what became of it: "the petition, signed by hundreds". */
export function isOfSupporters({ quote, behind }: Stretch): boolean {
  return SUPPORTED.test(`${quote}${behind.slice(0, 20)}`)
}

const KEPT_OUT =
  /\b(?:keep|kept|keeps|keeping) (?:him|her|them|it|\p{Lu}\p{L}+) (?:out of|from|away|off|in|up|down|busy|safe|quiet|company)\b/u

/** Rule F106: whether "keep" says of no post that it was kept: "to keep him out of jail". */
export function isKeptOut(value: string, { quote }: Stretch): boolean {
  return /^(?:stays?|keeps?|kept)\b/iu.test(value) && KEPT_OUT.test(quote)
}

const ADMITTED = /\b(?:admit|confirm|acknowledg|conced|confess)(?:s|es|ed|e|ted|ting)?\b/iu
const DENIED = /\b(?:den(?:y|ies|ied|ying))\b/iu
/** What is admitted or denied is told in words of its own, and not as "the charges". */
const CHARGES =
  /\b(?:allegations?|accusations?|charges?|claims?|reports?|rumou?rs?|guilt|it|this|wrongdoing|involvement)\b/iu

/** Rule F106: whether one admits something and somebody denies something else. */
export function areOfOtherAdmissions(a: Stretch, b: Stretch): boolean {
  if ([a, b].some(({ sentence }) => CHARGES.test(sentence))) return false
  return (
    ((ADMITTED.test(a.quote) && DENIED.test(b.quote)) || (ADMITTED.test(b.quote) && DENIED.test(a.quote))) &&
    areOtherMatters(a, b)
  )
}

const KNOWN = /^(?:the|this|that) (?:\p{Ll}+ )?(\p{Ll}{3,}) (?:has|had|was|is|were|did|does)\b/iu

/** Rule F106: "the yard has not been approved", "a Brattholm yard that was approved": one that the other text brings in as new. */
export function isOfAnotherOfItsKind(denied: Stretch, told: Stretch): boolean {
  const noun = KNOWN.exec(denied.quote)?.[1]
  if (noun === undefined) return false
  return new RegExp(`\\b(?:an?|another) (?:\\p{Lu}[\\p{L}’'-]* ){1,3}${noun}\\b`, 'u').test(told.sentence)
}
