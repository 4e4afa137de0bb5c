import { ANYBODY } from '../../statements/count-cues.ts'
import type { ToldAmount } from '../../statements/told-amounts.ts'
import { relationOf, sameDigits } from '../statements/compare-counts.ts'
import { areGroups, factorOf, isOneNoun, isUntold, isWish } from '../values/amount-likeness.ts'
import { agree, rarityIn } from '../values/left-over-amounts.ts'
import type { SharedSurroundings } from '../values/surroundings.ts'
import { sharedSurroundings } from '../values/surroundings.ts'
import { areOneTopic, isCount, isNear, isOfSome, isToCome, mayBeOne } from '../values/topical-amounts.ts'

/** What speaks for or against two amounts being accounts of one thing (rule F91), each weighed by what it was worth. */
export const AMOUNT_SIGNS = [
  'one-topic',
  'one-vague-noun',
  'two-vague-nouns',
  'other-nouns',
  'harm-untold',
  'surroundings',
  'only-values',
  'values',
  'doublings',
  'far-apart',
  'same-digits',
  'of-some',
  'answered',
  'number-given',
  'number-in-text',
  'matched',
  'days-between',
  'same-report',
  'amounts',
] as const
export type AmountSign = (typeof AMOUNT_SIGNS)[number]
/** How much of each sign there is. */
export type AmountSigns = Readonly<Record<AmountSign, number>>

/** Two documents whose amounts are compared, and what is known of them beside their amounts. */
export type ComparedReports = {
  readonly one: readonly ToldAmount[]
  readonly other: readonly ToldAmount[]
  /** The whole numbers of each text. */
  readonly numbers: readonly [ReadonlySet<number>, ReadonlySet<number>]
  /** Days between their publication, `null` where one is not known. */
  readonly days: number | null
  /** How sure it is that both report one event, `null` where it is not (F46). */
  readonly same: number | null
  /** The score of the best match that holds both amounts, 0 without one. */
  readonly matched: (a: ToldAmount, b: ToldAmount) => number
  /** Whether the texts say how the two go together, or that they are of other hours, periods or counts. */
  readonly areKeptApart: (a: ToldAmount, b: ToldAmount) => boolean
}

/** Two amounts of two documents that exclude each other and may be of one thing. */
export type AmountCandidate = {
  readonly a: ToldAmount
  readonly b: ToldAmount
  readonly signs: AmountSigns
  readonly around: SharedSurroundings
}

/** A number so many times the other tells less than its doublings say. */
const FAR_FACTOR = 8
/** What must stand around two amounts that neither a topic nor a noun ties. */
const LEAST_AROUND = 0.25
const FULL_MATCH = 20
const MOST_DAYS = 6

/** How surely two amounts are told of one thing: 0 not at all, 1 perhaps, 2 by one noun or measure, 3 by one topic. */
type Question = 0 | 1 | 2 | 3
const ASKED: Question = 2

/**
 * The amounts of two documents that may be two accounts of one thing, with what speaks for and against it. Bounded by the
 * amounts of the two; what keeps two apart is looked at where their signs are worth it.
 */
export function amountCandidates(
  reports: ComparedReports,
  isWorth: (signs: AmountSigns) => boolean,
): AmountCandidate[] {
  const { one, other } = reports
  const rarity = rarityIn([one, other])
  return one.flatMap((a) =>
    other.flatMap((b): AmountCandidate[] => {
      if (!mayBeCompared(a, b) || isNear(a, b) || agree(a, b, 1)) return []
      const around = sharedSurroundings(a, b, rarity)
      if (questionOf(a, b) === 0 && around.strength < LEAST_AROUND) return []
      const signs = signsOf(a, b, around, reports)
      if (!isWorth(signs) || reports.areKeptApart(a, b)) return []
      return [{ a, b, around, signs }]
    }),
  )
}

/** Of one sort, told in the same way, of all or of the same part, not turned round, not of two times. */
function mayBeCompared(a: ToldAmount, b: ToldAmount): boolean {
  return (
    sortOf(a) === sortOf(b) &&
    a.each === b.each &&
    isWish(a) === isWish(b) &&
    (a.status === 'other') === (b.status === 'other') &&
    isToCome(a) === isToCome(b) &&
    mayBeOne(a, b) &&
    !areGroups(a, b) &&
    !isOfPart(a, b) &&
    // Of shares nothing else tells what they are shares of.
    (a.sort !== 'share' || isOneTopic(a, b))
  )
}

