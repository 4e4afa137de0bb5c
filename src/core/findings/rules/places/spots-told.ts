import { firstDifference } from '../../../base/order.ts'
import { mayBeOnePart } from '../../../claims/lexicon/english-sides.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import type { Spot, SpotPart } from '../../../statements/spots.ts'
import { pairsOfEvent } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import { areToldOfOtherDays } from '../../statements/days-before.ts'
import type { Likeness } from '../../statements/profile-likeness.ts'
import { likenessOf, likenessReasons } from '../../statements/profile-likeness.ts'
import {
  isOfMain,
  mainDoings,
  mainThings,
  moreIfLong,
  nearnessToMain,
  nearnessToThings,
} from '../../statements/main-doings.ts'
import { kinOf } from '../../statements/words-kin.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import type { KnownPlaces } from '../../statements/spot-names.ts'
import { isOnBoard, placesKnownIn, skeletonOf } from '../../statements/spot-names.ts'

/** Places of one document that are compared. */
const MOST = 60
const LEAST = 0.95
/** A case of many documents holds many events of one sort. */
const LEAST_IN_LARGE = 2
const LEAST_EVENT = 0.5
/** Kin of two nouns from which on they may be one place. */
const MOST_KIN = 0.4
/** What it counts that both are told of what the reports are about, and of a thing that they are about. */
const MAIN_ALONE = 0.7
const THING_ALONE = 0.6
/** By how much a pair must be better than any other of its two places. */
const MARGIN = 0.1
/** Words of what happened that are so near are of one event. */
const ONE_EVENT = 0.8

type Pair = { readonly a: Left; readonly b: Left; readonly found: Likeness; readonly strength: number }

/**
 * Rule F49 `location`: of what two reports of one event say of where things happened, places of which the other report
 * knows nothing are set against each other where they are told of one thing.
 */
export function clashingSpots(reading: StoryReading, facts: CaseFacts): Clash[] {
  return pairsOfEvent(reading).flatMap(([document, partner]) =>
    pairsOf(reading, facts, document, partner).map(clashOf),
  )
}

function pairsOf(reading: StoryReading, facts: CaseFacts, document: DocumentId, partner: DocumentId): Pair[] {
  const main = mainDoings(reading, document, partner)
  const things = mainThings(reading, document, partner)
  const left = leftOver(reading, document, placesKnownIn(facts, partner), main)
  const right = leftOver(reading, partner, placesKnownIn(facts, document), main)
  const least = (facts.isChosen ? LEAST : LEAST_IN_LARGE) + moreIfLong(facts, document, partner)
  const pairs = left
    .flatMap((a) =>
      right.flatMap((b) => {
        const found = areApart(a, b) ? withMain(a.spot, b.spot, main, things) : null
        if (
          !found ||
          areToldOfOtherDays(reading, a.spot, b.spot) ||
          found.event < LEAST_EVENT ||
          found.words?.every(({ lemma }) => OFTEN.test(lemma)) === true
        )
          return []
        const only = [left, right].every((own, at) => own.every((one) => isOnePlace(one, at === 0 ? a : b)))
        if (found.words === null && !only) return []
        // A name may lie in another, and is told of much.
        if (!only && !isOfMain(found, main) && areNames(a, b)) return []
        const strength =
          found.strength +
          (only ? 0.2 : 0) +
          (found.words === null || isOfMain(found, main) ? 0.25 : 0) -
          (a.spot.future === b.spot.future ? 0 : 0.3)
        return [{ a, b, found, strength }]
      }),
    )
    .toSorted((x, y) =>
      firstDifference(
        y.strength - x.strength,
        x.a.spot.start - y.a.spot.start,
        x.b.spot.start - y.b.spot.start,
      ),
    )
  const kept: Pair[] = []
  for (const pair of pairs) {
    if (pair.strength < least) break
    // The same two places again, as in a headline and below it.
    const again = kept.some((other) => areOnePair(other, pair) || areOfOneEvent(other, pair))
    if (!again && kept.some(({ a, b }) => a === pair.a || b === pair.b)) continue
    const rival = pairs.find(
      (other) =>
        other !== pair &&
        (other.a === pair.a) !== (other.b === pair.b) &&
        !areOnePair(other, pair) &&
        !areOfOneEvent(other, pair),
    )
    if (!again && rival && rival.strength > pair.strength - MARGIN) continue
    kept.push(pair)
  }
  return kept
}

