import type { NumberedPlace } from '../../../statements/numbered-places.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { pairsOfEvent } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import { mainThings } from '../../statements/main-doings.ts'
import { mainEvents } from '../../statements/main-event.ts'
import { toldOfOne } from '../../statements/told-of-one.ts'

const LEAST = 0.85
/** What it counts that both have the same sort of place, which each report numbers once. */
const ONE_SORT = 0.5

/**
 * Rule F108 `location`: two reports of one event put something at one sort of place with another number ("kilometre
 * 114", "kilometre 96"), and each gives one number for it only.
 */
export function clashingNumberedPlaces(reading: StoryReading, facts: CaseFacts): Clash[] {
  if (!facts.isChosen) return []
  const mainOf = mainEvents(reading)
  return pairsOfEvent(reading).flatMap(([document, partner]) => {
    const [left, right] = [reading.numberedPlacesOf(document), reading.numberedPlacesOf(partner)]
    if (left.length === 0 || right.length === 0) return []
    const main = mainOf(document, partner)
    const things = mainThings(reading, document, partner)
    return left.flatMap((a) =>
      right.flatMap((b) => {
        if (a.kind !== b.kind || a.number === b.number || !a.told || !b.told) return []
        if (!isOnly(a, left) || !isOnly(b, right)) return []
        const strength = ONE_SORT + toldOfOne(a, b, main, things)
        return strength >= LEAST ? [clashOf(a, b, strength)] : []
      }),
    )
  })
}

/** Whether a document numbers this sort of place in no other way. */
function isOnly({ kind, number }: NumberedPlace, all: readonly NumberedPlace[]): boolean {
  return all.every((other) => other.kind !== kind || other.number === number)
}

function clashOf(a: NumberedPlace, b: NumberedPlace, strength: number): Clash {
  return {
    rule: 'F108',
    type: 'location',
    link: {
      strength,
      reasons: [`both tell at which ${a.kind} it is`, 'each gives one number for it only'],
    },
    values: [a.text, b.text],
    passages: [
      { document: a.document, start: a.start, end: a.end },
      { document: b.document, start: b.start, end: b.end },
    ],
    about: `it, at which ${a.kind}`,
    caveat: 'It is no conflict if they tell of two things, or count from two ends.',
    least: LEAST,
  }
}
