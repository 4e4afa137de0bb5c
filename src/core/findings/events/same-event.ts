import type { EventClaim } from '../../claims/claim.ts'
import type { EventSketch, SketchName } from '../../claims/events/sketch.ts'
import { KINDRED_EVENTS } from '../../claims/lexicon/english-events.ts'
import type { FoundTime } from '../../claims/times/time-value.ts'
import type { DocumentId } from '../../documents/source-document.ts'
import { withArticle } from '../../text/english-article.ts'
import { primaryLanguage } from '../../text/language.ts'
import type { CaseFacts } from '../reading/case-facts.ts'

/** How sure it is that two claims are about one event, and why. */
export type EventLink = {
  /** 3 and more: one event; see docs/methods/findings.md. */
  readonly strength: number
  readonly reasons: readonly string[]
  readonly matched: boolean
}

/** Reports of one event are published within this many days of each other. */
const SAME_TIME_DAYS = 6
/** Weight of the names that two sentences without a match must share. */
const LEAST_NAMES = 0.8
/** A match that weighs more is hardly chance or a stock phrase. */
const STRONG_MATCH = 35

/**
 * Whether two claims of two documents (or of one) are about one event (rule F4): `null` where something says that they
 * are not. `about` leaves out the evidence that the rule compares.
 */
export function linkEvents(
  facts: CaseFacts,
  a: EventClaim,
  b: EventClaim,
  about: 'quantity' | 'time' | 'place' = 'quantity',
): EventLink | null {
  const [left, right] = [a.event, b.event]
  const days = daysApart(facts, a, b)
  const times = about === 'time' ? 'unknown' : compareTimes(timeOf(left), timeOf(right))
  if (times === 'apart' || (days !== null && days > SAME_TIME_DAYS && times !== 'same')) return null
  if (sortsExclude(left.sorts, right.sorts)) return null
  if (about !== 'place' && placesExclude(left, right)) return null
  const reasons: string[] = []
  let strength = 0
  const match = facts.matches.between(a.context, b.context)
  if (match) {
    strength += match.kind !== 'reworded' || match.score >= STRONG_MATCH ? 2 : 1.2
    reasons.push('the passages are matched')
  }
  const own = sharedNames(left.names, right.names)
  const near = sharedNames([...left.names, ...left.nearby], [...right.names, ...right.nearby]).filter(
    ({ key }) => !own.some((name) => name.key === key),
  )
  strength += Math.min(2, weightOf(own)) + Math.min(1, weightOf(near) / 2)
  if (own.length + near.length > 0)
    reasons.push(
      `both name ${[...own, ...near]
        .slice(0, 4)
        .map(({ key }) => nameOf(facts, key))
        .join(', ')}`,
    )
  if (times === 'same') {
    strength += 1
    reasons.push('both name the same day')
  } else if (times === 'unsure') strength -= 0.7
  const sorts = left.sorts.filter((sort) => right.sorts.includes(sort))
  if (sorts.length > 0) {
    strength += 0.5
    reasons.push(`both speak of ${withArticle(sorts[0] ?? '')}`)
  }
  const words = left.words.filter((word) => right.words.includes(word)).length
  strength += Math.min(1, words * 0.2)
  const matches = facts.matches.count(a.passage.document, b.passage.document)
  if (a.passage.document !== b.passage.document && matches >= 2) {
    strength += Math.min(1.5, matches * 0.3)
    reasons.push(`the documents have ${matches} matched passages`)
  }
  if (days !== null && days <= 2) strength += 0.3
  const people = namedInBothLanguages(facts, a.passage.document, b.passage.document)
  if (people.length >= LEAST_PEOPLE) {
    strength += Math.min(1.5, people.length * 0.5)
    reasons.push(`documents of two languages name ${people.slice(0, 3).join(', ')}`)
  }
  // Nearly the same words about other names are another event told by the same pattern.
  if (own.length + near.length === 0 && left.names.length > 0 && right.names.length > 0) return null
  // Without a match the two sentences themselves must share something telling.
  // Of a case that somebody chose, a day of publication that is not known keeps nothing apart.
  const soon = days === null ? facts.isChosen : days <= 2
  const oneStory = people.length >= LEAST_PEOPLE && soon
  if (!match && !oneStory && weightOf(own) < LEAST_NAMES && times !== 'same') return null
  if (about !== 'place' && (ownPlacesDiffer(left, right) || narrows(left, right) || narrows(right, left)))
    strength -= 1
  return { strength, reasons, matched: match !== null }
}

