import type { ToldAmount } from '../../statements/told-amounts.ts'
import { ANYBODY } from '../../statements/count-cues.ts'
import { relationOf } from '../statements/compare-counts.ts'
import { areTurned } from './amount-likeness.ts'
import { agree } from './left-over-amounts.ts'
import { numbersIn, scopesDiffer } from './amount-scopes.ts'

/** Two amounts of one topic of which neither document gives the other's. */
export type TopicalPair = {
  readonly topic: string
  readonly a: ToldAmount
  readonly b: ToldAmount
  /** All places of the two values. */
  readonly alsoA: readonly ToldAmount[]
  readonly alsoB: readonly ToldAmount[]
  /** Each document gives one value of the topic. */
  readonly only: boolean
}

/** One of the two documents that are compared. */
export type Amounts = { readonly amounts: readonly ToldAmount[]; readonly text: string }

/** A topic told farther from its amount is none. */
const MOST_COST = 2.5
/** Values of one topic and group from which on a document tells of several events. */
const MOST_VALUES = 4
const MOST_FACTOR = 25
/** Smaller counts stand in any text. */
const LEAST_TELLING = 10
/** Letters of a text in which a number is looked for. */
const MOST_TEXT = 6000

/**
 * What two documents tell as amounts of one topic and one part of those concerned (rule F85). What both give is put
 * aside first; of what is left each must give one value. Bounded by the amounts of a sentence times the sentences.
 */
export function topicalPairs(one: Amounts, other: Amounts): TopicalPair[] {
  const [left, right] = [byTopic(one.amounts), byTopic(other.amounts)]
  return [...left].flatMap(([topic, own]) => {
    const others = right.get(topic)
    if (!others) return []
    const as = leftOver(own, others, other)
    const bs = leftOver(others, own, one)
    const groups = new Set([...as, ...bs].map(groupOf))
    const pairs = [...groups].flatMap((group) => {
      const isOfIt = (amount: ToldAmount): boolean => groupOf(amount) === group
      const given = [own, others].every((list) => valuesOf(list.filter(isOfIt)).length === 1)
      return pairOf(topic, as.filter(isOfIt), bs.filter(isOfIt), given)
    })
    const given = [own, others].every((list) => valuesOf(list).length === 1)
    return pairs.length > 0 ? pairs : partOverWhole(topic, as, bs, given)
  })
}

function groupOf({ topic }: ToldAmount): string {
  return topic?.group ?? ''
}

function byTopic(amounts: readonly ToldAmount[]): Map<string, ToldAmount[]> {
  const found = new Map<string, ToldAmount[]>()
  for (const amount of amounts) {
    if (!amount.topic || amount.topic.cost > MOST_COST) continue
    const some = isOfSome(amount)
    if (some && !(amount.sort === 'thing' && OF_THOSE.test(amount.text))) continue
    if (amount.status === 'other' || (isCount(amount) && isToCome(amount))) continue
    const wish = amount.status === 'asked' || amount.status === 'offered' ? amount.status : ''
    const key = `${amount.topic.name} ${wish}${amount.each ? ' each' : ''}${some ? ' of some' : ''}`.trim()
    const list = found.get(key)
    if (list) list.push(amount)
    else found.set(key, [amount])
  }
  return found
}

const PLANNED = /^(?:plan|plot|threaten|threat|intend|vow|foil|thwart)$/u

/** What may be, or was planned. */
export function isToCome({ status, words }: ToldAmount): boolean {
  return status === 'foreseen' || words.some(({ lemma, weight }) => weight > 0.5 && PLANNED.test(lemma))
}

const OF_OURS = /\bof (?:its|our|their|his|her|us)\b/iu

/** "Six of the aircraft" and "nine of the attacking aircraft" tell of the same part, where one thing is told of them. */
const OF_THOSE = /^\S+ of (?:the|those|these)\b/iu

/** "Another 12", "two of them", but not "17 of its soldiers". */
export function isOfSome({ part, text }: ToldAmount): boolean {
  return part && !OF_OURS.test(text)
}

