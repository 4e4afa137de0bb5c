import type { Direction } from '../../../statements/directions.ts'
import { pairsOfEvent } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import { skeletonOf } from '../../statements/spot-names.ts'

const LEAST = 1
/** Degrees from which on two directions exclude each other. */
const MOST_APART = 120

/** Rule F50 `location`: two reports of one event put something on opposite sides of one place. */
export function clashingDirections(reading: StoryReading): Clash[] {
  return pairsOfEvent(reading).flatMap(([document, partner]) => {
    const [left, right] = [reading.directionsOf(document), reading.directionsOf(partner)]
    return left.flatMap((a) =>
      right.flatMap((b) =>
        isFromOne(a, b) && apart(a, b) >= MOST_APART && isOnly(a, left) && isOnly(b, right)
          ? [clashOf(a, b)]
          : [],
      ),
    )
  })
}

function isFromOne({ from: a }: Direction, { from: b }: Direction): boolean {
  return /^\p{Lu}/u.test(a) && /^\p{Lu}/u.test(b) ? skeletonOf(a) === skeletonOf(b) : a === b
}

function apart({ bearing: a }: Direction, { bearing: b }: Direction): number {
  const between = Math.abs(a - b)
  return Math.min(between, 360 - between)
}

/** Whether it is the only direction from there that a document gives. */
function isOnly(one: Direction, all: readonly Direction[]): boolean {
  return all.every((other) => !isFromOne(one, other) || apart(one, other) === 0)
}

function clashOf(a: Direction, b: Direction): Clash {
  return {
    rule: 'F50',
    type: 'location',
    link: {
      strength: a.distance !== null && b.distance !== null ? 1.5 : 1,
      reasons: [
        `both give the direction from ${/^\p{Lu}/u.test(a.from) ? a.from : `the ${a.from}`}`,
        'neither gives another one',
      ],
    },
    values: [a.text, b.text],
    passages: [
      { document: a.document, start: a.start, end: a.end },
      { document: b.document, start: b.start, end: b.end },
    ],
    about: 'it, in what direction',
    caveat: 'It is no conflict if they tell of two things.',
    least: LEAST,
  }
}
