import { firstDifference } from '../../../base/order.ts'
import type { Passage } from '../../../documents/source-document.ts'
import { spansOverlap } from '../../../text/span.ts'
import type { Moment } from '../../../statements/moments.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import { mainEvents } from '../../statements/main-event.ts'
import type { TimePair } from '../../weighed/time-pairs.ts'
import { timePairs } from '../../weighed/time-pairs.ts'
import { LEAST_OF_TIMES } from '../../weighed/time-weights.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

/**
 * Rule F104 `date-time`: all pairs of times of two reports of one story that exclude each other, by what speaks for and
 * against their being told of one thing. Nothing is asked for by itself; what decides is the sum.
 */
export function weighedTimes(
  reading: StoryReading,
  facts: CaseFacts,
  isPlausible: (clash: Clash) => boolean,
): Clash[] {
  // In a case of more documents there are many events of each kind.
  if (!facts.isChosen) return []
  const mainOf = mainEvents(reading)
  return pairsOfStory(reading).flatMap((pair) => {
    const likely = timePairs(reading, facts, pair, mainOf(...pair))
      .filter(({ strength }) => strength >= LEAST_OF_TIMES)
      .toSorted((x, y) =>
        firstDifference(y.strength - x.strength, x.a.start - y.a.start, x.b.start - y.b.start),
      )
      .map((one) => ({ one, clash: clashOf(one) }))
      .filter(({ clash }) => isPlausible(clash))
    const kept: Clash[] = []
    for (const { clash } of likely) if (!kept.some((other) => meet(other, clash))) kept.push(clash)
    return kept
  })
}

/** Whether one of two times is the other's already. */
function meet(a: Clash, b: Clash): boolean {
  return a.passages.some((one) =>
    b.passages.some((other) => one.document === other.document && spansOverlap(one, other)),
  )
}

function clashOf({ a, b, found, evidence, strength }: TimePair): Clash {
  const told = evidence.event > found.event ? null : found.words
  const [word, other] = told ?? []
  const reasons = [
    word && other
      ? word.lemma === other.lemma
        ? `both say “${word.lemma}”`
        : `“${word.lemma}” and “${other.lemma}” may tell one thing`
      : evidence.event > 0
        ? 'both are told of what the two reports are about'
        : 'the sentences are alike',
    ...(found.shared.length > 0 ? [`both sentences have ${found.shared.slice(0, 4).join(', ')}`] : []),
    ...(evidence.first > 0 ? ['each is the first hour that its report gives'] : []),
    ...(evidence.given === 0 ? ['neither report gives the time of the other'] : []),
  ]
  return {
    rule: 'F104',
    type: 'date-time',
    link: { strength, reasons },
    values: [a.text, b.text],
    passages: [reach(a, word), reach(b, other)],
    about: `${word?.lemma ?? 'it'}, when`,
    caveat: 'It is no conflict if they give the times of two things.',
    least: LEAST_OF_TIMES,
  }
}

/** From the time to the word that says what happened. */
function reach({ document, start, end }: Moment, word: { start: number; end: number } | undefined): Passage {
  return { document, start: Math.min(start, word?.start ?? start), end: Math.max(end, word?.end ?? end) }
}