/** The amounts of a topic that the other document has nowhere. */
function leftOver(
  own: readonly ToldAmount[],
  topical: readonly ToldAmount[],
  { amounts, text }: Amounts,
): ToldAmount[] {
  const short = text.length <= MOST_TEXT / 4
  const numbers = numbersIn(text.slice(0, MOST_TEXT))
  return own.filter((one) => {
    if (topical.some((other) => isNear(one, other))) return false
    if (!isCount(one)) return !amounts.some((other) => other.topic === null && isSameNumber(one, other))
    const { best } = one.amount
    if (best === null || (!short && best < LEAST_TELLING)) return true
    // Of the same noun the other has its own number: another place of this number counts something else.
    const sameNoun =
      short &&
      one.topic?.extent !== 'noun' &&
      topical.some(({ head }) => head === one.head && isTelling(head))
    return short && !sameNoun ? !numbers.has(best) : !amounts.some((other) => mayBeGiven(one, other))
  })
}

/** A noun for some people or things, and not for any. */
function isTelling(head: string): boolean {
  return head.length > 2 && !ANYBODY.test(head)
}

/** The same number of what may be the same, in whatever words. */
function mayBeGiven(one: ToldAmount, other: ToldAmount): boolean {
  if (!isCount(other) || other.amount.best !== one.amount.best) return false
  const { head, topic } = other
  return head === one.head || head === '' || topic?.extent !== 'one' || areOneTopic(one, other)
}

export function areOneTopic(a: ToldAmount, b: ToldAmount): boolean {
  return ONE_TOPIC.some((names) => [a, b].every(({ topic }) => names.includes(topic?.name ?? '')))
}

/** Shares, sums and lengths are rounded as they please. */
const NEARLY = 1.05
const ROUGHLY = 1.2

export function isNear(a: ToldAmount, b: ToldAmount): boolean {
  if (relationOf(a, b) !== 'disjoint' || agree(a, b, 1)) return true
  const [low, high] = [a, b].map(({ amount }) => amount.best ?? amount.low).toSorted((x, y) => x - y)
  if (low === undefined || high === undefined) return false
  // "Nearly 20" are 17.
  if ([a, b].some(({ amount }) => amount.qualifier === 'about')) return high <= low * ROUGHLY
  return !isCount(a) && high <= low * NEARLY
}

function isSameNumber(a: ToldAmount, b: ToldAmount): boolean {
  return a.sort === b.sort && a.amount.low === b.amount.low && a.amount.high === b.amount.high
}

/** Of people, of things or without a noun; not a sum, a share or a length. */
export function isCount({ sort }: ToldAmount): boolean {
  return sort === 'people' || sort === 'thing' || sort === 'bare'
}

function pairOf(
  topic: string,
  as: readonly ToldAmount[],
  bs: readonly ToldAmount[],
  only: boolean,
): TopicalPair[] {
  const [a, b] = [mainOf(as), mainOf(bs)]
  if (!a || !b || !mayBeOne(a, b)) return []
  const [alsoA, alsoB] = [as, bs].map((list, side) => list.filter((one) => isLike(one, side === 0 ? a : b)))
  return [{ topic, a, b, alsoA: alsoA ?? [], alsoB: alsoB ?? [], only }]
}

/** The one value of several places; of several values that of the headline. */
function mainOf(amounts: readonly ToldAmount[]): ToldAmount | null {
  const values = valuesOf(amounts)
  if (values.length <= 1) return values[0] ?? null
  if (values.length > MOST_VALUES) return null
  const heads = valuesOf(amounts.filter(({ headline }) => headline))
  return heads.length === 1 ? (heads[0] ?? null) : null
}

function valuesOf(amounts: readonly ToldAmount[]): ToldAmount[] {
  const found: ToldAmount[] = []
  for (const amount of amounts) if (!found.some((other) => isLike(other, amount))) found.push(amount)
  return found
}

function isLike(a: ToldAmount, b: ToldAmount): boolean {
  return a === b || (a.currency === b.currency && relationOf(a, b) !== 'disjoint')
}

