import { byText, firstDifference } from '../../../base/order.ts'
import { onceEach } from '../../../base/memo.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { QuantityValue } from '../../../claims/claim.ts'
import type { Passage } from '../../../documents/source-document.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import { compareAmounts } from '../../events/compare-amounts.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import type { ToldCount } from '../../tongues/counts.ts'
import { countsPeople, countsTold } from '../../tongues/counts.ts'
import type { ToldDocument } from '../../tongues/told-document.ts'
import { pairsOfStory, sharedStems, sharedWords, toldDocuments } from '../../tongues/told-document.ts'
import { closed } from '../../wording/differ.ts'

const SCORE = 0.6
/** Words that two sentences share, beside what is counted, where nothing says what happened to it. */
const LEAST_WORDS = 2
/** Counts of one document that are compared. */
const MOST = 80

/** What a story may have many sums of: the sentences must have more in common. */
const BROAD: ReadonlySet<string> = new Set(
  'aid budget contract cost debt donations investment loss price profit tax value'.split(' '),
)

type Placed = { readonly count: ToldCount; readonly document: string }
type Clash = { readonly a: Placed; readonly b: Placed; readonly key: string }

/**
 * Rule F130 `quantity`: reports of one story in a language of which words for it are listed count the same people or
 * things, or name sums for the same, and the numbers exclude each other.
 */
export function proposeToldCounts(facts: CaseFacts): Discrepancy[] {
  const documents = toldDocuments(facts)
  const countsOf = onceEach((document: ToldDocument) => countsTold(document).slice(0, MOST))
  const clashes = pairsOfStory(facts, documents).flatMap(([a, b]) =>
    clashesOf({ id: a.id, counts: countsOf(a) }, { id: b.id, counts: countsOf(b) }),
  )
  const keys = [...new Set(clashes.map(({ key }) => key))]
  return askedOnce(
    keys.map((key) =>
      discrepancyOf(
        facts,
        key,
        clashes.filter((clash) => clash.key === key),
      ),
    ),
  )
}

/** People and a sort of them, told by the same numbers: one question with more places. */
function askedOnce(proposals: readonly Discrepancy[]): Discrepancy[] {
  const kept = new Map<string, Discrepancy>()
  for (const one of proposals) {
    const before = kept.get(one.summary)
    kept.set(one.summary, before ? withPlacesOf(before, one) : one)
  }
  return [...kept.values()]
}

function withPlacesOf(kept: Discrepancy, more: Discrepancy): Discrepancy {
  return {
    ...kept,
    sides: kept.sides.map((side) => ({
      ...side,
      evidence: [
        ...side.evidence,
        ...more.sides.flatMap(({ value, evidence }) => (value === side.value ? evidence : [])),
      ],
    })),
  }
}

type Counted = { readonly id: string; readonly counts: readonly ToldCount[] }

function clashesOf(left: Counted, right: Counted): Clash[] {
  return left.counts.flatMap((a) =>
    right.counts.flatMap((b) => {
      const key = isOfAll(a, b, right) || isOfAll(b, a, left) ? keyOfAll(a, b) : keyOf(a, b)
      if (key === null || a.rising || b.rising || !areApart(a, b)) return []
      // A document that gives the other's number too tells of two things, or of two moments.
      if (gives(left, b, a) || gives(right, a, b)) return []
      return [{ a: { count: a, document: left.id }, b: { count: b, document: right.id }, key }]
    }),
  )
}

/** “Fifteen men” and “twelve miners” died: one counts people, the other a sort of them and no other sort. */
function isOfAll(all: ToldCount, some: ToldCount, { counts }: Counted): boolean {
  return (
    all.noun === '' &&
    some.noun !== '' &&
    countsPeople(some) &&
    counts.every((count) => !countsPeople(count) || count.noun === some.noun || !sharesTopic(count, some))
  )
}

function sharesTopic(a: ToldCount, b: ToldCount): boolean {
  return a.topics.some((one) => b.topics.includes(one))
}

function keyOfAll(a: ToldCount, b: ToldCount): string | null {
  const topic = a.topics.find((one) => b.topics.includes(one))
  return topic === undefined ? null : `${topic} `
}

/** What both count; `null` where that may be two things. */
function keyOf(a: ToldCount, b: ToldCount): string | null {
  if (a.noun !== b.noun || a.money !== b.money) return null
  const topic = a.topics.find((one) => b.topics.includes(one))
  const broad = topic !== undefined && BROAD.has(topic)
  if (topic !== undefined && (!broad || sharedWords(a.stems, b.stems) >= LEAST_WORDS))
    return `${topic} ${a.noun}`
  if (a.stems.language !== b.stems.language) return keyOverTongues(a, b)
  if (a.noun === '' || (a.topics.length > 0 && b.topics.length > 0)) return null
  if (a.headline && b.headline) return null
  const [all, small] = [sharedStems(a.stems.all, b.stems.all), sharedStems(a.stems.small, b.stems.small)]
  // “98 miners were brought up”, “nine miners died”: what happened to the ones says little of the others.
  const oneTold = a.topics.length + b.topics.length > 0
  if (a.money) return all > LEAST_WORDS ? `sum ${a.noun}` : null
  const alike = oneTold ? all - 1 > LEAST_WORDS : all - 1 >= LEAST_WORDS || small > 0
  return alike ? `number ${a.noun}` : null
}

