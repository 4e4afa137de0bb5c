import type { ToldAmount } from '../../statements/told-amounts.ts'
import { relationOf } from '../statements/compare-counts.ts'
import type { AmountLikeness } from './amount-likeness.ts'
import { amountLikeness } from './amount-likeness.ts'
import { leftOver } from './eliminate.ts'

/** One amount of a document, wherever it gives it. */
type Value = { readonly told: readonly ToldAmount[] }

/** Two amounts that two reports of one event leave over, and that seem to be of one thing. */
export type AmountPair = AmountLikeness & {
  readonly a: ToldAmount
  readonly b: ToldAmount
  /** All places of the two values. */
  readonly alsoA: readonly ToldAmount[]
  readonly alsoB: readonly ToldAmount[]
  readonly margin: number
  readonly only: boolean
}

/** Amounts of one sort of a document that are compared. */
const MOST = 40
/** From this likeness on amounts that agree are one. */
const LEAST_TO_AGREE = 0.15
/** A bound far from a number agrees with it from this likeness on. */
const LEAST_TO_AGREE_BY_BOUND = 0.45
const FAR = 1.5

/** The amounts that two reports of one event give differently (rule F44). Bounded by 40 amounts of a sort. */
export function leftOverAmounts(
  all: readonly ToldAmount[],
  others: readonly ToldAmount[],
  strict: boolean,
): AmountPair[] {
  const rarity = rarityIn([all, others])
  return [...sortsOf(all)].flatMap(([sort, own]) => {
    const other = sortsOf(others).get(sort)
    if (!other) return []
    const [as, bs] = [valuesOf(own), valuesOf(other)]
    const best = (a: Value, b: Value): { a: ToldAmount; b: ToldAmount; like: AmountLikeness } | null =>
      likest(a, b, rarity, strict)
    return leftOver(as, bs, {
      agree: (a, b, likeness) => a.told.some((one) => b.told.some((two) => agree(one, two, likeness))),
      same: (a, b) =>
        a.told.some((one) =>
          b.told.some((two) => isTelling(one) && (isSame(one, two) || isNearlySame(one, two))),
        ),
      likeness: (a, b) => best(a, b)?.like.strength ?? null,
      leastToAgree: LEAST_TO_AGREE,
    }).flatMap(({ a, b, margin, only }) => {
      const found = best(a, b)
      if (!found) return []
      return [{ ...found.like, a: found.a, b: found.b, alsoA: a.told, alsoB: b.told, margin, only }]
    })
  })
}

/** What a bound allows is the same only where it is told of the same. */
export function agree(a: ToldAmount, b: ToldAmount, likeness: number): boolean {
  if (isComplement(a, b) || isOneMore(a, b)) return true
  if (isCoarser(a, b) || isConverted(a, b)) return true
  if (relationOf(a, b) === 'disjoint') return false
  const bound = [a, b].some(
    ({ amount: { qualifier } }) => qualifier === 'at-least' || qualifier === 'at-most',
  )
  const [low, high] = [a.amount.low, b.amount.low].toSorted((x, y) => x - y)
  return !bound || likeness >= LEAST_TO_AGREE_BY_BOUND || (low ?? 0) * FAR >= (high ?? 0)
}

/** 47 days and "seven weeks", 61 days and "two months". */
function isCoarser(a: ToldAmount, b: ToldAmount): boolean {
  const gap = Math.max(a.amount.low - b.amount.high, b.amount.low - a.amount.high)
  return a.sort === 'duration' && gap > 0 && gap <= Math.max(a.amount.grain, b.amount.grain) / 2
}

const MEASURED: ReadonlySet<string> = new Set(['distance', 'weight', 'area', 'volume', 'speed', 'power'])
const CONVERTED = 1.03

/** 80 kilometres an hour and 50 miles an hour: rounded in another unit. */
function isConverted(a: ToldAmount, b: ToldAmount): boolean {
  const [low, high] = [a, b].map(({ amount }) => amount.best ?? amount.low).toSorted((x, y) => x - y)
  return MEASURED.has(a.sort) && low !== undefined && high !== undefined && high <= low * CONVERTED
}