export function mayBeOne(a: ToldAmount, b: ToldAmount): boolean {
  if (a.currency !== null && b.currency !== null && a.currency !== b.currency) return false
  const [left, right] = [a.topic?.whose ?? null, b.topic?.whose ?? null]
  if (left !== null && right !== null && left !== right) return false
  if (scopesDiffer(a, b) || a.scope.rest !== b.scope.rest || areTurned(a, b)) return false
  const [low, high] = [a, b].map(({ amount }) => amount.best ?? amount.low).toSorted((x, y) => x - y)
  return low !== undefined && high !== undefined && low > 0 && high / low <= MOST_FACTOR
}

/** "Four holidaymakers" were killed, of three people: more of a part than of all. */
function partOverWhole(
  topic: string,
  as: readonly ToldAmount[],
  bs: readonly ToldAmount[],
  only: boolean,
): TopicalPair[] {
  for (const [parts, wholes, swapped] of [
    [as, bs, false],
    [bs, as, true],
  ] as const) {
    const whole = mainOf(wholes.filter((one) => groupOf(one) === ''))
    const part = mainOf(parts.filter((one) => groupOf(one) !== ''))
    if (!whole || !part || part.amount.low <= whole.amount.high || !mayBeOne(part, whole)) continue
    return swapped ? pairOf(topic, [whole], [part], only) : pairOf(topic, [part], [whole], only)
  }
  return []
}

/**
 * Whether both are told to be of something and not of the same: of another topic, or of another part of those concerned.
 * `false` where either is not told of anything.
 */
export function areOfOthers(a: ToldAmount, b: ToldAmount): boolean {
  if (!a.topic || !b.topic || a.topic.cost > LEAST_CERTAIN || b.topic.cost > LEAST_CERTAIN) return false
  if (a.topic.name !== b.topic.name) return !areOneTopic(a, b)
  const [less, more] = a.amount.low < b.amount.low ? [a, b] : [b, a]
  return less.topic?.group !== '' && more.topic?.group !== less.topic?.group
}

/** A topic told farther from its amount keeps nothing apart. */
const LEAST_CERTAIN = 0
/** Topics of which one may be told as the other. */
const ONE_TOPIC: readonly (readonly string[])[] = [
  ['aboard', 'rescued', 'trapped', 'crowd', 'hostages', 'freed', 'arrested'],
  [
    'price',
    'cost',
    'transfer-fee',
    'damage',
    'loan',
    'debt',
    'aid',
    'compensation',
    'assets',
    'stolen',
    'bribe',
    'fine',
    'revenue',
    'salary',
    'withdrawn',
    'loss',
  ],
  ['prison', 'captivity', 'ban', 'suspended', 'max-penalty'],
  [
    'siege',
    'fire-length',
    'trapped-time',
    'captivity',
    'outage',
    'closed',
    'delay',
    'strike-length',
    'meeting',
    'response',
  ],
  ['turnout', 'vote-share', 'approval', 'share', 'pay-rise', 'stake', 'crop-loss', 'demand', 'offer'],
  ['stolen-things', 'found-things', 'paintings'],
  ['vehicles', 'vehicles-hit', 'attack-vehicles'],
  ['shot-down', 'aircraft'],
  ['abducted', 'hostages', 'arrested', 'freed', 'staff', 'missing', 'inmates', 'aboard'],
  ['treated', 'sick', 'hurt', 'clients'],
  ['votes-cast', 'votes-for', 'voters', 'staff', 'members'],
  ['deficit', 'debt', 'loss', 'cost'],
  ['pledged', 'aid', 'loan', 'cost', 'compensation'],
  ['investigators', 'force', 'rescuers', 'aboard'],
  ['escaped', 'inmates', 'arrested', 'missing'],
  ['questioned', 'arrested', 'witnesses'],
  ['displaced', 'inhabitants', 'aboard'],
  ['race-length', 'length', 'away', 'travelled'],
  ['distance-fallen', 'fell', 'height', 'depth'],
  ['truce', 'stock-length', 'captivity', 'extension', 'strike-length'],
]
