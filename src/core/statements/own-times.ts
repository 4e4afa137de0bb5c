import type { FoundTime } from '../claims/times/time-value.ts'
import type { SentenceFrame } from './clauses.ts'

/** "87 were arrested and would be brought before a judge on Monday": what is to come has a day of its own. */
const TO_COME = /\b(?:will|would|shall|(?:is|are|was|were) (?:due )?to)\b/iu

/** The times of a sentence but for those of what is told to come behind the amount that ends at `end`. */
export function ownTimes({ text, times }: SentenceFrame, end: number): readonly FoundTime[] {
  return times.filter(({ start }) => start < end || !TO_COME.test(text.slice(end, start)))
}
