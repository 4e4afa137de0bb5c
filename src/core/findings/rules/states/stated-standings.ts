import { onceEach } from '../../../base/memo.ts'
import type { DocumentId, Passage } from '../../../documents/source-document.ts'
import { spansOverlap } from '../../../text/span.ts'
import { excludes } from '../../../statements/standing-cues.ts'
import type { Standing } from '../../../statements/standings.ts'
import type { Phrase } from '../../../statements/statement.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import { slackBetween } from '../../statements/closeness.ts'
import { likeness } from '../../statements/likeness.ts'
import { isStillSo, isUpdate } from '../../statements/standing-order.ts'
import type { ToldStanding } from '../../statements/standing-themes.ts'
import { isAll, isOnePerson, toldStandings } from '../../statements/standing-themes.ts'
import { areOfTwoCharges } from '../../situations/charges.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { inSentence } from '../../wording/differ.ts'

const LEAST = 1.6
const SAME_NOUN = 0.75
/** Nouns with "the" on both sides, or where each document speaks of one alone. */
const SAME_THE = 0.6
/** Documents of a case that somebody chose for one subject. */
const LEAST_SLACK = 0.4

type Told = ToldStanding

/** `settled`: passages that tell two states of one, the second of which came after the first. */
export type ComparedStandings = {
  readonly clashes: Clash[]
  readonly settled: (readonly [Passage, Passage])[]
}

/**
 * Rule F29 `status-outcome`: of one person or thing two documents of a story tell states that exclude each other, in
 * whatever words, or one tells a state that the other denies. What the later document tells as later is an update.
 */
export function clashingStandings(reading: StoryReading, facts: CaseFacts): ComparedStandings {
  const toldIn = onceEach((id: DocumentId) => toldStandings(reading, facts, id))
  const compared: ComparedStandings = { clashes: [], settled: [] }
  for (const [document, partner] of pairsOfStory(reading))
    compare(
      toldIn(document),
      toldIn(partner),
      facts,
      compared,
      reading.sameReport(document, partner) !== null,
    )
  return compared
}

function compare(
  a: readonly Told[],
  b: readonly Told[],
  facts: CaseFacts,
  { clashes, settled }: ComparedStandings,
  ofEvent: boolean,
): void {
  for (const one of a)
    for (const other of b) {
      if (one.standing.state.field !== other.standing.state.field || !isAgainst(one.standing, other.standing))
        continue
      const none = one.theme.negative || other.theme.negative
      if (!isOfNow(one, facts, ofEvent, none) || !isOfNow(other, facts, ofEvent, none)) continue
      const why = sameTheme(one, other, a, b, facts, ofEvent)
      if (why === null) continue
      if (
        !isStillSo(one, other, facts) &&
        !isStillSo(other, one, facts) &&
        (isUpdate(one, other, facts) ||
          isCovered(other, one, a, b, facts) ||
          isCovered(one, other, b, a, facts))
      )
        settled.push([passageOf(one.standing), passageOf(other.standing)])
      else clashes.push(clashOf(one, other, why, facts))
    }
}

/** Whether a clash sets passages against each other that tell what came one after the other. */
export function isSettled({ passages: [a, b] }: Clash, settled: ComparedStandings['settled']): boolean {
  return settled.some(
    ([one, other]) => (overlap(a, one) && overlap(b, other)) || (overlap(a, other) && overlap(b, one)),
  )
}

function overlap(a: Passage, b: Passage): boolean {
  return a.document === b.document && spansOverlap(a, b)
}

function isAgainst(a: Standing, b: Standing): boolean {
  if (a.state === b.state) return a.denied !== b.denied
  return !a.denied && !b.denied && excludes(a.state, b.state)
}

