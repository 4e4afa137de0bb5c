import type { ToldAmount } from '../../statements/told-amounts.ts'
import { relationOf } from '../statements/compare-counts.ts'
import { agree } from './left-over-amounts.ts'

const OF_OURS = /\bof (?:its|our|their|his|her|us)\b/iu

/** "Another 12", "two of them", but not "17 of its soldiers". */
export function isOfSome({ part, text }: ToldAmount): boolean {
  return part && !OF_OURS.test(text)
}

/** Whether both amounts are of topics that are listed as one. */
export function areOneTopic(a: ToldAmount, b: ToldAmount): boolean {
  return ONE_TOPIC.some((names) => [a, b].every(({ topic }) => names.includes(topic?.name ?? '')))
}

/** Shares, sums and lengths are rounded as they please. */
const NEARLY = 1.05
const ROUGHLY = 1.2

/** Whether two amounts may be one, told more or less roundly. */
export function isNear(a: ToldAmount, b: ToldAmount): boolean {
  if (relationOf(a, b) !== 'disjoint' || agree(a, b, 1)) return true
  const [low, high] = [a, b].map(({ amount }) => amount.best ?? amount.low).toSorted((x, y) => x - y)
  if (low === undefined || high === undefined) return false
  // "Nearly 20" are 17.
  if ([a, b].some(({ amount }) => amount.qualifier === 'about')) return high <= low * ROUGHLY
  return !isCount(a) && high <= low * NEARLY
}

/** Of people, of things or without a noun; not a sum, a share or a length. */
export function isCount({ sort }: ToldAmount): boolean {
  return sort === 'people' || sort === 'thing' || sort === 'bare'
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
