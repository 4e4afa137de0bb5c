import { isVaguePart, mayBeOnePart } from '../../../claims/lexicon/english-sides.ts'
import type { Side } from '../../../statements/sides.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import { mainThings } from '../../statements/main-doings.ts'
import { mainEvents } from '../../statements/main-event.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { skeletonOf } from '../../statements/spot-names.ts'
import { toldOfOne } from '../../statements/told-of-one.ts'

const LEAST = 0.85
/** What more is asked of two reports of one story of which nothing says that they are of one event. */
const MORE_IN_STORY = 0.1
/** Degrees from which on two sides exclude each other. */
const MOST_APART = 120
/** What it counts that both name what it is a side of; that neither says otherwise; that the parts are of one sort. */
const ONE_NAME = 0.6
const ONE_PART = 0.4

/**
 * Rule F50 `location`: two reports of one story put something on opposite sides of one thing, and neither speaks of the
 * other's side of it.
 */
export function clashingSides(reading: StoryReading, facts: CaseFacts): Clash[] {
  if (!facts.isChosen) return []
  const mainOf = mainEvents(reading)
  return pairsOfStory(reading).flatMap(([document, partner]) => {
    const [left, right] = [reading.sidesOf(document), reading.sidesOf(partner)]
    if (left.length === 0 || right.length === 0) return []
    const main = mainOf(document, partner)
    const things = mainThings(reading, document, partner)
    const least = LEAST + (reading.sameReport(document, partner) ? 0 : MORE_IN_STORY)
    return left.flatMap((a) =>
      right.flatMap((b) => {
        if (!areOpposite(a, b) || !a.told || !b.told) return []
        // A report that speaks of both sides tells of two things.
        if (left.some((one) => isThere(one, b)) || right.some((one) => isThere(one, a))) return []
        const strength = strengthOf(a, b, main, things)
        return strength >= least ? [clashOf(a, b, strength)] : []
      }),
    )
  })
}

function areOpposite(a: Side, b: Side): boolean {
  if (a.side.axis !== b.side.axis || !areOnePart(a, b) || areOfTwo(a, b)) return false
  if (a.side.axis !== 'compass') return a.side.at !== b.side.at
  const between = Math.abs(a.side.at - b.side.at)
  return Math.min(between, 360 - between) >= MOST_APART
}

function areOnePart({ head: a }: Side, { head: b }: Side): boolean {
  return a === b || mayBeOnePart(a, b)
}

/** Whether a side is that of the other's thing on which the other is. */
function isThere(one: Side, other: Side): boolean {
  return (
    one.side.axis === other.side.axis &&
    one.side.at === other.side.at &&
    areOnePart(one, other) &&
    !areOfTwo(one, other)
  )
}

function strengthOf(a: Side, b: Side, main: ReadonlySet<string>, things: ReadonlySet<string>): number {
  const named = isNamed(a) && isNamed(b)
  return (
    (named ? ONE_NAME : 0) +
    (isVaguePart(a.head) || isVaguePart(b.head) ? 0 : ONE_PART) +
    toldOfOne(a, b, main, things)
  )
}

function isNamed({ of }: Side): boolean {
  return of !== null && /^\p{Lu}/u.test(of)
}

/** Whether they name two things: "the western bank of the Liru", "the western bank of the Osa". */
function areOfTwo(a: Side, b: Side): boolean {
  if (a.of === null || b.of === null) return false
  if (isNamed(a) && isNamed(b)) {
    const own = a.of.split(' ').map(skeletonOf)
    return !b.of.split(' ').some((word) => own.includes(skeletonOf(word)))
  }
  return !isNamed(a) && !isNamed(b) && a.of !== b.of
}

function clashOf(a: Side, b: Side, strength: number): Clash {
  return {
    rule: 'F50',
    type: 'location',
    link: {
      strength,
      reasons: [
        isNamed(a) && isNamed(b)
          ? `both tell on which side of ${a.of} it is`
          : 'both tell on which side it is',
        'neither speaks of the other side',
      ],
    },
    values: [a.text, b.text],
    passages: [
      { document: a.document, start: a.start, end: a.end },
      { document: b.document, start: b.start, end: b.end },
    ],
    about: 'it, on which side',
    caveat: 'It is no conflict if they tell of two things, on two sides.',
    least: LEAST,
  }
}
