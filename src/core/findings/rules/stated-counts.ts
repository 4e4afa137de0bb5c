import { onceEach } from '../../base/memo.ts'
import { byText } from '../../base/order.ts'
import type { DocumentId } from '../../documents/source-document.ts'
import type { Count } from '../../statements/counts.ts'
import { SUBGROUP } from '../../statements/count-cues.ts'
import { pairsOfStory } from '../reading/document-pairs.ts'
import { SHORT_REPORT } from '../reading/short-reports.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { Clash } from '../statements/clash.ts'
import { nearnessOf } from '../statements/closeness.ts'
import { classOf, kinOf } from '../statements/words-kin.ts'
import { compareTimes } from '../events/same-event.ts'
import { amountKey, amountsOf, relationOf, sameDigits } from '../statements/compare-counts.ts'
import type { CountKind } from '../statements/count-kinds.ts'
import { hoursDiffer, wordsAround } from '../values/amount-guards.ts'
import { areCountedAtOnce } from '../values/counted-at.ts'
import { countsByKind } from '../statements/count-kinds.ts'
import type { CaseFacts } from './case-facts.ts'

/** Values of one measure from which on a document counts many things and not one. */
const MOST_VALUES = { people: 1, age: 1, thing: 1, sum: 150, span: 150 } as const
const LEAST = 1.4
/** What more is asked for in a case that holds many events of one sort. */
const MORE_IN_LARGE = { people: 0.6, age: 0.6, thing: 1.2, sum: 1.2, span: 1.6 } as const
/** What counts of one kind are worth before what the sentences share; less where a text counts many of a class. */
const BASE = { people: 1, age: 1, thing: 0.6, sum: -0.6, span: 0 } as const
const BASE_OF_MANY = 0.4
const MANY: ReadonlySet<string> = new Set(['person', 'group', 'building', 'vehicle', 'event'])
/** A count of people so many times another is of another event. */
const MOST_FACTOR = 25
/** Two ages of one person differ by less. */
const MOST_FACTOR_OF_AGES = 2
/** A count that grows from one day to the next by more than this is another count. */
const MOST_GROWTH = 2
const GROWING: ReadonlySet<string> = new Set([
  'dead',
  'hurt',
  'missing',
  'rescued',
  'held',
  'displaced',
  'sick',
])
/** What is counted anew each day, up or down. */
const CHANGING: ReadonlySet<string> = new Set(['missing', 'trapped', 'held'])
/** Smaller numbers add up by chance. */
const LEAST_SUMMED = 10
/** Who or where, not what a sum is of. */
const WHOSE: ReadonlySet<string> = new Set(['person', 'group', 'place', 'building', 'time', 'other'])
/** Words beside sums that are kin, what they are worth, and how far sums of one thing may be apart. */
const LEAST_KIN = 0.8
const ROLE = 0.5
const MOST_FACTOR_OF_SUMS = 12
/** Counted place by place as well. */
const BY_PLACE: ReadonlySet<string> = new Set(['dead', 'hurt', 'missing', 'rescued', 'displaced', 'held'])
/** People sent to a place, more of them from day to day. */
const SENT =
  /^(?:soldier|troop|officer|policeman|firefighter|rescuer|volunteer|doctor|nurse|medic|aid worker|peacekeeper)$/u
/** Texts give many distances, each between other things. */
const DISTANCE = /^(?:kilomet(?:er|re)|met(?:er|re)|mile|foot|yard|inch|centimet(?:er|re)|km|m)$/u

type Pair = {
  readonly a: Count
  readonly b: Count
  readonly strength: number
  readonly why: readonly string[]
}

/**
 * Rule F18 `quantity`: what one document of a story, neither of them short, counts of one kind (the
 * dead, those aboard, shots, storeys) has no amount in common with what the other counts of it.
 */