/** Both may tell of what the reports are about, in words of which nothing says that they are one. */
function withMain(a: Spot, b: Spot, main: ReadonlySet<string>, things: ReadonlySet<string>): Likeness {
  const found = likenessOf(a, b)
  const [own, other] = [a, b].map((one) =>
    Math.max(MAIN_ALONE * nearnessToMain(one, main), THING_ALONE * nearnessToThings(one, things)),
  )
  const event = Math.min(own ?? 0, other ?? 0)
  return event <= found.event
    ? found
    : { ...found, event, strength: found.strength + event - found.event, words: null }
}

/** Where a speech was held, if that is what the reports are about. */
function isOfSpeech({ words }: Spot, main: ReadonlySet<string>): boolean {
  return main.has('speech') && words.some(({ doings }) => doings.includes('speech'))
}

function areOnePair(x: Pair, y: Pair): boolean {
  return (x.a === y.a || isOnePlace(x.a, y.a)) && (x.b === y.b || isOnePlace(x.b, y.b))
}

/** "Seized at airport", "arrested at the departure gate": one document tells of one event twice. */
function areOfOneEvent(x: Pair, y: Pair): boolean {
  return [[x.a, y.a] as const, [x.b, y.b] as const].every(
    ([one, other]) => one === other || likenessOf(one.spot, other.spot).event >= ONE_EVENT,
  )
}

/** A place with those of its parts of which the other document knows nothing. */
type Left = { readonly spot: Spot; readonly parts: readonly SpotPart[] }

function leftOver(
  reading: StoryReading,
  own: DocumentId,
  isKnown: KnownPlaces,
  main: ReadonlySet<string>,
): Left[] {
  return reading
    .spotsOf(own)
    .slice(0, MOST)
    .flatMap((spot) => {
      if (
        (spot.saying && !isOfSpeech(spot, main)) ||
        !spot.told ||
        spot.origin ||
        isOfOtherYear(reading, spot)
      )
        return []
      const parts = spot.parts.filter(
        (part) => part.kind !== 'vehicle' && part.kind !== 'region' && !isKnown(part),
      )
      return parts.length === 0 ? [] : [{ spot, parts }]
    })
}

/** A sentence that names a year or month speaks of what went before. */
function isOfOtherYear(reading: StoryReading, { document, sentence }: Spot): boolean {
  return reading
    .momentsOf(document)
    .some(
      (one) => one.sentence === sentence && !one.future && /^(?:year|month)$/u.test(one.day?.precision ?? ''),
    )
}

function isOnePlace(a: Left, b: Left): boolean {
  return a.parts.some((one) =>
    b.parts.some((other) =>
      one.kind === 'name' && other.kind === 'name'
        ? skeletonOf(one.text) === skeletonOf(other.text)
        : one.kind === other.kind && one.head === other.head,
    ),
  )
}

/** Whether two places exclude each other: two spots, or two names. */
function areApart({ spot: first, parts: a }: Left, { spot: second, parts: b }: Left): boolean {
  if (haveOneName(first.parts, second.parts)) return false
  const of = (parts: readonly SpotPart[], kind: SpotPart['kind']): readonly SpotPart[] =>
    parts.filter((part) => part.kind === kind)
  const [spots, others] = [spotsOf(a), spotsOf(b)]
  if (spots.length > 0 && others.length > 0)
    return spots.every((one) => others.every((other) => areTwo(one, other)))
  const [names, otherNames] = [of(a, 'name'), of(b, 'name')]
  // A headline names the country or the town.
  if ([first, second].some(({ headline, parts }) => headline && parts[0]?.preposition === 'in')) return false
  // "In Dhar" may hold "the town of Bagh".
  if (mayHold(first, second) || mayHold(second, first)) return false
  return names.length > 0 && otherNames.length > 0
}

