import { byText } from '../../base/order.ts'
import type { DocumentId } from '../../documents/source-document.ts'
import type { Count } from '../../statements/counts.ts'
import { ANYBODY, CUE_NOUNS, SUBGROUP } from '../../statements/count-cues.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { Clash } from '../statements/clash.ts'
import { classOf, kinOf } from '../statements/words-kin.ts'
import { compareTimes } from '../events/same-event.ts'
import { amountsOf, relationOf, sameDigits } from '../statements/compare-counts.ts'
import type { CaseFacts } from './case-facts.ts'

/** Counts of one document that are compared. */
const MOST = 150
/** Values of one measure from which on a document counts many things and not one. */
const MOST_VALUES = 3
const LEAST = 1.4
/** What counts of one noun are worth before what the sentences share; less where a text counts many of its class. */
const THING = 0.4
const MANY: ReadonlySet<string> = new Set(['person', 'group', 'building', 'vehicle', 'place', 'event', 'act'])
/** Sums from here on are compared. */
const LEAST_SUM = 10_000
/** A count of people so many times another is of another event. */
const MOST_FACTOR = 25
/** A count that grows from one day to the next by more than this is another count. */
const MOST_GROWTH = 1.5
/** A case of more documents holds many events of one sort. */
const CHOSEN = 30
const GROWING: ReadonlySet<string> = new Set([
  'dead',
  'hurt',
  'missing',
  'rescued',
  'held',
  'displaced',
  'sick',
])
/** Nouns of which a text counts many, each time others. */
const COMMON =
  /^(?:time|day|week|month|year|hour|minute|second|people|person|man|woman|child|percent|cent|%|per|point|place|thing|way|part|case|group|number|side|party|o'clock|a\.m\.|p\.m\.|am|pm|degree|decade|century|generation|family|other|one|two|half|third|quarter|a\.m|p\.m|reason|kind|word|man|copy|term|night|morning|evening|afternoon|moment|january|february|march|april|may|june|july|august|september|october|november|december|member|name|official|document|country|city|name)$/u

/** Texts give many distances, each between other things. */
const DISTANCE = /^(?:kilomet(?:er|re)|met(?:er|re)|mile|foot|yard|inch|centimet(?:er|re)|km|m)$/u

const CURRENCY =
  /^(?:crown|dollar|euro|pound|franc|peso|rupee|taka|lira|dinar|dirham|riyal|rial|yen|yuan|won|baht|ruble|rouble|krona|krone|kroner|shilling|naira|rand|real|mark|dram|leu|lev|forint|zloty)$/u

type Pair = {
  readonly a: Count
  readonly b: Count
  readonly strength: number
  readonly why: readonly string[]
}

/**
 * Rule F18 `quantity` for amounts that no clause ties together: what one document of a story counts of one kind (the
 * dead, those aboard, shots, storeys) has no amount in common with what the other counts of it.
 */
export function clashingCounts(reading: StoryReading, facts: CaseFacts): Clash[] {
  const large = reading.documents.length > CHOSEN
  const own = new Map<DocumentId, ReadonlyMap<string, readonly Count[]>>()
  const countsOf = (id: DocumentId): ReadonlyMap<string, readonly Count[]> => {
    const known = own.get(id) ?? byKind(reading.countsOf(id))
    own.set(id, known)
    return known
  }
  return reading.documents.flatMap((document) =>
    reading.partnersOf(document).flatMap((partner) => {
      if (byText(document, partner) >= 0) return []
      const others = countsOf(partner)
      return [...countsOf(document)].flatMap(([kind, counts]) =>
        (others.get(kind) ? pairsOf(kind, counts, others.get(kind) ?? [], large) : []).map((pair) =>
          clashOf(kind, pair, facts),
        ),
      )
    }),
  )
}

/** What a document counts, by what may be compared: a measure of people, else the noun. */
function byKind(counts: readonly Count[]): Map<string, Count[]> {
  const found = new Map<string, Count[]>()
  const add = (kind: string, count: Count): void => {
    const list = found.get(kind)
    if (list) list.push(count)
    else found.set(kind, [count])
  }
  for (const count of counts.slice(0, MOST)) {
    if (!count.whole || !count.told) continue
    if (count.measure !== null && isPeople(count)) add(`of ${count.measure}`, count)
    if (count.head.startsWith('age of ')) add(count.head, count)
    else if (count.head.startsWith('percent of ')) add(`noun ${count.head}`, count)
    else if (isThing(count) && CUE_NOUNS[count.head] === undefined) add(`noun ${count.head}`, count)
    if (isSum(count)) add('sum', count)
  }
  return found
}

function isPeople({ head, amount, measure, currency }: Count): boolean {
  if (currency !== null || (amount.best !== null && !Number.isInteger(amount.best))) return false
  return (
    head === '' ||
    ANYBODY.test(head) ||
    SUBGROUP.test(head) ||
    classOf(head) === 'person' ||
    measure === 'votes'
  )
}

function isThing({ head, amount, currency }: Count): boolean {
  if (head.length < 3 || currency !== null || COMMON.test(head) || /[\d'’]/u.test(head)) return false
  const sort = classOf(head)
  // Rockets fired and rockets that landed are two counts.
  if (sort === null || sort === 'time' || sort === 'money' || sort === 'weapon') return false
  return amount.best !== null && amount.best >= 1
}

/** Large sums, which are compared only where one is likely a slip of the other. */
function isSum({ head, amount, currency }: Count): boolean {
  return (
    (amount.best ?? 0) >= LEAST_SUM &&
    (currency !== null || head === '' || CURRENCY.test(head) || classOf(head) === 'money')
  )
}

function pairsOf(kind: string, a: readonly Count[], b: readonly Count[], large: boolean): Pair[] {
  const measured = kind.startsWith('of ')
  const age = kind.startsWith('age ')
  const most = measured ? MOST_VALUES : kind === 'sum' ? MOST : 1
  if (amountsOf(a).length > most || amountsOf(b).length > most) return []
  if (a.some((one) => b.some((other) => mayCountOne(one, other) && relationOf(one, other) !== 'disjoint')))
    return []
  // Another count on another day is another event's.
  if (a.some((one) => b.some((other) => timesApart(one, other)))) return []
  const found: Pair[] = []
  for (const one of a)
    for (const other of b) {
      if (relationOf(one, other) !== 'disjoint' || !mayCountOne(one, other)) continue
      const shared = [...one.around].filter((word) => other.around.has(word) && word !== one.head)
      const words = one.words.filter((word) => other.words.includes(word))
      const slip = sameDigits(one, other)
      if (kind === 'sum' && !slip) continue
      if (measured && factorOf(one, other) > MOST_FACTOR) continue
      const strength =
        (measured || age ? 1 : kind === 'sum' ? 0.2 : MANY.has(classOf(one.head) ?? '') ? 0.4 : THING) +
        Math.min(1, shared.length * 0.34) +
        Math.min(0.8, words.length * 0.5) +
        (slip ? 0.4 : 0)
      const least = LEAST + (large ? (measured || age ? 0.6 : 1.2) : measured || age ? 0 : -0.3)
      if (strength < least + (DISTANCE.test(one.head) ? 0.7 : 0)) continue
      found.push({ a: one, b: other, strength, why: shared.slice(0, 4) })
    }
  return found
}

function factorOf(a: Count, b: Count): number {
  const [low, high] = [a.amount.low, b.amount.low].toSorted((x, y) => x - y)
  return (high ?? 0) / Math.max(1, low ?? 0)
}

/** The heads do not name different people. */
function mayCountOne(a: Count, b: Count): boolean {
  if (a.head === b.head) return entitiesMeet(a, b)
  const [left, right] = [a, b].map(({ head, measure }) => SUBGROUP.test(head) && measure !== null)
  if (left || right) {
    const kin = kinOf({ lemma: a.head, part: 'noun' }, { lemma: b.head, part: 'noun' })
    return kin >= 0.6 && entitiesMeet(a, b)
  }
  return entitiesMeet(a, b)
}

function entitiesMeet(a: Count, b: Count): boolean {
  return (
    a.entities.length === 0 || b.entities.length === 0 || a.entities.some((one) => b.entities.includes(one))
  )
}

function timesApart(a: Count, b: Count): boolean {
  return (
    a.times.some((one) => b.times.some((other) => compareTimes(one, other) === 'apart')) &&
    !a.times.some((one) => b.times.some((other) => compareTimes(one, other) === 'same'))
  )
}

function clashOf(kind: string, { a, b, strength, why }: Pair, facts: CaseFacts): Clash {
  const what = kind
    .replace(/^(?:of|noun) /u, '')
    .replace(/^age of (.+)$/u, (_, id: string) => `age of ${facts.entity(id)?.name ?? id}`)
  return {
    rule: 'F18',
    type: 'quantity',
    link: {
      strength,
      reasons: [
        kind.startsWith('of ') || kind.startsWith('age ')
          ? `both tell the same (${what})`
          : `both count “${a.head || what}”`,
        ...(why.length === 0
          ? []
          : [`both sentences have ${why.map((word) => facts.entity(word)?.name ?? word).join(', ')}`]),
      ],
    },
    values: [a.text, b.text],
    passages: [
      { document: a.document, start: a.start, end: a.end },
      { document: b.document, start: b.start, end: b.end },
    ],
    about: what,
    caveat: 'It is no conflict if the texts count different people or things, or at different times.',
    least: LEAST,
    ...(GROWING.has(what) && isUpdate(a, b, facts) ? { hint: 'superseded-update' as const } : {}),
  }
}

/** The later report counts more, as it does while an event unfolds. A factor beyond that is no matter of a day. */
function isUpdate(a: Count, b: Count, facts: CaseFacts): boolean {
  const [first, second] = [a, b].map(({ document }) => facts.document(document)?.meta.published?.slice(0, 10))
  if (!first || !second || first === second) return false
  const [low, high] = [a.amount.low, b.amount.low].toSorted((x, y) => x - y)
  if ((high ?? 0) > (low ?? 0) * MOST_GROWTH) return false
  return a.amount.low < b.amount.low === first < second
}