export function clashingCounts(reading: StoryReading, facts: CaseFacts): Clash[] {
  const chosen = facts.isChosen
  const countsOf = onceEach((id: DocumentId) => countsByKind(reading.countsOf(id), chosen))
  return pairsOfStory(reading).flatMap(([document, partner]) => {
    if ([document, partner].some((id) => (facts.document(id)?.text.length ?? 0) <= SHORT_REPORT)) return []
    const others = countsOf(partner)
    const beside = [document, partner].flatMap((id) => reading.countsOf(id))
    const near = chosen ? nearnessOf(facts, document, partner) : 0
    return [...countsOf(document)].flatMap(([key, { kind, counts }]) => {
      const other = others.get(key)
      if (!other) return []
      const least = LEAST - near + (chosen ? 0 : MORE_IN_LARGE[kind.sort])
      return pairsOf(kind, counts, other.counts, least)
        .filter(
          ({ a, b }) =>
            !addUp(a, b, beside) &&
            !addUp(b, a, beside) &&
            !(kind.sort === 'people' && atOtherHours(a, b, facts)),
        )
        .map((pair) => clashOf(kind, pair, least, facts))
    })
  })
}

/** The counts that exclude each other, where one pair of them is told as of one thing. */
function pairsOf(kind: CountKind, all: readonly Count[], others: readonly Count[], least: number): Pair[] {
  const [a, b] = [all, others].map((counts) => mainOf(kind, counts))
  if (!a || !b || a.length === 0 || b.length === 0) return []
  if (meet(a, others) || meet(all, b)) return []
  // Another count on another day is another event's.
  if (a.some((one) => b.some((other) => timesApart(one, other)))) return []
  const pairs = a.flatMap((one) =>
    b.flatMap((other) => {
      const pair = pairOf(kind, one, other)
      return pair ? [pair] : []
    }),
  )
  return pairs.filter(({ strength }) => strength >= least)
}

function meet(a: readonly Count[], b: readonly Count[]): boolean {
  return a.some((one) => b.some((other) => mayCountOne(one, other) && relationOf(one, other) !== 'disjoint'))
}

/** The counts of the one value that a document gives, of several that of its headline; none where there are several. */
function mainOf({ sort }: CountKind, counts: readonly Count[]): readonly Count[] {
  const values = amountsOf(counts)
  if (values.length <= MOST_VALUES[sort]) return counts
  const heads = amountsOf(counts.filter(({ headline }) => headline))
  const [head] = heads
  return head && heads.length === 1 ? counts.filter((count) => relationOf(count, head) !== 'disjoint') : []
}

function pairOf({ sort }: CountKind, a: Count, b: Count): Pair | null {
  if (relationOf(a, b) !== 'disjoint' || !mayCountOne(a, b)) return null
  const shared = [...a.around].filter((word) => b.around.has(word) && word !== a.head)
  const words = a.words.filter((word) => b.words.includes(word))
  const slip = sameDigits(a, b)
  const role = sort === 'sum' || sort === 'span' ? roleOf(a, b) : null
  if (sort === 'sum' && !slip && role === null) return null
  if (sort === 'span' && role === null) return null
  if (role !== null && factorOf(a, b) > MOST_FACTOR_OF_SUMS && !slip) return null
  if (sort === 'people' && factorOf(a, b) > MOST_FACTOR) return null
  if (sort === 'age' && factorOf(a, b) >= MOST_FACTOR_OF_AGES) return null
  if (sort === 'people' && isOfPlace(a, b)) return null
  if (sort === 'thing' && isOneOfSome(a) !== isOneOfSome(b)) return null
  const many = sort === 'thing' && MANY.has(classOf(a.head) ?? '')
  // Of boats and rallies a text has many: something must say that both count the same ones.
  if (many && !slip && words.length === 0 && shared.length === 0 && roleOf(a, b) === null) return null
  const base = many ? BASE_OF_MANY : BASE[sort]
  const strength =
    base +
    Math.min(1, shared.length * 0.34) +
    Math.min(0.8, words.length * 0.5) +
    (slip ? 0.4 : 0) +
    (role === null ? 0 : ROLE) -
    (DISTANCE.test(a.head) ? 0.7 : 0)
  return { a, b, strength, why: [...(role === null ? [] : [role]), ...shared].slice(0, 4) }
}

/** What both sums or lengths of time are of: a word beside one that is kin to a word beside the other. */
function roleOf(a: Count, b: Count): string | null {
  for (const one of a.beside) {
    if (one.part === 'noun' && WHOSE.has(classOf(one.lemma) ?? 'other')) continue
    if (b.beside.some((other) => kinOf(one, other) >= LEAST_KIN)) return one.lemma
  }
  return null
}