/** "Deh Kabud mine", "the Dehkabud coal pit": named places whose names sound alike. */
function haveOneName(a: readonly SpotPart[], b: readonly SpotPart[]): boolean {
  const [own, others] = [a, b].map((parts) => parts.flatMap(({ text }) => ownName(text)))
  return own?.some((name) => others?.includes(name) === true) === true
}

/** What a place is called by, before its noun or behind "of": the whole, and its words. */
function ownName(text: string): string[] {
  const name =
    /^(?:the )?(\p{Lu}[\p{L}’'-]{2,}(?: \p{Lu}[\p{L}’'-]+)*)/u.exec(text)?.[1] ??
    / of (?:the )?(\p{Lu}[\p{L}’'-]{2,}(?: \p{Lu}[\p{L}’'-]+)*)$/u.exec(text)?.[1]
  return name === undefined ? [] : [name, ...name.split(' ')].map(skeletonOf).filter((one) => one.length > 1)
}

function mayHold(large: Spot, small: Spot): boolean {
  return (
    large.parts.length === 1 &&
    large.parts[0]?.preposition === 'in' &&
    small.parts.some(({ kind }) => kind === 'region')
  )
}

/** Spots told by nouns, and names that end with one: "Liberation Square". */
function spotsOf(parts: readonly SpotPart[]): readonly SpotPart[] {
  return parts.flatMap((part) =>
    part.kind === 'spot'
      ? [part]
      : part.kind === 'name' && part.sort !== null
        ? [{ ...part, head: part.sort }]
        : [],
  )
}

/** What somebody does in many places. */
const OFTEN =
  /^(?:work|live|grow|study|teach|serve|raise|join|play|attend|bear|host|take|leave|hang|turn|wait|walk|carry|put|bring|send|call|show|speak)$/u

const DWELLING = /^(?:home|house|flat|apartment|residence|villa|cottage|bungalow|farmhouse)$/u

function areNames({ parts: a }: Left, { parts: b }: Left): boolean {
  return spotsOf(a).length === 0 || spotsOf(b).length === 0
}

function areTwo(a: SpotPart, b: SpotPart): boolean {
  if (DWELLING.test(a.head) && DWELLING.test(b.head)) return false
  // "On a sandbank", "on the vehicle deck".
  if (isOnBoard(a.head) !== isOnBoard(b.head) || mayBeOnePart(a.head, b.head)) return false
  // "In the courtyard", "in the yard".
  if (a.head.endsWith(b.head) || b.head.endsWith(a.head)) return false
  if (a.words.includes(b.head) || b.words.includes(a.head)) return false
  return kinOf({ lemma: a.head, part: 'noun' }, { lemma: b.head, part: 'noun' }) < MOST_KIN
}

function clashOf({ a: one, b: two, found, strength }: Pair): Clash {
  const [a, b] = [one.spot, two.spot]
  const [word, other] = found.words ?? []
  return {
    rule: 'F49',
    type: 'location',
    link: {
      strength,
      reasons: [...likenessReasons(found), 'neither report speaks of the place of the other'],
    },
    values: [a.text, b.text],
    keys: [keyOf(one), keyOf(two)],
    passages: [passageOf(a, word), passageOf(b, other)],
    about: `${word?.lemma ?? 'it'}, where`,
    caveat: 'It is no conflict if one place lies in the other, or if they tell of two things.',
    least: LEAST,
  }
}

/** One place, in whatever words. */
function keyOf({ spot, parts }: Left): string {
  const [part] = parts
  return `${spot.document} ${part?.kind === 'name' ? skeletonOf(part.text) : (part?.head ?? '')}`
}

function passageOf(spot: Spot, word: { readonly start: number; readonly end: number } | undefined) {
  return {
    document: spot.document,
    start: Math.min(spot.start, word?.start ?? spot.start),
    end: Math.max(spot.end, word?.end ?? spot.end),
  }
}
