import type { Statement } from '../../statements/statement.ts'
import type { Use } from '../../statements/uses.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import { likeness } from '../statements/likeness.ts'

/** What their subject lacks, and does not do: "received no call", "had no survival suit". */
const HAVING =
  /^(?:have|get|receive|hear|see|obtain|find|keep|hold|possess|own|wear|bear|show|feel|need|be|contain|detect|discover|observe|reach|carry)$/u
const ONE = /^(?:he|she|him|her|i)$/u

/**
 * Whether one text says only of somebody that he did or had none, and the other tells of another: "the patrol did not
 * return fire", "the army fired"; "he had no survival suit", "survival suits were handed to others".
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
  return other?.agent != null && !other.lone && likeness(own.agent, other.agent) < 0
}

/** The shortest clause that holds a word. */
function clauseOf({ document, sentence, start, end }: Use, reading: StoryReading): Statement | undefined {
  return reading
    .statementsOf(document)
    .filter((one) => one.sentence === sentence && one.start <= start && one.end >= end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
}