/** The smaller count is that of one place, which the other sentence does not have. */
function isOfPlace(a: Count, b: Count): boolean {
  const [less, more] = a.amount.low < b.amount.low ? [a, b] : [b, a]
  return (
    less.local && !more.local && less.measure !== null && BY_PLACE.has(less.measure) && !shareName(less, more)
  )
}

/** "In one station": one of them, and not how many there are. */
function isOneOfSome({ amount, text }: Count): boolean {
  return amount.best === 1 && !/^(?:only|just|a single)\b/iu.test(text)
}

function shareName(a: Count, b: Count): boolean {
  return a.entities.some((id) => b.around.has(id))
}

/** "28 passengers and three crew" are 31 people; of "30 months, 12 of them suspended" 18 are served. */
function addUp(a: Count, b: Count, counts: readonly Count[]): boolean {
  const [one, other] = [a.amount.best, b.amount.best]
  if (one === null || other === null || Math.max(one, other) < LEAST_SUMMED) return false
  return counts.some(
    ({ document, sentence, start, amount }) =>
      document === a.document &&
      sentence === a.sentence &&
      start !== a.start &&
      amount.best !== null &&
      amount.best > 0 &&
      (one + amount.best === other || one - amount.best === other),
  )
}

/** "By noon", "by nightfall": counted as it went on. */
function atOtherHours(a: Count, b: Count, facts: CaseFacts): boolean {
  return hoursDiffer(sentenceAround(a, facts), sentenceAround(b, facts))
}

function sentenceAround({ document, start, end }: Count, facts: CaseFacts): string {
  return wordsAround(facts.document(document)?.text ?? '', start, end)
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

function clashOf(
  { sort, name }: CountKind,
  { a, b, strength, why }: Pair,
  least: number,
  facts: CaseFacts,
): Clash {
  const what = name.replace(/^age of (.+)$/u, (_, id: string) => `age of ${facts.entity(id)?.name ?? id}`)
  return {
    rule: 'F18',
    type: 'quantity',
    link: {
      strength,
      reasons: [
        sort === 'people' || sort === 'age'
          ? `both tell the same (${what})`
          : `both count “${a.head || what}”`,
        ...(why.length === 0
          ? []
          : [`both sentences have ${why.map((word) => facts.entity(word)?.name ?? word).join(', ')}`]),
      ],
    },
    values: [a.text, b.text],
    keys: [amountKey(a.amount, a.currency), amountKey(b.amount, b.currency)],
    passages: [
      { document: a.document, start: a.start, end: a.end },
      { document: b.document, start: b.start, end: b.end },
    ],
    about: what,
    caveat: 'It is no conflict if the texts count different people or things, or at different times.',
    least,
    ...((GROWING.has(what) || SENT.test(a.head)) && isUpdate(what, a, b, facts)
      ? { hint: 'superseded-update' as const }
      : {}),
  }
}

/** The later report counts more, as it does while an event unfolds. A factor beyond that is no matter of a day. */
function isUpdate(what: string, a: Count, b: Count, facts: CaseFacts): boolean {
  const order = orderOf(
    facts.document(a.document)?.meta.published,
    facts.document(b.document)?.meta.published,
  )
  if (areCountedAtOnce(sentenceAround(a, facts), sentenceAround(b, facts))) return false
  if (CHANGING.has(what) && (a.left || b.left)) return true
  if (order === 0) return false
  const [low, high] = [a.amount.low, b.amount.low].toSorted((x, y) => x - y)
  if ((high ?? 0) > (low ?? 0) * MOST_GROWTH) return false
  return CHANGING.has(what) || a.amount.low < b.amount.low === order < 0
}

/** Which of two reports is earlier: by day, on one day by the hour where both give it. 0 where that is not known. */
function orderOf(a: string | null | undefined, b: string | null | undefined): number {
  if (a == null || b == null) return 0
  const days = byText(a.slice(0, 10), b.slice(0, 10))
  if (days !== 0 || a.length < 16 || b.length < 16) return days
  const gap = Date.parse(a) - Date.parse(b)
  return Number.isFinite(gap) ? Math.sign(gap) : 0
}