/** So many people or bodies make two documents of different languages, which have no matched passages, one story. */
const LEAST_PEOPLE = 2

/** The people and bodies that two documents name, where their languages differ. */
function namedInBothLanguages(facts: CaseFacts, a: DocumentId, b: DocumentId): string[] {
  const [left, right] = [a, b].map((id) => primaryLanguage(facts.document(id)?.meta.language ?? null))
  if (left === right) return []
  const other = facts.entitiesIn(b)
  return [...facts.entitiesIn(a)].flatMap((id) => {
    const entity = other.has(id) ? facts.entity(id) : null
    return entity && entity.kind !== 'place' && entity.name.includes(' ') ? [entity.name] : []
  })
}

function nameOf(facts: CaseFacts, key: string): string {
  return facts.entity(key)?.name ?? key.replace(/^name /u, '')
}

/** Days between the publications, `null` when one is not known. */
export function daysApart(facts: CaseFacts, a: EventClaim, b: EventClaim): number | null {
  const left = facts.publishedOn(a.passage.document)
  const right = facts.publishedOn(b.passage.document)
  return left === null || right === null ? null : Math.abs(left - right)
}

function timeOf({ time, timeNearby }: EventSketch): FoundTime | null {
  return time ?? timeNearby
}

/** `unsure`: both name a time, but nothing says whether it is one. */
export function compareTimes(
  a: FoundTime | null,
  b: FoundTime | null,
): 'same' | 'apart' | 'unsure' | 'unknown' {
  if (a === null || b === null) return 'unknown'
  if (a.first !== null && a.last !== null && b.first !== null && b.last !== null) {
    const gap = Math.max(a.first, b.first) - Math.min(a.last, b.last)
    if (gap > (a.edge || b.edge ? 1 : 0)) return 'apart'
    return isDay(a) && isDay(b) ? 'same' : 'unknown'
  }
  if (a.monthDay !== null && b.monthDay !== null) return a.monthDay === b.monthDay ? 'same' : 'apart'
  if (a.weekday !== null && b.weekday !== null) {
    if (a.weekday === b.weekday) return 'same'
    const gap = (a.weekday - b.weekday + 7) % 7
    return (a.edge || b.edge) && (gap === 1 || gap === 6) ? 'unsure' : 'apart'
  }
  return 'unsure'
}

function isDay({ precision }: FoundTime): boolean {
  return precision === 'day' || precision === 'part-of-day'
}

function sharedNames(a: readonly SketchName[], b: readonly SketchName[]): SketchName[] {
  const keys = new Set(b.map(({ key }) => key))
  return a.filter(({ key }) => keys.has(key))
}

function weightOf(names: readonly SketchName[]): number {
  return names.reduce((sum, { weight }) => sum + weight, 0)
}

function sortsExclude(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  return !a.some((x) =>
    b.some((y) => x === y || KINDRED_EVENTS.some((kindred) => kindred.includes(x) && kindred.includes(y))),
  )
}

/** Each names a place of its own that the other's surroundings do not know. */
function placesExclude(a: EventSketch, b: EventSketch): boolean {
  const all = (sketch: EventSketch): Set<string> =>
    new Set([...sketch.names, ...sketch.nearby].map(({ key }) => key))
  const [allA, allB] = [all(a), all(b)]
  const placesA = a.names.filter(({ place }) => place)
  const placesB = b.names.filter(({ place }) => place)
  if (placesA.length === 0 || placesB.length === 0) return false
  return !placesA.some(({ key }) => allB.has(key)) && !placesB.some(({ key }) => allA.has(key))
}

/** "In one district 10 houses were damaged" is no count for the province. */
function ownPlacesDiffer(a: EventSketch, b: EventSketch): boolean {
  const placesA = a.names.filter(({ place }) => place)
  const keysB = new Set(b.names.filter(({ place }) => place).map(({ key }) => key))
  return placesA.length > 0 && keysB.size > 0 && !placesA.some(({ key }) => keysB.has(key))
}

/** Names a place of its own that the other does not know at all, beside the one they share. */
function narrows(a: EventSketch, b: EventSketch): boolean {
  const known = new Set([...b.names, ...b.nearby].map(({ key }) => key))
  return (
    a.names.some(({ key, place, weight }) => place && weight > 0.5 && !known.has(key)) &&
    b.names.some(({ place }) => place)
  )
}