/** Why two themes are taken for one, or `null`. */
function sameTheme(
  a: Told,
  b: Told,
  own: readonly Told[],
  others: readonly Told[],
  facts: CaseFacts,
  ofEvent: boolean,
): string | null {
  const [left, right] = [a.theme, b.theme]
  const { field } = a.standing.state
  if (field.name === 'verdict' && areOfTwoCharges(a.standing.text, b.standing.text)) return null
  const chosen = slackBetween(facts, a.standing.document, b.standing.document) >= LEAST_SLACK
  if (left.negative || right.negative) {
    const [any, some] = left.negative ? [left, right] : [right, left]
    if (!chosen || left.negative === right.negative) return null
    const fits =
      field.of === 'person'
        ? mayBeAmong(some, any)
        : !field.heads.has(any.head) ||
          field.alike ||
          field.general.has(any.head) ||
          likeness(left, right) > 0
    return fits ? 'one says that there was none' : null
  }
  if (left.entity !== null && right.entity !== null)
    return left.entity === right.entity ? `both name ${facts.entity(left.entity)?.name ?? left.text}` : null
  if (isAllAgainstSome(a, b)) {
    const [all, some] = isAll(left) ? [left, right] : [right, left]
    return chosen && mayBeAmong(some, all) && !(field.name === 'life' && all.head === 'all')
      ? 'one speaks of all'
      : null
  }
  const reason = `both speak of “${left.text}” and “${right.text}”`
  const like = likeness(left, right)
  if (left.entity !== null || right.entity !== null) {
    const noun = left.entity === null ? left : right
    return field.of !== 'person' && like >= SAME_THE && noun.definite && chosen ? reason : null
  }
  if (field.of === 'person')
    return left.head === right.head && isOnePerson(left) && isOnePerson(right) && chosen && like >= SAME_NOUN
      ? reason
      : null
  if (field.alike && chosen && left.definite && right.definite && like > -0.9) return reason
  // "Work at the site has been suspended", "construction was not interrupted".
  if (
    chosen &&
    ofEvent &&
    left.head !== right.head &&
    [left, right].some(({ head }) => field.general.has(head))
  )
    return !namesDiffer(left, right) && (isOnly(a, own) || isOnly(b, others)) ? reason : null
  const shared = left.words.some((word) => right.words.includes(word))
  if (like >= SAME_NOUN && shared) return reason
  if (!chosen || like < SAME_THE || namesDiffer(left, right)) return null
  return (left.definite && right.definite) || (isOnly(a, own) && isOnly(b, others)) ? reason : null
}

/** "Nobody else", "no other worker". */
const NARROWED = /\b(?:else|other|others|further|more)\b/iu
const ANYBODY =
  /^(?:|all|none|nobody|everyone|everybody|people|person|one|man|woman|them|those|us|they|aboard|board|arrest|detention)$/u

/** Whether some may be of those of whom all or none is told: three people are not among "no rider", a rider may be among "no one". */
function mayBeAmong(some: Phrase, group: Phrase): boolean {
  if (some.entity !== null || ANYBODY.test(group.head)) return true
  return (
    some.head === group.head || likeness({ ...some, amount: null }, { ...group, amount: null }) >= SAME_THE
  )
}

/** Letters before a clause in which what dates it may stand. */
const BEFORE = 160
const YEAR = /\b(?:1[5-9]|20)\d\d\b/gu
const LONG_AGO = /\byears (?:ago|earlier|before)\b/iu

/**
 * A state of the event that the two report: "nobody was killed" (`none`) is another event's where nothing says that they are of one;
 * "The last strike, in 2024, ended with a rise", "In 1974 a ferry struck the same reef. No one survived" are of old ones.
 */
function isOfNow({ standing, theme }: Told, facts: CaseFacts, ofEvent: boolean, none: boolean): boolean {
  const { document, start, end, state } = standing
  if (state.field.of === 'person' && !none) return true
  if (theme.negative && !ofEvent) return false
  const { text = '', meta } = facts.document(document) ?? {}
  const opening = theme.negative ? '\n' : '. '
  const before = Math.max(
    text.lastIndexOf('\n', start) + 1,
    text.lastIndexOf(opening, start) + 1,
    start - BEFORE,
  )
  const near = text.slice(before, end)
  if (theme.negative && (LONG_AGO.test(near) || NARROWED.test(text.slice(theme.start, theme.end + 8))))
    return false
  return ![...near.matchAll(YEAR)].some(([year]) => year !== meta?.published?.slice(0, 4))
}