/** Two languages share no words: what their sentences name must be much alike, the more so where each tells a topic. */
function keyOverTongues(a: ToldCount, b: ToldCount): string | null {
  if (a.noun === '' || (a.headline && b.headline)) return null
  const least = LEAST_WORDS + (a.topics.length > 0 && b.topics.length > 0 ? 1 : 0)
  const own = a.money ? 0 : 1
  return sharedWords(a.stems, b.stems) - own >= least ? `${a.money ? 'sum' : 'number'} ${a.noun}` : null
}

/** Sums that differ so many times are of two things: a price and a rate. */
const MOST_TIMES = 1000

function areApart(a: ToldCount, b: ToldCount): boolean {
  const [low, high] = [a.amount.low, b.amount.low].toSorted((x, y) => x - y)
  if (a.money && low !== undefined && high !== undefined && high > low * MOST_TIMES) return false
  return compareAmounts(valueOf(a), valueOf(b)) === 'disjoint'
}

/** Whether a document counts the same as another with a number that fits it. */
function gives({ counts }: Counted, other: ToldCount, own: ToldCount): boolean {
  return counts.some(
    (count) =>
      count !== own &&
      (count.noun === other.noun || (countsPeople(count) && countsPeople(other))) &&
      !areApart(count, other),
  )
}

function valueOf({ amount, noun, topics }: ToldCount): QuantityValue {
  return {
    measure: topics[0] ?? '',
    population: noun,
    unit: null,
    low: amount.low,
    high: Number.isFinite(amount.high) ? amount.high : null,
    best: amount.best,
    grain: amount.grain,
    qualifier: amount.qualifier,
    scope: 'whole',
    text: '',
  }
}

const BOUNDS: Readonly<Record<string, string>> = {
  'at-least': 'at least ',
  'at-most': 'at most ',
  about: 'about ',
}
const NUMBER = new Intl.NumberFormat('en-GB')

/** “at least 40 wounded”, “6 Geiseln”, “€4,000,000”. */
function textOf({ amount, word, topics, money, noun }: ToldCount): string {
  const number = NUMBER.format(amount.best ?? amount.low)
  const bound = BOUNDS[amount.qualifier] ?? ''
  if (money)
    return /\p{Sc}$/u.test(noun)
      ? `${bound}${noun}${number}`
      : `${bound}${number} ${noun === 'CHF' ? noun : `${noun}s`}`
  const [topic] = topics
  // People of any sort are told by what happened to them.
  const isOfPeople = noun === '' || (noun.startsWith('kind:') && topic !== undefined)
  return `${bound}${number} ${isOfPeople ? (topic ?? word) : word}`
}

/** One text for one number of one thing, in whatever language it is told: English words where a report has them. */
function labels(counts: readonly ToldCount[]): (count: ToldCount) => string {
  const keyOfCount = ({ amount, noun }: ToldCount): string =>
    `${amount.qualifier} ${amount.best ?? amount.low} ${noun}`
  const texts = new Map<string, string>()
  for (const count of counts.toSorted((a, b) => isEnglishCount(b) - isEnglishCount(a)))
    if (!texts.has(keyOfCount(count))) texts.set(keyOfCount(count), textOf(count))
  return (count) => texts.get(keyOfCount(count)) ?? textOf(count)
}

function isEnglishCount({ stems: { language } }: ToldCount): number {
  return language === 'en' ? 1 : 0
}

function discrepancyOf(facts: CaseFacts, key: string, clashes: readonly Clash[]): Discrepancy {
  const placed = clashes
    .flatMap(({ a, b }) => [a, b])
    .filter((one, at, all) => all.findIndex(({ count }) => count === one.count) === at)
    .toSorted((x, y) =>
      firstDifference(
        x.count.amount.low - y.count.amount.low,
        byText(x.document, y.document),
        x.count.start - y.count.start,
      ),
    )
  const tell = labels(placed.map(({ count }) => count))
  const values = [...new Set(placed.map(({ count }) => tell(count)))]
  const update = clashes.every((clash) => !clash.a.count.money && isLater(facts, clash))
  return {
    id: stableId('discrepancy', ['told-count', key, ...values.toSorted(byText)]),
    type: 'quantity',
    summary: closed(`Reports differ${aboutOf(key)}: ${values.join(' against ')}`),
    score: update ? SCORE - 0.2 : SCORE,
    internal: false,
    sides: values.map((value) => ({
      value,
      claims: [],
      evidence: placed.filter(({ count }) => tell(count) === value).map(passageOf),
    })),
    explanation: [
      `Rule F130: reports of one story give numbers of the same that exclude each other: ${values.join('; ')}.`,
      'It is no conflict if the texts count different people or things, or at different times, or speak of two events.',
    ],
    ...(update ? { hint: 'superseded-update' as const } : {}),
  }
}

function passageOf({ count, document }: Placed): Passage {
  return { document, start: count.start, end: count.end }
}

function aboutOf(key: string): string {
  const [topic = ''] = key.split(' ')
  return /^(?:number|sum)$/u.test(topic)
    ? ''
    : ` on the ${/^(?:damage|loot|ransom|aid|fine|bail|cost|loss|profit|price|reward|debt|compensation|investment|revenue|bribe|budget)$/u.test(topic) ? topic : `number ${topic}`}`
}

/** A later report with the higher number of what grows while an event is reported. */
function isLater(facts: CaseFacts, { a, b }: Clash): boolean {
  const [low, high] = a.count.amount.low <= b.count.amount.low ? [a, b] : [b, a]
  const [before, after] = [facts.publishedOn(low.document), facts.publishedOn(high.document)]
  return before !== null && after !== null && before < after
}
