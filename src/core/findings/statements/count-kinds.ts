import type { Count } from '../../statements/counts.ts'
import { ANYBODY, CUE_NOUNS, SUBGROUP } from '../../statements/count-cues.ts'
import { classOf } from './words-kin.ts'

/** What counts of two documents must have in common to be compared. */
export type CountKind = {
  readonly key: string
  readonly sort: 'people' | 'age' | 'thing' | 'sum' | 'span'
  /** For the reader: "dead", "storey". */
  readonly name: string
}

/** Counts of one document that are compared. */
const MOST = 150
/** Sums from here on are compared. */
const LEAST_SUM = 10_000
/** Nouns of which a text counts many, each time others. */
const COMMON =
  /^(?:time|day|week|month|year|hour|minute|second|people|person|man|woman|child|percent|cent|%|per|point|place|thing|way|part|case|group|number|side|party|o'clock|a\.m\.|p\.m\.|am|pm|degree|decade|century|generation|family|other|one|two|half|third|quarter|a\.m|p\.m|reason|kind|word|man|copy|term|night|morning|evening|afternoon|moment|january|february|march|april|may|june|july|august|september|october|november|december|member|name|official|document|country|city|name)$/u

/** Lengths of time are compared by what takes so long. */
const UNIT_OF_TIME = /^(?:minute|hour|day|week|month|year)$/u
const CURRENCY =
  /^(?:crown|dollar|euro|pound|franc|peso|rupee|taka|lira|dinar|dirham|riyal|rial|yen|yuan|won|baht|ruble|rouble|krona|krone|kroner|shilling|naira|rand|real|mark|dram|leu|lev|forint|zloty)$/u

/**
 * What a document counts, by what may be compared: a measure of people, the noun, the age of one, sums. `chosen`: the
 * case is small, so that what is planned and what is counted up over time are compared too, each with its like.
 */
export function countsByKind(
  counts: readonly Count[],
  chosen: boolean,
): Map<string, { kind: CountKind; counts: Count[] }> {
  const found = new Map<string, { kind: CountKind; counts: Count[] }>()
  for (const count of counts.slice(0, MOST)) {
    if (!count.whole || count.reality === 'other') continue
    if (!chosen && (count.reality !== 'told' || count.cumulative)) continue
    for (const kind of kindsOf(count)) {
      const key = count.reality === 'open' ? `${kind.key} to come` : kind.key
      const group = found.get(key)
      if (group) group.counts.push(count)
      else found.set(key, { kind: { ...kind, key }, counts: [count] })
    }
  }
  return found
}

function kindsOf(count: Count): CountKind[] {
  const { head, measure } = count
  const kinds: CountKind[] = []
  const add = (sort: CountKind['sort'], name: string): void => {
    kinds.push({ key: `${sort} ${name}`, sort, name })
  }
  if (measure !== null && isPeople(count)) add('people', measure)
  if (head.startsWith('age of ')) add('age', head)
  else if (head.startsWith('percent of ')) {
    if (head.trim() !== 'percent of') add('thing', head)
  } else if (isThing(count) && CUE_NOUNS[head] === undefined) add('thing', head)
  if (isSum(count)) add('sum', 'sum')
  if (UNIT_OF_TIME.test(head) && count.amount.best !== null) add('span', head)
  return kinds
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

/** Large sums. */
function isSum({ head, amount, currency }: Count): boolean {
  return (
    (amount.best ?? 0) >= LEAST_SUM &&
    (currency !== null || head === '' || CURRENCY.test(head) || classOf(head) === 'money')
  )
}