/** 61 per cent took part, 39 did not. */
function isComplement(a: ToldAmount, b: ToldAmount): boolean {
  const sum = (a.amount.low + a.amount.high + b.amount.low + b.amount.high) / 2
  return a.sort === 'share' && b.sort === 'share' && Math.abs(sum - 100) <= 1
}

/** Small counts are the same of much. */
const LEAST_TELLING = 4

function isTelling({ amount, sort }: ToldAmount): boolean {
  return !/^(?:people|thing|bare)$/u.test(sort) || (amount.best ?? 0) >= LEAST_TELLING
}

const MANY = 50
const NEARLY = 1.1

/** 6.2 million and "more than six million": so much is the same even of others. */
function isNearlySame(a: ToldAmount, b: ToldAmount): boolean {
  const [low, high] = [a.amount.low, b.amount.low].toSorted((x, y) => x - y)
  if (low === undefined || high === undefined || low < MANY || high > low * NEARLY) return false
  return a.sort === 'people' && b.sort === 'people' && relationOf(a, b) !== 'disjoint'
}

const COMPANION =
  /^(?:colleague|companion|comrade|fellow|friend|partner|sibling|brother|sister|accomplice|associate|teammate|team-mate|classmate|ally|follower|other)$/u

/** A team of eleven, and one who has ten colleagues. */
function isOneMore(a: ToldAmount, b: ToldAmount): boolean {
  if (COMPANION.test(a.head) === COMPANION.test(b.head)) return false
  const [one, two] = [a, b].map(({ amount }) => amount.best ?? Number.NaN)
  return Math.abs((one ?? 0) - (two ?? 0)) === 1
}

/** What is counted is one sort, be it people, things or a number without a noun. */
function sortsOf(amounts: readonly ToldAmount[]): Map<string, ToldAmount[]> {
  const sorts = new Map<string, ToldAmount[]>()
  for (const amount of amounts) {
    if (amount.loose) continue
    const sort = /^(?:people|thing|bare)$/u.test(amount.sort) ? 'count' : amount.sort
    const list = sorts.get(sort)
    if (!list) sorts.set(sort, [amount])
    else if (list.length < MOST) list.push(amount)
  }
  return sorts
}

/** A number given twice of one noun is one value. */
function valuesOf(amounts: readonly ToldAmount[]): Value[] {
  const values: ToldAmount[][] = []
  for (const amount of amounts) {
    const known = values.find(([first]) => first !== undefined && isSame(first, amount))
    if (known) known.push(amount)
    else values.push([amount])
  }
  return values.map((told) => ({ told }))
}

function isSame(a: ToldAmount, b: ToldAmount): boolean {
  return (
    a.amount.low === b.amount.low &&
    a.amount.high === b.amount.high &&
    a.currency === b.currency &&
    (a.head === b.head || a.sort === 'bare' || b.sort === 'bare' || a.head === '' || b.head === '')
  )
}

function likest(
  a: Value,
  b: Value,
  rarity: (lemma: string) => number,
  strict: boolean,
): { a: ToldAmount; b: ToldAmount; like: AmountLikeness } | null {
  let best: { a: ToldAmount; b: ToldAmount; like: AmountLikeness } | null = null
  for (const one of a.told)
    for (const two of b.told) {
      const like = amountLikeness(one, two, rarity, strict)
      if (like && (best === null || like.strength > best.like.strength)) best = { a: one, b: two, like }
    }
  return best
}

/** A word that stands beside many amounts of one document tells less of each. */
export function rarityIn(documents: readonly (readonly ToldAmount[])[]): (lemma: string) => number {
  const most = new Map<string, number>()
  for (const amounts of documents) {
    const counts = new Map<string, number>()
    for (const { words } of amounts)
      for (const { lemma } of words) counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
    for (const [lemma, count] of counts) most.set(lemma, Math.max(most.get(lemma) ?? 0, count))
  }
  return (lemma) => 1 / Math.sqrt(Math.max(1, (most.get(lemma) ?? 1) / 2))
}