/** "The Arvo tunnel" and "the Selm tunnel". */
function namesDiffer(a: Phrase, b: Phrase): boolean {
  const names = ({ text }: Phrase): string[] =>
    [...text.matchAll(/(?<=\s)\p{Lu}[\p{L}-]+/gu)].map(([word]) => word)
  const [left, right] = [names(a), names(b)]
  return (
    (left.length > 0 && right.length > 0 && !left.some((word) => right.includes(word))) ||
    kindOf(a) !== kindOf(b)
  )
}

/** "The stone bridge" and "the iron bridge". */
function kindOf({ text }: Phrase): string {
  return (
    /\b(?:stone|iron|wooden|steel|north\p{L}*|south\p{L}*|east\p{L}*|west\p{L}*|upper|lower|old|new|first|second|third)\b/iu
      .exec(text)?.[0]
      .toLowerCase() ?? ''
  )
}

/** "All have been released" and "38 people are still held". */
function isAllAgainstSome(a: Told, b: Told): boolean {
  if (a.standing.state.field.of !== 'person' || a.standing.denied || b.standing.denied) return false
  const [all, some] = isAll(a.theme) ? [a, b] : [b, a]
  const later = some.standing.lasting || some.standing.state.rank > all.standing.state.rank
  // "All three are in hospital" says nothing of the 23 who were killed.
  const most = all.theme.amount?.high ?? Number.POSITIVE_INFINITY
  return (
    isAll(all.theme) &&
    !isAll(some.theme) &&
    some.theme.amount !== null &&
    some.theme.amount.low <= most &&
    later
  )
}

/** A document speaks of one such thing alone. */
function isOnly({ standing, theme }: Told, own: readonly Told[]): boolean {
  return own.every(
    (other) =>
      other.standing.state.field !== standing.state.field || likeness(other.theme, theme) >= SAME_NOUN,
  )
}

/** The document of `one` tells what `other` tells as well: it speaks of two moments. */
function isCovered(
  other: Told,
  one: Told,
  own: readonly Told[],
  others: readonly Told[],
  facts: CaseFacts,
): boolean {
  const { field } = one.standing.state
  const same = own.filter(
    ({ standing, theme }) =>
      standing.state.field === one.standing.state.field && sameWithin({ standing, theme }, one),
  )
  const tells = same.some(
    ({ standing }) =>
      !standing.hedged &&
      (field.order === 'cyclic' || standing.source === one.standing.source) &&
      standing.state === other.standing.state &&
      standing.denied === other.standing.denied,
  )
  if (!tells) return false
  if (other.standing.always) return false
  // "Still held" against a document that tells of arrest and release.
  const last = same.at(-1)
  if (!other.standing.lasting || last?.standing !== one.standing) return true
  if (others.some((told) => told.standing.state === one.standing.state && sameWithin(told, other)))
    return true
  const [first, second] = [one, other].map(({ standing }) => facts.publishedOn(standing.document))
  return first == null || second == null || second < first
}

function sameWithin(a: Told, b: Told): boolean {
  if (a.theme.entity !== null && b.theme.entity !== null) return a.theme.entity === b.theme.entity
  return likeness(a.theme, b.theme) >= SAME_NOUN
}

function clashOf(a: Told, b: Told, why: string, facts: CaseFacts): Clash {
  const named = a.theme.entity ?? b.theme.entity
  const about =
    named === null ? (a.theme.negative ? b : a).theme.text : (facts.entity(named)?.name ?? a.theme.text)
  return {
    rule: 'F29',
    type: 'status-outcome',
    link: {
      strength:
        LEAST + (named === null ? 0 : 0.5) + slackBetween(facts, a.standing.document, b.standing.document),
      reasons: [why],
    },
    values: [valueOf(a.standing), valueOf(b.standing)],
    passages: [passageOf(a.standing), passageOf(b.standing)],
    about: `${about}, ${a.standing.state.field.name}`,
    asked: `${inSentence(about)} (${a.standing.state.field.name})`,
    caveat:
      'It is no conflict if one state came after the other, or if the texts speak of two people or things.',
    least: LEAST,
  }
}

function valueOf({ state, denied }: Standing): string {
  return denied ? `not ${state.name}` : state.name
}

function passageOf({ document, start, end }: Standing): Passage {
  return { document, start, end }
}
