import type { Statement } from '../../statements/statement.ts'
import type { Use } from '../../statements/uses.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import { likeness } from '../statements/likeness.ts'

/** What their subject lacks, and does not do: "received no call", "had no survival suit". */
const HAVING =
  /^(?:have|get|receive|hear|see|obtain|find|keep|hold|possess|own|wear|bear|show|feel|need|be|contain|detect|discover|observe|reach|carry)$/u
const ONE = /^(?:he|she|him|her|i)$/u
/** What their subject only sees done. */
const SEEING = /^(?:witness|notice|remember|recall|know|watch|spot|register|record|report|encounter)$/u
/** From there on two agents may be one. */
const ALIKE = 0.3
/** The speaker, or his people: "we", "its members". */
const OWN =
  /^(?:we|i|they|he|she|it|our|my|its|their|his|her|(?:none|any|some|all) of (?:our|my|its|their|his|her))\b/iu

/**
 * Whether one text says only of somebody that he did or had none, and the other tells of another: "the patrol did not
 * return fire", "the army fired"; "he had no survival suit", "survival suits were handed to others". What somebody says
 * that he or his did not do may have been done by others (F115).
 */
export function isOfAnother(denied: Use, verb: string | null, told: Use, reading: StoryReading): boolean {
  const own = clauseOf(denied, reading)
  if (!own || own.passive || own.agent === null || own.agent.negative || own.agent.start >= denied.start)
    return false
  const other = clauseOf(told, reading)
  if (HAVING.test(own.verb)) {
    const { entity, pronoun } = own.agent
    return ONE.test(pronoun ?? '') && (entity === null || !told.segment.named.includes(entity))
  }
  if (verb === null && own.verb === 'be') return false
  if (deniesOwnDeed(own))
    return other?.agent == null || other.lone || likeness(own.agent, other.agent) < ALIKE
  return other?.agent != null && !other.lone && likeness(own.agent, other.agent) < 0
}

/** "The guards denied that their men had fired shots": it is not said that nobody did. */
function deniesOwnDeed({ agent, attribution, verb }: Statement): boolean {
  if (agent === null || attribution === null || SEEING.test(verb)) return false
  return (
    attribution.stance === 'denies' ||
    OWN.test(agent.text) ||
    (agent.entity !== null && agent.entity === attribution.entity)
  )
}

/** The shortest clause that holds a word. */
function clauseOf({ document, sentence, start, end }: Use, reading: StoryReading): Statement | undefined {
  return reading
    .statementsOf(document)
    .filter((one) => one.sentence === sentence && one.start <= start && one.end >= end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
}