/** Of one topic the smaller is of some of those concerned, and the other is not of these. */
function isOfPart(a: ToldAmount, b: ToldAmount): boolean {
  const [less, more] = a.amount.low < b.amount.low ? [a, b] : [b, a]
  const group = less.topic?.group ?? ''
  return isOneTopic(a, b) && group !== '' && group !== more.topic?.group
}

function signsOf(
  a: ToldAmount,
  b: ToldAmount,
  around: SharedSurroundings,
  { one, other, numbers, days, same, matched }: ComparedReports,
): AmountSigns {
  const [vagueA, vagueB] = [isVague(a), isVague(b)]
  const factor = factorOf(a, b)
  const values = [valuesLike(a, one), valuesLike(b, other)]
  const given = [givenIn(a, other, numbers[1]), givenIn(b, one, numbers[0])]
  const sum = (of: (one: Given) => boolean): number => given.filter(of).length
  return {
    'one-topic': Number(isOneTopic(a, b) && a.topic?.extent === 'one'),
    'one-vague-noun': Number(vagueA !== vagueB),
    'two-vague-nouns': Number(vagueA && vagueB),
    'other-nouns': Number(!vagueA && !vagueB && !isOneNoun(a.head, b.head)),
    'harm-untold': Number(isUntold(a, b) || isUntold(b, a)),
    surroundings: around.strength,
    'only-values': Number(values.every((count) => count <= 1)),
    values: values.reduce((all, count) => all + Math.log2(Math.max(1, count)), 0),
    doublings: Math.max(0, Math.log2(factor) - 0.5),
    'far-apart': Number(factor > FAR_FACTOR),
    'same-digits': Number(sameDigits(a, b)),
    'of-some': [a, b].filter(isOfSome).length,
    answered: sum(({ answered }) => answered),
    'number-given': sum(({ number }) => number),
    'number-in-text': sum(({ inText }) => inText),
    matched: Math.min(1, matched(a, b) / FULL_MATCH),
    'days-between': Math.min(MOST_DAYS, days ?? 0),
    'same-report': same ?? 0,
    amounts: Math.log2(1 + Math.min(one.length, other.length)),
  }
}

/** Whether a document gives the number of the other, too: of the same thing, of anything, or at all. */
type Given = { readonly answered: boolean; readonly number: boolean; readonly inText: boolean }

function givenIn(a: ToldAmount, others: readonly ToldAmount[], numbers: ReadonlySet<number>): Given {
  const { best } = a.amount
  return {
    answered: others.some((other) => questionOf(a, other) >= ASKED && isNear(a, other)),
    number:
      best !== null && others.some((other) => sortOf(other) === sortOf(a) && other.amount.best === best),
    inText: best !== null && numbers.has(best),
  }
}

/** How many values a document gives of what the amount is of. */
function valuesLike(amount: ToldAmount, all: readonly ToldAmount[]): number {
  const found: ToldAmount[] = []
  for (const one of all)
    if (questionOf(amount, one) >= ASKED && !found.some((known) => relationOf(known, one) !== 'disjoint'))
      found.push(one)
  return found.length
}

function questionOf(a: ToldAmount, b: ToldAmount): Question {
  if (sortOf(a) !== sortOf(b) || areOtherCurrencies(a, b)) return 0
  if (isOneTopic(a, b)) return 3
  if ((!isVague(a) && a.head === b.head) || (a.measure !== null && a.measure === b.measure)) return 2
  return areOneTopic(a, b) || (!isVague(a) && !isVague(b) && isOneNoun(a.head, b.head)) ? 1 : 0
}

function isOneTopic(a: ToldAmount, b: ToldAmount): boolean {
  return a.topic !== null && a.topic.name === b.topic?.name
}

/** People, or a number without a noun. */
function isVague({ head }: ToldAmount): boolean {
  return head === '' || ANYBODY.test(head)
}

export function sortOf(amount: ToldAmount): string {
  return isCount(amount) ? 'count' : amount.sort
}

function areOtherCurrencies(a: ToldAmount, b: ToldAmount): boolean {
  return a.currency !== null && b.currency !== null && a.currency !== b.currency
}
